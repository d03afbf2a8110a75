package pdf

import (
	"strconv"

	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/typeset"
)

// pen is the state of the text object in hand. Distances along the line are
// counted in thousandths of a Unit, in which the widths of glyphs are whole
// numbers at every size, so nothing adds up.
type pen struct {
	use  *fontUse
	size typeset.Unit
	x    int          // in thousandths of a Unit
	y    typeset.Unit // of the baseline
	rise int32        // of glyphs above it, in thousandths of an em

	array  bool // a TJ array is open
	string bool // a string in it is open
}

// linkColor is a dark blue that also prints well.
const linkColor = "0.08 0.2 0.42 rg\n"

// text writes pieces as one text object.
func (e *emitter) text(pieces []typeset.Piece, link bool) {
	e.raw("BT\n")
	if want := len(linkColor); link != (e.color == want) {
		if e.color = 0; link {
			e.color = want
			e.raw(linkColor)
		} else {
			e.raw("0 g\n")
		}
	}
	e.use = nil
	for i := range pieces {
		e.piece(&pieces[i])
	}
	e.closeArray()
	e.raw("ET\n")
}

// piece shows the glyphs of one piece, in the order in which they are read:
// those of Hebrew and Arabic from the right. Readers that take text out in the
// order of the content so find it in its logical order, and each mark behind
// the letter it stands on (ISO 32000-1, 14.8.2.3).
func (e *emitter) piece(p *typeset.Piece) {
	e.begin(p)
	glyphs, text := p.Run.Glyphs, p.Run.Text
	left := p.X * 1000
	if !p.Run.RTL() {
		for i := range glyphs {
			g := &glyphs[i]
			e.show(g, left, glyphText(glyphs, i, i-1, i+1, text))
			left += int(g.Advance) * p.Size
		}
	} else {
		at := left + p.Run.Width()*p.Size
		for i := len(glyphs) - 1; i >= 0; i-- {
			g := &glyphs[i]
			at -= int(g.Advance) * p.Size
			e.show(g, at, glyphText(glyphs, i, i+1, i-1, text))
		}
	}
	if e.rise != 0 {
		e.setRise(0)
	}
	if p.Space != typeset.NoSpace && !p.Run.Missing {
		e.space(p, left)
	}
}

// glyphText is the text of glyph i, between its neighbours in reading order:
// that of its cluster. The other glyphs of a cluster say nothing more.
func glyphText(glyphs []font.Glyph, i, before, after int, text string) string {
	start := glyphs[i].Cluster
	if before >= 0 && before < len(glyphs) && glyphs[before].Cluster == start {
		return "\u200b"
	}
	step := after - i
	for ; after >= 0 && after < len(glyphs); after += step {
		if c := glyphs[after].Cluster; c != start {
			return text[start:c]
		}
	}
	return text[start:]
}

// begin moves to the line and the face of a piece.
func (e *emitter) begin(p *typeset.Piece) {
	if e.use == nil || e.use.face != p.Run.Face || e.size != p.Size {
		e.closeArray()
		e.use, e.size = e.fonts.use(p.Run.Face), p.Size
		e.raw("/F")
		e.out = strconv.AppendInt(e.out, int64(e.use.number), 10)
		e.raw(" ")
		e.number(p.Size)
		e.raw(" Tf\n")
	}
	if e.array && p.Y == e.y {
		return
	}
	e.closeArray()
	e.raw("1 0 0 1 ")
	e.number(p.X)
	e.raw(" ")
	e.number(p.Y)
	e.raw(" Tm\n[")
	e.array = true
	e.x, e.y = p.X*1000, p.Y
}

// show shows one glyph, whose pen position is at.
func (e *emitter) show(g *font.Glyph, at int, text string) {
	if g.YOffset != e.rise {
		e.setRise(g.YOffset)
	}
	e.moveTo(at + int(g.XOffset)*e.size)
	e.code(e.use.code(g.ID, text))
	e.x += e.use.advance(g.ID) * e.size
}

// space shows the space behind a word, so that readers find the words again.
// Where the face has none, the distance has to tell.
func (e *emitter) space(p *typeset.Piece, left int) {
	gid := e.use.face.Glyph(' ')
	if gid == 0 {
		return
	}
	width := e.use.advance(gid) * e.size
	if p.Run.RTL() {
		e.moveTo(p.X*1000 - width)
	} else {
		e.moveTo(left)
	}
	e.code(e.use.code(gid, p.Space.String()))
	e.x += width
}

// moveTo moves the pen along the line, by whole thousandths of an em.
func (e *emitter) moveTo(x int) {
	by := x - e.x
	if by == 0 {
		return
	}
	n := (2*by + e.size) / (2 * e.size)
	if by < 0 {
		n = -((e.size - 2*by) / (2 * e.size))
	}
	if n != 0 {
		e.closeString()
		e.out = strconv.AppendInt(e.out, int64(-n), 10)
		e.x += n * e.size
	}
}

// setRise sets how high the next glyphs stand above the baseline.
func (e *emitter) setRise(rise int32) {
	e.rise = rise
	e.closeString()
	e.raw("] TJ ")
	e.number(typeset.Unit(rise) * e.size / 1000)
	e.raw(" Ts [")
}

// code shows one character code of two bytes.
func (e *emitter) code(c uint16) {
	if !e.string {
		e.out = append(e.out, '(')
		e.string = true
	}
	e.out = appendStringByte(e.out, byte(c>>8))
	e.out = appendStringByte(e.out, byte(c))
}

// appendStringByte appends a byte of a literal string (ISO 32000-1, 7.3.4.2).
func appendStringByte(dst []byte, b byte) []byte {
	switch b {
	case '(', ')', '\\':
		return append(dst, '\\', b)
	case '\r': // a bare CR would be read as LF
		return append(dst, '\\', 'r')
	}
	return append(dst, b)
}

func (e *emitter) closeString() {
	if e.string {
		e.out = append(e.out, ')')
		e.string = false
	}
}

func (e *emitter) closeArray() {
	if e.array {
		e.closeString()
		e.raw("] TJ\n")
		e.array = false
	}
}
