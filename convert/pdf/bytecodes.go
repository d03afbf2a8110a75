package pdf

import (
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/typeset"
)

// A font of bytes shows each character by one: those of ASCII by their own, so that
// the content of a page can be read in plain, and others by what is left. It is a simple
// TrueType font (ISO 32000-1, 9.6.3). What does not fit, because a document has more
// than so many other signs, is shown in a second font of the same face by two bytes.

// isASCII reports whether a character has the code of its own.
func isASCII(r rune) bool { return r >= ' ' && r <= '~' }

// otherCodes are the codes of what is not ASCII, in the order in which they are taken:
// first the upper half, then controls that nothing takes for the end of a line or a word.
var otherCodes = func() (codes []byte) {
	for c := 0x80; c < 0x100; c++ {
		codes = append(codes, byte(c))
	}
	for c := 1; c < 0x20; c++ {
		if c < '\t' || c > '\r' {
			codes = append(codes, byte(c))
		}
	}
	return append(codes, 0x7F)
}()

// ligatures is more than the codes that characters of ASCII need beyond their own: for
// their ligatures and what they look like beside others.
const ligatures = 24

// needOf is how many codes, at most, a text needs that are not those of ASCII.
func needOf(text string) int {
	n := ligatures
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			n++
		}
	}
	return n
}

// needOfLine is needOf for all of a line.
func needOfLine(line []typeset.Piece) int {
	n := 0
	for i := range line {
		n += needOf(line[i].Run.Text)
	}
	return n
}

// hasRoom reports whether so many codes are left.
func (u *fontUse) hasRoom(need int) bool { return !u.bytes || u.others+need <= len(otherCodes) }

// takeCode chooses the code of a glyph that stands for a text.
func (u *fontUse) takeCode(g font.Placed, text string) byte {
	if len(text) == 1 && isASCII(rune(text[0])) && u.texts[text[0]-1] == "" && g.Advance == font.AsDesigned && u.face.Glyph(rune(text[0])) == g.ID {
		return text[0]
	}
	u.others++
	return otherCodes[u.others-1]
}

// asTyped shows glyphs of a run, from one up to another, as long as each is that of a character of
// ASCII that was shown before, and returns how many those are. It does for most of a
// text, in a few steps a letter, what forward does for all.
func (e *emitter) asTyped(r *font.Run, from, to int, left *int) int {
	use, text, glyphs := e.use, r.Text, r.Glyphs
	out, x, at := e.out, e.x, *left
	i := from
	for ; i < to; i++ {
		g := &glyphs[i]
		c := text[g.Cluster]
		if use.first[g.ID] != uint16(c) || g.XOffset|g.YOffset != 0 || !isASCII(rune(c)) || !standsAlone(r, i) {
			break
		}
		if x != at {
			e.out, e.x = out, x
			e.moveTo(at)
			out, x = e.out, e.x
		}
		if !e.string {
			out = append(out, '(')
			e.string = true
		}
		if escaped[c] {
			out = append(out, '\\')
		}
		out = append(out, c)
		if x += int(use.widths[c-1]) * e.wide; c == ' ' {
			x += e.spread * (1000 + int(e.wider))
		}
		at += int(g.Advance) * e.wide
	}
	e.out, e.x, *left = out, x, at
	return i - from
}

// standsAlone reports whether the glyph i, of one byte of text, is all that shows it: the
// next one is of the next byte, which is no mark.
func standsAlone(r *font.Run, i int) bool {
	end := int(r.Glyphs[i].Cluster) + 1
	if i+1 == len(r.Glyphs) {
		return end == len(r.Text)
	}
	next := &r.Glyphs[i+1]
	return int(next.Cluster) == end && next.Advance != 0 && r.Text[end] < utf8.RuneSelf
}
