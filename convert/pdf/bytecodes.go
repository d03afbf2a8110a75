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
			u.shown[c>>6] |= 1 << (c & 63)
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

// knows reports whether all characters of a word were shown before.
func (u *fontUse) knows(t *font.Typed) bool {
	return t.Letters[0]&^u.shown[0]|t.Letters[1]&^u.shown[1] == 0
}

// asWord shows a run, and the space behind it, if all of its characters are known: the
// pen is behind by half a unit at most, and remains so. It reports whether it did.
func (e *emitter) asWord(p *typeset.Piece) bool {
	t, use := p.Run.Typed, e.use
	if t == nil || use == nil || use.face != p.Run.Face || !use.bytes || p.Behind != 0 || e.spaceWith || e.suspended || e.room > 0 || !use.knows(t) {
		return false
	}
	e.begin(p, use)
	left := p.X * 1000
	e.moveTo(left)
	if !e.string {
		e.out = append(e.out, '(')
		e.string = true
	}
	e.out = append(e.out, t.Shown...)
	e.x += int(t.Moved) * e.wide
	left += int(t.Width) * e.wide
	e.spaced = p.Space != typeset.NoSpace
	if !e.spaced {
		return true
	}
	if p.Space != typeset.NoBreakSpace && use.texts[' '-1] == " " {
		e.moveTo(left)
		e.code(' ')
	} else {
		e.space(p, left)
	}
	return true
}

// asTyped shows glyphs of a run, from one up to another, as long as each is that of a
// common character that was shown before. It returns how many those are, and where their
// text ends. It does for most of a text, in a few steps a letter, what forward does for
// all.
func (e *emitter) asTyped(r *font.Run, from, to int, left *int) (count, end int) {
	use, text, glyphs, known := e.use, r.Text, r.Glyphs, &e.use.ascii
	out, wide := e.out, e.wide
	shift := *left - e.x // how far the pen is behind
	shown := 0           // widths since the pen's place was noted
	i := from
	for ; i < to; i++ {
		g := &glyphs[i]
		at := int(g.Cluster)
		code, width, n := text[at], 0, 1
		if code < utf8.RuneSelf {
			if known[code].id != g.ID {
				break
			}
			width = int(known[code].width)
		} else {
			first := use.first[g.ID]
			if n = lengthOfCommon(text[at:]); n == 0 || first == 0 || use.texts[first-1] != text[at:at+n] {
				break
			}
			code, width = byte(first), int(use.widths[first-1])
		}
		if g.XOffset|g.YOffset != 0 || !standsAlone(r, i, at+n) {
			break
		}
		if 2*shift > wide || -2*shift > wide {
			e.out, e.x, shown = out, e.x+shown*wide, 0
			x := e.x + shift
			e.moveTo(x)
			out, shift = e.out, x-e.x
		}
		if !e.string {
			out = append(out, '(')
			e.string = true
		}
		out = append(out, code)
		shown += width
		shift += (int(g.Advance) - width) * wide
		end = at + n
	}
	e.out = out
	e.x += shown * wide
	*left = e.x + shift
	return i - from, end
}

// standsAlone reports whether the glyph i is all that shows its text, which ends there:
// the next one is of what follows, which is no mark.
func standsAlone(r *font.Run, i, end int) bool {
	if i+1 == len(r.Glyphs) {
		return end == len(r.Text)
	}
	next := &r.Glyphs[i+1]
	return int(next.Cluster) == end && next.Advance != 0 && (r.Text[end] < utf8.RuneSelf || lengthOfCommon(r.Text[end:]) > 0)
}

// lengthOfCommon is how many bytes the character has that a text begins with, when it is
// one of Latin, Greek or Cyrillic letters, a dash, a quotation mark or an ellipsis, but
// not of ASCII; 0 for others, among them all marks.
func lengthOfCommon(text string) int {
	switch lead := text[0]; {
	case lead >= 0xC3 && lead <= 0xCB, lead >= 0xCE && lead <= 0xD1: // U+00C0 to U+02FF, U+0380 to U+047F
		return 2
	case lead == 0xE2 && len(text) > 2 && text[1] == 0x80:
		if c := text[2]; c == 0x93 || c == 0x94 || c >= 0x98 && c <= 0x9E || c == 0xA6 {
			return 3
		}
	}
	return 0
}
