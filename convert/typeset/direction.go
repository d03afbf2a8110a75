package typeset

import (
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/font/bidi"
)

// enoughLetters is how many letters tell which way a document reads.
const enoughLetters = 100

// readsFromRight reports whether a document reads from right to left: its language
// does, or most of its first letters do. A language that is not known, or is written in
// several scripts as Kurdish and Fula are, does not tell.
func readsFromRight(d *doc.Document) bool {
	if bidi.OfLanguage(d.Meta.Language) == bidi.RightToLeft {
		return true
	}
	seen, balance := 0, 0
	for _, text := range doc.Texts(d) {
		for _, r := range text {
			switch {
			case bidi.IsLeft(r):
				balance--
			case bidi.IsRight(r):
				balance++
			default:
				continue
			}
			if seen++; seen == enoughLetters {
				return balance > 0
			}
		}
	}
	return balance > 0
}
