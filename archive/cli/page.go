package cli

import (
	"strings"

	"github.com/fad55d40/archive/archive/cells"
)

// page is text for people, laid out for a width: labels stand in a margin on
// the left, everything else beside them.
type page struct {
	strings.Builder
	width  int // in columns; 0 for lines as long as they need
	indent int // of labels
	color  bool
}

// margin is the width of the labels, with the space behind them.
const margin = 12

func (p *page) line(s string) {
	if p.Len() > 0 {
		p.WriteByte('\n')
	}
	p.WriteString(s)
}

// heading starts a part of the page.
func (p *page) heading(title string) {
	if p.Len() > 0 {
		p.line("")
	}
	p.line(paint(p.color, bold, cells.Cut(cells.Show(title), p.room(0))))
}

// room is what is left of the width beside an indent.
func (p *page) room(indent int) int {
	if p.width == 0 {
		return 1 << 30
	}
	return max(1, p.width-indent)
}

// labelled prints text beside a label, broken to fit: at most limit lines, or
// as many as it needs when that is 0.
func (p *page) labelled(label, style, text, textStyle string, limit int) {
	label = cells.Cut(cells.Show(label), margin-1)
	head := paint(p.color, style, label) + strings.Repeat(" ", margin-cells.Width(label))
	for i, l := range cells.Wrap(text, p.room(p.indent+margin), limit) {
		if i > 0 {
			head = strings.Repeat(" ", margin)
		}
		p.line(strings.Repeat(" ", p.indent) + strings.TrimRight(head+paint(p.color && l != "", textStyle, l), " "))
	}
}

// entry prints a row of a reference: a name, and beside it, from the given
// column on, what it means and what to do.
func (p *page) entry(column int, name, meaning, remedy string) {
	p.line("  " + paint(p.color, accent, name) + strings.Repeat(" ", column-2-len(name)))
	for i, l := range cells.Wrap(meaning, p.room(column), 0) {
		if i > 0 {
			p.line(strings.Repeat(" ", column))
		}
		p.WriteString(l)
	}
	if remedy != "" {
		p.remark(column, doThis, remedy)
	}
}

// Signs before remarks.
const (
	cameFrom = "← " // where a value comes from
	doThis   = "→ " // what can be done
)

// remark prints what is said of the lines above it.
func (p *page) remark(indent int, sign, s string) {
	for i, l := range cells.Wrap(s, p.room(indent+2), 0) {
		if i > 0 {
			sign = "  "
		}
		p.line(strings.Repeat(" ", indent) + paint(p.color, faint, sign+l))
	}
}
