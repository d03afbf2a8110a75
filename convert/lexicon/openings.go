package lexicon

import (
	"sync"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/letter"
)

// Openings makes a test of what lines begin with, in any case: it returns the
// number of the first of the openings, which are in lower case, with which the
// small form of a line begins, or -1. The first letter turns most lines away.
func Openings(openings ...string) func(s string) int {
	table := sync.OnceValue(func() map[rune][]int {
		by := make(map[rune][]int)
		for i, o := range openings {
			first, _ := utf8.DecodeRuneInString(o)
			by[first] = append(by[first], i)
		}
		return by
	})
	return func(s string) int {
		first, _ := utf8.DecodeRuneInString(s)
		for _, i := range table()[letter.Lower(first)] {
			if letter.HasPrefix(s, openings[i]) {
				return i
			}
		}
		return -1
	}
}
