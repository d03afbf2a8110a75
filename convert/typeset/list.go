package typeset

import (
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/font"
)

// maxListLevel is the level of a list beyond which nothing moves in any more.
const maxListLevel = 5

func (s *setter) listBlock(l doc.List) {
	lists, bodies := [maxListLevel + 1]int{}, [maxListLevel + 1]int{}
	gap, open := s.gap(8*Point), -1 // the level of the item before
	for i := range l.Items {
		label, text, style, ordered := l.Mark(i)
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
		s.label(label, mark, p)
		s.paragraph(text, p, body, doc.Links(text, doc.License{}))
		s.store = s.store[:s.claimed()] // without a row there is nothing to label
		s.handOn(len(s.rows))
	}
	s.space = 8 * Point
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
func (s *setter) label(text string, node int, p shapeOf) {
	w := s.shape(text, p.style, 0)
	x := p.left - 7*Point - at(w.width, p.size)
	if text == "•" {
		x = p.left - 14*Point
	}
	for i := range w.runs {
		after := max(0, x) + at(w.runs[i].Width(), p.size)
		s.store = append(s.store, Piece{X: max(0, x), Size: p.size, Run: &w.runs[i], Node: int32(node), Space: WordSpace, SpaceX: after})
		x += at(w.runs[i].Width(), p.size)
	}
}
