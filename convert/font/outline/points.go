package outline

import (
	"encoding/binary"
	"math"
)

// step is how the x and y of a point with a certain flag are read from the two
// bytes at their place: shifted, masked, and turned where negate is -1.
type step struct {
	width, height    uint8
	shiftX, shiftY   uint8
	maskX, maskY     int32
	negateX, negateY int32
}

func steps() (all [256]step) {
	for f := range all {
		s := &all[f]
		s.width, s.shiftX, s.maskX, s.negateX = read(f&shortX != 0, f&sameX != 0)
		s.height, s.shiftY, s.maskY, s.negateY = read(f&shortY != 0, f&sameY != 0)
	}
	return all
}

func read(short, same bool) (width, shift uint8, mask, negate int32) {
	switch {
	case short && same:
		return 1, 24, 0xFF, 0
	case short:
		return 1, 24, 0xFF, -1
	case same:
		return 0, 0, 0, 0
	}
	return 2, 16, -1, 0
}

// slack is how many bytes may be read and written behind a point's own.
const slack = 2

// points writes the flags and deltas of the n points of a glyph, and returns their
// box. Nearly all time goes here, and flags follow no pattern that a processor could
// guess: there is no branch a point. Two bytes are read and written for each
// coordinate, whatever it takes; the next overwrites what was too much.
func (j *joiner) points(n int) (b box, ok bool) {
	half := 2*n + slack
	if len(j.both) < 2*half {
		j.both = make([]byte, 4*half)
	}
	both, rules, in := j.both, j.in[flags], j.in[deltas]
	in = in[:min(cap(in), len(in)+slack)]
	size, at, toX, toY := 0, 0, 0, half
	var x, y int32
	left, low, right, high := int32(math.MaxInt32), int32(math.MaxInt32), int32(math.MinInt32), int32(math.MinInt32)
	for done := 0; done < n; {
		if size >= len(rules) {
			return b, false
		}
		f, times := rules[size], 1
		size++
		if f&repeated != 0 {
			if size >= len(rules) {
				return b, false
			}
			times += int(rules[size])
			size++
		}
		s := &j.steps[f]
		width, height := int(s.width), int(s.height)
		if done += times; done > n || at+times*(width+height)+slack > len(in) {
			return b, false
		}
		for range times {
			v := binary.BigEndian.Uint16(in[at:])
			binary.BigEndian.PutUint16(both[toX:], v)
			at, toX = at+width, toX+width
			x += (int32(uint32(v)<<16)>>(s.shiftX&31)&s.maskX ^ s.negateX) - s.negateX
			v = binary.BigEndian.Uint16(in[at:])
			binary.BigEndian.PutUint16(both[toY:], v)
			at, toY = at+height, toY+height
			y += (int32(uint32(v)<<16)>>(s.shiftY&31)&s.maskY ^ s.negateY) - s.negateY
			left, right = min(left, x), max(right, x)
			low, high = min(low, y), max(high, y)
		}
	}
	b = box{int16(left), int16(low), int16(right), int16(high)}
	if at > len(j.in[deltas]) || !j.copy(flags, size) {
		return b, false
	}
	j.in[deltas] = j.in[deltas][at:]
	out, ok := j.room(at)
	copy(out, both[:toX])
	copy(out[min(toX, len(out)):], both[half:toY])
	return b, ok
}
