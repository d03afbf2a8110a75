package date

import (
	"fmt"
	"strings"
)

// clock is a time of day with its zone.
type clock struct {
	set          bool
	hour, minute int
	second       int // -1 when not printed
	zone         string
	offset       string // "+03:00", "Z"; empty where the zone has more than one meaning
	eastern      int    // hours west of Greenwich of a zone of North America that does not say whether it is summer
}

// clock reads a time of day at token i: "5:30 p.m. ET", "14h30", "06.00 BST",
// "T17:30:00-04:00", "午後2時".
func (p *parser) clock(i int) (c clock, end int, ok bool) {
	start := i
	if i < len(p.toks) && (p.toks[i].word == "t" && p.tight(i)) {
		i++
	}
	said := i
	for p.is(i, timeWords()) && p.toks[i].month == 0 && len(p.toks[i].word) > 1 {
		i++
	}
	half, i := p.halfOfDay(i)
	hour, ok := p.num(i, 1, 2)
	if !ok || hour.value > 24 {
		return c, start, false
	}
	c = clock{set: true, hour: hour.value, second: -1}
	i++
	minute, ok := p.num(i, 2, 2)
	gap := ""
	if i < len(p.toks) {
		gap = p.gap(i)
	}
	certain := half != 0 || i-1 > said && !p.toks[said].number
	switch {
	case ok && minute.value < 60 && (gap == ":" || gap == "." || gap == "٫"):
		c.minute = minute.value
		certain = certain || gap == ":"
		i++
		if second, ok := p.num(i, 2, 2); ok && p.gap(i) == ":" && second.value < 60 {
			c.second = second.value
			i++
			if _, ok := p.num(i, 1, 9); ok && p.gap(i) == "." {
				i++ // fractions of a second
			}
		}
	case i < len(p.toks) && strings.Contains("h:u:時:时:點:点:시", p.toks[i].word) && p.toks[i].word != "" && p.toks[i].word != ":":
		i++
		certain = true
		if m, ok := p.num(i, 1, 2); ok && m.value < 60 && strings.Trim(p.gap(i), " ") == "" {
			c.minute = m.value
			i++
		}
	}
	if half == 0 {
		half, i = p.halfOfDay(i)
		certain = certain || half != 0
	}
	for p.is(i, timeWords()) && p.toks[i].month == 0 {
		i++
		certain = true
	}
	i, zoned := p.zone(i, &c)
	if !certain && !zoned {
		return clock{}, start, false
	}
	switch {
	case half == 'p' && c.hour < 12:
		c.hour += 12
	case half == 'a' && c.hour == 12:
		c.hour = 0
	}
	return c, i, c.hour <= 24
}

// halfOfDay reads "a.m.", "pm", "午後" and the like: 'a', 'p' or 0.
func (p *parser) halfOfDay(i int) (half byte, next int) {
	if i >= len(p.toks) {
		return 0, i
	}
	two := ""
	if i+1 < len(p.toks) {
		two = p.toks[i].word + p.toks[i+1].word
	}
	switch two {
	case "am", "午前", "上午", "오전":
		return 'a', i + 2
	case "pm", "午後", "下午", "오후":
		return 'p', i + 2
	}
	switch p.toks[i].word {
	case "am", "ص":
		return 'a', i + 1
	case "pm", "م":
		return 'p', i + 1
	}
	return 0, i
}

// zones are the names of time zones that mean one offset everywhere. IST, CST,
// BST and their like stand for several, and are kept as printed.
func zoneOffset(name string) (offset string, eastern int, known bool) {
	switch name {
	case "z", "utc", "gmt", "wet":
		return "Z", 0, true
	case "cet", "met", "mez", "west":
		return "+01:00", 0, true
	case "cest", "mest", "mesz", "eet":
		return "+02:00", 0, true
	case "eest", "msk", "мск", "trt", "tsi":
		return "+03:00", 0, true
	case "azt":
		return "+04:00", 0, true
	case "jst", "kst":
		return "+09:00", 0, true
	case "aest":
		return "+10:00", 0, true
	case "aedt":
		return "+11:00", 0, true
	case "est":
		return "-05:00", 0, true
	case "edt":
		return "-04:00", 0, true
	case "cdt":
		return "-05:00", 0, true
	case "mst":
		return "-07:00", 0, true
	case "mdt":
		return "-06:00", 0, true
	case "pst":
		return "-08:00", 0, true
	case "pdt":
		return "-07:00", 0, true
	case "et":
		return "", 5, true
	case "ct":
		return "", 6, true
	case "mt":
		return "", 7, true
	case "pt":
		return "", 8, true
	case "bst", "ist", "cst", "ast", "sast", "hkt", "sgt", "nzst", "nzdt":
		return "", 0, true
	}
	return "", 0, false
}

// zone reads the name or the offset of a zone at token i.
func (p *parser) zone(i int, c *clock) (next int, ok bool) {
	from := i
	if i < len(p.toks) && !p.toks[i].number {
		if offset, eastern, known := zoneOffset(p.toks[i].word); known {
			c.offset, c.eastern = offset, eastern
			i++
			ok = true
		}
	}
	if hours, is := p.num(i, 1, 4); is && i > 0 {
		sign := strings.Trim(p.gap(i), " ")
		if sign == "+" || (sign == "-" || sign == "−") && p.gap(i) != " - " && hours.digits != 1 || sign == "-" && ok {
			minutes := 0
			h := hours.value
			i++
			if hours.digits == 4 {
				h, minutes = hours.value/100, hours.value%100
			} else if m, is := p.num(i, 2, 2); is && p.gap(i) == ":" {
				minutes = m.value
				i++
			}
			if h <= 14 && minutes < 60 {
				c.offset, c.eastern, ok = fmt.Sprintf("%s%02d:%02d", strings.Replace(sign, "−", "-", 1), h, minutes), 0, true
			}
		}
	}
	if !ok {
		return from, false
	}
	c.zone = p.s[p.toks[from].start:p.toks[i-1].end]
	return i, true
}

// iso is the time behind a date in EDTF, "T17:30-04:00"; empty without a time.
func (c clock) iso(day string) string {
	if !c.set || c.hour > 23 {
		return ""
	}
	s := fmt.Sprintf("T%02d:%02d", c.hour, c.minute)
	if c.second >= 0 {
		s += fmt.Sprintf(":%02d", c.second)
	}
	switch {
	case c.offset == "+03:00" && (strings.EqualFold(c.zone, "msk") || strings.EqualFold(c.zone, "мск")) && day < "2014-10-26":
		return s // Moscow had other hours before
	case c.eastern > 0:
		return s + northAmerican(day, c.eastern)
	}
	return s + c.offset
}

// northAmerican is the offset of a zone of the United States on a day: the
// Energy Policy Act of 2005 has summer time from the second Sunday of March to
// the first of November since 2007. Earlier years had other rules, so their
// zone is left as printed.
func northAmerican(day string, west int) string {
	if day < "2007" {
		return ""
	}
	year := day[:4]
	begin, end := sunday(year, 3, 2), sunday(year, 11, 1)
	if day >= begin && day < end {
		west--
	}
	return fmt.Sprintf("-%02d:00", west)
}

// sunday is the nth Sunday of a month.
func sunday(year string, month, nth int) string {
	first := weekdayOf(fmt.Sprintf("%s-%02d-01", year, month))
	return fmt.Sprintf("%s-%02d-%02d", year, month, 8-first+7*(nth-1))
}
