// Package qr makes QR codes of short texts (ISO/IEC 18004:2015): bytes as they are, with
// the error correction of level M, which restores 15 % of a code that is torn or stained,
// in the versions 1 to 6. That is what an address or the name of a document needs.
package qr

import (
	"fmt"
	"math/bits"
)

// maxSize is how many modules the largest code has on a side.
const maxSize = 41

// Code is a QR code, without the margin of four light modules that it needs around it.
type Code struct {
	Size int             // modules on a side
	rows [maxSize]uint64 // from the top; bit x is the module in column x, set where it is dark
}

// version is one of the sizes of codes, at level M (table 9): all its blocks are alike.
type version struct{ blocks, data, check int } // blocks, and the bytes in each

var versions = [...]version{{1, 16, 10}, {1, 28, 16}, {1, 44, 26}, {2, 32, 18}, {2, 43, 24}, {4, 27, 16}}

// headBytes is what a code needs beside the text: its kind and its length.
const headBytes = 2

// Encode makes the smallest code that holds a text. The error is for a text of more than
// 106 bytes.
func Encode(text string) (*Code, error) {
	for i, v := range versions {
		if len(text)+headBytes <= v.blocks*v.data {
			c := &Code{Size: 21 + 4*i}
			taken := c.patterns()
			c.place(v.codewords(text), &taken)
			c.mask(&taken)
			return c, nil
		}
	}
	last := versions[len(versions)-1]
	return nil, fmt.Errorf("a QR code holds %d bytes: the text has %d", last.blocks*last.data-headBytes, len(text))
}

// Dark reports whether the module in a column of a row is dark.
func (c *Code) Dark(x, y int) bool { return c.rows[y]>>x&1 == 1 }

// Rect is an area of dark modules.
type Rect struct{ X, Y, Width, Height uint8 }

// Rects are the dark modules as areas that do not overlap, from the top: neighbours in a
// row are one, and so are rows of them that are alike.
func (c *Code) Rects() []Rect {
	rects := make([]Rect, 0, c.Size*8)
	before, begin := 0, 0 // the areas that the row before touches
	for y := range c.Size {
		begin, before = before, len(rects)
		for row := c.rows[y]; row != 0; {
			x := bits.TrailingZeros64(row)
			width := bits.TrailingZeros64(^(row >> x))
			row &^= (1<<width - 1) << x
			rects = append(rects, Rect{uint8(x), uint8(y), uint8(width), 1})
		}
		rects = grow(rects, begin, before)
	}
	return rects
}
