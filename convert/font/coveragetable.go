package font

import (
	_ "embed" // the table is part of the program
	"iter"
	"sort"
)

// The characters that the faces of the shelf have glyphs for: the number of
// faces in two bytes; for each face, and once more for the end, the index of its
// first range in four; and the ranges, rising: the first character in three bytes,
// and in one how many follow it. A test makes it from the faces and compares.
//
//go:embed faces/coverage.bin
var coverageTable string

// covered is what a face covers: ranges of coverageTable.
type covered struct{ ranges string }

const rangeSize = 4

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

// bounds are the first and the last character of a range.
func (c *covered) bounds(i int) (from, to rune) {
	b := c.ranges[rangeSize*i:][:rangeSize]
	from = rune(b[0])<<16 | rune(b[1])<<8 | rune(b[2])
	return from, from + rune(b[3])
}

// Has implements charset.
func (c *covered) Has(r rune) bool {
	n := len(c.ranges) / rangeSize
	i := sort.Search(n, func(i int) bool { _, to := c.bounds(i); return to >= r })
	if i == n {
		return false
	}
	from, _ := c.bounds(i)
	return from <= r
}

// all yields the ranges.
func (c *covered) all() iter.Seq2[rune, rune] {
	return func(yield func(from, to rune) bool) {
		for i := range len(c.ranges) / rangeSize {
			if !yield(c.bounds(i)) {
				return
			}
		}
	}
}
