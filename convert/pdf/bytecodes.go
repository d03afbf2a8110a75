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

// forText is the use of a face for a text.
func (s *fontSet) forText(face *font.Face, text string) *fontUse {
	for _, u := range s.uses {
		if u.face == face {
			if u.hasRoom(ligatures + len(text)) { // more than enough
				return u
			}
			break
		}
	}
	return s.use(face, needOf(text))
}

// hasRoom reports whether so many codes are left.
func (u *fontUse) hasRoom(need int) bool { return !u.bytes || u.others+need <= len(otherCodes) }

// takeCode chooses the code of a glyph that stands for a text.
func (u *fontUse) takeCode(g font.Placed, text string) byte {
	if len(text) == 1 && isASCII(rune(text[0])) && u.texts[text[0]-1] == "" && g.Advance == font.AsDesigned && u.face.Glyph(rune(text[0])) == g.ID {
		if c := text[0]; c != ' ' && !escaped[c] {
			u.ascii[c] = typed{g.ID, int16(u.face.Advance(g.ID))}
		}
		return text[0]
	}
	u.others++
	return otherCodes[u.others-1]
}

// typed is a character of ASCII that was shown as the face has it.
type typed struct {
	id    uint16 // of its glyph; 0 when it was not shown yet, is a space, or must be escaped
	width int16
}

// asTyped shows glyphs of a run, from one up to another, as long as each is that of a character of
// ASCII that was shown before, and returns how many those are. It does for most of a
// text, in a few steps a letter, what forward does for all.
func (e *emitter) asTyped(r *font.Run, from, to int, left *int) int {
	text, glyphs, known := r.Text, r.Glyphs, &e.use.ascii
	out, wide := e.out, e.wide
	shift := *left - e.x // how far the pen is behind
	shown := 0           // widths since the pen's place was noted
	i := from
	for ; i < to; i++ {
		g := &glyphs[i]
		at := int(g.Cluster)
		c := text[at]
		if c >= utf8.RuneSelf || known[c].id != g.ID || g.XOffset|g.YOffset != 0 {
			break
		}
		if i+1 == len(glyphs) {
			if at+1 != len(text) {
				break
			}
		} else if next := &glyphs[i+1]; int(next.Cluster) != at+1 || next.Advance == 0 || text[at+1] >= utf8.RuneSelf {
			break // which may be a mark of this one
		}
		if 2*shift >= wide || -2*shift >= wide {
			e.out, e.x, shown = out, e.x+shown*wide, 0
			at := e.x + shift
			e.moveTo(at)
			out, shift = e.out, at-e.x
		}
		if !e.string {
			out = append(out, '(')
			e.string = true
		}
		out = append(out, c)
		shown += int(known[c].width)
		shift += (int(g.Advance) - int(known[c].width)) * wide
	}
	e.out = out
	e.x += shown * wide
	*left = e.x + shift
	return i - from
}
