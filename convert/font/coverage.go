package font

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// charset tells which characters there is a glyph for.
type charset interface{ Has(r rune) bool }

// Covers reports whether the face can show text, the way Shape decides it:
// invisible characters need no glyph, spaces of all widths need one space,
// and an accented letter may be made of its parts or the other way round.
func (f *Face) Covers(text string) bool { return covers(f, text) }

func covers(c charset, text string) bool {
	return hasAll(c, text) || slices.ContainsFunc(otherForms(text), func(s string) bool { return hasAll(c, s) })
}

// otherForms returns the canonical equivalents of text by which a face may
// show it, decomposed and composed; none when text is spelled in only one way.
func otherForms(text string) []string {
	if len(text) == 1 || norm.NFC.IsNormalString(text) && norm.NFD.IsNormalString(text) {
		return nil
	}
	return []string{norm.NFD.String(text), norm.NFC.String(text)}
}

func hasAll(c charset, text string) bool {
	for _, r := range text {
		if !shows(c, r) {
			return false
		}
	}
	return true
}

func shows(c charset, r rune) bool {
	if c.Has(r) {
		return !meaningless(r)
	}
	if invisible(r) {
		return true
	}
	switch {
	case r == 0x2011: // the shaper falls back to the hyphen that may break
		return c.Has(0x2010)
	case spaceLike(r):
		return c.Has(' ')
	}
	return false
}

// meaningless reports whether a glyph for r, if a font has one, says nothing
// about the text: controls (drawn empty), private use (every font means
// something else by it, and PDF/A forbids it, ISO 19005-2, 6.2.11.7.3) and
// code points that are no characters. They are shown as missing.
func meaningless(r rune) bool {
	switch {
	case r < 0xA0:
		return (r < ' ' || r >= 0x7F) && !spaceLike(r)
	case r < 0xE000:
		return false
	}
	return r <= 0xF8FF || r >= 0xFDD0 && r <= 0xFDEF || r&0xFFFE == 0xFFFE || r >= 0xF0000
}

// invisible reports whether r has no form of its own: soft hyphen, joiners,
// direction marks, variation selectors, tags. It is the set of default
// ignorables the shaper leaves out (Unicode 15, DerivedCoreProperties; the
// Hangul fillers take room and are not in it).
func invisible(r rune) bool {
	if r < 0x300 {
		return r == 0xAD
	}
	switch r >> 8 {
	case 0x03:
		return r == 0x34F
	case 0x06:
		return r == 0x61C
	case 0x17:
		return r == 0x17B4 || r == 0x17B5
	case 0x18:
		return r >= 0x180B && r <= 0x180E
	case 0x20:
		return r >= 0x200B && r <= 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2060 && r <= 0x206F
	case 0xFE:
		return r >= 0xFE00 && r <= 0xFE0F || r == 0xFEFF
	case 0xFF:
		return r >= 0xFFF0 && r <= 0xFFF8
	case 0x1D1:
		return r >= 0x1D173 && r <= 0x1D17A
	}
	return r >= 0xE0000 && r <= 0xE0FFF
}

// spaceLike reports whether r only takes room: the shaper makes it from a
// plain space when the font lacks it.
func spaceLike(r rune) bool {
	switch {
	case r <= ' ':
		return plainSpace(r) == ' '
	case r < 0x80:
		return false
	case r == 0xA0, r == 0x85, r >= 0x2000 && r <= 0x200A, r == 0x2028, r == 0x2029, r == 0x202F, r == 0x205F, r == 0x3000:
		return true
	}
	return false
}

// plainSpace turns tabs and line ends, which no font draws, into spaces.
func plainSpace(r rune) rune {
	switch r {
	case '\t', '\n', '\v', '\f', '\r', 0x85, 0x2028, 0x2029:
		return ' '
	}
	return r
}

// maxCluster bounds the bytes of a cluster: text can stack marks without end.
const maxCluster = 256

// ClusterEnd returns where the character at text[at:] ends together with what
// leans on it: combining marks, joiners and what they join, selectors, skin
// tones and the second half of a flag.
func ClusterEnd(text string, at int) int {
	base, size := utf8.DecodeRuneInString(text[at:])
	start := at
	at += size
	joined, flag := base == 0x200D, regional(base)
	for at < len(text) && at-start < maxCluster {
		if text[at] < 0x80 {
			break
		}
		r, size := utf8.DecodeRuneInString(text[at:])
		switch {
		case r < 0x300 && r != 0xAD:
			return at
		case invisible(r) || unicode.Is(unicode.M, r) || r >= 0x1F3FB && r <= 0x1F3FF:
		case joined && r >= 0x2190 && !unicode.IsLetter(r):
		case flag && regional(r):
			flag = false
		default:
			return at
		}
		joined = r == 0x200D
		at += size
	}
	return at
}

func regional(r rune) bool { return r >= 0x1F1E6 && r <= 0x1F1FF }
