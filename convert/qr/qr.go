// Package qr makes QR codes of short texts (ISO/IEC 18004:2015): bytes as they are, with
// the error correction of level M, which restores 15 % of a code that is torn or stained,
// in the versions 1 to 6. That is what an address or the name of a document needs.
package qr

import (
	"fmt"
	"iter"
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
			l := layouts[i]()
			c := l.blank
			c.place(l.codewords(text), l.spots)
			c.mask(&l.taken)
			return &c, nil
		}
	}
	last := versions[len(versions)-1]
	return nil, fmt.Errorf("a QR code holds %d bytes: the text has %d", last.blocks*last.data-headBytes, len(text))
}

// Dark reports whether the module in a column of a row is dark.
func (c *Code) Dark(x, y int) bool { return c.rows[y]>>x&1 == 1 }

// Run is a row of dark modules, from its left end.
type Run struct{ X, Y, Width uint8 }

// Runs yields the dark modules as rows that are as long as they can be, from the top and
// in each row from the left.
func (c *Code) Runs() iter.Seq[Run] {
	return func(yield func(Run) bool) {
		for y, row := range c.rows[:c.Size] {
			for row != 0 {
				x := bits.TrailingZeros64(row)
				width := bits.TrailingZeros64(^(row >> x))
				if row &^= (1<<width - 1) << x; !yield(Run{uint8(x), uint8(y), uint8(width)}) {
					return
				}
			}
		}
	}
}
