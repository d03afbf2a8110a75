package pdf

import (
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/typeset"
)

// show's working memory.
type showing struct {
	visual []stop
	cuts   []cut
	parts  []font.Part
	key    []byte
	letter []byte
}

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
			for i := range pieces[:n-1] {
				if pieces[i].Space != typeset.NoSpace && beginsWithMark(pieces[i+1].Run.Text) {
					e.room = pieces[i+1].X - pieces[i].SpaceX
				}
				e.piece(&pieces[i])
				e.room = 0
			}
			e.suspended = suspended(&pieces[n-1])
			e.piece(&pieces[n-1])
			e.suspended = false
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
	if e.asWord(p) {
		return
	}
	e.begin(p, e.fonts.forText(p.Run.Face, p.Run.Text))
	e.showPiece(p)
}

// showPiece shows a piece in the font in hand.
func (e *emitter) showPiece(p *typeset.Piece) {
	if e.spaceWith && p.Space != typeset.NoSpace {
		e.spaceWith = false
		e.withSpace(p)
		return
	}
	left := e.forward(p)
	switch {
	case e.room > 0:
		e.moveTo(left)
		e.code(e.use.placed(font.Placed{Blank: true, Advance: distance(e.room * 1000 / e.wide)}, leftMark+p.Space.String()))
	case p.Space != typeset.NoSpace && !e.suspended:
		e.space(p, left)
	}
}

// beginsWithMark reports whether a text begins with a mark that belongs to no letter.
// pdf.js, which takes it for one without width, would find a second space behind it,
// unless the one before it has all the room and says more than itself.
func beginsWithMark(text string) bool {
	return text != "" && text[0] >= utf8.RuneSelf && lengthOfCommon(text) == 0 && isMark(firstRune(text))
}

// suspended reports whether a piece ends in a hyphen that its text has before a space
// ("Vor- und Nachteile", or a dash of one sign). At the end of a line poppler takes each
// hyphen for one that divides a word, and drops it with the end of the line.
func suspended(p *typeset.Piece) bool {
	text := p.Run.Text
	return p.Space != typeset.NoSpace && text != "" && text[len(text)-1] == '-'
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
	if p.Behind != 0 || e.suspended {
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
		case j == len(glyphs) && e.suspended: // with the space behind it
			e.asWide(g, int(g.Advance)+e.use.face.Advance(e.use.face.Glyph(' ')), said+p.Space.String(), left)
		case j > i+1 || g.XOffset|g.YOffset != 0 || e.use.face != p.Run.Face || !isPlain(said) && (begins || utf8.RuneCountInString(said) > mostSaid):
			left = e.group(p.Run.Face, glyphs[i:j], said, left, begins && i == 0)
		case j == len(glyphs) && p.Behind != 0:
			left = e.fitted(g, int(g.Advance)+p.Behind*1000/e.wide, said, left)
		case !e.use.bytes && j < len(glyphs) && gapBehind(p.Run.Face, g) > widestGap:
			left = e.asWide(g, int(g.Advance), said, left)
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
	return e.asWide(g, max(step, width-(width%step+step)%step), said, left)
}

// asWide shows a glyph as wide as it is told, and returns where it ends.
func (e *emitter) asWide(g *font.Glyph, width int, said string, left int) int {
	e.moveTo(left)
	e.code(e.use.placed(font.Placed{ID: g.ID, Advance: distance(width)}, said))
	return left + width*e.wide
}
