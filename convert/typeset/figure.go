package typeset

import (
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/labels"
)

// figure sets an image: its picture, when there is one, and under it the
// caption and the credit. The caption is a sibling of the picture, not a part
// of it: who hears the picture's alternative must hear the caption too.
func (s *setter) figure(d *doc.Document, image int, o Options) {
	im := d.Images[image]
	gap := s.gap(12 * Point)
	parent, pictured := 0, false
	if image < len(o.Pictures) && o.Pictures[image].Width > 0 {
		group := s.node(Group, 0)
		s.picture(image, o.Pictures[image], s.telling(Figure, group, alternative(im, d.Meta.Language)), gap)
		if im.Caption == "" && im.CreditLine() == "" {
			s.rows[len(s.rows)-1].keep = false
		} else {
			parent = s.node(Caption, group)
		}
		gap, pictured = 4*Point, true
	}
	if im.Caption != "" {
		s.part = 1
		p := captionShape
		p.gap, p.center = gap, pictured
		p.keep = im.Credit != "" && len(im.Caption) < 600
		s.text(Paragraph, parent, im.Caption, p, doc.License{})
		gap = 3 * Point
	}
	if credit := im.CreditLine(); credit != "" {
		s.part = 2
		p := creditShape
		p.gap, p.center = gap, pictured
		s.text(Paragraph, parent, credit, p, im.License)
	}
	s.space = 14 * Point
}

// alternative is what is said of a picture to those who do not see it.
func alternative(im doc.Image, language string) Words {
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
// measure and three fifths of the page allow.
const perHundredPixels = 54 * Point

// perHundredAtLeast is the width of a hundred pixels of a picture that is shown larger,
// so that it fills some of the measure: 96 pixels an inch, which are just not coarse.
const perHundredAtLeast = 75 * Point

// smallPicture is the width in pixels below which a picture is not shown larger than it is.
const smallPicture = 120

// picture adds the row that a picture is.
func (s *setter) picture(image int, size Size, node int, gap Unit) {
	width := min(s.measure, max(size.Width*perHundredPixels/100, 8*Point))
	if size.Width >= smallPicture { // a small one is an icon, which would be coarse
		width = max(width, min(s.measure/3, size.Width*perHundredAtLeast/100))
	}
	height := width * size.Height / size.Width
	if highest := s.height * 3 / 5; height > highest {
		height = highest
		width = max(Point, height*size.Width/size.Height)
	}
	height = max(height, Point)
	s.figures = append(s.figures, Picture{X: (s.measure - width) / 2, Width: width, Height: height, Image: image, Node: int32(node)})
	n := len(s.store)
	s.rows = append(s.rows, row{gap: gap, leading: height, keep: true, from: n, to: n, picture: len(s.figures), at: s.from(0)})
}
