// Package letter answers for the scripts that most texts are in what package
// unicode answers for all: whether a character is a letter, and its small form.
// The answers are the same; they take a comparison or two in place of a search.
package letter

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Is reports whether r is a letter, as unicode.IsLetter does.
func Is(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return 'a' <= r|0x20 && r|0x20 <= 'z'
	case r < 0x100:
		return r == 0xAA || r == 0xB5 || r == 0xBA || r >= 0xC0 && r != 0xD7 && r != 0xF7
	case r <= 0x2C1: // Latin
		return true
	case r < 0x370: // letters that modify others, and marks
		return unicode.IsLetter(r)
	case r >= 0x386 && r <= 0x3F5: // Greek
		return r != 0x387 && r != 0x38B && r != 0x38D && r != 0x3A2
	case r >= 0x3F7 && r <= 0x481, r >= 0x48A && r <= 0x52F: // Greek, Cyrillic
		return true
	case r >= 0x5D0 && r <= 0x5EA, r >= 0x620 && r <= 0x64A, r >= 0x904 && r <= 0x939: // Hebrew, Arabic, Devanagari
		return true
	case r >= 0x2000 && r <= 0x206F: // punctuation
		return false
	case r >= 0x3041 && r <= 0x3096, r >= 0x30A1 && r <= 0x30FA, r >= 0x4E00 && r <= 0x9FFF, r >= 0xAC00 && r <= 0xD7A3: // kana, Han, Hangul
		return true
	}
	return unicode.IsLetter(r)
}

// Lower is the small form of r, as unicode.ToLower gives it.
func Lower(r rune) rune {
	switch {
	case r < utf8.RuneSelf:
		if 'A' <= r && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	case r < 0x100:
		if 0xC0 <= r && r <= 0xDE && r != 0xD7 {
			return r + 0x20
		}
		return r
	case r >= 0x3B1 && r <= 0x3C9: // small Greek
		return r
	case r >= 0x410 && r <= 0x42F: // Cyrillic, as far as Russian goes
		return r + 0x20
	case r >= 0x430 && r <= 0x45F:
		return r
	case r >= 0x5D0 && r <= 0x10A0-1, r >= 0x2000 && r <= 0x20FF, r >= 0x3000 && r <= 0xA63F, r >= 0xAC00 && r <= 0xD7A3: // scripts without capitals
		return r
	}
	return unicode.ToLower(r)
}

// IsUpper reports whether r is a capital, as unicode.IsUpper does.
func IsUpper(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return 'A' <= r && r <= 'Z'
	case r < 0x100:
		return 0xC0 <= r && r <= 0xDE && r != 0xD7
	case r >= 0x400 && r <= 0x42F:
		return true
	case r >= 0x430 && r <= 0x45F:
		return false
	case r >= 0x5D0 && r <= 0x10A0-1, r >= 0x2000 && r <= 0x20FF, r >= 0x3000 && r <= 0xA63F, r >= 0xAC00 && r <= 0xD7A3:
		return false
	}
	return unicode.IsUpper(r)
}

// IsLower reports whether r is a small letter, as unicode.IsLower does.
func IsLower(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return 'a' <= r && r <= 'z'
	case r < 0x100:
		return r == 0xB5 || r >= 0xDF && r != 0xF7
	case r >= 0x400 && r <= 0x42F:
		return false
	case r >= 0x430 && r <= 0x45F:
		return true
	case r >= 0x5D0 && r <= 0x10A0-1, r >= 0x2000 && r <= 0x206F, r >= 0x3000 && r <= 0xA63F, r >= 0xAC00 && r <= 0xD7A3:
		return false
	}
	return unicode.IsLower(r)
}

// IsEast reports whether r is a letter of Chinese, Japanese or Korean: of the
// scripts Han, Hiragana, Katakana and Hangul.
func IsEast(r rune) bool {
	switch {
	case r < 0x1100, r >= 0x1200 && r < 0x2E80, r >= 0xA980 && r < 0xAC00, r >= 0xFF00 && r < 0xFF66:
		return false
	case r >= 0x3041 && r <= 0x3096, r >= 0x30A1 && r <= 0x30FA, r >= 0x4E00 && r <= 0x9FFF, r >= 0xAC00 && r <= 0xD7A3:
		return true // nearly all there are
	}
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
}

// IsMark reports whether r is a mark on a letter, as unicode.IsMark does.
func IsMark(r rune) bool {
	switch {
	case r < 0x300, r >= 0x370 && r < 0x483, r >= 0x48A && r < 0x591, r >= 0x2000 && r < 0x20D0, r >= 0x3031 && r < 0x3099, r >= 0x309B && r < 0xA66F, r >= 0xAC00 && r < 0xFB00:
		return false
	}
	return unicode.IsMark(r)
}

// IsDigit reports whether r is a decimal digit of any script, as unicode.IsDigit does.
func IsDigit(r rune) bool {
	switch {
	case r < 0x660:
		return '0' <= r && r <= '9'
	case r >= 0x1C5A && r < 0xA620, r >= 0xAC00 && r < 0xFF10:
		return false
	}
	return unicode.IsDigit(r)
}

// IsSpace reports whether r is white space, as unicode.IsSpace does.
func IsSpace(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return r == ' ' || r >= '\t' && r <= '\r'
	case r < 0x1680:
		return r == 0x85 || r == 0xA0
	case r < 0x2000:
		return r == 0x1680
	}
	return r <= 0x200A || r == 0x2028 || r == 0x2029 || r == 0x202F || r == 0x205F || r == 0x3000
}

// In reports whether r is one of some signs, as strings.ContainsRune does.
func In(r rune, signs string) bool {
	if r < utf8.RuneSelf {
		return r >= 0 && strings.IndexByte(signs, byte(r)) >= 0
	}
	for _, sign := range signs {
		if sign == r {
			return true
		}
	}
	return false
}
