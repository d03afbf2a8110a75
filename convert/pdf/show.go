package pdf

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

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

	stroke typeset.Unit // width of the outlines' edges; 0 when they are not drawn

	array  bool // a TJ array is open
	string bool // a string in it is open
}

// show's working memory.
type showing struct {
	visual []stop
	cuts   []cut
	parts  []font.Part
	key    []byte
	letter []byte
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
	e.beginText(link)
	for len(pieces) > 0 {
		n := 1
		turned := pieces[0].Run.RTL()
		for n < len(pieces) && pieces[n].Y == pieces[0].Y {
			turned = turned || pieces[n].Run.RTL()
			n++
		}
		if turned {
			e.setSpread(0)
			e.turned(pieces[:n])
		} else {
			e.spaceWith = loneLetters(pieces[:n])
			e.spreadWords(pieces[:n])
			for i := range pieces[:n] {
				e.piece(&pieces[i])
			}
		}
		pieces = pieces[n:]
	}
	e.endText()
}

// beginText begins a text object, in the colour of links or of text.
func (e *emitter) beginText(link bool) {
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
	e.use, e.placed = nil, false
	e.lineX, e.lineY = 0, 0
}

func (e *emitter) endText() {
	e.closeArray()
	e.raw("ET\n")
}

// piece shows the glyphs of one piece that reads from left to right.
func (e *emitter) piece(p *typeset.Piece) {
	e.begin(p, e.fonts.forText(p.Run.Face, p.Run.Text))
	if e.spaceWith && p.Space != typeset.NoSpace {
		e.spaceWith = false
		e.withSpace(p)
		return
	}
	left := e.forward(p)
	if p.Space != typeset.NoSpace {
		e.space(p, left)
	}
}

// loneLetters reports whether a line consists of letters that stand alone ("전 문").
// Poppler takes the spaces between them for letterspacing.
func loneLetters(line []typeset.Piece) bool {
	for i := range line {
		if utf8.RuneCountInString(line[i].Run.Text) != 1 || line[i].Space == typeset.NoSpace && i+1 < len(line) {
			return false
		}
	}
	return len(line) > 1
}

// withSpace shows a letter and the space behind it as one code, which poppler takes
// for a word of two letters.
func (e *emitter) withSpace(p *typeset.Piece) {
	wide := e.assemble(p.Run.Face, p.Run.Glyphs) + e.use.face.Advance(e.use.face.Glyph(' '))
	e.moveTo(p.X * 1000)
	e.code(e.use.together(e.parts, distance(wide), p.Run.Text+p.Space.String(), &e.key))
	e.spaced = true
}

// forward shows the glyphs of a run from left to right, and returns where they end.
// What belongs together, such as a letter and its marks, is one code with one text:
// programs that take text out then have nothing to put in order.
func (e *emitter) forward(p *typeset.Piece) (left int) {
	left = p.X * 1000
	glyphs, text := p.Run.Glyphs, p.Run.Text
	start, begins := 0, e.spaced
	e.spaced = p.Space != typeset.NoSpace
	designed := len(glyphs) // the glyphs that are as wide as the face has them
	if p.Behind != 0 {
		designed--
	}
	for i := 0; i < len(glyphs); {
		if e.use.bytes && e.use.face == p.Run.Face {
			if n, end := e.asTyped(p.Run, i, designed, &left); n > 0 {
				i, start = i+n, end
				continue
			}
		}
		g := &glyphs[i]
		j := i + 1
		for j < len(glyphs) && (glyphs[j].Cluster == glyphs[j-1].Cluster || joins(p.Run.Face, &glyphs[j-1], &glyphs[j], text)) {
			j++
		}
		end := len(text)
		if j < len(glyphs) {
			end = withoutJoiners(text, start, int(glyphs[j].Cluster))
		}
		said := text[start:end]
		switch {
		case j > i+1 || g.XOffset|g.YOffset != 0 || e.use.face != p.Run.Face || !isPlain(said) && (begins || utf8.RuneCountInString(said) > mostSaid):
			left = e.group(p.Run.Face, glyphs[i:j], said, left, begins && i == 0)
		case j == len(glyphs) && p.Behind != 0:
			left = e.fitted(g, int(g.Advance)+p.Behind*1000/e.wide, said, left)
		case said[0] >= squeezedFrom && gapBehind(p.Run.Face, g) < -squeezed:
			left = e.fitted(g, int(g.Advance), said, left)
		default:
			e.moveTo(left)
			e.code(e.use.code(g.ID, said))
			left += int(g.Advance) * e.wide
		}
		i, start = j, end
	}
	return left
}

// Marks as wide as an ideograph are squeezed by more than this, in thousandths of an
// em. The first of them is U+2018.
const (
	squeezed     = 400
	squeezedFrom = 0xE2
)

// fitted shows a glyph of another width than its face says: a reader would take the room
// between a letter and an ideograph for a space, and a mark that overlaps the one before
// for the beginning of a line.
func (e *emitter) fitted(g *font.Glyph, width int, said string, left int) int {
	const step = 50 // few widths, few codes
	width = max(step, width-(width%step+step)%step)
	e.moveTo(left)
	e.code(e.use.placed(font.Placed{ID: g.ID, Advance: distance(width)}, said))
	return left + width*e.wide
}

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

// begin moves to the line and the face of a piece.
func (e *emitter) begin(p *typeset.Piece, use *fontUse) {
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
