package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/font"
)

// The bounds within which a sign has a code of its own, in thousandths of an em:
// poppler breaks words where what follows begins closer, or where a gap is wider.
const (
	narrowest = 100
	widestGap = 30
)

// joins reports whether a glyph is shown in one code with the one before it: it has no
// room, or it is a sign of the letter before that is narrow or was moved to its place
// (subjoined consonants and vowel signs of Kannada).
func joins(face *font.Face, before, g *font.Glyph, text string) bool {
	if g.Advance == 0 {
		return true
	}
	if text[g.Cluster] < utf8.RuneSelf || !unicode.Is(unicode.M, firstRune(text[g.Cluster:])) {
		return false
	}
	return g.Advance < narrowest || gapBehind(face, g) > widestGap || gapBehind(face, before) > widestGap
}

// gapBehind is how much wider a glyph is set than it was designed.
func gapBehind(face *font.Face, g *font.Glyph) int { return int(g.Advance) - int(face.Advance(g.ID)) }

// isPlain reports whether a text can be that of one code with a width.
func isPlain(said string) bool {
	if len(said) <= utf8.UTFMax {
		if _, n := utf8.DecodeRuneInString(said); n == len(said) {
			return true
		}
	}
	return utf8.RuneCountInString(said) <= mostSaid && strings.IndexFunc(said, isMark) < 0
}

// withoutJoiners is where the text from start to end ends without the joiners and
// other characters of format at its end. pdf.js shows no code that ends in one; they
// stand well before what follows.
func withoutJoiners(text string, start, end int) int {
	for end > start && text[end-1] >= utf8.RuneSelf {
		r, n := utf8.DecodeLastRuneInString(text[start:end])
		if !unicode.Is(unicode.Cf, r) || start+n == end {
			break
		}
		end -= n
	}
	return end
}

// mostSaid is how many characters a code says at most: poppler takes no more. What is
// left is said by blanks behind it.
const mostSaid = 8

// group shows glyphs of a face as one code. At the beginning of a word, or where the
// glyph is one of the font's own, marks are said by a blank behind it: pdf.js takes a
// code with a mark in its text for one without width, and would find a space behind it.
func (e *emitter) group(face *font.Face, glyphs []font.Glyph, said string, left int, begins bool) int {
	first := firstOf(said, mostSaid)
	if begins {
		if mark := strings.IndexFunc(first, isMark); mark > 0 {
			first = first[:mark]
		}
	}
	pen := e.assemble(face, glyphs)
	rest := said[len(first):]
	blanks := (utf8.RuneCountInString(rest) + mostSaid - 1) / mostSaid * blankWidth
	e.moveTo(left)
	e.code(e.use.together(e.parts, distance(pen-blanks), first, &e.key))
	for ; rest != ""; rest = rest[len(first):] {
		first = firstOf(rest, mostSaid)
		e.code(e.use.placed(font.Placed{Blank: true, Advance: blankWidth}, first))
	}
	return left + pen*e.wide
}

// blankWidth is the width of a blank, in thousandths of an em: pdfminer passes over
// what has none.
const blankWidth = 1

func isMark(r rune) bool { return unicode.Is(unicode.Mn, r) }

// firstOf is at most n characters of a text.
func firstOf(text string, n int) string {
	at := 0
	for k := 0; k < n && at < len(text); k++ {
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	return text[:at]
}

// assemble makes parts of glyphs, in the font in hand, and returns how wide they are.
func (e *emitter) assemble(face *font.Face, glyphs []font.Glyph) (pen int) {
	e.parts = e.parts[:0]
	for i := range glyphs {
		g := &glyphs[i]
		part := font.Part{ID: g.ID, DX: distance(pen + int(g.XOffset)), DY: g.YOffset}
		if face != e.use.face {
			part.Face = face
		}
		e.parts = append(e.parts, part)
		pen += int(g.Advance)
	}
	return pen
}

// distance keeps a distance within what a Part holds.
func distance(perMille int) int16 { return int16(max(-1<<15+1, min(1<<15-1, perMille))) }
