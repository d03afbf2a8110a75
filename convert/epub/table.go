package epub

import (
	"math"

	"github.com/fad55d40/archive/convert/doc"
)

// table writes a table: its first row as the heads of its columns when they are, and
// numbers under one another.
func (w *body) table(t doc.Table, text string) {
	m := w.m
	m.raw("<table", w.tongue(text), ">\n")
	for i, row := range t.Rows {
		name, scope := "td", ""
		switch {
		case i == 0 && t.Header:
			m.raw("<thead>\n")
			name, scope = "th", ` scope="col"`
		case i == 0, i == 1 && t.Header:
			m.raw("<tbody>\n")
		}
		m.raw("<tr>")
		for k, cell := range row {
			class := ""
			if t.Numeric(k) {
				class = ` class="number"`
			}
			m.raw("<", name, scope, class, ">")
			if k == 0 {
				w.turnTo(w.block, i, math.MaxInt)
			}
			m.linked(cell, doc.License{})
			m.raw("</", name, ">")
		}
		m.raw("</tr>\n")
		if i == 0 && t.Header {
			m.raw("</thead>\n")
		}
	}
	m.raw("</tbody>\n</table>\n")
}
