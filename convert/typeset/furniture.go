package typeset

import (
	"strconv"
	"strings"

	"github.com/fad55d40/archive/convert/font"
)

// furniture is the node of what is no part of the document.
const furniture = -1

var (
	headShape   = shapeOf{style: font.Italic, size: 9 * Point, center: true}
	numberShape = shapeOf{style: font.Regular, size: 9*Point + 500, center: true}
)

// furnish sets the running head and the number of a page, counted from 0. A
// document of one page has neither.
func (s *setter) furnish(page int) []Piece {
	first := len(s.furniture)
	if page > 0 {
		head := s.edge.head
		if s.long && page%2 == 0 && s.chapter != "" { // the title on the left, the chapter on the right
			head = s.edge.chapterHead(s.chapter)
		}
		s.furniture = append(s.furniture, head...)
	}
	s.furniture = s.edge.furnitureLine(s.furniture, strconv.Itoa(page+1), numberShape, s.foot-34*Point)
	return s.furniture[first:len(s.furniture):len(s.furniture)]
}

// runningHead sets the line that stands above every page but the first.
func (s *setter) runningHead(title string) {
	if title = s.oneLine(title, headShape, s.measure); title != "" {
		s.head = s.furnitureLine(s.head, title, headShape, s.paper.Height-s.top+22*Point)
	}
}

// chapterHead is the line above pages of a chapter, which is set once.
func (s *setter) chapterHead(chapter string) []Piece {
	if s.chapter != chapter {
		s.chapter, s.chapters = chapter, s.chapters[:0]
		if text := s.oneLine(chapter, headShape, s.measure); text != "" {
			s.chapters = s.furnitureLine(s.chapters, text, headShape, s.paper.Height-s.top+22*Point)
		}
	}
	return s.chapters
}

// oneLine cuts a text to what fits on one line of a width.
func (s *setter) oneLine(text string, p shapeOf, width Unit) string {
	words := strings.Fields(text)
	text = strings.Join(words, " ")
	for n := min(len(words), 60); at(s.textWidth(text, p), p.size) > width; {
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

// furnitureLine appends one line at a height of the page, set like any other.
func (s *setter) furnitureLine(out []Piece, text string, p shapeOf, y Unit) []Piece {
	atoms := s.shapedAtoms(text, p, furniture, nil)
	s.parts = s.parts[:0]
	for i := range atoms {
		s.parts = append(s.parts, part{atom: &atoms[i], word: atoms[i].word, space: atoms[i].space})
	}
	if len(s.parts) == 0 {
		return out
	}
	s.store, s.rows = s.store[:0], s.rows[:0]
	s.place(p, s.left, s.measure, true, false)
	for _, piece := range s.store {
		if !piece.Run.Missing {
			piece.Y = y
			out = append(out, piece)
		}
	}
	return out
}
