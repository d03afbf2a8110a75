package pdf

import (
	"cmp"
	"slices"
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

	stroke typeset.Unit // width of the outlines' edges; 0 when they are not drawn

	array  bool // a TJ array is open
	string bool // a string in it is open
}

// show's working memory.
type showing struct {
	runes  []rune
	visual []typeset.Piece
	glyphs []font.Glyph

	spreading bool // glyphs of this run give room to their marks
}

// linkColor is a dark blue that also prints well; linkEdge is the same for edges.
const (
	linkColor = "0.08 0.2 0.42 rg\n"
	linkEdge  = "0.08 0.2 0.42 RG\n"
)

// boldStroke is how wide the edges of a face without a bold sister are drawn to
// make it bold, in thousandths of an em. Half of it is outside of the outline.
const boldStroke = 34

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
		if e.stroke > 0 {
			e.edges()
		}
	}
	e.use = nil
	for len(pieces) > 0 {
		n := 1
		turned := pieces[0].Run.RTL()
		for n < len(pieces) && pieces[n].Y == pieces[0].Y {
			turned = turned || pieces[n].Run.RTL()
			n++
		}
		line := pieces[:n]
		if turned {
			e.visual = append(e.visual[:0], line...)
			slices.SortStableFunc(e.visual, func(a, b typeset.Piece) int { return cmp.Compare(a.X, b.X) })
			line = e.visual
		}
		for i := range line {
			e.piece(&line[i])
		}
		pieces = pieces[n:]
	}
	e.closeArray()
	e.raw("ET\n")
}

// piece shows the glyphs of one piece from left to right, also those of Hebrew
// and Arabic: programs that take text out expect it so, and turn it round. Each
// mark takes no room and stands before its letter there, each character of a
// ligature has a code of its own, so that turned round all is in order.
func (e *emitter) piece(p *typeset.Piece) {
	e.begin(p)
	left := p.X * 1000
	rtl := p.Run.RTL()
	if rtl {
		e.space(p, left)
		e.backward(p, left)
		return
	}
	glyphs, text := p.Run.Glyphs, p.Run.Text
	for i := range glyphs {
		g := &glyphs[i]
		if g.XOffset|g.YOffset == 0 {
			e.moveTo(left)
			e.code(e.use.code(g.ID, clusterText(glyphs, i, text)))
		} else {
			e.show(g, left, clusterText(glyphs, i, text))
		}
		left += int(g.Advance) * e.wide
	}
	e.space(p, left)
}

// clusterText is the text of glyph i of a run from left to right: that of its
// cluster. The other glyphs of a cluster say nothing more.
func clusterText(glyphs []font.Glyph, i int, text string) string {
	start := glyphs[i].Cluster
	if i > 0 && glyphs[i-1].Cluster == start {
		return silence
	}
	if i+1 < len(glyphs) && glyphs[i+1].Cluster != start {
		return text[start:glyphs[i+1].Cluster]
	}
	for _, g := range glyphs[i+1:] {
		if g.Cluster != start {
			return text[start:g.Cluster]
		}
	}
	return text[start:]
}

// silence is the text of a glyph that says nothing: a code must have one.
const silence = "\u200b"

// backward shows the glyphs of a run from right to left.
func (e *emitter) backward(p *typeset.Piece, left int) {
	end := len(p.Run.Text)
	glyphs := e.spread(p.Run.Glyphs)
	for i := 0; i < len(glyphs); {
		j := i + 1
		for j < len(glyphs) && glyphs[j].Cluster == glyphs[i].Cluster {
			j++
		}
		start := int(glyphs[i].Cluster)
		left = e.cluster(glyphs[i:j], p.Run.Text[start:end], left)
		end, i = start, j
	}
	e.spreading = false
}

