package pdf

import (
	"cmp"
	"iter"
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
	use   *fontUse
	space bool
	level uint8
}

// turned shows a line that reads from right to left, or holds words that do, as it
// is seen: from left to right. Programs that take text out expect it so, and turn it
// round by the rules of Unicode. They do that well where nothing parts what they turn:
// a stretch is in one font, also where its glyphs come from several faces, and each
// letter is one code with its marks.
func (e *emitter) turned(line []typeset.Piece) {
	if unturned(line) {
		e.asRead(line, 0, len(line))
		return
	}
	b := e.stops(line)
	e.show(0, len(e.visual), &b)
}

// stops lists what stands on a line as it is seen, and gives each its font.
func (e *emitter) stops(line []typeset.Piece) border {
	base := uint8(0)
	if first, last := &line[0], &line[len(line)-1]; first.X > last.X || len(line) == 1 && first.Run.RTL() {
		base = 1
	}
	e.visual = e.visual[:0]
	need := needOfLine(line)
	for i := range line {
		p := &line[i]
		e.visual = append(e.visual, stop{x: p.X, piece: p, n: i, level: p.Run.Level})
		if p.Space != typeset.NoSpace {
			e.visual = append(e.visual, stop{x: p.SpaceX, piece: p, n: i, space: true, level: p.SpaceLevel})
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

// mixed shows a line of several elements: each as it is seen, one after the other as
// they are read, since pdf.js turns no more round than one of them.
func (e *emitter) mixed(page int, line []typeset.Piece) {
	if unturned(line) {
		e.eachAsRead(page, line)
		return
	}
	b := e.stops(line)
	e.cuts = e.cuts[:0]
	for i := range e.visual {
		s := &e.visual[i]
		if len(e.cuts) > 0 && s.space && s.level&1 == 1 && !s.piece.Run.RTL() { // it begins what follows, seen from there
			e.cuts[len(e.cuts)-1].to = i + 1
			continue
		}
		if len(e.cuts) == 0 || e.cuts[len(e.cuts)-1].node != s.piece.Node {
			e.cuts = append(e.cuts, cut{node: s.piece.Node, from: i, first: s.n})
		}
		c := &e.cuts[len(e.cuts)-1]
		c.to, c.first, c.last = i+1, min(c.first, s.n), max(c.last, s.n)
	}
	slices.SortStableFunc(e.cuts, func(a, b cut) int { return cmp.Compare(a.first, b.first) })
	for i := range e.cuts {
		e.cut(page, line, &e.cuts[i], &b, i+1 < len(e.cuts))
	}
}

// cut is a part of a line that is of one element and seen as one.
type cut struct {
	node        int32
	from, to    int // of the stops
	first, last int // of the pieces of the line
}

// cut shows a part of a line, which others may follow.
func (e *emitter) cut(page int, line []typeset.Piece, c *cut, b *border, followed bool) {
	var own []typeset.Piece
	for i := range line[c.first : c.last+1] {
		if p := &line[c.first+i]; p.Node == c.node {
			own = append(own, *p)
		}
	}
	e.begun(page, own)
	e.beginText(e.leadsOut(c.node))
	e.setSpread(0)
	end := &line[c.last]
	parted := followed && end.Space != typeset.NoSpace && end.SpaceLevel&1 == 1 && end.Run.RTL()
	b.rune, b.level = 0, 0
	if c.from > 0 {
		b.rune, b.level = ' ', b.base // what stands there is another's
	}
	for i := c.from; i < c.to; i++ {
		if s := &e.visual[i]; parted && s.space && s.n == c.last && i+1 < len(e.visual) {
			e.place(s)
			e.spaceBefore(s, &e.visual[i+1])
			b.level, b.rune = s.level, ' '
			continue
		}
		if s := &e.visual[i]; s.space && s.piece.Node != c.node {
			e.place(s)
			e.code(e.use.placed(font.Placed{Blank: true, Advance: int16(e.use.face.Advance(e.use.face.Glyph(' ')))}, rightMark+s.piece.Space.String()))
			continue
		}
		e.show(i, i+1, b)
	}
	e.endText()
	e.raw("EMC\n")
	e.frames(page, c.node, own)
}

// turnedText is the text of pieces of which some read from right to left, as it is
// read; empty when none does.
func turnedText(pieces []typeset.Piece) string {
	if !slices.ContainsFunc(pieces, func(p typeset.Piece) bool { return p.Run.RTL() }) {
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
			e.backward(s.piece, b)
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

// backward shows the glyphs of a run from right to left, in the order in which they
// are seen. So is the text of each letter with its marks. The letters of a ligature
// share its room, each with a code of its own.
func (e *emitter) backward(p *typeset.Piece, b *border) {
	left, end := p.X*1000, len(p.Run.Text)
	glyphs := p.Run.Glyphs
	for i := 0; i < len(glyphs); {
		j, wide := i, false
		for j < len(glyphs) && (!wide || glyphs[j].Cluster == glyphs[j-1].Cluster) {
			wide = wide || glyphs[j].Advance != 0
			j++
		}
		start := pastJoiners(p.Run.Text, int(glyphs[j-1].Cluster), end)
		if j == len(glyphs) {
			start = 0
		}
		said := e.mirrored(p.Run.Text[start:end])
		first, _ := utf8.DecodeRuneInString(said)
		last, _ := utf8.DecodeLastRuneInString(said)
		if b.rune == 0 && b.base == 1 && !bidi.IsRight(first) { // MuPDF would set a full stop that ends a text before it
			said = rightMark + said
		}
		e.moveTo(left)
		b.meets(e, p.Run.Level, first, last)
		left = e.reversed(p.Run.Face, glyphs[i:j], said, left)
		end, i = start, j
	}
}

// pastJoiners is where the text from start to end begins without the characters of
// format at its beginning, which stand well behind what is before them.
func pastJoiners(text string, start, end int) int {
	for start < end {
		r, n := utf8.DecodeRuneInString(text[start:end])
		if !unicode.Is(unicode.Cf, r) || start+n == end {
			break
		}
		start += n
	}
	return start
}

// mirrored is a text with its characters from the last to the first.
func (e *emitter) mirrored(text string) string {
	if utf8.RuneCountInString(text) == 1 {
		return text
	}
	e.letter = e.letter[:0]
	for text != "" {
		r, n := utf8.DecodeLastRuneInString(text)
		e.letter = utf8.AppendRune(e.letter, r)
		text = text[:len(text)-n]
	}
	return string(e.letter)
}

// reversed shows glyphs with a text from the last character to the first. Each letter
// has a code, and so have the marks before it; the first one draws.
func (e *emitter) reversed(face *font.Face, glyphs []font.Glyph, said string, left int) int {
	pen := e.assemble(face, glyphs)
	letters, narrow := 0, 0
	for c := range codesOf(said) {
		if isMark(firstRune(c)) {
			narrow += blankWidth
		} else {
			letters++
		}
	}
	each := 0
	if letters > 0 {
		each = (pen - narrow) / letters
	}
	spare := pen - narrow - each*letters
	drawn := false
	for c := range codesOf(said) {
		width := each + spare
		if isMark(firstRune(c)) {
			width = blankWidth
		} else {
			spare = 0
		}
		if drawn {
			e.code(e.use.placed(font.Placed{Blank: true, Advance: distance(width)}, c))
		} else {
			e.code(e.use.together(e.parts, distance(width), c, &e.key))
		}
		drawn = true
	}
	return left + pen*e.wide
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// codesOf parts a text into what each code says: marks together, and each letter with
// the characters of format before it.
func codesOf(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for text != "" {
			r, n := utf8.DecodeRuneInString(text)
			for n < len(text) {
				next, size := utf8.DecodeRuneInString(text[n:])
				if isMark(r) != isMark(next) || !isMark(r) && !unicode.Is(unicode.Cf, r) {
					break
				}
				r, n = next, n+size
			}
			if !yield(text[:n]) {
				return
			}
			text = text[n:]
		}
	}
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

// The marks of direction (UAX #9, 2.6).
const (
	leftMark  = "\u200e"
	rightMark = "\u200f"
)

// border looks at what meets in a line. Some programs let a number, or what may stand
// in one, such as a comma, take the space and the signs on its left with it. A mark
// of direction, which has no width, parts them.
type border struct {
	base  uint8 // the level of the line
	level uint8 // of what stands to the left
	rune  rune  // its last character; 0 at the beginning of the line
}

// meets is told what comes next: its level, its leftmost and its rightmost character.
func (b *border) meets(e *emitter, level uint8, first, last rune) {
	switch {
	case b.rune == 0:
	case b.base == 1 && (b.level|level)&1 == 1 && !bidi.IsRight(b.rune) && (level&1 == 0 || bidi.IsNumeric(first)):
		e.mark0(rightMark)
	case b.base == 0 && b.level&1 == 1 && level&1 == 0 && !bidi.IsLeft(first) && !bidi.IsNumeric(first):
		e.mark0(leftMark)
	}
	b.level, b.rune = level, last
}

// mark0 shows a character that takes no room.
func (e *emitter) mark0(text string) {
	e.code(e.use.placed(font.Placed{Blank: true}, text))
}
