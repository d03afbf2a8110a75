package typeset

import "github.com/fad55d40/archive/convert/colophon"

// imprint is the drawings of the colophon: the code, and the badges below it.
type imprint struct {
	code, badges colophon.Figure
	side         Unit // of the code
	room         Unit // what they take beside the text; 0 when they stand below it
}

// figuresOf says where the drawings of a colophon stand.
func (s *setter) figuresOf(c *colophon.Colophon) imprint {
	f := imprint{code: c.Code, badges: c.Badges}
	if c.Code.Drawing != nil {
		f.side = min(codeSide, s.height*2/5)
	}
	if room := f.side + beforeCode; f.side > 0 && s.measure-room >= leastValues {
		f.room = room
	}
	return f
}

// badgeSize is the size of the badges, of which three are as wide as the code.
func (f *imprint) badgeSize() (width, height Unit) {
	if f.badges.Drawing == nil {
		return 0, 0
	}
	return f.badges.Width * codeSide / colophon.BadgesWidth, f.badges.Height * codeSide / colophon.BadgesWidth
}

// height is what the drawings take, one below the other.
func (f *imprint) height() Unit {
	_, badges := f.badgeSize()
	if badges > 0 {
		badges += beforeBadges
	}
	return f.side + badges
}

// hangOut hangs the drawings beside the rows that follow, at the edge where lines end. They
// begin at the height of the heading before.
func (s *setter) hangOut(f imprint, section int) {
	x := s.measure - f.side
	s.drawing(f.code, section, Picture{X: x, Y: capHeight - f.side, Width: f.side, Height: f.side}, row{})
	if width, height := f.badgeSize(); width > 0 {
		s.drawing(f.badges, section, Picture{X: x, Y: capHeight - f.height(), Width: width, Height: height}, row{})
	}
}

// under adds the drawings as rows of their own.
func (s *setter) under(f imprint, section int) {
	if f.side > 0 {
		s.drawing(f.code, section, Picture{Width: f.side, Height: f.side}, row{gap: 10 * Point, leading: f.side})
	}
	if width, height := f.badgeSize(); width > 0 {
		s.drawing(f.badges, section, Picture{Width: width, Height: height}, row{gap: beforeBadges, leading: height})
	}
}

// drawing adds a drawing, and the row that brings it onto its page. Where a document reads
// from the right, it stands at the same place as seen from there.
func (s *setter) drawing(f colophon.Figure, section int, p Picture, r row) {
	if s.docRTL {
		p.X = s.measure - p.X - p.Width
	}
	p.Drawing, p.Node = f.Drawing, int32(s.telling(Figure, section, Words{Text: f.Alt.Words, Lang: f.Alt.Lang}))
	s.figures = append(s.figures, p)
	r.from, r.picture, r.at = len(s.store), len(s.figures), s.from(0)
	r.to = r.from
	s.rows = append(s.rows, r)
}
