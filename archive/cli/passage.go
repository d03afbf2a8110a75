package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fad55d40/archive/archive/cells"
	"github.com/fad55d40/archive/convert/explain"
)

// Lines of the source are shown with their number in the margin:
//
//	      7 | By Orla Fenwick-Hale, with reports
//	        | ~~~^^^^^^^^^^^^^^^^^
//
// On a terminal the words themselves are underlined, and no signs are needed.
// Of a passage of many lines the first ones and the last are shown.

const (
	firstLines = 2
	gutter     = margin // where the text of a line begins
)

func (e *explanation) passage(lines []explain.Line, marks func(line int) []cells.Mark) {
	for i, l := range lines {
		if left := len(lines) - 1 - firstLines; i == firstLines && left > 1 {
			e.gutter("", fmt.Sprintf("… %d more lines", left))
		}
		if i < firstLines || i == len(lines)-1 || len(lines) <= firstLines+2 {
			e.sourceLine(l, marks(i))
		}
	}
}

func (e *explanation) gutter(number, text string) {
	e.line(paint(e.color, faint, fmt.Sprintf("%*s |", gutter-3, number)) + strings.TrimRight(" "+text, " "))
}

func (e *explanation) sourceLine(l explain.Line, marks []cells.Mark) {
	text, from := l.Text, 0
	if l.Skipped > 0 {
		text, from = "…"+text, len("…")
	}
	if l.Left > 0 {
		text += "…"
	}
	for i := range marks {
		marks[i].From, marks[i].To = marks[i].From+from, marks[i].To+from
	}
	inline := !e.color && cells.RightToLeft(text)
	if inline {
		text, marks = cells.Bracket(text, innermost(marks))
	}
	for i, row := range cells.Underline(text, marks, e.room(gutter)) {
		number := ""
		if i == 0 {
			number = fmt.Sprint(l.Number)
		}
		e.gutter(number, e.painted(row))
		if !e.color && !inline && row.Marks != "" {
			e.gutter("", row.Marks)
		}
	}
}

// painted is a row with its marked words underlined, when there is colour.
func (e *explanation) painted(row cells.Row) string {
	var b strings.Builder
	for _, p := range row.Parts {
		switch p.Sign {
		case '^':
			b.WriteString(paint(e.color, bold+";"+under, p.Text))
		case '~':
			b.WriteString(paint(e.color, under, p.Text))
		default:
			b.WriteString(p.Text)
		}
	}
	return b.String()
}

// innermost leaves the marks of values, or else those of what was read, in
// their order in the line and without overlap.
func innermost(marks []cells.Mark) []cells.Mark {
	sign := byte('~')
	if slices.ContainsFunc(marks, func(m cells.Mark) bool { return m.Sign == '^' }) {
		sign = '^'
	}
	var out []cells.Mark
	for _, m := range marks {
		if m.Sign == sign {
			out = append(out, m)
		}
	}
	slices.SortFunc(out, func(a, b cells.Mark) int { return a.From - b.From })
	return slices.CompactFunc(out, func(a, b cells.Mark) bool { return b.From < a.To })
}
