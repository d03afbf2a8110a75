package typeset

import (
	"strconv"
	"strings"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/font"
)

// furnish adds running heads and page numbers.
func (s *setter) furnish(d *doc.Document) {
	title := d.Meta.Title
	for i := range s.book.Pages {
		p := &s.book.Pages[i]
		if i > 0 && title != "" {
			p.Pieces = append(p.Pieces, s.oneLine(title, font.Italic, 9*Point, s.left, s.book.Paper.Height-topSpace+22*Point, s.measure, 1)...)
		}
		if len(s.book.Pages) > 1 {
			number := strconv.Itoa(i + 1)
			p.Pieces = append(p.Pieces, s.oneLine(number, font.Regular, 9*Point+500, s.left, footSpace-34*Point, s.measure, 1)...)
		}
	}
}

// oneLine sets furniture: a text on one line, cut where it does not fit.
func (s *setter) oneLine(text string, style font.Style, size, x, y, width Unit, align int) []Piece {
	text = strings.Join(strings.Fields(text), " ")
	if w := at(s.textWidth(text, style), size); w > width {
		for w > width {
			i := strings.LastIndexByte(text, ' ')
			if i < 0 {
				return nil
			}
			text = text[:i]
			w = at(s.textWidth(text+" …", style), size)
		}
		text += " …"
	}
	var out []Piece
	total := at(s.textWidth(text, style), size)
	x += (width - total) * align / 2
	for word := range strings.SplitSeq(text, " ") {
		for _, r := range s.fonts.Shape(nil, word, style, s.lang) {
			if !r.Missing && len(r.Glyphs) > 0 {
				out = append(out, Piece{X: x, Y: y, Size: size, Run: r, Node: Furniture})
			}
			x += at(r.Width(), size)
		}
		if len(out) > 0 {
			out[len(out)-1].Space = " "
		}
		x += at(s.spaceWidth(style), size)
	}
	return out
}

func (s *setter) textWidth(text string, style font.Style) int {
	width := 0
	for i, word := range strings.Split(text, " ") {
		if i > 0 {
			width += s.spaceWidth(style)
		}
		for _, r := range s.fonts.Shape(nil, word, style, s.lang) {
			width += r.Width()
		}
	}
	return width
}
