package outline

import "encoding/binary"

// outline is a glyph's outline taken apart.
type outline struct {
	ends   []int // the last point of each contour
	hints  []byte
	flags  []byte // as they stand in the file
	deltas []byte // by point
	box    box    // of its points
	size   int    // of what was read
}

// readOutline takes apart a glyph; it reports false for one that is made of others,
// or is not as this package would write it.
func readOutline(data []byte) (o outline, ok bool) {
	n := int(int16(binary.BigEndian.Uint16(data)))
	at := 10 + 2*n
	if n <= 0 || n >= whole || len(data) < at+2 {
		return o, false
	}
	last := -1
	for i := range n {
		end := int(binary.BigEndian.Uint16(data[10+2*i:]))
		if end < last {
			return o, false
		}
		o.ends, last = append(o.ends, end), end
	}
	length := int(binary.BigEndian.Uint16(data[at:]))
	if at += 2; len(data) < at+length {
		return o, false
	}
	o.hints = data[at : at+length]
	at += length
	each, size, ok := readFlags(data[at:], last+1)
	if !ok {
		return o, false
	}
	o.flags = data[at : at+size]
	at += size
	x, y := at, at
	for _, f := range each {
		w, h := widths(f)
		y += w
		at += w + h
	}
	if at > len(data) || len(data)-at > 3 {
		return o, false
	}
	for _, pad := range data[at:] {
		if pad != 0 {
			return o, false
		}
	}
	o.size = at
	o.readPoints(data, each, x, y)
	return o, true
}

// readFlags reads the flags of n points, each of which it returns, and how many
// bytes they take.
func readFlags(data []byte, n int) (each []byte, size int, ok bool) {
	for len(each) < n {
		if size >= len(data) {
			return nil, 0, false
		}
		f, times := data[size], 1
		size++
		if f&repeated != 0 {
			if size >= len(data) {
				return nil, 0, false
			}
			times += int(data[size])
			size++
		}
		for range times {
			each = append(each, f)
		}
	}
	return each, size, len(each) == n
}

// readPoints reads the deltas, whose x and y begin at the given places.
func (o *outline) readPoints(data, each []byte, x, y int) {
	var b bounds
	for i, f := range each {
		w, h := widths(f)
		o.deltas = append(append(o.deltas, data[x:x+w]...), data[y:y+h]...)
		b.add(i == 0, delta(data[x:x+w], f&sameX), delta(data[y:y+h], f&sameY))
		x, y = x+w, y+h
	}
	o.box = b.box()
}

// delta is a difference of one coordinate.
func delta(data []byte, positive byte) int32 {
	switch {
	case len(data) == 2:
		return int32(int16(binary.BigEndian.Uint16(data)))
	case len(data) == 0:
		return 0
	case positive != 0:
		return int32(data[0])
	}
	return -int32(data[0])
}

// bounds follows the points of a glyph.
type bounds struct{ x, y, left, low, right, high int32 }

func (b *bounds) add(first bool, dx, dy int32) {
	b.x += dx
	b.y += dy
	if first {
		b.left, b.right, b.low, b.high = b.x, b.x, b.y, b.y
		return
	}
	b.left, b.right = min(b.left, b.x), max(b.right, b.x)
	b.low, b.high = min(b.low, b.y), max(b.high, b.y)
}

func (b *bounds) box() box { return box{int16(b.left), int16(b.low), int16(b.right), int16(b.high)} }
