package lexicon

import (
	"iter"
	"sync"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/letter"
)

// Openings tells what lines begin with, in any case. The first letter turns most
// lines away. Its table is made when the first line is asked about.
type Openings struct{ table func() *openings }

type openings struct {
	list []string
	by   map[rune][]int // numbers of those that begin with a letter
}

// NewOpenings makes openings of words in lower case.
func NewOpenings(list ...string) Openings {
	return OpeningsFrom(func() []string { return list })
}

// OpeningsFrom makes openings of a list that is made when it is first asked.
func OpeningsFrom(list func() []string) Openings {
	return Openings{sync.OnceValue(func() *openings {
		o := openings{list(), make(map[rune][]int)}
		for i, s := range o.list {
			first, _ := utf8.DecodeRuneInString(s)
			o.by[first] = append(o.by[first], i)
		}
		return &o
	})}
}

// All returns the openings with which the small form of a line begins, in their
// order, and the number of each.
func (o Openings) All(s string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		first, _ := utf8.DecodeRuneInString(s)
		t := o.table()
		for _, i := range t.by[letter.Lower(first)] {
			if letter.HasPrefix(s, t.list[i]) && !yield(i, t.list[i]) {
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
