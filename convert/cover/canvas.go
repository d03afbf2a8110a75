package cover

import "math"

// canvas is the cover in pixels: how much light ink stands on the dark ground, from
// 0 to 255.
type canvas struct {
	width, height int
	ink           []byte
	shape         shape
}

func newCanvas(width, height int) *canvas {
	return &canvas{width: width, height: height, ink: make([]byte, width*height)}
}

// fill paints what lies inside of closed lines. Where inks meet, the lighter one
// stays.
func (c *canvas) fill(contours [][]point, ink int) {
	s := &c.shape
	if !s.begin(contours) {
		return
	}
	for _, line := range contours {
		for i := range len(line) - 1 {
			s.line(line[i], line[i+1])
		}
	}
	for y := max(0, -s.top); y < min(s.height, c.height-s.top); y++ {
		row, sum := s.cells[y*s.width:][:s.width], 0
		for x, cell := range row {
			if sum += int(cell); sum == 0 {
				continue
			}
			if at := s.left + x; at >= 0 && at < c.width {
				p := &c.ink[(s.top+y)*c.width+at]
				*p = max(*p, byte(min(distance(sum), full)*ink/full))
			}
		}
	}
}

// rectangle paints whole pixels.
func (c *canvas) rectangle(x, y, width, height int, ink byte) {
	for row := max(0, y); row < min(c.height, y+height); row++ {
		for at := max(0, x); at < min(c.width, x+width); at++ {
			c.ink[row*c.width+at] = ink
		}
	}
}

// ring paints a circle as a line of a width: all in 256ths of a pixel but the ink.
func (c *canvas) ring(center point, radius, width int, ink int) {
	inner, outer := radius-width/2-sub, radius+width/2+sub
	for row := max(0, (center.y-outer)>>subBits); row < min(c.height, (center.y+outer)>>subBits+1); row++ {
		dy := row<<subBits + sub/2 - center.y
		far := root(int64(outer), int64(dy), -1)
		near := root(int64(inner), int64(dy), -1)
		c.arc(row, dy, center.x-far, center.x-near, center, radius, width, ink)
		c.arc(row, dy, center.x+near, center.x+far, center, radius, width, ink)
	}
}

// arc paints the pixels of a row from one place to another that are near a circle.
func (c *canvas) arc(row, dy, from, to int, center point, radius, width, ink int) {
	for at := max(0, from>>subBits); at < min(c.width, to>>subBits+1); at++ {
		dx := at<<subBits + sub/2 - center.x
		away := distance(root(int64(dx), int64(dy), 1) - radius)
		if cover := min(sub, (width+sub)/2-away); cover > 0 {
			p := &c.ink[row*c.width+at]
			*p = max(*p, byte(cover*ink/sub))
		}
	}
}

// root is the whole part of the square root of a² + sign·b², 0 where there is none.
// The square roots of floating point are exact to the last bit on every machine (IEEE
// 754, 5.4.1), and no canvas is so large that it could not hold these numbers.
func root(a, b, sign int64) int {
	n := a*a + sign*b*b
	if n <= 0 {
		return 0
	}
	return int(math.Sqrt(float64(n)))
}
