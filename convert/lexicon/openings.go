package lexicon

import (
	"iter"
	"sync"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/letter"
)

// Openings tells what lines begin with, in any case. The first letter turns most
// lines away.
type Openings struct {
	list []string
	by   func() map[rune][]int // numbers of those that begin with a letter
}

// NewOpenings makes openings of words in lower case.
func NewOpenings(list ...string) Openings {
	return Openings{list, sync.OnceValue(func() map[rune][]int {
		by := make(map[rune][]int)
		for i, o := range list {
			first, _ := utf8.DecodeRuneInString(o)
			by[first] = append(by[first], i)
		}
		return by
	})}
}

// All returns the openings with which the small form of a line begins, in their
// order, and the number of each.
func (o Openings) All(s string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		first, _ := utf8.DecodeRuneInString(s)
		for _, i := range o.by()[letter.Lower(first)] {
			if letter.HasPrefix(s, o.list[i]) && !yield(i, o.list[i]) {
				return
			}
		}
	}
}

// First is the number of the first of them, or -1.
func (o Openings) First(s string) int {
	for i := range o.All(s) {
		return i
	}
	return -1
}

// Has reports whether a line begins with one of them.
func (o Openings) Has(s string) bool { return o.First(s) >= 0 }