// spread gives each of several marks on one letter a little of the letter's
// room: three characters in one place are taken for one that was printed thrice
// to make it bold. What is seen stays the same.
func (e *emitter) spread(glyphs []font.Glyph) []font.Glyph {
	const room = 110 // thousandths of an em; poppler wants a hundred
	e.glyphs, e.spreading = e.glyphs[:0], false
	marks := 0
	for i := range glyphs {
		if glyphs[i].Advance == 0 {
			marks++
			continue
		}
		if marks > 1 && int(glyphs[i].Advance) > room*(marks+1) {
			if len(e.glyphs) == 0 {
				e.glyphs = append(e.glyphs, glyphs...)
			}
			for k := range marks {
				g := &e.glyphs[i-marks+k]
				g.XOffset -= int16(room * k)
				g.Advance = room
			}
			g := &e.glyphs[i]
			g.XOffset -= int16(room * marks)
			g.Advance -= int16(room * marks)
		}
		marks = 0
	}
	if len(e.glyphs) == 0 {
		return glyphs
	}
	e.spreading = true
	return e.glyphs
}

// cluster shows glyphs that stand together for a text that reads from right to
// left. Each takes one of the characters, the last glyph the first; what is
// left over is said by blanks without width.
func (e *emitter) cluster(glyphs []font.Glyph, text string, left int) int {
	e.runes = append(e.runes[:0], []rune(text)...)
	for i := range glyphs {
		g := &glyphs[i]
		say := silence
		if n := len(e.runes); n > 0 && (i == len(glyphs)-1 || n > 1) {
			at := e.use.spoken(g.ID, e.runes)
			say = string(e.runes[at])
			e.runes = append(e.runes[:at], e.runes[at+1:]...)
		}
		e.show(g, left, say)
		left += int(g.Advance) * e.wide
	}
	for n := len(e.runes) - 1; n >= 0; n-- {
		e.moveTo(left)
		e.code(e.use.placed(font.Placed{ID: glyphs[len(glyphs)-1].ID, Blank: true}, string(e.runes[n])))
	}
	return left
}

// spoken is the index of the character that a glyph shows, as far as the face
// tells; otherwise it is the last.
func (u *fontUse) spoken(gid uint16, runes []rune) int {
	for i := len(runes) - 1; i > 0; i-- {
		if u.face.Glyph(runes[i]) == gid {
			return i
		}
	}
	return len(runes) - 1
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
	e.embolden(p)
	if e.wider != p.Wider {
		e.closeArray()
		e.wider = p.Wider
		e.number(100 * (1000 + typeset.Unit(p.Wider)))
		e.raw(" Tz\n")
	}
	e.wide = p.Size * (1000 + typeset.Unit(p.Wider)) / 1000
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

// show shows one glyph, whose pen position is at. What takes no room is moved
// in the font, not on the page: whoever measures the line finds no gap.
func (e *emitter) show(g *font.Glyph, at int, text string) {
	switch {
	case g.YOffset != 0 || g.XOffset != 0 && (g.Advance == 0 || e.spreading):
		e.moveTo(at)
		e.code(e.use.placed(font.Placed{ID: g.ID, DX: g.XOffset, DY: g.YOffset, Advance: g.Advance}, text))
	default:
		e.moveTo(at + int(g.XOffset)*e.wide)
		e.code(e.use.code(g.ID, text))
	}
}

// space shows the space behind a word, so that readers find the words again.
// Where the face has none, the distance has to tell. A stand-in has it in its
// own text.
func (e *emitter) space(p *typeset.Piece, left int) {
	gid := e.use.face.Glyph(' ')
	if gid == 0 || p.Space == typeset.NoSpace || p.Run.Missing {
		return
	}
	code := e.use.code(gid, p.Space.String())
	if p.Run.RTL() {
		left -= e.use.advance(code) * e.wide
	}
	e.moveTo(left)
	e.code(code)
}

// moveTo moves the pen along the line, by whole thousandths of an em.
func (e *emitter) moveTo(x int) {
	by := x - e.x
	if by == 0 {
		return
	}
	n := (2*by + e.wide) / (2 * e.wide)
	if by < 0 {
		n = -((e.wide - 2*by) / (2 * e.wide))
	}
	if n != 0 {
		e.closeString()
		e.out = strconv.AppendInt(e.out, int64(-n), 10)
		e.x += n * e.wide
	}
}

// code shows one character code of two bytes.
func (e *emitter) code(c uint16) {
	e.x += e.use.advance(c) * e.wide
	if !e.string {
		e.out = append(e.out, '(')
		e.string = true
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
