package typeset

import (
	"strings"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/font/bidi"
)

// maxListLevel is the level of a list beyond which nothing moves in any more.
const maxListLevel = 5

func (s *setter) listBlock(d *doc.Document, l doc.List) {
	if p, ok := blockAt(d, s.index-1).(doc.Paragraph); ok && strings.HasSuffix(p.Text, ":") { // it announces the list
		s.keepLast(true)
	}
	lists, bodies := [maxListLevel + 1]int{}, [maxListLevel + 1]int{}
	gap, open := s.gap(8*Point), -1 // the level of the item before
	for i := range l.Items {
		label, text, style, ordered := l.Mark(i)
		s.part, s.passed = i, len(l.Items[i])-len(text)
		level := min(l.Level(i), maxListLevel)
		switch {
		case level > open && open >= 0: // it stands in what the item before says
			lists[level] = s.telling(List, bodies[open], Words{Numbering: numbering(style, ordered)})
		case open < 0:
			lists[level] = s.telling(List, 0, Words{Numbering: numbering(style, ordered)})
		}
		open = level
		item := s.node(ListItem, lists[level])
		mark := s.node(Label, item)
		body := s.node(ListBody, item)
		bodies[level] = body
		p := shapeOf{style: font.Regular, size: textSize, leading: leading, left: (22 + 16*level) * Point, gap: gap, justify: true, acronyms: true}
		gap = 3 * Point
		s.levels(text)
		s.label(label, mark, p, s.rtl)
		s.paragraph(text, p, body, doc.Links(text, doc.License{}))
		s.store = s.store[:s.claimed()]    // without a row there is nothing to label
		if i == 0 || i+2 == len(l.Items) { // neither the first item nor the last is alone on a page
			s.keepLast(i+1 < len(l.Items))
		}
		s.handOn(len(s.rows))
	}
	s.space, s.passed = 8*Point, 0
}

// keepLast keeps the last row on the page of what follows.
func (s *setter) keepLast(keep bool) {
	if n := len(s.rows); n > 0 && keep {
		s.rows[n-1].keep = true
	}
}

// numbering is how a list counts, in the words of PDF (ISO 32000-1, table 347).
func numbering(style doc.ListStyle, ordered bool) string {
	switch {
	case !ordered:
		return "Disc"
	case style == doc.LowerAlpha:
		return "LowerAlpha"
	case style == doc.UpperAlpha:
		return "UpperAlpha"
	case style == doc.LowerRoman:
		return "LowerRoman"
	case style == doc.UpperRoman:
		return "UpperRoman"
	}
	return "Decimal"
}

// label is the number or the bullet that hangs before a list's item. The next
// row takes it.
func (s *setter) label(text string, node int, p shapeOf, rtl bool) {
	levels := make([]uint8, len(text))
	if rtl { // the point behind a number stands on its left
		levels, _ = bidi.Levels(levels[:0], text, bidi.RightToLeft)
	}
	var runs []*font.Run
	width := 0
	for from, to := 0, 0; from < len(text); from = to {
		for to = from; to < len(text) && levels[to] == levels[from]; to++ {
		}
		w := s.shape(text[from:to], p.style, levels[from])
		for i := range w.runs {
			runs = append(runs, &w.runs[i])
		}
		width += w.width
	}
	x := p.left - 7*Point - at(width, p.size)
	if text == "•" {
		x = p.left - 14*Point
	}
	x = max(0, x)
	for i, r := range runs {
		piece := Piece{X: x, Size: p.size, Run: r, Node: int32(node)}
		x += at(r.Width(), p.size)
		if i+1 == len(runs) {
			piece.Space, piece.SpaceX = WordSpace, x
		}
		s.store = append(s.store, piece)
	}
}
