package typeset

import (
	"unicode"

	"github.com/fad55d40/archive/convert/doc"
)

// The lines of prose stand on a grid, as wide as their leading, which begins at the top
// of each page: lines of facing pages, and of both sides of a sheet, are then beside one
// another. What has lines of another height, such as headings, pictures and tables, leaves
// the grid, and the space around it is made larger so that prose comes back to it.
//
// A paragraph without space above it goes on where the one before ended, on the grid or
// not: no line of prose is moved for a taller one that holds a letter of Tibetan.

// farthest is how many rows may stand off the grid for the space above them to be made
// larger: behind more, all of it goes below.
const farthest = 40

// grid is the distance of the lines of prose, as they are set.
func (s *setter) grid() Unit {
	p := proseShape
	p.leading = s.leading
	if s.large {
		p = easier(p)
	}
	return p.leading
}

// proseLeading is what lines of prose take that are in the script of a document: more than
// usual where its face, such as that of Tibetan, would touch the line above.
func (s *setter) proseLeading(d *doc.Document) Unit {
	switch s.script {
	case "Latn", "Cyrl", "Grek":
		return leading
	}
	for _, b := range d.Blocks {
		p, ok := b.(doc.Paragraph)
		if !ok {
			continue
		}
		for i, r := range p.Text {
			if i > farthestLetter {
				break
			}
			if unicode.IsLetter(r) && (s.script == "" || scriptHas(s.script, r)) {
				w := s.shape(string(r), proseShape.style, 0)
				return s.leadingOf([]Piece{{Size: proseShape.size, Run: &w.runs[0]}}, proseShape)
			}
		}
	}
	return leading
}

// farthestLetter is the byte of a paragraph beyond which nobody looks for a letter of the
// document's script.
const farthestLetter = 400

// baseline is how far below the top of the page the baseline of a row is, when that of
// the row before it is at above.
func (s *setter) baseline(above Unit, r *row, first bool) Unit {
	y := above + r.leading
	if first {
		return y
	}
	y += r.gap
	if r.grid && r.gap > 0 {
		if grid := s.grid(); y%grid > 0 {
			y += grid - y%grid
		}
	}
	return y
}

// register gives a part of what brings the row first back to the grid to the gap above
// the rows that left it. A heading belongs to what follows, so all of it goes above the
// last one; half of it goes above all else.
func (s *setter) register(first int) {
	start := s.strayed(first)
	if start == first || s.rows[first].gap == 0 || !s.rows[first].grid {
		return
	}
	height, heading := Unit(0), 0
	for i := start; i <= first; i++ {
		height += s.rows[i].gap + s.rows[i].leading
		if s.rows[i].entry > 0 {
			heading = i
		}
	}
	grid := s.grid()
	room := (grid - height%grid) % grid
	if heading > 0 {
		start = heading
	} else {
		room /= 2
	}
	if s.rows[start].gap > 0 {
		s.rows[start].gap += room
	}
}

// strayed is the first of the rows before first that are off the grid; first itself when
// there are none, or very many, or when it is not known how many.
func (s *setter) strayed(first int) int {
	for i := first - 1; i >= 0 && first-i <= farthest; i-- {
		if s.rows[i].grid {
			return i + 1
		}
	}
	return first
}

// settled is how many rows nobody asks for any more when others follow them: all before
// the last one on the grid.
func (s *setter) settled() int { return s.strayed(len(s.rows)) - 1 }
