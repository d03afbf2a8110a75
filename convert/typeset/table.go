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
	columns := s.columnsOf(t)
	wide := sum(columns) + (len(columns)-1)*gutter
	gap, lines, small := s.gap(10*Point), 1, len(t.Rows) <= smallTable
	for i, cells := range t.Rows {
		s.part = i
		head := i == 0 && t.Header
		first := len(s.rows)
		s.tableRow(t, cells, columns, s.node(TableRow, node), head)
		rows := s.rows[first:]
		if i > 0 && max(lines, len(rows)) > 1 { // what goes on is not the next row
			gap = 5 * Point
		}
		rows[0].gap, gap, lines = gap, 2*Point, len(rows)
		for k := range rows {
			rows[k].keep = k+1 < len(rows) && k < maxKeep || head || i+2 >= len(t.Rows) || small
		}
		if i == 0 {
			rows[0].rule, rows[0].leading = wide, rows[0].leading+3*Point
		}
		if i == 1 && t.Header {
			rows[0].rule, rows[0].leading = wide, rows[0].leading+5*Point
		}
		s.handOn(len(s.rows) - 1)
	}
	s.rows = append(s.rows, row{rule: wide, leading: belowTable, from: len(s.store), to: len(s.store), at: s.from(0)})
	s.space = 12 * Point
}

// smallTable is how many rows a table has at most that stands on one page.
const smallTable = 12

// belowTable is how far the rule below a table is from its last line.
const belowTable = 5 * Point

// tableColumn is how wide a column is. What stands behind the units of its numbers takes
// behind, so that they are under one another.
type tableColumn struct {
	width, behind Unit
	point         byte // between units and tenths
}

func sum(columns []tableColumn) (total Unit) {
	for _, c := range columns {
		total += c.width
	}
	return total
}

// columnsOf are the columns, as wide as their longest cell, and less for the widest ones
// when that is more than there is.
func (s *setter) columnsOf(t doc.Table) []tableColumn {
	columns := make([]tableColumn, len(t.Rows[0]))
	for k := range columns {
		c := &columns[k]
		point, aligned := decimals(t, k)
		ahead := Unit(0)
		for i, cells := range t.Rows {
			p := cellShape
			if i == 0 && t.Header {
				p.style = font.Bold
			}
			wide := at(s.textWidth(cells[k], p), p.size) + Point
			if c.width = max(c.width, leastColumn/2, wide); aligned && i > 0 {
				behind := s.behindUnits(cells[k], point)
				c.point, c.behind, ahead = point, max(c.behind, behind), max(ahead, wide-behind)
			}
		}
		c.width = max(c.width, ahead+c.behind)
	}
	room := s.measure - (len(columns)-1)*gutter
	order := make([]int, len(columns))
	for k := range order {
		order[k] = k
	}
	slices.SortStableFunc(order, func(a, b int) int { return columns[a].width - columns[b].width })
	for n, k := range order { // the narrow ones first: each has its share at most
		c, share := &columns[k], max(room/(len(order)-n), 5*Point)
		if c.width > share {
			c.width, c.point = share, 0
		}
		room -= c.width
	}
	return columns
}

// behindUnits is the width of what stands behind the units of a number.
func (s *setter) behindUnits(cell string, point byte) Unit {
	units, _ := splitNumber(cell, point)
	return at(s.textWidth(cell[units:], cellShape), cellShape.size)
}

// tableRow sets the cells of a row, then puts the lines of all beside one another.
func (s *setter) tableRow(t doc.Table, cells []string, columns []tableColumn, node int, head bool) {
	first, from := len(s.rows), s.claimed()
	ends := make([]int, len(cells)) // the rows of each cell
	x := Unit(0)
	for k, cell := range cells {
		p, role := cellShape, Cell
		if head {
			p.style, role = font.Bold, ColumnHead
		}
		p.end = t.Numeric(k)
		c := columns[k]
		p.left, p.right = x, s.measure-x-c.width
		x += c.width + gutter
		if c.point != 0 && !head && cell != "" {
			p.right += c.behind - s.behindUnits(cell, c.point)
		}
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
