package hyphen

import (
	"strings"
	"unicode/utf8"
)

// Scripts of southern India and Ceylon are written in syllables: a consonant, those that
// stand under it, and the marks around it. Their words, long as they are, are divided
// between any two of them (W3C, Indic Layout Requirements, 4.2). No patterns are needed.

// Syllabic reports whether words part between any two syllables, so that nearly each line
// may end in a hyphen.
func (p *Patterns) Syllabic() bool { return p != nil && p.syllabic }

// syllables appends the offsets at which the syllables of word[from:end] may part, with so
// many at least on each side.
func syllables(word string, from, end, left, right int, dst []int) []int {
	first, begun := len(dst), 0
	var before rune
	for at := from; at < end; {
		r, size := utf8.DecodeRuneInString(word[at:end])
		if beginsSyllable(r) && (at == from || !bindsNext(before) && !closes(r, word[at+size:end])) {
			if begun++; begun > left {
				dst = append(dst, at)
			}
		}
		if r == zeroJoiner && before == alLakuna {
			r = sinhalaConjunct
		}
		before = r
		at += size
	}
	return dst[:max(first, len(dst)-right+1)]
}

const (
	zeroJoiner      = '\u200D'
	alLakuna        = '\u0DCA' // the virama of Sinhala
	sinhalaConjunct = -2       // stands for an al-lakuna with a joiner behind it
)

// beginsSyllable reports vowels that stand alone and consonants of Tamil, Telugu, Kannada,
// Malayalam and Sinhala, which their blocks have at like places.
func beginsSyllable(r rune) bool {
	if r < 0x0B80 || r >= 0x0E00 {
		return false
	}
	if r >= 0x0D80 { // Sinhala
		return r >= 0x0D85 && r <= 0x0DC6
	}
	place := r & 0x7F
	return place >= 0x05 && place <= 0x3A || r == 0x0C58 || r == 0x0C59 || r == 0x0C5A || r == 0x0CDE
}

// bindsNext reports signs behind which a consonant belongs to the same syllable: the
// virama of Telugu, Kannada and Malayalam, and the joiner of Sinhala. The pulli of Tamil
// and the al-lakuna of Sinhala end a syllable, and so do the joiners of other scripts.
func bindsNext(r rune) bool {
	return r == 0x0C4D || r == 0x0CCD || r == 0x0D4D || r == sinhalaConjunct
}

// closes reports a consonant without a vowel, which ends a syllable: with a pulli, an
// al-lakuna, or, in Malayalam, with the signs of a chillu.
func closes(r rune, rest string) bool {
	const pulli, chillu, aytham = "\u0BCD", "\u0D4D\u200D", 0x0B83 // the last ends a syllable by itself
	if r == aytham || strings.HasPrefix(rest, pulli) || strings.HasPrefix(rest, chillu) {
		return true
	}
	behind, ok := strings.CutPrefix(rest, string(alLakuna))
	return ok && !strings.HasPrefix(behind, string(zeroJoiner))
}
