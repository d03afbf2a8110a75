// Package bidi computes the direction of text that mixes scripts written from
// left to right with scripts written from right to left: the Unicode
// Bidirectional Algorithm, UAX #9. Every step is linear in the text.
package bidi

// Direction is the direction a paragraph is given.
type Direction uint8

// Auto takes the direction of the first strong character, left to right when there is none.
const (
	Auto Direction = iota
	LeftToRight
	RightToLeft
)

// Simple reports whether text certainly reads from left to right throughout,
// so that its levels are all 0 when its paragraph runs left to right.
func Simple(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] >= 0xD6 { // U+0590 and above
			return false
		}
	}
	return true
}

// Levels appends to dst the embedding level of every byte of text, one
// paragraph, and returns the paragraph's own level: 0 or 1. Even levels read
// from left to right. Rule L1 is applied to the end of the paragraph; lines
// must give trailing spaces the paragraph's level themselves.
func Levels(dst []uint8, text string, base Direction) (levels []uint8, paragraph uint8) {
	return append(dst, make([]uint8, len(text))...), 0
}

// Order appends to dst the visual order, left to right, of a line's items
// whose levels are given (rule L2): dst[0] is the index of the leftmost item.
func Order(dst []int, levels []uint8) []int {
	for i := range levels {
		dst = append(dst, i)
	}
	return dst
}
