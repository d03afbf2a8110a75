package date

import (
	"fmt"
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// Years that are read as years at all, and from which on they are ordinary.
const (
	leastYear    = 1000
	mostYear     = 2199
	ordinaryYear = 1600
)

// moment reads a date at token i, with a time of day and a zone before or
// behind it, and returns the token after it.
func (p *parser) moment(i int) (d Date, end int, ok bool) {
	var at clock
	if d, end, ok = p.day(i); ok {
		for _, from := range []int{end, p.joined(end)} {
			if after, next, found := p.clock(from); found {
				at, end = after, next
				break
			}
		}
	} else if before, next, found := p.clock(i); found {
		at = before
		d, end, ok = p.day(p.joined(next))
	}
	if !ok {
		return d, i, false
	}
	if len(d.Value) == len("2006-01-02") {
		d.EDTF += at.iso(d.Value)
	}
	d.Zone = at.zone
	return d, end, true
}

// joined passes over joiners.
func (p *parser) joined(i int) int {
	for p.is(i, joiners()) && p.toks[i].month == 0 {
		i++
	}
	return i
}

// form reads one form of a date at token i and returns the token after it.
type form func(p *parser, i int, d *Date) (end int, ok bool)

// forms stand in the order in which they are tried: the ones that say more
// come first.
var forms = [...]form{
	(*parser).ideographs, (*parser).days, (*parser).written, (*parser).yearFirst, (*parser).numeric,
	(*parser).month, (*parser).doubtful, (*parser).withoutYear, (*parser).year,
}

// day reads a date without its time, with a weekday before or behind it.
func (p *parser) day(i int) (d Date, end int, ok bool) {
	if at := p.joined(i); at > i && at < len(p.toks) && p.toks[at].weekday > 0 {
		i = at // "Thứ sáu, 25/2/2022"
	}
	starts, weekday := [...]int{i, i}, 0
	if i < len(p.toks) && p.toks[i].weekday > 0 {
		weekday = p.toks[i].weekday
		starts[0] = p.afterWeekday(i)
	}
	for k, start := range starts {
		if k > 0 && start == starts[0] {
			break
		}
		if !p.mayBegin(start) {
			continue
		}
		for _, f := range forms {
			p.tried = Date{Kind: Published, Confidence: 0.95}
			if end, ok = f(p, start, &p.tried); !ok {
				continue
			}
			d = p.tried
			if start == i {
				weekday = 0
			}
			if w, next := p.trailingWeekday(end); w > 0 && weekday == 0 {
				weekday, end = w, next
			}
			d.settle(weekday)
			return d, end, true
		}
	}
	return d, i, false
}

// mayBegin reports whether a form may begin at token i: with a number, a month,
// a season or a word for "about", or the era of a Japanese year.
func (p *parser) mayBegin(i int) bool {
	if i >= len(p.toks) {
		return false
	}
	t := &p.toks[i]
	return t.number || t.month != 0 || t.season != 0 || p.is(i, circa()) || i+3 < len(p.toks) && p.toks[i+3].word == "年"
}

// afterWeekday passes over a weekday and what belongs to it: "quarta-feira".
func (p *parser) afterWeekday(i int) int {
	i++
	for i < len(p.toks) && (p.toks[i].word == "feira" || p.is(i, joiners())) && p.toks[i].month == 0 {
		i++
	}
	return i
}

// trailingWeekday reads a weekday behind a date: "28 Nisan 2021 Çarşamba",
// "2021年4月28日(水)", "2021年4月28日 星期三".
func (p *parser) trailingWeekday(i int) (weekday, next int) {
	for i < len(p.toks) && strings.Contains("星期周週", p.toks[i].word) && p.toks[i].word != "" {
		i++
	}
	if i >= len(p.toks) {
		return 0, i
	}
	t := p.toks[i]
	if n := strings.Index("一二三四五六日", t.word); i > 0 && n >= 0 && t.word != "" && strings.ContainsAny(p.toks[i-1].word, "期周週") {
		return n/len("一") + 1, i + 1
	}
	if t.weekday == 0 || t.month > 0 {
		return 0, i
	}
	for next = i + 1; next < len(p.toks) && strings.Contains("曜日요일feira", p.toks[next].word) && p.toks[next].word != ""; next++ {
	}
	return t.weekday, next
}

// settle checks a date that was read against the calendar and its weekday.
func (d *Date) settle(weekday int) {
	if d.Problem == Ambiguous && weekday > 0 {
		var fits []string
		for _, r := range d.Readings {
			if weekdayOf(r) == weekday {
				fits = append(fits, r)
			}
		}
		if len(fits) == 1 {
			d.Rule, d.Problem, d.Value, d.EDTF, d.Readings, d.Confidence = "date-weekday", "", fits[0], fits[0], nil, 0.9
		}
		return
	}
	if d.Value == "" {
		return
	}
	if !doc.ValidDate(d.Value) {
		d.Value, d.EDTF, d.Problem = "", "", Invalid
		return
	}
	if d.EDTF == "" {
		d.EDTF = d.Value
	}
	switch {
	case weekday > 0 && len(d.Value) == len("2006-01-02") && weekdayOf(d.Value) != weekday:
		d.Problem, d.Confidence = Weekday, 0.8
	case d.Value < fmt.Sprint(ordinaryYear):
		d.Problem, d.Confidence = Early, 0.5
	}
}

// weekdayOf is 1 for Monday to 7, by the Gregorian calendar (Sakamoto's
// congruence over the months of a year that begins in March).
func weekdayOf(value string) int {
	var y, m, d int
	if _, err := fmt.Sscanf(value, "%d-%d-%d", &y, &m, &d); err != nil {
		return 0
	}
	shift := [...]int{0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4}
	if m < 3 {
		y--
	}
	sunday := (y + y/4 - y/100 + y/400 + shift[m-1] + d) % 7
	if sunday == 0 {
		return 7
	}
	return sunday
}

// written reads "28 April 2021", "April 28th, 2021" and their kin.
func (p *parser) written(i int, d *Date) (int, bool) {
	if day, next, ok := p.ordinal(i); ok {
		at := p.joined(next)
		if month, next, ok := p.monthAt(at); ok {
			if year, end, ok := p.yearAt(p.joined(next)); ok {
				return d.name(year, month, day, end)
			}
			return p.shortYear(next, month, day, d)
		}
	}
	if month, next, ok := p.monthAt(i); ok {
		if day, next, ok := p.ordinal(p.joined(next)); ok && day <= 39 {
			if year, end, ok := p.yearAt(p.joined(next)); ok {
				return d.name(year, month, day, end)
			}
			return p.shortYear(next, month, day, d)
		}
	}
	return i, false
}

// shortYear reads the two digits of "28-Apr-21" and "May 4 '15".
func (p *parser) shortYear(i, month, day int, d *Date) (int, bool) {
	year, ok := p.num(i, 2, 2)
	if gap := p.gap(min(i, len(p.toks))); !ok || month < 0 || !strings.ContainsAny(gap, "-/'’") {
		return i, false
	}
	d.Confidence = 0.85
	return d.name(pivot(year.value), month, day, i+1)
}

// yearFirst reads "2021 April 28", "2021. április 28." and "2021 m. balandžio 28 d.".
func (p *parser) yearFirst(i int, d *Date) (int, bool) {
	year, next, ok := p.yearAt(i)
	if !ok {
		return i, false
	}
	month, day, end := 0, 0, 0
	if month, next, ok = p.monthAt(p.joined(next)); ok {
		day, end, ok = p.ordinal(next)
	} else if day, next, ok = p.ordinal(next); ok {
		month, end, ok = p.monthAt(next)
	}
	if !ok {
		return i, false
	}
	if end < len(p.toks) && p.toks[end].word == "d" {
		end++
	}
	return d.name(year, month, day, end)
}

// name records a date whose month is a word.
func (d *Date) name(year, month, day, end int) (int, bool) {
	if month < 0 || year > mostYear {
		d.Rule, d.Problem, d.Confidence = "date-calendar", Calendar, 0.5
		return end, true
	}
	d.Rule, d.Value = "date-written", ymd(year, month, day)
	return end, true
}

// ordinal reads the number of a day with the ending it may have.
func (p *parser) ordinal(i int) (day, next int, ok bool) {
	t, ok := p.num(i, 1, 2)
	if !ok {
		return 0, i, false
	}
	next = i + 1
	if p.is(next, ordinals()) && (p.tight(next) || strings.Trim(p.gap(next), "-'’.º") == "") && p.toks[next].month == 0 {
		next++
	}
	return t.value, next, true
}

func (p *parser) monthAt(i int) (month, next int, ok bool) {
	if i >= len(p.toks) || p.toks[i].month == 0 {
		return 0, i, false
	}
	return p.toks[i].month, i + 1, true
}

// yearAt reads a year of four digits and the word that may follow it.
func (p *parser) yearAt(i int) (year, next int, ok bool) {
	t, ok := p.num(i, 4, 4)
	if !ok || t.value < leastYear || t.value > 2999 {
		return 0, i, false
	}
	for next = i + 1; p.is(next, ordinals()) && strings.Contains(p.gap(next), "-"); next++ {
	}
	for p.is(next, yearWords()) && p.toks[next].month == 0 {
		next++
	}
	return t.value, next, true
}

// ideographs reads "2021年4月28日" and "2021년 4월 28일".
func (p *parser) ideographs(i int, d *Date) (int, bool) {
	if year, next, ok := p.era(i); ok {
		month, ok1 := p.num(next, 1, 2)
		day, ok2 := p.num(next+2, 1, 2)
		if ok1 && ok2 && next+3 < len(p.toks) && p.toks[next+1].word == "月" && p.toks[next+3].word == "日" {
			d.Rule, d.Value = "date-written", ymd(year, month.value, day.value)
			return next + 4, true
		}
	}
	var parts []int
	for _, unit := range []string{"年년", "月월", "日일号號"} {
		t, ok := p.num(i, 1, 4)
		if !ok || i+1 >= len(p.toks) || p.toks[i+1].word == "" || !strings.Contains(unit, p.toks[i+1].word) {
			break
		}
		parts = append(parts, t.value)
		i += 2
	}
	switch {
	case len(parts) == 0 || parts[0] < leastYear || parts[0] > mostYear:
		return i, false
	case len(parts) == 3:
		d.Rule, d.Value = "date-written", ymd(parts[0], parts[1], parts[2])
	case len(parts) == 2:
		d.Rule, d.Value = "date-month", fmt.Sprintf("%04d-%02d", parts[0], parts[1])
	default:
		d.Rule, d.Value, d.Confidence = "date-year", fmt.Sprintf("%04d", parts[0]), 0.6
	}
	return i, true
}

// era reads a year of a Japanese emperor: "令和2年", "平成元年".
func (p *parser) era(i int) (year, next int, ok bool) {
	if i+3 >= len(p.toks) || p.toks[i+3].word != "年" {
		return 0, i, false
	}
	n := p.toks[i+2].value
	if p.toks[i+2].word == "元" {
		n = 1
	}
	switch p.toks[i].word + p.toks[i+1].word {
	case "令和":
		return 2018 + n, i + 4, n > 0
	case "平成":
		return 1988 + n, i + 4, n > 0 && n < 32
	case "昭和":
		return 1925 + n, i + 4, n > 0 && n < 65
	case "大正":
		return 1911 + n, i + 4, n > 0 && n < 16
	}
	return 0, i, false
}

// month reads a month or a season with its year. A season is no date to sort by.
func (p *parser) month(i int, d *Date) (int, bool) {
	if i >= len(p.toks) {
		return i, false
	}
	t := p.toks[i]
	if t.month <= 0 && t.season == 0 {
		return i, false
	}
	year, end, ok := p.yearAt(p.joined(i + 1))
	if !ok || year > mostYear {
		return i, false
	}
	if t.month > 0 {
		d.Rule, d.Value = "date-month", fmt.Sprintf("%04d-%02d", year, t.month)
		return end, true
	}
	d.Rule, d.Problem, d.EDTF, d.Confidence = "date-season", Approximate, fmt.Sprintf("%04d-%02d", year, t.season), 0.5
	return end, true
}

// year reads a year that stands alone.
func (p *parser) year(i int, d *Date) (int, bool) {
	year, end, ok := p.yearAt(i)
	if !ok || year < ordinaryYear || year > mostYear {
		return i, false
	}
	d.Rule, d.Value, d.Confidence = "date-year", fmt.Sprintf("%04d", year), 0.6
	return end, true
}

// doubtful reads "c. 1930", "1930s" and "[1911?]": EDTF has a sign for each
// (ISO 8601-2, level 1), a date to sort by is none of them.
func (p *parser) doubtful(i int, d *Date) (int, bool) {
	at := i
	if p.is(i, circa()) {
		at++
	}
	year, end, ok := p.yearAt(at)
	if !ok || year > mostYear {
		return i, false
	}
	switch {
	case at > i:
		d.EDTF = fmt.Sprintf("%04d~", year)
	case end == at+1 && end < len(p.toks) && p.toks[end].word == "s" && p.tight(end) && year%10 == 0:
		d.EDTF = fmt.Sprintf("%03dX", year/10)
		end++
	case strings.HasPrefix(p.gap(at+1), "?"):
		d.EDTF = fmt.Sprintf("%04d?", year)
	default:
		return i, false
	}
	d.Rule, d.Problem, d.Confidence = "date-doubtful", Approximate, 0.5
	return end, true
}

// withoutYear reads "April 28" and "28 апреля".
func (p *parser) withoutYear(i int, d *Date) (int, bool) {
	month, day, end := 0, 0, i
	if n, next, ok := p.ordinal(i); ok {
		day = n
		month, end, ok = p.monthAt(p.joined(next))
		if !ok {
			return i, false
		}
	} else if m, next, ok := p.monthAt(i); ok {
		month = m
		if day, end, ok = p.ordinal(p.joined(next)); !ok {
			return i, false
		}
	}
	if month < 1 || day < 1 || day > 31 {
		return i, false
	}
	d.Rule, d.Problem, d.EDTF, d.Confidence = "date-no-year", Incomplete, fmt.Sprintf("XXXX-%02d-%02d", month, day), 0.5
	return end, true
}

func ymd(y, m, d int) string { return fmt.Sprintf("%04d-%02d-%02d", y, m, d) }

// pivot makes four digits of a year's last two: newspapers of the last fifty
// and the next twenty years.
func pivot(y int) int {
	if y < 50 {
		return 2000 + y
	}
	return 1900 + y
}
