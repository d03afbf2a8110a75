package typeset

import (
	"github.com/fad55d40/archive/convert/colophon"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/font"
)

// The measures of the colophon. A module of the QR code is as wide as cameras of old
// telephones need it on paper, which is half a millimetre.
const (
	codeSide     = 59200 // 37 modules of 1.6 points
	beforeCode   = 18 * Point
	beforeBadges = 9 * Point
	afterLabel   = 10 * Point
	leastValues  = 96 * Point // the narrowest column of values
	capHeight    = 6800       // of the heading
)

var (
	imprintShape = shapeOf{style: font.Bold, size: 9*Point + 500, leading: 14 * Point}
	smallShape   = shapeOf{style: font.Regular, size: 8*Point + 500, leading: 12 * Point}
)

// colophon sets what this copy was made from and by, under a thin line: fields in two
// columns, and the code and the badges at the other edge.
func (s *setter) colophon(d *doc.Document, o Options) {
	c := o.Colophon
	if c == nil {
		c = colophon.Of(d, o.Tool, o.Kept)
	}
	s.hold, s.tail = true, len(s.rows)
	if s.tail > 0 { // a heading without a text is not kept with what is none
		s.rows[s.tail-1].keep = false
	}
	s.sourceLine, s.origin = 0, InTool
	section := s.node(Section, 0)
	figures := s.figuresOf(c)
	p := imprintShape
	p.right = figures.room
	s.field(c.Title.Words, p, s.telling(Paragraph, section, Words{Lang: c.Title.Lang}), nil)
	heading := len(s.rows)
	if figures.room > 0 {
		s.hangOut(figures, section)
	}
	s.fields(c, section, figures.room)
	if figures.room == 0 {
		s.under(figures, section)
	}
	used := Unit(0)
	for i := heading; i < len(s.rows); i++ {
		used += s.rows[i].gap + s.rows[i].leading
	}
	if lacks := figures.height() - capHeight - used; figures.room > 0 && lacks > 0 {
		n := len(s.store)
		s.rows = append(s.rows, row{leading: lacks, from: n, to: n})
	}
	for i := s.tail; i < len(s.rows); i++ {
		s.rows[i].keep = i+1 < len(s.rows)
	}
	if s.tail < len(s.rows) {
		first := &s.rows[s.tail]
		first.gap = max(30*Point, s.space)
		first.rule = s.measure
		first.leading += 8 * Point
	}
	s.space, s.origin = 0, InText
}

// field sets a text in its column. Columns go the way of the document, whatever way the
// text goes.
func (s *setter) field(text string, p shapeOf, node int, links []doc.Link) {
	if s.levels(text); s.rtl != s.docRTL {
		p.left, p.right, p.end = p.right, p.left, true
	}
	s.paragraph(text, p, node, links)
}

// fields sets the rows of the colophon in two columns, or in one where that would leave
// too little room for values.
func (s *setter) fields(c *colophon.Colophon, section int, right Unit) {
	column := s.labelWidth(c.Rows)
	beside := s.measure-right-column-afterLabel >= leastValues
	words := Words{}
	if beside {
		words.Numbering = "Description"
	}
	list := s.telling(List, section, words)
	gap := 5 * Point
	for i := range c.Rows {
		item, first := s.node(ListItem, list), len(s.rows)
		if s.origin = placeOf(c.Rows[i].Part); beside {
			s.inColumns(&c.Rows[i], item, column, right)
		} else {
			s.runIn(&c.Rows[i], item, right)
		}
		if first < len(s.rows) {
			s.rows[first].gap, gap = gap, 2*Point
		}
	}
}

// inColumns sets a row with its label in a column of its own.
func (s *setter) inColumns(r *colophon.Row, item int, column, right Unit) {
	first, from := len(s.rows), s.claimed()
	p := smallShape
	p.right = s.measure - column
	s.field(r.Label.Words, p, s.telling(Label, item, Words{Lang: r.Label.Lang}), nil)
	end := len(s.rows)
	p.left, p.right = column+afterLabel, right
	s.field(r.Value.Words, p, s.telling(ListBody, item, Words{Lang: r.Value.Lang}), r.Links)
	if first < end && end < len(s.rows) {
		s.beside(first, from, []int{end, len(s.rows)})
	}
}

// runIn sets a row as one text, which is in the language of its label.
func (s *setter) runIn(r *colophon.Row, item int, right Unit) {
	begin := r.Label.Words + ": "
	var links []doc.Link
	for _, l := range r.Links {
		links = append(links, doc.Link{Start: l.Start + len(begin), End: l.End + len(begin), URL: l.URL})
	}
	p := smallShape
	p.right = right
	s.field(begin+r.Value.Words, p, s.telling(ListBody, item, Words{Lang: r.Label.Lang}), links)
}

// labelWidth is the width of the widest label.
func (s *setter) labelWidth(rows []colophon.Row) (widest Unit) {
	for i := range rows {
		widest = max(widest, at(s.textWidth(rows[i].Label.Words, smallShape), smallShape.size)+Point)
	}
	return widest
}

// placeOf is where the words of a row come from.
func placeOf(p colophon.Part) Place {
	switch p {
	case colophon.Source, colophon.Identity, colophon.Kept:
		return InName
	case colophon.Rights, colophon.License:
		return InRights
	}
	return InTool
}
