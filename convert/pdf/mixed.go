package pdf

import (
	"cmp"
	"slices"

	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/typeset"
)

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
