package typeset

import (
	"strconv"
	"strings"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/font"
)

// furniture is the node of what is no part of the document.
const furniture = -1

var (
	headShape   = shapeOf{style: font.Italic, size: 9 * Point, center: true}
	numberShape = shapeOf{style: font.Regular, size: 9*Point + 500, center: true}
)

// furnish adds running heads and page numbers.
func (s *setter) furnish(d *doc.Document) {
	pages := s.book.Pages
	if len(pages) < 2 {
		return
	}
	title := s.oneLine(d.Meta.Title, headShape)
	for i := range pages {
		first := len(s.furniture)
		if i > 0 && title != "" {
			s.furnitureLine(title, headShape, s.book.Paper.Height-topSpace+22*Point)
		}
		s.furnitureLine(strconv.Itoa(i+1), numberShape, footSpace-34*Point)
		pages[i].Furniture = s.furniture[first:len(s.furniture):len(s.furniture)]
	}
}

// oneLine cuts a text to what fits on one line.
func (s *setter) oneLine(text string, p shapeOf) string {
	words := strings.Fields(text)
	text = strings.Join(words, " ")
	for n := min(len(words), 60); at(s.textWidth(text, p), p.size) > s.measure; {
		if n--; n <= 0 {
			return ""
		}
		text = strings.Join(words[:n], " ") + " …"
	}
	return text
}

func (s *setter) textWidth(text string, p shapeOf) int {
	width := 0
	atoms := s.shapedAtoms(text, p, furniture, nil)
	for i := range atoms {
		width += atoms[i].word.width
		if atoms[i].space != NoSpace && i+1 < len(atoms) {
			width += s.spaceWidth(p.style)
		}
	}
	return width
}

// furnitureLine sets one line at a height of the page, like any other line,
// and takes it out of the rows again.
func (s *setter) furnitureLine(text string, p shapeOf, y Unit) {
	atoms := s.shapedAtoms(text, p, furniture, nil)
	s.parts = s.parts[:0]
	for i := range atoms {
		s.parts = append(s.parts, part{atom: &atoms[i], word: atoms[i].word, space: atoms[i].space})
	}
	if len(s.parts) == 0 {
		return
	}
	pieces, rows := len(s.store), len(s.rows)
	s.place(p, s.left, s.measure, true, false)
	for _, piece := range s.store[pieces:] {
		if !piece.Run.Missing {
			piece.Y = y
			s.furniture = append(s.furniture, piece)
		}
	}
	s.store, s.rows = s.store[:pieces], s.rows[:rows]
}
