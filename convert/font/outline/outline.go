// Package outline takes the outlines of a TrueType font apart into streams of one
// kind of number each, which pack better than the file does, and puts the file
// together again, byte for byte. What follows from something else is kept as the
// difference to what follows, nearly always zero: the box of a glyph, its place
// in the file, the bearing at its left, the checksums. OpenType 1.9.1, glyf, loca,
// hmtx; the idea is that of the transformed tables of WOFF 2 (W3C, 2024, 5).
//
// The form is for faces that come with the program: it is no file format, and
// changes together with them.
package outline

import (
	"encoding/binary"
	"errors"
)

// The streams of a font that was taken apart, in the order in which they stand.
const (
	rest     = iota // the file without glyf and loca
	contours        // of each glyph the number of its contours, or one of those below
	points          // of each contour the number of its points
	sizes           // of each glyph with contours the length of its instructions, of each whole one its own
	hints           // instructions
	flags           // of points, with their repetitions
	deltas          // of points, in the order of the points: x, then y, where the flags have them
	boxes           // of each glyph with contours what its box is beyond that of its points
	pads            // of each glyph how many zeros follow beyond what the alignment asks
	wholes          // glyphs that are made of others, or cannot be taken apart
	streams
)

// What stands in place of a number of contours.
const (
	none  = 0xFF // a glyph without data
	whole = 0xFE // one of the wholes
)

// header is how long what stands before the streams is: the length of the file and
// the alignment of its glyphs, then how long each stream is, in four bytes each.
const header = 4 * (2 + streams)

// A file may be 64 MiB long, and eight times as long as what it is made from, of
// which no part makes more: damaged data takes no more memory.
const (
	largest = 1 << 26
	growth  = 8
)

var errDamaged = errors.New("outlines: damaged data")

// Of a flag of a point (glyf, simple glyph table).
const (
	shortX   = 0x02
	shortY   = 0x04
	repeated = 0x08
	sameX    = 0x10 // or positive, where x is short
	sameY    = 0x20
)

// widths are how many bytes the x and y of a flag take.
func widths(flag byte) (x, y int) {
	return width(flag&shortX, flag&sameX), width(flag&shortY, flag&sameY)
}

func width(short, same byte) int {
	switch {
	case short != 0:
		return 1
	case same != 0:
		return 0
	}
	return 2
}

// box is the least and the greatest x and y of a glyph, in the order of the file.
type box [4]int16

func (b box) minus(c box) box {
	for i := range b {
		b[i] -= c[i]
	}
	return b
}

func (b box) plus(c box) box {
	for i := range b {
		b[i] += c[i]
	}
	return b
}

func readBox(data []byte) (b box) {
	for i := range b {
		b[i] = int16(binary.BigEndian.Uint16(data[2*i:]))
	}
	return b
}

func (b box) append(dst []byte) []byte {
	for _, v := range b {
		dst = binary.BigEndian.AppendUint16(dst, uint16(v))
	}
	return dst
}
