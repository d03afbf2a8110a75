package ledger

import (
	"unicode"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/letter"
)

// isWord reports the characters that words are made of.
func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
	}
	return letter.Is(r) || unicode.IsMark(r) || unicode.IsNumber(r)
}

// formless reports characters that have no form of their own: they may stand
// inside a word, and may go.
func formless(r rune) bool {
	return r >= utf8.RuneSelf && unicode.Is(unicode.Cf, r)
}

// fold makes one spelling of the cases of a letter, as far as bylines in
// capitals need it.
func fold(r rune) rune {
	if r < utf8.RuneSelf {
		if r >= 'A' && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}
	switch r {
	case 'ı', 'İ':
		return 'i'
	case 'ς':
		return 'σ'
	}
	return letter.Lower(r)
}

// word finds the next word of s from i on; start is -1 when there is none.
func word(s string, i int) (start, end int) {
	start = -1
	for i < len(s) {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		switch {
		case isWord(r):
			if start < 0 {
				start = i
			}
		case start >= 0 && !formless(r):
			return start, i
		}
		i += n
	}
	return start, len(s)
}

// next is the next character of a word from i on, folded; 0 where it ends.
func next(s string, i int) (r rune, after int) {
	for i < len(s) {
		n := 1
		if r = rune(s[i]); r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		switch {
		case isWord(r):
			return fold(r), i + n
		case !formless(r):
			return 0, i
		}
		i += n
	}
	return 0, i
}

// spell compares a word with what stands at i. Where the word ends its line it
// may go on there: the next line was joined to it.
func spell(s string, i int, w string, endsLine bool) (after int, ok bool) {
	for k := 0; ; {
		var a, b rune
		a, k = next(w, k)
		if a == 0 {
			b, _ = next(s, i)
			return i, b == 0 || endsLine
		}
		if b, i = next(s, i); a != b {
			return i, false
		}
	}
}
