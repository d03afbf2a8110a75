// Package lexicon holds what the readers of lines share: how letters are
// folded, how a line is cut into tokens, and sets of words and phrases. Those
// are written as text and built when the first word is looked up: a reader with
// many languages has many of them, and most texts need few.
package lexicon

import (
	"strings"
	"sync"
)

// Names makes a set of names, each of one word or more, of a list that is parted by "|".
func Names(list string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool {
		set := make(map[string]bool)
		for name := range strings.SplitSeq(list, "|") {
			set[name] = true
		}
		return set
	})
}

// Set makes a set of the words of a list, parted by white space, and of the
// same words as LowerAll writes them.
func Set(list string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool {
		set := make(map[string]bool)
		for w := range strings.FieldsSeq(list) {
			set[w] = true
			if lower := LowerAll(w); lower != w {
				set[lower] = true
			}
		}
		return set
	})
}
