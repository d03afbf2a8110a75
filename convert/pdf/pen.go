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
	wide typeset.Unit // the size along the line, where glyphs are drawn wider or narrower
	x    int          // in thousandths of a Unit
	y    typeset.Unit // of the baseline

	lineX, lineY typeset.Unit // where the line in hand begins; 0 at the beginning of a text object
	spread       typeset.Unit // what the shown code of a space adds to its width (Tw)

	placed     bool         // the pen is on a line of this text object
	placedSize typeset.Unit // the size there
	spaced     bool         // what comes next begins a word
	spaceWith  bool         // the next space is shown with the letter before it
	room       typeset.Unit // of the space behind the piece in hand, which a mark follows; else 0
	suspended  bool         // the piece in hand ends its line in a hyphen with a space behind it

	stroke typeset.Unit // width of the outlines' edges; 0 when they are not drawn

	array  bool // a TJ array is open
	string bool // a string in it is open
}

// linkColor is a dark blue that also prints well; linkEdge is the same for edges.
const (
	linkColor = "0.08 0.2 0.42 rg\n"
	linkEdge  = "0.08 0.2 0.42 RG\n"
)

// boldStroke is how wide the edges of a face without a bold sister are drawn to
// make it bold, in thousandths of an em. Half of it is outside of the outline.
const boldStroke = 34

// begin moves to the line and the face of a piece.
func (e *emitter) begin(p *typeset.Piece, use *fontUse) {
	if e.use == use && e.array && p.Y == e.y && e.size == p.Size && e.size == e.placedSize && e.wider == p.Wider && !p.Run.Bold && e.stroke == 0 {
		return // what most pieces are: the next word of the line
	}
	if e.use != use || e.size != p.Size {
		e.closeArray()
		e.use, e.size = use, p.Size
		e.raw("/F")
		e.out = strconv.AppendInt(e.out, int64(e.use.number), 10)
		e.raw(" ")
		e.number(p.Size)
		e.raw(" Tf\n")
	}
	e.embolden(p)
	if e.wider != p.Wider {
		e.closeArray()
		e.wider = p.Wider
		e.number(100 * (1000 + typeset.Unit(p.Wider)))
		e.raw(" Tz\n")
	}
	e.wide = p.Size * (1000 + typeset.Unit(p.Wider)) / 1000
	if e.placed && p.Y == e.y && e.size == e.placedSize {
		if !e.array { // in another font, which goes on where the pen is: what pdf.js has not counted must not become a gap
			e.raw("[")
			e.array = true
		}
		return
	}
	e.closeArray()
	e.placed, e.placedSize, e.spaced = true, e.size, true
	e.number(p.X - e.lineX)
	e.raw(" ")
	e.number(p.Y - e.lineY)
	e.raw(" Td\n[")
	e.array = true
	e.lineX, e.lineY = p.X, p.Y
	e.x, e.y = p.X*1000, p.Y
}

// embolden makes a face bold that has no bold sister, or ends that: outlines are
// filled and their edges drawn (ISO 32000-1, 9.3.6).
func (e *emitter) embolden(p *typeset.Piece) {
	want := typeset.Unit(0)
	if p.Run.Bold {
		want = p.Size * boldStroke / 1000
	}
	if want == e.stroke {
		return
	}
	e.closeArray()
	if e.stroke = want; want == 0 {
		e.raw("0 Tr\n")
		return
	}
	e.edges()
	e.number(want)
	e.raw(" w\n2 Tr\n")
}

// edges gives the edges of outlines the colour of what they surround.
func (e *emitter) edges() {
	if e.color > 0 {
		e.raw(linkEdge)
	} else {
		e.raw("0 G\n")
	}
}

// space shows the space behind a word, so that readers find the words again: that of
// the face, or a blank where a face of rare letters has none.
func (e *emitter) space(p *typeset.Piece, left int) {
	gid := e.use.face.Glyph(' ')
	switch {
	case gid != 0:
		e.moveTo(left)
		e.code(e.use.code(gid, p.Space.String()))
	case !e.use.bytes: // else the distance has to tell
		e.moveTo(left)
		e.code(e.use.placed(font.Placed{Blank: true, Advance: blankSpace}, p.Space.String()))
	}
}

// blankSpace is how wide a space is that is no glyph of a face.
const blankSpace = 250

// moveTo moves the pen along the line, by whole thousandths of an em.
func (e *emitter) moveTo(x int) {
	if by := x - e.x; 2*by > e.wide || -2*by > e.wide {
		e.moveBy(by)
	}
}

func (e *emitter) moveBy(by int) {
	n := (2*by + e.wide) / (2 * e.wide)
	if by < 0 {
		n = -((e.wide - 2*by) / (2 * e.wide))
	}
	e.closeString()
	e.out = strconv.AppendInt(e.out, int64(-n), 10)
	e.x += n * e.wide
}

// code shows one character code, of two bytes or of one.
func (e *emitter) code(c uint16) {
	e.x += e.use.advance(c) * e.wide
	if !e.string {
		e.out = append(e.out, '(')
		e.string = true
	}
	if e.use.bytes {
		if c == ' ' {
			e.x += e.spread * (1000 + int(e.wider))
		}
		e.out = appendStringByte(e.out, byte(c))
		return
	}
	high, low := byte(c>>8), byte(c)
	if !escaped[high] && !escaped[low] {
		e.out = append(e.out, high, low)
		return
	}
	e.out = appendStringByte(appendStringByte(e.out, high), low)
}

// escaped are the bytes that appendStringByte escapes.
var escaped = [256]bool{'(': true, ')': true, '\\': true, '\r': true}

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
