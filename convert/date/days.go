package date

import (
	"fmt"
	"strings"
)

// days reads a range of days, which is the time of an event: "April 28–30,
// 2021", "28 April – 2 May 2021".
func (p *parser) days(i int, d *Date) (int, bool) {
	from, next, ok := p.dayAndMonth(i)
	if !ok || !p.rangeSign(next) {
		return i, false
	}
	if !p.toks[next].number && p.toks[next].month == 0 {
		next++
	}
	to, end, ok := p.dayAndMonth(p.joined(next))
	if !ok || from.day == 0 || to.day == 0 {
		return i, false
	}
	if from.month == 0 {
		from.month = to.month
	}
	if to.month == 0 {
		to.month = from.month
	}
	year, end, ok := p.yearAt(p.joined(end))
	if !ok || from.month < 1 || to.month < 1 || year > mostYear {
		return i, false
	}
	d.Rule, d.Kind = "date-range", Event
	d.EDTF = fmt.Sprintf("%s/%s", ymd(year, from.month, from.day), ymd(year, to.month, to.day))
	return end, true
}

// part is a day of a range; a zero month is said by the other end.
type part struct{ day, month int }

func (p *parser) dayAndMonth(i int) (part, int, bool) {
	if m, next, ok := p.monthAt(i); ok {
		if day, end, ok := p.ordinal(p.joined(next)); ok {
			return part{day, m}, end, true
		}
		return part{}, i, false
	}
	day, next, ok := p.ordinal(i)
	if !ok || day > 31 {
		return part{}, i, false
	}
	if m, end, ok := p.monthAt(p.joined(next)); ok {
		return part{day, m}, end, true
	}
	return part{day, 0}, next, true
}

// rangeSign reports whether a dash, or a word for one, stands before token i.
func (p *parser) rangeSign(i int) bool {
	if i >= len(p.toks) {
		return false
	}
	switch p.toks[i].word {
	case "to", "bis", "au", "al", "до", "till", "tot", "and":
		return true
	}
	return strings.ContainsAny(p.gap(i), "-–—")
}
