package typeset

import (
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/labels"
)

// figure sets an image: its picture, when there is one, and under it the
// caption and the credit. The caption is a sibling of the picture, not a part
// of it: who hears the picture's alternative must hear the caption too.
func (s *setter) figure(d *doc.Document, image int, o Options) {
	im := &d.Images[image]
	gap := s.gap(12 * Point)
	parent, pictured := 0, false
	if size := o.sizeOf(image); size.Width > 0 {
		group := s.node(Group, 0)
		width, height := s.shown(size)
		s.picture(Picture{X: (s.measure - width) / 2, Width: width, Height: height, Image: image}, s.telling(Figure, group, alternative(im, d.Meta.Language)), row{gap: gap, leading: height})
		if im.Caption == "" && im.CreditLine() == "" {
			s.rows[len(s.rows)-1].keep = false
		} else {
			parent = s.node(Caption, group)
		}
		gap, pictured = 4*Point, true
	}
	s.figureWords(im, parent, gap, column{captionShape.left, captionShape.right, pictured})
	s.space = 14 * Point
}

// column is where the words of a figure stand: how far from the edges of the measure, and
// whether in the middle of that.
type column struct {
	left, right Unit
	center      bool
}

// figureWords sets the caption and the credit of an image.
func (s *setter) figureWords(im *doc.Image, parent int, gap Unit, c column) {
	set := func(text string, p shapeOf, links doc.License) {
		p.left, p.right, p.center, p.balance = c.left, c.right, c.center, c.center
		if s.levels(text); c.center && s.rtl != s.docRTL {
			p.left, p.right = p.right, p.left
		}
		s.text(Paragraph, parent, text, p, links)
	}
	if im.Caption != "" {
		s.part = 1
		p := captionShape
		p.gap, p.keep = gap, im.Credit != "" && len(im.Caption) < 600
		set(im.Caption, p, doc.License{})
		gap = 3 * Point
	}
	if credit := im.CreditLine(); credit != "" {
		s.part = 2
		p := creditShape
		p.gap = gap
		set(credit, p, im.License)
	}
}

// alternative is what is said of a picture to those who do not see it.
func alternative(im *doc.Image, language string) Words {
	if text := im.Alternative(); text != "" {
		return Words{Text: text}
	}
	w := labels.For(language)
	out := Words{Text: w.Picture()}
	if !w.Matches(language) {
		out.Lang = w.Language
	}
	return out
}

// How large a picture is shown: a hundred pixels on 54 points, as far as the
// measure and half of the page allow.
const perHundredPixels = 54 * Point

// perHundredAtLeast is the width of a hundred pixels of a picture that is shown larger,
// so that it fills some of the measure: 96 pixels an inch, which are just not coarse.
const perHundredAtLeast = 75 * Point

// smallPicture is the width in pixels below which a picture is not shown larger than it is.
const smallPicture = 120

// shown is how large a picture is shown that stands alone.
func (s *setter) shown(size Size) (width, height Unit) {
	width = min(s.measure, max(size.Width*perHundredPixels/100, 8*Point))
	if size.Width >= smallPicture { // a small one is an icon, which would be coarse
		width = max(width, min(s.measure/3, size.Width*perHundredAtLeast/100))
	}
	height = width * size.Height / size.Width
	if highest := s.height / 2; height > highest {
		height = highest
		width = max(Point, height*size.Width/size.Height)
	}
	return width, max(height, Point)
}

// picture adds a picture, and the row that it is.
func (s *setter) picture(p Picture, node int, r row) {
	p.Node = int32(node)
	s.figures = append(s.figures, p)
	r.from, r.to, r.keep, r.picture, r.at = len(s.store), len(s.store), true, len(s.figures), s.from(0)
	s.rows = append(s.rows, r)
}
