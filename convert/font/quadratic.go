package font

import (
	"encoding/binary"

	"github.com/go-text/typesetting/font/opentype"
)

// contours gathers an outline as a simple glyph of the table glyf has it: points
// on and off the curve, all curves quadratic (OpenType 1.9, glyf). Everything is
// counted in integers, so the same outline gives the same bytes everywhere.
type contours struct {
	points []point // in units of the font
	ends   []int   // the last point of each contour
	at     place64 // the pen
	begun  bool
}

type point struct {
	x, y  int
	curve bool // it is off the curve
}

// place64 is a place in 64ths of a unit.
type place64 struct{ x, y int64 }

func in64ths(p opentype.SegmentPoint) place64 {
	return place64{int64(roundHalf(p.X * 64)), int64(roundHalf(p.Y * 64))}
}

// roundHalf rounds to the nearest, halves up. Multiplying by 64 is exact.
func roundHalf(v float32) int {
	n := int(v)
	switch rest := v - float32(n); {
	case rest >= 0.5:
		return n + 1
	case rest < -0.5:
		return n - 1
	}
	return n
}

// divided is a by b, rounded to the nearest; b is above 0.
func divided(a, b int64) int64 {
	if a < 0 {
		return -((-a + b/2) / b)
	}
	return (a + b/2) / b
}

func (c *contours) add(p place64, curve bool) {
	c.points = append(c.points, point{int(divided(p.x, 64)), int(divided(p.y, 64)), curve})
}

// segment takes one segment of the outline.
func (c *contours) segment(s opentype.Segment, tolerance int64) {
	switch s.Op {
	case opentype.SegmentOpMoveTo:
		c.close()
		c.at, c.begun = in64ths(s.Args[0]), true
		c.add(c.at, false)
	case opentype.SegmentOpLineTo:
		c.at = in64ths(s.Args[0])
		c.add(c.at, false)
	case opentype.SegmentOpQuadTo:
		c.add(in64ths(s.Args[0]), true)
		c.at = in64ths(s.Args[1])
		c.add(c.at, false)
	case opentype.SegmentOpCubeTo:
		c.cube(in64ths(s.Args[0]), in64ths(s.Args[1]), in64ths(s.Args[2]), tolerance)
	}
}

// close ends a contour. It comes back to its first point by itself.
func (c *contours) close() {
	if !c.begun {
		return
	}
	c.begun = false
	first := 0
	if n := len(c.ends); n > 0 {
		first = c.ends[n-1] + 1
	}
	if last := len(c.points) - 1; last > first && c.points[last] == c.points[first] {
		c.points = c.points[:last]
	}
	c.ends = append(c.ends, len(c.points)-1)
}

// mostParts bounds the quadratic curves that a cubic one is parted into.
const mostParts = 16

// cube adds a cubic curve as quadratic ones: as few equal parts as keep within
// the tolerance, in 64ths of a unit. A part of an n-th is off by at most
// d*sqrt(3)/(36 n^3), where d is the length of p3-3c2+3c1-p0.
func (c *contours) cube(c1, c2, p3 place64, tolerance int64) {
	p0 := c.at
	dx, dy := p3.x-3*c2.x+3*c1.x-p0.x, p3.y-3*c2.y+3*c1.y-p0.y
	n := int64(1)
	for ; n < mostParts; n++ {
		if within := tolerance * n * n * n * 20; dx*dx+dy*dy <= within*within {
			break
		}
	}
	axis := func(k, a, b, c, d int64) (at, slope int64) { // both n^3 times as large
		m := n - k
		at = a*m*m*m + 3*b*k*m*m + 3*c*k*k*m + d*k*k*k
		slope = 3 * n * ((b-a)*m*m + 2*(c-b)*k*m + (d-c)*k*k)
		return at, slope
	}
	cube := n * n * n
	for k := range n {
		x0, sx0 := axis(k, p0.x, c1.x, c2.x, p3.x)
		x1, sx1 := axis(k+1, p0.x, c1.x, c2.x, p3.x)
		y0, sy0 := axis(k, p0.y, c1.y, c2.y, p3.y)
		y1, sy1 := axis(k+1, p0.y, c1.y, c2.y, p3.y)
		c.add(place64{divided(2*n*(x0+x1)+sx0-sx1, 4*n*cube), divided(2*n*(y0+y1)+sy0-sy1, 4*n*cube)}, true)
		c.add(place64{divided(x1, cube), divided(y1, cube)}, false)
	}
	c.at = p3
}

// Flags of a point (OpenType 1.9, glyf).
const (
	onCurve    = 0x01
	xShort     = 0x02
	yShort     = 0x04
	xSameOrPos = 0x10
	ySameOrPos = 0x20
)

// glyph is the outline as bytes of the table glyf; nil when there is none, or
// when it is larger than a glyph can be.
func (c *contours) glyph() []byte {
	c.close()
	if len(c.points) == 0 || len(c.points) > 1<<15 || len(c.ends) > 1<<15-1 {
		return nil
	}
	low, high := c.points[0], c.points[0]
	for _, p := range c.points {
		low.x, low.y, high.x, high.y = min(low.x, p.x), min(low.y, p.y), max(high.x, p.x), max(high.y, p.y)
	}
	if low.x < -1<<14 || low.y < -1<<14 || high.x > 1<<14 || high.y > 1<<14 {
		return nil
	}
	var out []byte
	for _, v := range [...]int{len(c.ends), low.x, low.y, high.x, high.y} {
		out = binary.BigEndian.AppendUint16(out, uint16(v))
	}
	for _, end := range c.ends {
		out = binary.BigEndian.AppendUint16(out, uint16(end))
	}
	out = append(out, 0, 0) // no instructions
	var xs, ys []byte
	before := point{}
	for _, p := range c.points {
		flags := byte(onCurve)
		if p.curve {
			flags = 0
		}
		flags, xs = distanceOf(p.x-before.x, flags, xShort, xSameOrPos, xs)
		flags, ys = distanceOf(p.y-before.y, flags, yShort, ySameOrPos, ys)
		out = append(out, flags)
		before = p
	}
	return append(append(out, xs...), ys...)
}

// distanceOf appends a distance along one axis, and adds to the flags how.
func distanceOf(d int, flags, short, same byte, out []byte) (byte, []byte) {
	switch {
	case d == 0:
		return flags | same, out
	case d > 0 && d < 256:
		return flags | short | same, append(out, byte(d))
	case d < 0 && d > -256:
		return flags | short, append(out, byte(-d))
	}
	return flags, binary.BigEndian.AppendUint16(out, uint16(d))
}
