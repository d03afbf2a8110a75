package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// nextSuspicion finds the first pair of characters, at or after i, that
// mojibake is full of and writing is not: a letter that UTF-8's first bytes
// look like in Windows-1252 or -1251, then a sign that its later bytes look
// like. It returns -1 when there is none.
func nextSuspicion(s string, i int) int {
	for i+2 < len(s) {
		b := s[i]
		switch {
		case b == 0xC3 && s[i+2] >= utf8.RuneSelf:
			if r, _ := utf8.DecodeRuneInString(s[i+2:]); r < 0xC0 || r >= 0x152 && !unicode.IsLetter(r) || r == 'Œ' || r == 'œ' || r == 'Š' || r == 'š' || r == 'Ž' || r == 'ž' || r == 'Ÿ' || r == 'ƒ' {
				return i
			}
			i += 2
		case b == 0xD0 && (s[i+1] == 0xA0 || s[i+1] == 0xA1) && s[i+2] >= utf8.RuneSelf, // Р, С
			b == 0xD0 && s[i+1] == 0xB2 && s[i+2] >= utf8.RuneSelf: // в, as in вЂ™
			if r, _ := utf8.DecodeRuneInString(s[i+2:]); r < 0x410 || r > 0x44F {
				return i
			}
			i += 2
		default:
			i++
		}
	}
	return -1
}

// unscramble undoes a wrong decoding of a line, twice wrong if need be: the
// whole line must be possible in the charset and give valid UTF-8, and what
// comes out must be what people write. Latin-1 keeps the bytes that
// Windows-1252 makes signs of.
func unscramble(line string) (string, bool) {
	out, ok := line, false
	for {
		next, better := unscrambleOnce(out)
		if !better {
			return out, ok
		}
		out, ok = next, true
	}
}

func unscrambleOnce(line string) (string, bool) {
	for _, c := range [...]*charmap.Charmap{charmap.Windows1252, charmap.ISO8859_1, charmap.Windows1251} {
		if out, ok := undecode(line, c); ok && isLikely(out) {
			return out, true
		}
	}
	return "", false
}

// undecode returns the bytes that a charset makes a line of, if they are UTF-8.
func undecode(line string, c *charmap.Charmap) (string, bool) {
	var b strings.Builder
	for _, r := range line {
		if r < utf8.RuneSelf {
			b.WriteByte(byte(r))
			continue
		}
		x, ok := c.EncodeRune(r)
		if !ok && r < 0xA0 && c.DecodeByte(byte(r)) == unicode.ReplacementChar {
			x, ok = byte(r), true // as browsers decode what the charset leaves free
		}
		if !ok {
			return "", false
		}
		b.WriteByte(x)
	}
	out := b.String()
	return out, out != line && utf8.ValidString(out)
}

// isLikely tells mojibake from a line that is right and happens to be possible
// UTF-8, such as capitals before a quotation mark ("CAFÉ»" gives U+027B). What
// comes out must be of the common blocks; foreign scripts need three letters.
func isLikely(line string) bool {
	sure, letters := 0, 0
	for _, r := range line {
		switch {
		case r < utf8.RuneSelf:
		case r < 0xA0: // of an inner layer
		case r <= 0x17F, r >= 0x2010 && r <= 0x205E, r >= 0x20A0 && r <= 0x20BF, r == 0x2122, r == 0xFEFF, r >= 0x1F000 && r <= 0x1FAFF, r == 0x2C6, r == 0x2DC, r == 0x192:
			sure++
		case unicode.In(r, unicode.Cyrillic, unicode.Greek, unicode.Hebrew, unicode.Arabic, unicode.Devanagari, unicode.Hiragana, unicode.Katakana, unicode.Han, unicode.Hangul, unicode.Thai, unicode.Georgian, unicode.Armenian), r == 0x259:
			letters++
		default:
			return false
		}
	}
	return sure > 0 || letters >= 3
}
