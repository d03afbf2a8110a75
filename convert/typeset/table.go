package typeset

import (
	"slices"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/font"
)

// The text of tables is a little smaller than that of prose: numbers are small words.
var cellShape = shapeOf{style: font.Regular, size: 10 * Point, leading: 14 * Point}

const (
	gutter      = 14 * Point // between two columns
	leastColumn = 30 * Point
)

// table sets a table: cells beside one another in columns that are as wide as they
// need, as far as the measure allows.
func (s *setter) table(t doc.Table) {
	node := s.node(Table, 0)
	widths := s.columnWidths(t)
	gap := s.gap(10 * Point)
	for i, cells := range t.Rows {
		s.part = i
		head := i == 0 && t.Header
		first := len(s.rows)
		s.tableRow(t, cells, widths, s.node(TableRow, node), head)
		rows := s.rows[first:]
		rows[0].gap, gap = gap, 2*Point
		for k := range rows {
			rows[k].keep = k+1 < len(rows) && k < maxKeep || head || i+2 == len(t.Rows)
		}
		if i == 1 && t.Header {
			rows[0].rule, rows[0].leading = sum(widths)+(len(widths)-1)*gutter, rows[0].leading+5*Point
		}
		s.handOn(len(s.rows) - 1)
	}
	s.rows[len(s.rows)-1].keep = false
	s.space = 12 * Point
}

func sum(widths []Unit) (total Unit) {
	for _, w := range widths {
		total += w
	}
	return total
}

// columnWidths are the widths of the columns: what their longest cell takes, and less
// for the widest ones when that is more than there is.
func (s *setter) columnWidths(t doc.Table) []Unit {
	widths := make([]Unit, len(t.Rows[0]))
	for i, row := range t.Rows {
		p := cellShape
		if i == 0 && t.Header {
			p.style = font.Bold
		}
		for k, cell := range row {
			widths[k] = max(widths[k], leastColumn/2, at(s.textWidth(cell, p), p.size)+Point)
		}
	}
	room := s.measure - (len(widths)-1)*gutter
	order := make([]int, len(widths))
	for k := range order {
		order[k] = k
	}
	slices.SortStableFunc(order, func(a, b int) int { return widths[a] - widths[b] })
	for n, k := range order { // the narrow ones first: each has its share at most
		share := max(room/(len(order)-n), 5*Point)
		widths[k] = min(widths[k], share)
		room -= widths[k]
	}
	return widths
}

// tableRow sets the cells of a row, then puts the lines of all beside one another.
func (s *setter) tableRow(t doc.Table, cells []string, widths []Unit, node int, head bool) {
	first, from := len(s.rows), s.claimed()
	ends := make([]int, len(cells)) // the rows of each cell
	x := Unit(0)
	for k, cell := range cells {
		p, role := cellShape, Cell
		if head {
			p.style, role = font.Bold, ColumnHead
		}
		p.end = t.Numeric(k)
		p.left, p.right = x, s.measure-x-widths[k]
		x += widths[k] + gutter
		if cell == "" {
			cell = "\u00a0" // a cell must be there, or the columns of the row would move
		}
		s.cell(cell, p, s.node(role, node), doc.Links(cell, doc.License{}))
		ends[k] = len(s.rows)
	}
	s.beside(first, from, ends)
}

// cell sets the text of a cell. The columns go the way of the document, whatever way
// the text goes.
func (s *setter) cell(text string, p shapeOf, node int, links []doc.Link) {
	if s.levels(text); s.rtl != s.docRTL {
		p.left, p.right = p.right, p.left
	}
	s.paragraph(text, p, node, links)
}

// beside makes one row of the first rows of all cells, one of the second ones, and on.
func (s *setter) beside(first, from int, ends []int) {
	rows := slices.Clone(s.rows[first:])
	pieces := slices.Clone(s.store[from:])
	s.rows, s.store = s.rows[:first], s.store[:from]
	for line := 0; ; line++ {
		merged := row{from: len(s.store), at: origin{int32(s.index), int32(s.part), 0}}
		some, begin := false, 0
		for _, end := range ends {
			if k := begin + line; k < end-first {
				s.store = append(s.store, pieces[rows[k].from-from:rows[k].to-from]...)
				merged.leading, some = max(merged.leading, rows[k].leading), true
			}
			begin = end - first
		}
		if !some {
			return
		}
		merged.to = len(s.store)
		s.rows = append(s.rows, merged)
	}
}
