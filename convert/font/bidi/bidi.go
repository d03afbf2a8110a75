// Package bidi computes the direction of text that mixes scripts written from
// left to right with scripts written from right to left: the Unicode
// Bidirectional Algorithm, UAX #9. The steps are named as they are there.
// Every step is linear in the length of the text.
package bidi

import "golang.org/x/text/unicode/bidi"

// Direction is the direction a paragraph is given.
type Direction uint8

// Auto takes the direction of the first strong character, left to right when
// there is none (rules P2 and P3).
const (
	Auto Direction = iota
	LeftToRight
	RightToLeft
)

// Levels appends to dst the embedding level of every byte of text, one
// paragraph, and returns the paragraph's own level: 0 or 1. Even levels read
// from left to right. A line end inside text begins a new paragraph, whose
// level follows base again; the level returned is the first one's. Rule L1 is
// applied to the ends of paragraphs; lines must give trailing spaces the
// paragraph's level themselves.
func Levels(dst []uint8, text string, base Direction) (levels []uint8, paragraph uint8) {
	if base != RightToLeft && Simple(text) {
		return append(dst, make([]uint8, len(text))...), 0
	}
	for first := true; len(text) > 0; first = false {
		r := newResolver(text)
		level := r.resolve(base)
		if first {
			paragraph = level
		}
		for i := range r.level {
			for range r.size[i] {
				dst = append(dst, r.level[i])
			}
		}
		text = text[r.length:]
	}
	if base == RightToLeft && len(dst) == 0 {
		paragraph = 1
	}
	return dst, paragraph
}

// Order appends to dst the visual order, left to right, of a line's items
// whose levels are given (rule L2): dst[0] is the index of the leftmost item.
func Order(dst []int, levels []uint8) []int {
	start := len(dst)
	highest, lowestOdd := uint8(0), uint8(255)
	for i, level := range levels {
		dst = append(dst, i)
		highest = max(highest, level)
		if level&1 == 1 {
			lowestOdd = min(lowestOdd, level)
		}
	}
	order := dst[start:]
	for level := highest; level >= lowestOdd; level-- {
		for i := 0; i < len(order); i++ {
			j := i
			for j < len(order) && levels[order[j]] >= level {
				j++
			}
			for a, b := i, j-1; a < b; a, b = a+1, b-1 {
				order[a], order[b] = order[b], order[a]
			}
			i = j
		}
	}
	return dst
}

// Simple reports whether text surely reads from left to right throughout, so
// that all its levels are 0 in a paragraph that runs left to right. It looks
// at bytes only, because nearly all text is simple.
func Simple(text string) bool {
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c < 0xD6 || c >= 0xE3 && c < 0xEF {
			continue // below U+0580, and U+3000 to U+EFFF
		}
		if i+2 >= len(text) {
			return false
		}
		if next, after := text[i+1], text[i+2]; !simpleLead(c, next, after) {
			return false
		}
	}
	return true
}

// simpleLead decides by the first three bytes of a character.
func simpleLead(c, next, after byte) bool {
	switch c {
	case 0xD6:
		return next < 0x90 // Armenian ends and Hebrew begins
	case 0xE0:
		return next >= 0xA4 // after Samaritan, Mandaic and Arabic Extended
	case 0xE1:
		return true
	case 0xE2: // direction marks, embeddings and isolates
		return (next != 0x80 || after < 0x8F || after > 0x8F && after < 0xAA || after > 0xAE) &&
			(next != 0x81 || after < 0xA6 || after > 0xA9)
	case 0xEF: // presentation forms, but not the variation selectors between them
		return next < 0xAC || next == 0xB8 || next > 0xBB
	case 0xF0:
		return (next != 0x90 && next != 0x9E) || after < 0xA0
	case 0xF1, 0xF2, 0xF3, 0xF4:
		return true
	}
	return false
}

// strong reports whether a class is one of L, R and AL.
func strong(c bidi.Class) bool { return c == bidi.L || c == bidi.R || c == bidi.AL }

// initiator reports whether a class begins an isolate.
func initiator(c bidi.Class) bool { return c == bidi.LRI || c == bidi.RLI || c == bidi.FSI }

// removed reports whether rule X9 takes characters of a class out.
func removed(c bidi.Class) bool {
	switch c {
	case bidi.LRE, bidi.RLE, bidi.LRO, bidi.RLO, bidi.PDF, bidi.BN:
		return true
	}
	return false
}
