package pdf

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/font/bidi"
	"github.com/fad55d40/archive/convert/typeset"
)

// stop is a piece of a line, or the space behind one, as it is met from left to right.
type stop struct {
	x     typeset.Unit
	piece *typeset.Piece
	n     int // of the piece on its line
	part  int // of the line: pieces of one element that are read one after the other
	use   *fontUse
	space bool
	sign  bool // that MuPDF does not turn round, among letters from right to left
	level uint8
}

// turned shows a line that reads from right to left, or holds words that do, as it
// is seen: from left to right, or segment by segment. Programs that take text out expect
// it so, and turn it round by the rules of Unicode. They do that well where nothing parts
// what they turn: a stretch is in one font, also where its glyphs come from several faces, and each
// letter is one code with its marks.
func (e *emitter) turned(line []typeset.Piece) {
	if unturned(line) {
		e.asRead(line, 0, len(line))
		return
	}
	b := e.stops(line)
	e.segments(0, len(e.visual), &b, false)
}

// stops lists what stands on a line as it is seen, and gives each its font.
func (e *emitter) stops(line []typeset.Piece) border {
	base := uint8(0)
	if first, last := &line[0], &line[len(line)-1]; first.X > last.X || len(line) == 1 && first.Run.RTL() {
		base = 1
	}
	e.visual = e.visual[:0]
	need, part := needOfLine(line), 0
	for i := range line {
		p := &line[i]
		if i > 0 && p.Node != line[i-1].Node {
			part++
		}
		e.addPiece(line, stop{x: p.X, piece: p, n: i, part: part, level: p.Run.Level})
		if p.Space != typeset.NoSpace {
			e.visual = append(e.visual, stop{x: p.SpaceX, piece: p, n: i, part: part, space: true, level: p.SpaceLevel})
		}
	}
	slices.SortStableFunc(e.visual, func(a, b stop) int { return cmp.Compare(a.x, b.x) })
	for i := 0; i < len(e.visual); {
		j := i + 1
		if base == 1 {
			j = len(e.visual)
		} else if e.visual[i].level > 0 {
			for j < len(e.visual) && e.visual[j].level > 0 {
				j++
			}
		}
		host := e.host(e.visual[i:j], need)
		for k := i; k < j; k++ {
			if e.visual[k].use = host; host == nil {
				e.visual[k].use = e.fonts.use(e.visual[k].piece.Run.Face, need)
			}
		}
		i = j
	}
	return border{base: base}
}

// turnedText is the text of pieces that are not all seen in the order in which they are
// read; empty when they are.
func turnedText(pieces []typeset.Piece) string {
	turned := false
	for i := range pieces {
		p := &pieces[i]
		turned = turned || p.Run.RTL() || i > 0 && p.X < pieces[i-1].X && p.Y == pieces[i-1].Y
	}
	if !turned {
		return ""
	}
	var b strings.Builder
	for i := range pieces {
		b.WriteString(pieces[i].Run.Text)
		b.WriteString(pieces[i].Space.String())
	}
	return b.String()
}

// show shows stops of the line.
func (e *emitter) show(from, to int, b *border) {
	for i := from; i < to; i++ {
		s := &e.visual[i]
		e.place(s)
		switch {
		case s.space:
			b.meets(e, s.level, ' ', ' ')
			if i+1 < len(e.visual) && e.standsAlone(s, &e.visual[i+1]) {
				e.spaceBefore(s, &e.visual[i+1])
			} else {
				e.space(s.piece, s.x*1000)
			}
		case s.piece.Run.RTL():
			before := ""
			if i+1 < len(e.visual) && !e.visual[i+1].space {
				before = e.visual[i+1].piece.Run.Text
			}
			e.backward(s.piece, before, b)
		default:
			first, _ := utf8.DecodeRuneInString(s.piece.Run.Text)
			last, _ := utf8.DecodeLastRuneInString(s.piece.Run.Text)
			b.meets(e, s.level, first, last)
			e.forward(s.piece)
		}
	}
}

// place moves to a stop.
func (e *emitter) place(s *stop) {
	at := *s.piece
	at.X = s.x
	e.begin(&at, s.use)
	e.moveTo(s.x * 1000)
}

// host is the font of a stretch: that of the first letters from right to left, or
// else of what stands among such; nil when the other faces do not lend to it.
func (e *emitter) host(stops []stop, need int) *fontUse {
	var face *font.Face
	for i := range stops {
		r := stops[i].piece.Run
		if !r.Missing && strings.ContainsFunc(r.Text, bidi.IsRight) {
			face = r.Face
			break
		}
		if r.RTL() && face == nil {
			face = r.Face
		}
	}
	if face == nil {
		return nil
	}
	for i := range stops {
		if !stops[i].piece.Run.Face.CanLend(face) {
			return nil
		}
	}
	return e.fonts.use(face, need)
}

// spaceBefore shows a space before a letter with a mark, which pdf.js would take for a
// second space: here the space says more than itself, and has all the room.
func (e *emitter) spaceBefore(s, next *stop) {
	e.moveTo(s.x * 1000)
	width := (next.x - s.x) * 1000 / e.wide
	e.code(e.use.placed(font.Placed{Blank: true, Advance: distance(max(width, 0))}, rightMark+s.piece.Space.String()))
}

// standsAlone reports whether pdf.js needs help with a space: it would find two of
// them before a letter with a mark, and the end of a line in a wide one.
func (e *emitter) standsAlone(s, next *stop) bool {
	return next.x-s.x > e.size*11/20 || next.piece.Run.RTL() && endsInMark(next.piece.Run.Text)
}

// endsInMark reports whether the last letter of a text has a mark.
func endsInMark(text string) bool {
	text = strings.TrimRightFunc(text, func(r rune) bool { return unicode.Is(unicode.Cf, r) })
	r, _ := utf8.DecodeLastRuneInString(text)
	return isMark(r)
}
