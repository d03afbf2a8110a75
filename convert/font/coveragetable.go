package font

import (
	_ "embed" // the table is part of the program
	"iter"
	"sort"
)

// The characters that the faces of the shelf have glyphs for: the number of
// faces in two bytes; for each face, and once more for the end, the index of its
// first range in four; and the ranges, first and last character in three bytes
// each, rising. A test makes it from the faces and compares.
//
//go:embed faces/coverage.bin
var coverageTable string

// covered is what a face covers: ranges of coverageTable.
type covered struct{ ranges string }

const rangeSize = 6

func coverageOf(i int) covered {
	n := int(coverageTable[0])<<8 | int(coverageTable[1])
	if i >= n {
		return covered{} // while the table is made anew
	}
	ranges := coverageTable[2+4*(n+1):]
	at := func(i int) int {
		b := coverageTable[2+4*i:]
		return rangeSize * (int(b[0])<<24 | int(b[1])<<16 | int(b[2])<<8 | int(b[3]))
	}
	return covered{ranges[at(i):at(i+1)]}
}

// bound is the character at a place of the ranges.
func (c *covered) bound(at int) rune {
	return rune(c.ranges[at])<<16 | rune(c.ranges[at+1])<<8 | rune(c.ranges[at+2])
}

// Has implements charset.
func (c *covered) Has(r rune) bool {
	n := len(c.ranges) / rangeSize
	i := sort.Search(n, func(i int) bool { return c.bound(rangeSize*i+3) >= r })
	return i < n && c.bound(rangeSize*i) <= r
}

// all yields the ranges.
func (c *covered) all() iter.Seq2[rune, rune] {
	return func(yield func(from, to rune) bool) {
		for at := 0; at < len(c.ranges); at += rangeSize {
			if !yield(c.bound(at), c.bound(at+3)) {
				return
			}
		}
	}
}
