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
// document of one page has neither. On pages at the right, the head of a long document
// names the chapter, but not where another one begins.
func (s *setter) furnish(page int, begins beginning) []Piece {
	first := len(s.furniture)
	switch {
	case page == 0 || begins == atTop: // the head would say what stands below it
	case s.long && page%2 == 0 && s.chapter != "" && begins == nowhere:
		s.furniture = append(s.furniture, s.edge.chapterHead(s.chapter)...)
	default:
		s.furniture = append(s.furniture, s.edge.head...)
	}
	s.furniture = s.edge.furnitureLine(s.furniture, strconv.Itoa(page+1), numberShape, s.foot-34*Point)
	return s.furniture[first:len(s.furniture):len(s.furniture)]
}

// beginning is where a page has the first heading of a chapter that begins there.
type beginning uint8

const (
	nowhere beginning = iota
	below
	atTop
)

// beginningIn is where a chapter begins on a page of rows. The last one that does is
// the chapter of the pages that follow.
func (s *setter) beginningIn(rows []row) (where beginning, last string) {
	last = s.chapter
	for i := range rows {
		if e := rows[i].entry; s.long && e > 0 && s.book.Outline[e-1].Level == 1 {
			last = s.book.Outline[e-1].Text
			switch {
			case i == 0:
				where = atTop
			case where == nowhere:
				where = below
			}
		}
	}
	return where, last
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
