package date

import (
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// numeric reads three numbers parted by one sign. Year first is certain; a dot
// means day first everywhere; otherwise a part above 12 decides, then the order
// the user asked for. What is left is ambiguous, and stays so.
func (p *parser) numeric(i int, d *Date) (int, bool) {
	a, ok1 := p.num(i, 1, 4)
	b, ok2 := p.num(i+1, 1, 2)
	c, ok3 := p.num(i+2, 1, 4)
	if !ok1 || !ok2 || !ok3 {
		return i, false
	}
	sep := strings.Trim(p.gap(i+1), " \u00a0\u202f")
	if sep == "" || !strings.Contains("/.-–‐‑", sep) || sep != strings.Trim(p.gap(i+2), " \u00a0\u202f") {
		return i, false
	}
	end := i + 3
	if a.digits == 4 {
		d.Rule, d.Value = "date-iso", ymd(a.value, b.value, c.value)
		return end, c.digits <= 2 && a.value >= leastYear && a.value <= mostYear
	}
	year := c.value
	switch {
	case a.digits > 2 || c.digits == 1 || c.digits == 3:
		return i, false
	case c.digits == 2 && p.order == doc.YearMonthDay:
		d.Rule, d.Value = "date-order", ymd(pivot(a.value), b.value, c.value)
		return end, true
	case c.digits == 2:
		year = pivot(year)
		d.Confidence = 0.85
	case year < leastYear || year > mostYear:
		return i, false
	}
	for p.is(end, yearWords()) && p.toks[end].month == 0 {
		end++
	}
	d.decide(year, a.value, b.value, sep, p.order)
	return end, true
}

// decide chooses between day first and month first.
func (d *Date) decide(year, a, b int, sep string, order doc.DateOrder) {
	dayFirst, monthFirst := ymd(year, b, a), ymd(year, a, b)
	switch {
	case !doc.ValidDate(dayFirst) && !doc.ValidDate(monthFirst):
		d.Rule, d.Problem = "date-numeric", Invalid
	case dayFirst == monthFirst || !doc.ValidDate(monthFirst):
		d.Rule, d.Value = "date-numeric", dayFirst
	case !doc.ValidDate(dayFirst):
		d.Rule, d.Value = "date-numeric", monthFirst
	case order == doc.DayMonthYear:
		d.Rule, d.Value = "date-order", dayFirst
	case order == doc.MonthDayYear:
		d.Rule, d.Value = "date-order", monthFirst
	case sep == ".":
		d.Rule, d.Value = "date-dotted", dayFirst
	default:
		d.Rule, d.Problem, d.Confidence = "date-ambiguous", Ambiguous, 0.5
		d.Readings = []string{min(dayFirst, monthFirst), max(dayFirst, monthFirst)}
		d.EDTF = "[" + d.Readings[0] + "," + d.Readings[1] + "]"
	}
}

// Order tells how a numeric date must be read because one of its parts is no
// month: "" when it does not tell.
func Order(s string) doc.DateOrder {
	p := newParser(s, "")
	if p == nil {
		return ""
	}
	for i := range p.toks {
		a, ok1 := p.num(i, 1, 2)
		b, ok2 := p.num(i+1, 1, 2)
		var d Date
		if _, ok := p.numeric(i, &d); !ok || !ok1 || !ok2 || d.Rule != "date-numeric" || d.Value == "" || a.value == b.value {
			continue
		}
		if a.value > 12 {
			return doc.DayMonthYear
		}
		return doc.MonthDayYear
	}
	return ""
}

// InFileName reads the date that a file is named for: 2021-04-28, 2021_04_28
// or 20210428, set off from other letters and digits.
func InFileName(name string) (Date, bool) {
	isDigit := func(i int) bool { return i >= 0 && i < len(name) && name[i] >= '0' && name[i] <= '9' }
	letter := func(i int) bool {
		return i >= 0 && i < len(name) && (isDigit(i) || name[i]|0x20 >= 'a' && name[i]|0x20 <= 'z' || name[i] >= 0x80)
	}
	for i := range name {
		if letter(i-1) || !isDigit(i) {
			continue
		}
		for _, pattern := range []string{"dddd-dd-dd", "dddd_dd_dd", "dddd.dd.dd", "dddddddd"} {
			if !fits(name[i:], pattern) || letter(i+len(pattern)) {
				continue
			}
			raw := name[i : i+len(pattern)]
			digits := withoutMarks.Replace(raw)
			value := digits[:4] + "-" + digits[4:6] + "-" + digits[6:]
			if doc.ValidDate(value) && value >= "1600" && value <= "2199-12-31" {
				return Date{Raw: raw, Value: value, EDTF: value, Kind: Published, Rule: "date-file-name", Confidence: 0.5}, true
			}
		}
	}
	return Date{}, false
}

// fits reports whether s begins like a pattern, in which d stands for a digit.
func fits(s, pattern string) bool {
	if len(s) < len(pattern) {
		return false
	}
	for i := range len(pattern) {
		if pattern[i] == 'd' && (s[i] < '0' || s[i] > '9') || pattern[i] != 'd' && s[i] != pattern[i] {
			return false
		}
	}
	return true
}

// withoutMarks leaves the marks between digits out.
var withoutMarks = strings.NewReplacer("-", "", "_", "", ".", "")
