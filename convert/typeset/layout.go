package typeset

// The measures of a page. The text is about 66 letters wide, which is what
// one reads with least effort, and sits a little above the middle. Small pages have
// smaller margins.
const (
	textSize    = 11*Point + 500
	leading     = 16 * Point
	measure     = 356 * Point
	topSpace    = 84 * Point
	footSpace   = 96 * Point
	leastMargin = 36 * Point
	fullHeight  = 750 * Point // of a page with the usual margins
)

// Large print is the same text on a smaller page, which then is enlarged: letters of
// 11.5 points become such of 18.
const (
	enlargedTo   = 36
	enlargedFrom = 23
)

// layOut says where the text stands on a page.
func (s *setter) layOut(o Options) {
	s.paper, s.large = o.Paper, o.LargePrint
	if s.large {
		s.paper.Width = o.Paper.Width * enlargedFrom / enlargedTo
		s.paper.Height = o.Paper.Height * enlargedFrom / enlargedTo
	}
	s.top, s.foot = topSpace, footSpace
	if s.paper.Height < fullHeight {
		s.top = max(leastMargin, topSpace*s.paper.Height/fullHeight)
		s.foot = max(leastMargin+20*Point, footSpace*s.paper.Height/fullHeight)
	}
	s.measure = min(measure, s.paper.Width-2*min(leastMargin, s.paper.Width/10))
	s.left = (s.paper.Width - s.measure) / 2
	s.height = s.paper.Height - s.top - s.foot
}

// onPage is a height of the text's page on the book's.
func (s *setter) onPage(y Unit) Unit {
	if s.large {
		return y * enlargedTo / enlargedFrom
	}
	return y
}

// enlarge brings a page to the size of the book's.
func enlarge(p *Page) {
	larger := func(lengths ...*Unit) {
		for _, u := range lengths {
			*u = *u * enlargedTo / enlargedFrom
		}
	}
	for _, pieces := range [][]Piece{p.Pieces, p.Furniture} {
		for i := range pieces {
			larger(&pieces[i].X, &pieces[i].Y, &pieces[i].Size, &pieces[i].Behind, &pieces[i].SpaceX)
		}
	}
	for i := range p.Pictures {
		larger(&p.Pictures[i].X, &p.Pictures[i].Y, &p.Pictures[i].Width, &p.Pictures[i].Height)
	}
	for i := range p.Rules {
		larger(&p.Rules[i].X, &p.Rules[i].Y, &p.Rules[i].Width, &p.Rules[i].Height)
	}
}

// easier is a shape as large print has it: it is not justified, and its lines are
// farther apart.
func easier(p shapeOf) shapeOf {
	p.justify = false
	p.leading += p.leading / 12
	return p
}
