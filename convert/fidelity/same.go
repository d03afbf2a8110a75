package fidelity

import (
	"math/bits"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// passedOver reports whether a character says nothing that can be seen: it has
// no form of its own (soft hyphens, joiners, marks of direction, variation
// selectors), or XML has no place for it.
func passedOver(r rune) bool {
	switch {
	case r < 0xA0:
		return r < 0x20 && r != '\t' && r != '\n' && r != '\r' || r >= 0x7F
	case r < 0x300:
		return r == 0xAD
	case r >= 0x2000 && r < 0x2070:
		return r >= 0x200B && r <= 0x200F || r >= 0x2028 && r <= 0x202E || r >= 0x2060
	}
	return r == 0x034F || r == 0x061C || r == 0x115F || r == 0x1160 || r == 0x17B4 || r == 0x17B5 || r >= 0x180B && r <= 0x180F ||
		r == 0x3164 || r >= 0xFE00 && r <= 0xFE0F || r == 0xFEFF || r == 0xFFA0 || r >= 0xFDD0 && r <= 0xFDEF || r&0xFFFE == 0xFFFE ||
		r >= 0xFFF0 && r <= 0xFFF8 || r >= 0x1BCA0 && r <= 0x1BCA3 || r >= 0x1D173 && r <= 0x1D17A || r >= 0xE0000 && r <= 0xE0FFF
}

// scanner walks a text as it is compared: visible characters, and one space
// for any white space between them.
type scanner struct {
	s       string
	i       int
	begun   bool
	pressed bool // white space counts for nothing
	turned  bool // characters that turn words count
}

// next returns the next character; 0 at the end.
func (c *scanner) next() rune {
	space := false
	for c.i < len(c.s) {
		r, n := rune(c.s[c.i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(c.s[c.i:])
		}
		switch {
		case c.turned && turnsWords(r):
			c.i += n
			return r
		case r == utf8.RuneError && n == 1, passedOver(r):
			c.i += n
			continue
		case unicode.IsSpace(r):
			space = true
			c.i += n
			continue
		case space && c.begun && !c.pressed:
			return ' ' // the character itself comes next time
		}
		c.i += n
		c.begun = true
		return r
	}
	return 0
}

// visible reports whether anything of a text is compared.
func visible(s string) bool {
	c := scanner{s: s}
	return c.next() != 0
}

func hasLetter(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) })
}

// same reports whether two texts are the same.
func same(a, b string, pressed bool) bool {
	if a == strings.Trim(b, " \n") {
		return true
	}
	x, y := scanner{s: a, pressed: pressed}, scanner{s: b, pressed: pressed}
	for {
		skipEqual(&x, &y)
		r := x.next()
		if r != y.next() {
			return false
		}
		if r == 0 {
			return true
		}
	}
}

// skipEqual passes over what is the same on both sides, byte for byte, up to the last
// visible character of it: behind one, both scanners are in the same state.
func skipEqual(x, y *scanner) {
	a := x.s[x.i:]
	n := commonPrefix(a, y.s[y.i:])
	for n > 0 && (a[n-1] <= ' ' || a[n-1] >= 0x7F) {
		r, size := utf8.DecodeLastRuneInString(a[:n])
		if (r != utf8.RuneError || size > 1) && !passedOver(r) && !unicode.IsSpace(r) {
			break
		}
		n -= size
	}
	if n > 0 {
		x.begun, y.begun = true, true
		x.i, y.i = x.i+n, y.i+n
	}
}

// commonPrefix is how many bytes two texts begin with that are the same.
func commonPrefix(a, b string) int {
	i, n := 0, min(len(a), len(b))
	for ; i+8 <= n; i += 8 {
		if differ := eight(a[i:i+8]) ^ eight(b[i:i+8]); differ != 0 {
			return i + bits.TrailingZeros64(differ)/8
		}
	}
	for i < n && a[i] == b[i] {
		i++
	}
	return i
}

// eight returns the first eight bytes of a text, the first one lowest.
func eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// lineEnd stands in the text of a PDF where a line ends. It is passed over
// when texts are compared as they are.
const lineEnd = '\u2028'

// turnsWords reports whether a character of direction can turn round the words on
// both of its sides: the marks from right to left, embeddings, overrides, isolates
// and their ends (UAX #9, 2).
func turnsWords(r rune) bool {
	return r == '\u200f' || r == '\u061c' || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069
}

// sameInVisualOrder compares a text with a copy whose lines stand in the order
// in which they are drawn. Each line must hold the letters that come next in
// the text.
func sameInVisualOrder(a, b string) bool {
	override := strings.ContainsRune(a, '\u202e') // it turns words of any script
	if !strings.ContainsFunc(a, func(r rune) bool { return rightToLeft(r) || turnsWords(r) }) {
		return false
	}
	text := scanner{s: a, pressed: true, turned: true}
	next := text.next()
	for line := range strings.SplitSeq(b, string(lineEnd)) {
		var want, got []rune
		copied := scanner{s: line, pressed: true}
		for r := copied.next(); r != 0; r = copied.next() {
			for ; turnsWords(next); next = text.next() {
				want = append(want, next)
			}
			want, got = append(want, next), append(got, r)
			next = text.next()
		}
		if !turnedLine(want, got, override) {
			return false
		}
	}
	for turnsWords(next) {
		next = text.next()
	}
	return next == 0
}

// turnedLine compares a line with how it is drawn: the same letters, and the
// same stretches of letters that read from left to right. Those on both sides of
// a character of direction or a number may change places, and meet others there.
func turnedLine(want, got []rune, override bool) bool {
	turns := func(r rune) bool { return turnsWords(r) || unicode.IsNumber(r) }
	whole := override || slices.ContainsFunc(want, turns) && allIn(stretches(want), string(got))
	want = slices.DeleteFunc(want, turnsWords)
	if !whole && !slices.Equal(stretches(want), stretches(got)) {
		return false
	}
	slices.Sort(want)
	slices.Sort(got)
	return slices.Equal(want, got)
}

// allIn reports whether a line holds each of some stretches whole.
func allIn(stretches []string, line string) bool {
	return !slices.ContainsFunc(stretches, func(s string) bool { return !strings.Contains(line, s) })
}

// stretches lists the stretches of letters from left to right, sorted.
func stretches(line []rune) []string {
	list := strings.FieldsFunc(string(line), func(r rune) bool { return !unicode.IsLetter(r) || rightToLeft(r) })
	slices.Sort(list)
	return list
}

// rightToLeft reports whether a character belongs to a script that is written
// from right to left: the blocks that Unicode keeps for them.
func rightToLeft(r rune) bool {
	return r >= 0x590 && r <= 0x8FF || r >= 0xFB1D && r <= 0xFDFF || r >= 0xFE70 && r <= 0xFEFE || r >= 0x10800 && r <= 0x10FFF || r >= 0x1E800 && r <= 0x1EFFF
}
