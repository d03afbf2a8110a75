// Package lexicon holds sets of words, written as text and built when the first
// word is looked up: a reader with many languages has many of them, and most
// texts need few.
package lexicon

import (
	"strings"
	"sync"
)

// Set makes a set of the words of a list, parted by white space.
func Set(list string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool {
		set := make(map[string]bool)
		for w := range strings.FieldsSeq(list) {
			set[w] = true
		}
		return set
	})
}
