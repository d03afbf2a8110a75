package typeset

import "github.com/fad55d40/archive/convert/doc"

// sizeOf is the size of an image's picture; zero when only its words survive.
func (o *Options) sizeOf(image int) Size {
	if image < len(o.Pictures) {
		return o.Pictures[image]
	}
	return Size{}
}

// abreastAt is how many figures, from a block on, stand side by side; 1 for any other block.
func abreastAt(d *doc.Document, b doc.Block, i int, o *Options) int {
	if _, ok := b.(doc.Figure); !ok || len(o.Pictures) == 0 {
		return 1
	}
	return d.Abreast(i, func(image int) (width, height int) {
		size := o.sizeOf(image)
		return size.Width, size.Height
	})
}

// abreast sets figures, from a block on, side by side: their pictures are of one height, and
// each has its words below it. A column is set after the other, back from the foot of the
// pictures, so that what belongs together is read together.
func (s *setter) abreast(d *doc.Document, block, n int, o Options) {
	first, gap := len(s.rows), s.gap(12*Point)
	height, x := s.heightAbreast(d, block, n, o)
	leading := height
	depth, deepest := Unit(0), Unit(0) // of the words below the pictures
	for i := block; i < block+n; i++ {
		f := d.Blocks[i].(doc.Figure)
		im, size := &d.Images[f.Image], o.sizeOf(f.Image)
		s.sourceLine, s.index, s.part = f.Line, i, 0
		group, width := s.node(Group, 0), height*size.Width/size.Height
		p := Picture{X: x, Width: width, Height: height, Image: f.Image}
		if s.docRTL {
			p.X = s.measure - x - width
		}
		s.picture(p, s.telling(Figure, group, alternative(im, d.Meta.Language)), row{gap: gap, leading: leading})
		words := len(s.rows)
		if im.Caption != "" || im.CreditLine() != "" {
			s.figureWords(im, s.node(Caption, group), 4*Point, column{x, s.measure - x - width, true})
		}
		depth = 0
		for k := range s.rows[words:] {
			depth += s.rows[words+k].gap + s.rows[words+k].leading
		}
		deepest = max(deepest, depth)
		x, gap, leading = x+width+gutter, 0, -depth
	}
	if deepest > depth { // what follows stands below the longest column
		s.rows = append(s.rows, row{leading: deepest - depth, from: len(s.store), to: len(s.store), at: s.from(0)})
	}
	for k := first; k < len(s.rows); k++ {
		s.rows[k].keep = k+1 < len(s.rows)
	}
	s.space = 14 * Point
}

// heightAbreast is how high pictures are that fill the measure side by side, none of them
// larger than if it stood alone, and where the first one begins.
func (s *setter) heightAbreast(d *doc.Document, block, n int, o Options) (height, x Unit) {
	room, wide := s.measure-(n-1)*gutter, Unit(0) // of pictures as high as the measure is wide
	height = s.height
	for i := block; i < block+n; i++ {
		size := o.sizeOf(d.Blocks[i].(doc.Figure).Image)
		_, alone := s.shown(size)
		wide += s.measure * size.Width / size.Height
		height = min(height, alone)
	}
	height = max(Point, min(height, s.measure*room/max(1, wide)))
	return height, max(0, room-wide*height/s.measure) / 2
}
