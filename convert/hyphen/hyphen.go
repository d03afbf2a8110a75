// Package hyphen finds the places where words may be divided at the end of a
// line, with Liang's method and the pattern files of TeX. Only patterns under
// permissive licences are here; each keeps its notice in patterns/.
package hyphen

// Patterns divides the words of one language. It never changes and may be
// used by many goroutines at once.
type Patterns struct{}

// For returns the patterns of a BCP 47 language tag such as "de" or "pt-BR",
// trying shorter and shorter tags, and false when there are none.
func For(lang string) (*Patterns, bool) { return nil, false }

// Points appends to dst the byte offsets at which word may be divided, in
// rising order. word is one word without spaces; leading and trailing
// punctuation is allowed. A word with soft hyphens (U+00AD) is divided there
// and nowhere else: the offset after each soft hyphen.
func (p *Patterns) Points(word string, dst []int) []int { return dst }
