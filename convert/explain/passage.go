package explain

import (
	"slices"
	"sort"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/text"
)

// Line is a line of the archival text with the words that were read in it.
type Line struct {
	Number  int    // in the source, from 1
	Skipped int    // characters of the line before Text, of a line too long to be given whole
	Text    string // the line, or the part of it about the words that were read
	Left    int    // characters of the line after Text
	Read    []Span // the words that the rule read
	Value   []Span // of those, the ones that are the value itself, where it stands there as such
}

// Span is a part of a Line's Text, in bytes.
type Span struct{ From, To int }

// longest is the most bytes of a line that are given.
const longest = 8 << 10

// Text is archival text by the numbers of the source's lines. A nil Text has
// no lines.
type Text struct {
	all     string
	starts  []int // offset of each line in all, and at last the end of all
	numbers []int // number in the source of each line
}

// NewText finds the lines of the text that a document was read from.
func NewText(archival doc.Archival) *Text {
	out := &Text{all: archival.Text, numbers: archival.Lines, starts: []int{0}}
	for i := range len(archival.Text) {
		if archival.Text[i] == '\n' {
			out.starts = append(out.starts, i+1)
		}
	}
	return out
}

// Repaired reports whether a document was read with Source.FixEncoding.
func Repaired(d *doc.Document) bool {
	return slices.ContainsFunc(d.Changes, func(c doc.Change) bool { return text.IsRepair(c.Rule) })
}

// passage is where evidence was read.
func (t *Text) passage(e doc.Evidence) []Line {
	if t == nil || e.Line < 1 {
		return nil
	}
	from, to, ok := t.line(e.Line)
	if !ok {
		return nil
	}
	read, value := t.locate(e, from, to)
	if len(read) == 0 {
		read = []Span{{from, from}} // the line alone
	}
	return t.lines(read, value)
}

// line is the part of the archival text that a line of the source became.
func (t *Text) line(number int) (from, to int, ok bool) {
	i := sort.SearchInts(t.numbers, number)
	if i == len(t.numbers) || t.numbers[i] != number {
		return 0, 0, false
	}
	end := i + 1
	for end < len(t.numbers) && t.numbers[end] == number {
		end++
	}
	return t.starts[i], t.starts[end], true
}

// lines gives the lines that hold spans of the archival text, without blank
// ones between them.
func (t *Text) lines(read, value []Span) []Line {
	first := sort.SearchInts(t.starts, read[0].From+1) - 1
	var out []Line
	for i := first; i < len(t.numbers) && t.starts[i] <= read[len(read)-1].To; i++ {
		from, to := t.starts[i], t.starts[i+1]-1
		if to <= from || i > first && t.starts[i] == read[len(read)-1].To {
			continue
		}
		read, value = after(read, from), after(value, from)
		out = append(out, t.clip(t.numbers[i], from, to, within(read, from, to), within(value, from, to)))
	}
	return out
}

// after drops the spans that end before from. Spans stand in order.
func after(spans []Span, from int) []Span {
	for len(spans) > 1 && spans[0].To <= from {
		spans = spans[1:]
	}
	return spans
}

// within gives the parts of spans between from and to.
func within(spans []Span, from, to int) []Span {
	var out []Span
	for _, s := range spans {
		if s.From >= to {
			break
		}
		if a, b := max(s.From, from), min(s.To, to); a < b {
			out = append(out, Span{a, b})
		}
	}
	return out
}

// clip cuts a long line about the words that were read, and makes spans of the
// text ones of the line.
func (t *Text) clip(number, from, to int, read, value []Span) Line {
	a, b := from, to
	if b-a > longest {
		if len(read) > 0 {
			a = max(from, read[0].From-longest/4)
		}
		for a > from && !utf8.RuneStart(t.all[a]) {
			a--
		}
		for b = min(to, a+longest); b < to && !utf8.RuneStart(t.all[b]); {
			b--
		}
	}
	l := Line{Number: number, Skipped: utf8.RuneCountInString(t.all[from:a]), Text: t.all[a:b], Left: utf8.RuneCountInString(t.all[b:to])}
	for _, s := range within(read, a, b) {
		l.Read = append(l.Read, Span{s.From - a, s.To - a})
	}
	for _, s := range within(value, a, b) {
		l.Value = append(l.Value, Span{s.From - a, s.To - a})
	}
	return l
}
