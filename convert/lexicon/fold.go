package lexicon

import (
	"strings"

	"github.com/fad55d40/archive/convert/letter"
)

// latinBase gives the letters from U+00C0 to U+017F without their accents;
// "-" stands where there is no base letter.
const latinBase = "aaaaaa-ceeeeiiii-nooooo-ouuuuy--aaaaaa-ceeeeiiii-nooooo-ouuuuy-yaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii--jjkk-llllll--llnnnnnn---oooooo--rrrrrrsssssssstttt--uuuuuuuuuuuuwwyyyzzzzzz-"

// Dropped is what Fold returns for a mark that sits on another letter.
const Dropped rune = -1

// Fold returns the letter by which words are compared: lower case, without
// accents, and without the difference between the dotted and the dotless i,
// since capitals lose it (LİSANS, LISANS, lisans, "lısans" are one word).
func Fold(r rune) rune {
	switch {
	case r < 0xC0:
		return Lower(r)
	case r < 0x180:
		if b := latinBase[r-0xC0]; b != '-' {
			return rune(b)
		}
		return letter.Lower(r)
	case 0x300 <= r && r <= 0x36F:
		return Dropped
	case 0x370 <= r && r <= 0x3FF:
		return foldGreek(letter.Lower(r))
	}
	if m := foldMark(r); m != 0 {
		return m
	}
	switch r = letter.Lower(r); r {
	case 'ё':
		return 'е'
	case 'ș':
		return 's'
	case 'ț':
		return 't'
	}
	return r
}

// Lower is Fold for words that accents tell apart: març is a month, and Marc
// a person. The dotted and the dotless i are one here as well.
func Lower(r rune) rune {
	switch {
	case 'A' <= r && r <= 'Z':
		return r + 'a' - 'A'
	case r < 0xC0:
		return r
	case r == 'İ', r == 'ı':
		return 'i'
	}
	return letter.Lower(r)
}

// LowerAll is a text with each letter as Lower writes it.
func LowerAll(s string) string { return strings.Map(Lower, s) }

// foldMark gives the mark of Latin type for the one that Arabic, Chinese and
// Japanese lines have in its place, or 0.
func foldMark(r rune) rune {
	switch r {
	case '،', '、', '，':
		return ','
	case '؛', '；':
		return ';'
	case '。', '．', '۔', '｡':
		return '.'
	case '：':
		return ':'
	case '／':
		return '/'
	case '｜':
		return '|'
	case '（':
		return '('
	case '）':
		return ')'
	case '［', '【':
		return '['
	case '］', '】':
		return ']'
	case '＝':
		return '='
	case 'ⓒ', 'Ⓒ':
		return '©'
	}
	return 0
}

// foldGreek takes the tonos from a lower-case letter: capitals are written without.
func foldGreek(r rune) rune {
	switch r {
	case 'ά':
		return 'α'
	case 'έ':
		return 'ε'
	case 'ή':
		return 'η'
	case 'ί', 'ϊ', 'ΐ':
		return 'ι'
	case 'ό':
		return 'ο'
	case 'ύ', 'ϋ', 'ΰ':
		return 'υ'
	case 'ώ':
		return 'ω'
	case 'ς':
		return 'σ'
	}
	return r
}

// Ignorable reports whether a rune is invisible and parts no words: zero-width
// and bidi characters, the soft hyphen.
func Ignorable(r rune) bool {
	switch {
	case r < 0xAD:
		return false
	case r == 0xAD, r == 0xFEFF, r == 0x061C,
		0x200B <= r && r <= 0x200F, 0x202A <= r && r <= 0x202E, 0x2060 <= r && r <= 0x2069:
		return true
	}
	return false
}

// Dash reports whether a rune is a hyphen, a dash or the underscore that file
// names use for one.
func Dash(r rune) bool {
	switch r {
	case '-', '_', '‐', '‑', '‒', '–', '—', '―', '−', '－', '־':
		return true
	}
	return false
}
