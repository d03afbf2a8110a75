package doc

import (
	"strings"
	"unicode"
)

// Clean makes the text of a field: one line of words, without what Line refuses
// and without what no value is made of, though its text may be: what turns the
// direction of other people's words, byte order marks, and code points that are
// no characters. Joiners stay, since words are spelt with them.
func Clean(s string) string {
	if plainASCII(s) || !strings.ContainsFunc(s, isNoValue) {
		return strings.TrimSpace(s)
	}
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if isNoValue(r) {
			return -1
		}
		return r
	}, s))
}

// isNoValue reports characters that are no part of a field's value.
func isNoValue(r rune) bool {
	return unicode.IsControl(r) || IsTurn(r) || r == 0x2028 || r == 0x2029 || r == 0xFEFF || IsNoCharacter(r) || r >= 0x206A && r <= 0x206F
}

// IsTurn reports the characters that govern the direction of text (UAX #9,
// table 4) beyond what its letters say.
func IsTurn(r rune) bool {
	return r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 || r == 0x200E || r == 0x200F || r == 0x061C
}

// IsNoCharacter reports what no text is to hold when it goes from one program
// to another: noncharacters, and the signs of interlinear annotation (The
// Unicode Standard, sections 23.7 and 23.8).
func IsNoCharacter(r rune) bool {
	return r&0xFFFE == 0xFFFE || r >= 0xFDD0 && r <= 0xFDEF || r >= 0xFFF9 && r <= 0xFFFB
}
