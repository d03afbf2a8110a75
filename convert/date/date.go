// Package date reads dates as newspapers, agencies and people print them, in
// many languages, and says how certain each reading is. It never guesses: what
// can be read in two ways stays open with both readings, what names no year
// stays incomplete, and nothing is ever taken from today.
package date

import (
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/letter"
)

// Kind says what happened on a date.
type Kind string

// The kinds of date. Event is any day that a line names as the time of
// something else, such as a range of days.
const (
	Published Kind = "published"
	Modified  Kind = "modified"
	Event     Kind = "event"
)

// Problem says why a date has no Value, or why its Value wants a look.
type Problem string

// The problems of dates.
const (
	Ambiguous   Problem = "ambiguous"   // numeric, and both orders are possible; see Readings
	Invalid     Problem = "invalid"     // no calendar has the day
	Incomplete  Problem = "incomplete"  // it names no year
	Relative    Problem = "relative"    // "yesterday", "2 hours ago", a weekday alone
	Approximate Problem = "approximate" // "c. 1930", "1930s", "[1911?]"
	Calendar    Problem = "calendar"    // counted in a calendar that is not converted
	Weekday     Problem = "weekday"     // the printed weekday is another; Value is kept
	Early       Problem = "early"       // before 1600; Value is kept
)

// Date is a date as printed, and how it can be read.
type Date struct {
	Raw        string   // as printed
	Value      string   // YYYY, YYYY-MM or YYYY-MM-DD (EDTF level 0, ISO 8601-2); empty when the reading is not certain
	EDTF       string   // the whole reading, with time of day, range, season or doubt; empty when there is none
	Kind       Kind     // Published unless a label or the form says otherwise
	Labelled   bool     // a label such as "Published:" stands before or behind it
	Zone       string   // the time zone as printed; converted in EDTF only where it has one meaning
	Readings   []string // the possible values of an ambiguous date, sorted
	Problem    Problem
	Rule       string
	Confidence float64 // 0 to 1
}

// maxLength bounds what can be one date, in bytes.
const maxLength = 160

// maxRelative bounds a date without a number: "yesterday afternoon".
const maxRelative = 40

// Parse reads s as a whole as a date: with an optional label, weekday, time of
// day and zone. It reports false when s says anything else as well.
func Parse(s string, order doc.DateOrder) (Date, bool) {
	if len(s) < 2 || len(s) > maxLength || len(s) > maxRelative && !hasDigit(s) || !mayOpen(s) {
		return Date{}, false
	}
	p := newParser(s, order)
	if p == nil {
		return Date{}, false
	}
	i, kind, labelled := p.label(0)
	d, end, ok := p.moment(p.joined(i))
	if !ok {
		if d, ok = p.relative(i); !ok {
			return Date{}, false
		}
		end = len(p.toks)
	}
	if !labelled {
		end, kind, labelled = p.label(end)
	}
	if end != len(p.toks) || !p.plainGaps(0, len(p.toks)) {
		return Date{}, false
	}
	if labelled {
		d.Labelled = true
		if d.Kind != Event {
			d.Kind = kind
		}
	}
	d.Raw = s
	return d, true
}

// Find looks for a date inside s and returns the bytes that it covers, with a
// label, weekday or time that belongs to it. A date that names a day wins over
// one that names less; of equals the first.
func Find(s string, order doc.DateOrder) (d Date, start, end int, ok bool) {
	if len(s) < 4 || len(s) > maxLength {
		return Date{}, 0, 0, false
	}
	if !hasDigit(s) {
		return Date{}, 0, 0, false
	}
	p := newParser(s, order)
	if p == nil {
		return Date{}, 0, 0, false
	}
	from, to := 0, 0
	for i := range p.toks {
		after, kind, labelled := p.label(i)
		found, stop, good := p.moment(after)
		if !good || !p.plainGaps(i, stop) || !found.names() {
			continue
		}
		if labelled {
			found.Kind, found.Labelled = kind, true
		}
		if !ok || len(found.Value) > len(d.Value) {
			d, from, to, ok = found, i, stop, true
		}
		if len(d.Value) == len("2006-01-02") {
			break
		}
	}
	if !ok {
		return Date{}, 0, 0, false
	}
	start, end = p.toks[from].start, p.toks[to-1].end
	d.Raw = s[start:end]
	return d, start, end, true
}

// CutLabel takes a label of a date, "Updated", and the joiners behind it off the
// front of s.
func CutLabel(s string) (rest string, ok bool) {
	if !mayOpen(s) {
		return s, false
	}
	p := newParser(s, "")
	if p == nil {
		return s, false
	}
	next, _, ok := p.label(0)
	switch {
	case !ok:
		return s, false
	case next == len(p.toks):
		return "", true
	}
	return s[p.toks[next].start:], true
}

// hasDigit reports whether s has a decimal digit of any script.
func hasDigit(s string) bool {
	for i := range len(s) {
		if s[i] >= '0' && s[i] <= '9' {
			return true
		}
	}
	return strings.ContainsFunc(s, func(r rune) bool { return r >= utf8.RuneSelf && letter.IsDigit(r) })
}

// names reports whether a date inside other words is more than a number by
// chance: it names a day and a year, or a month and a year.
func (d *Date) names() bool {
	return len(d.Value) > len("2006") || d.Problem == Ambiguous || d.Problem == Invalid && d.Rule == "date-written"
}

// Describe says what is wrong with a date, for a person.
func (d *Date) Describe() string {
	switch d.Problem {
	case Ambiguous:
		return "“" + d.Raw + "” can be " + strings.Join(d.Readings, " or ") + ", so no date was recorded"
	case Invalid:
		return "“" + d.Raw + "” names a day that no calendar has"
	case Incomplete:
		return "“" + d.Raw + "” names no year, so no date was recorded"
	case Relative:
		return "“" + d.Raw + "” counts from a day that the text does not name, so no date was recorded"
	case Approximate:
		return "“" + d.Raw + "” is not certain enough to be recorded as a date"
	case Calendar:
		return "“" + d.Raw + "” counts by a calendar that is not converted, so no date was recorded"
	case Weekday:
		return "“" + d.Raw + "” falls on another weekday than it says"
	case Early:
		return "“" + d.Raw + "” is earlier than newspapers are"
	}
	return ""
}
