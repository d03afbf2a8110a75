package font

import "github.com/fad55d40/archive/convert/font/outline"

// Spot is a point of an outline, in units of the font; y grows upwards. A curved
// one is the control point of a quadratic curve; between two of those the curve
// passes through the middle (OpenType 1.9, glyf).
type Spot struct {
	X, Y   int32
	Curved bool
}

// Outline returns the closed contours of a glyph; none of one without ink, and of
// one that is damaged.
func (f *Face) Outline(gid uint16) [][]Spot {
	o := outliner{t: f.tables, left: maxNested}
	if !o.glyph(gid, 0) {
		return nil
	}
	return o.contours
}

// Ink returns how far a glyph reaches above and below the baseline, as its outline
// says of itself, in thousandths of an em; both are 0 for one without ink.
func (f *Face) Ink(gid uint16) (above, below int) {
	data := f.tables.glyph(gid)
	if len(data) < 10 {
		return 0, 0
	}
	return perMille(int(i16(data, 8)), f.metrics.UnitsPerEm), -perMille(int(i16(data, 4)), f.metrics.UnitsPerEm)
}

// outliner gathers the contours of a glyph and of its parts.
type outliner struct {
	t        *tables
	contours [][]Spot
	left     int // points and parts that may still be read
}

func (o *outliner) glyph(gid uint16, depth int) bool {
	data := o.t.glyph(gid)
	switch {
	case len(data) == 0:
		return true
	case len(data) < 10 || depth > maxNesting:
		return false
	case i16(data, 0) >= 0:
		return o.simple(data)
	}
	return outline.Parts(data, func(part []byte, gid uint16) error {
		from := len(o.contours)
		if o.left--; o.left < 0 || !o.glyph(gid, depth+1) {
			return outline.ErrDamaged
		}
		place(o.contours[from:], part)
		return nil
	}) == nil
}

// place moves the contours of a part to where a composite has it. Parts that are
// placed by their points stay where they are: no font in use does that any more.
func place(contours [][]Spot, part []byte) {
	flags := u16(part, 0)
	xx, xy, yx, yy := int64(1<<14), int64(0), int64(0), int64(1<<14)
	var dx, dy int32
	at := 6
	if flags&outline.WideArguments != 0 {
		dx, dy, at = int32(i16(part, 4)), int32(i16(part, 6)), 8
	} else {
		dx, dy = int32(int8(part[4])), int32(int8(part[5]))
	}
	if flags&outline.AreOffsets == 0 {
		dx, dy = 0, 0
	}
	scale := func(i int) int64 { return int64(i16(part, at+2*i)) }
	switch {
	case flags&outline.Scaled != 0:
		xx, yy = scale(0), scale(0)
	case flags&outline.ScaledTwice != 0:
		xx, yy = scale(0), scale(1)
	case flags&outline.Transformed != 0:
		xx, xy, yx, yy = scale(0), scale(1), scale(2), scale(3)
	}
	for _, contour := range contours {
		for i := range contour {
			s := &contour[i]
			x, y := int64(s.X), int64(s.Y)
			s.X, s.Y = int32((x*xx+y*yx+1<<13)>>14)+dx, int32((x*xy+y*yy+1<<13)>>14)+dy
		}
	}
}

// Flags of a point of a simple glyph (OpenType 1.9, glyf).
const (
	pointOn     = 0x01
	pointShortX = 0x02
	pointShortY = 0x04
	pointRepeat = 0x08
	pointSameX  = 0x10 // or, of a short distance, that it is positive
	pointSameY  = 0x20
)

// simple reads the contours of a glyph that has no parts.
func (o *outliner) simple(data []byte) bool {
	n := int(i16(data, 0))
	at := 10 + 2*n
	if at+2 > len(data) || n == 0 {
		return n == 0
	}
	points := int(u16(data, at-2)) + 1
	if o.left -= points; o.left < 0 {
		return false
	}
	flags, rest, ok := pointFlags(data[min(len(data), at+2+int(u16(data, at))):], points)
	if !ok {
		return false
	}
	spots := make([]Spot, points)
	for i := range spots {
		spots[i].Curved = flags[i]&pointOn == 0
	}
	if rest, ok = distances(rest, flags, pointShortX, pointSameX, func(i int, v int32) { spots[i].X = v }); !ok {
		return false
	}
	if _, ok = distances(rest, flags, pointShortY, pointSameY, func(i int, v int32) { spots[i].Y = v }); !ok {
		return false
	}
	from := 0
	for i := range n {
		end := int(u16(data, 10+2*i)) + 1
		if end < from || end > points {
			return false
		}
		if end > from {
			o.contours = append(o.contours, spots[from:end:end])
		}
		from = end
	}
	return true
}

// pointFlags unpacks the flags of so many points.
func pointFlags(data []byte, points int) (flags, rest []byte, ok bool) {
	flags = make([]byte, 0, points)
	for len(flags) < points {
		if len(data) < 2 {
			return nil, nil, false
		}
		f := data[0]
		flags, data = append(flags, f), data[1:]
		if f&pointRepeat != 0 {
			for range min(int(data[0]), points-len(flags)) {
				flags = append(flags, f)
			}
			data = data[1:]
		}
	}
	return flags, data, true
}

// distances reads one coordinate of all points, each as the distance from the one
// before.
func distances(data, flags []byte, short, same byte, set func(i int, v int32)) (rest []byte, ok bool) {
	v := int32(0)
	for i, f := range flags {
		switch {
		case f&short != 0:
			if len(data) < 1 {
				return nil, false
			}
			d := int32(data[0])
			if f&same == 0 {
				d = -d
			}
			v, data = v+d, data[1:]
		case f&same == 0:
			if len(data) < 2 {
				return nil, false
			}
			v, data = v+int32(i16(data, 0)), data[2:]
		}
		set(i, v)
	}
	return data, true
}
