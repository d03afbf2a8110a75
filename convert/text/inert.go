package text

import "unicode/utf8"

// inert is the length of the character at the start of s where NFC leaves it as
// it is and it combines with nothing before it; 0 where that takes a look at the
// tables of Unicode. Most characters of most texts are inert.
func inert(s string) int {
	switch b := s[0]; {
	case b < utf8.RuneSelf:
		return 1
	case b <= 0xCB, b == 0xD0, b == 0xD1, b == 0xD3, b == 0xD4: // U+0080 to U+02FF, Cyrillic
		return 2
	case b == 0xCE && s[1] >= 0x88, b == 0xCF, b == 0xD2 && s[1] >= 0x8A: // Greek, Cyrillic
		return 2
	case b == 0xD7 && s[1] >= 0x90 && s[1] <= 0xAA, b == 0xD8 && s[1] >= 0xA0, b == 0xD9 && s[1] <= 0x8A: // Hebrew, Arabic
		return 2
	case b == 0xD5, b == 0xD6 && s[1] <= 0x87: // Armenian
		return 2
	case b == 0xE0:
		if c := s[2]; indic(s[1], c) || s[1] == 0xB8 && c >= 0x81 && c <= 0xB0 || s[1] == 0xB9 && c <= 0x86 { // Thai
			return 3
		}
	case b == 0xE1:
		if c := s[1]; c == 0xBA || c == 0xBB || c == 0x83 || c >= 0x88 && c <= 0x8C || c >= 0x90 && c <= 0x99 { // Vietnamese, Georgian, Ethiopic, Canadian syllabics
			return 3
		}
	case b == 0xE2 && s[1] == 0x80 && s[2] >= 0x90: // punctuation
		return 3
	case b == 0xE3:
		if c := s[2]; s[1] == 0x80 && c <= 0x9F || s[1] == 0x81 && c >= 0x81 || s[1] == 0x82 && (c <= 0x96 || c >= 0xA1) || s[1] == 0x83 && c <= 0xBA {
			return 3 // kana
		}
	case b == 0xE4 && s[1] >= 0xB8, b >= 0xE5 && b <= 0xE9, b == 0xEA && s[1] >= 0xB0, b == 0xEB, b == 0xEC, b == 0xED && s[1] <= 0x9D: // Han, Hangul
		return 3
	}
	return 0
}

// indic reports the letters of the scripts of India, by the last two bytes of
// three: in each block of 128 they stand at the same place.
func indic(b, c byte) bool {
	gurmukhi := b == 0xA8 && (c == 0xB3 || c == 0xB6) // which NFC writes with a dot
	return b >= 0xA4 && b <= 0xB4 && b&1 == 0 && c >= 0x85 && c <= 0xB9 && !gurmukhi
}

// lastInert is where the last character stands of those that are inert from i
// on; i itself where the first is not; the end of s where all of them are.
func lastInert(s string, i int) int {
	last := i
	for i < len(s) {
		if s[i] < utf8.RuneSelf {
			i += max(1, ascii(s[i:]))
			last = i - 1
			continue
		}
		n := inert(s[i:])
		if n == 0 {
			return last
		}
		last, i = i, i+n
	}
	return i
}

// nextInert is where the first inert character stands behind that at i.
func nextInert(s string, i int) int {
	for {
		_, n := utf8.DecodeRuneInString(s[i:])
		if i += n; i == len(s) || inert(s[i:]) > 0 {
			return i
		}
	}
}

// ascii is how many bytes at the start of s are ASCII, eight at a time.
func ascii(s string) int {
	const high = 0x8080808080808080
	n := 0
	for len(s) >= n+8 && word(s[n:])&high == 0 {
		n += 8
	}
	return n
}

// printed is how many bytes at the start of s are the printed characters of
// ASCII, eight at a time.
func printed(s string) int {
	const high, each = 0x8080808080808080, 0x0101010101010101
	n := 0
	for len(s) >= n+8 {
		if w := word(s[n:]); (w|(w+each)|(w-0x20*each))&high != 0 { // beyond ASCII, DEL, a control
			break
		}
		n += 8
	}
	return n
}

// word is the first eight bytes of s as a number.
func word(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}
