package typeset

import (
	"unicode"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/font"
)

// Marks of East Asian scripts are as wide as an ideograph, and half of that is blank.
// The blank goes at the edges of a line and where two marks meet, and is the first to
// give where a line is too long (JLREQ, 3.1.2 to 3.1.9; CLREQ, 3.1.6).

// halfWidth is half of an ideograph, in thousandths of an em.
const halfWidth = 500

// apart is the room between an ideograph and a letter or digit of another script, in
// thousandths of an em (JLREQ, 3.2.6).
const apart = 250

// wideMark reports whether a glyph is a mark as wide as an ideograph, and which of its
// halves are blank: the first of a bracket that opens, the second of stops.
func wideMark(r *font.Run, g *font.Glyph) (is, before, behind bool) {
	if int(g.Advance) < 2*halfWidth-100 || r.Face == nil || r.Missing {
		return false, false, false
	}
	if c, _ := utf8.DecodeRuneInString(r.Text[g.Cluster:]); c < '‘' || !unicode.IsPunct(c) {
		return false, false, false
	}
	b, a := r.Face.Blanks(g.ID)
	return true, b >= halfWidth, a >= halfWidth
}

// squeeze takes the blank from between marks that follow one another in a word, and
// notes the blanks at its edges.
func (w *word) squeeze() {
	var last *font.Glyph // when it is a mark
	blank := false       // behind it
	for i := range w.runs {
		r := &w.runs[i]
		if r.RTL() {
			return
		}
		for k := range r.Glyphs {
			g := &r.Glyphs[k]
			is, before, behind := wideMark(r, g)
			switch {
			case !is:
				last, blank = nil, false
				continue
			case before && i+k == 0:
				w.before = halfWidth
			case last != nil && (blank || before):
				last.Advance -= halfWidth // of a glyph that is not typed
				w.width -= halfWidth
			}
			last, blank = g, behind
		}
	}
	if blank {
		w.behind = halfWidth
	}
}

// inner is how wide a word is without the blanks at its edges.
func (w *word) inner() int { return w.width - w.before - w.behind }

// between is the room between two words that no white space parts, in thousandths of
// an em.
func between(a, b *word) int {
	if blank := a.behind + b.before; blank > 0 {
		return min(blank, halfWidth)
	}
	switch {
	case a.ends == b.begins: // most that no space parts are both, or neither
		return 0
	case a.ends && isAlphabetic(firstRune(b.key.text)), b.begins && isAlphabetic(lastRune(a.key.text)):
		return apart
	}
	return 0
}

// isIdeograph reports whether r is a letter of Chinese or Japanese.
func isIdeograph(r rune) bool {
	switch {
	case r < eastAsian:
		return false
	case r >= 0x4E00 && r <= 0x9FFF, r >= 0x3041 && r <= 0x3096, r >= 0x30A1 && r <= 0x30FA:
		return true
	}
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// isAlphabetic reports whether r is a letter or digit of a script with spaces.
func isAlphabetic(r rune) bool {
	return r < eastAsian && (unicode.IsLetter(r) || unicode.IsDigit(r)) && !unspaced(r)
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
