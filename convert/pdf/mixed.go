package pdf

import (
	"cmp"
	"slices"

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
	e.partedLine()
	slices.SortStableFunc(e.cuts, func(a, b cut) int { return cmp.Compare(a.first, b.first) })
	for i := range e.cuts {
		e.cut(page, line, &e.cuts[i], &b, i+1 < len(e.cuts))
	}
}

// cut is what stands together on a line and is of one part of it.
type cut struct {
	node        int32
	part        int
	from, to    int // of the stops
	first, last int // of the pieces of the line
}

// partedLine parts the stops into cuts, as they are seen. What a cut says is what its
// pieces say, each with the space behind it: where a space is drawn says nothing. It is
// drawn with its piece if that stands beside it, and else with that on its right.
func (e *emitter) partedLine() {
	e.cuts = e.cuts[:0]
	from := 0 // of the spaces on the left that are in no cut yet
	for i := range e.visual {
		s := &e.visual[i]
		n := len(e.cuts) - 1
		switch {
		case s.space:
			if n >= 0 && from == i && e.cuts[n].takes(s) {
				e.cuts[n].to, from = i+1, i+1
			}
		case n >= 0 && e.cuts[n].part == s.part:
			c := &e.cuts[n]
			c.to, c.first, c.last, from = i+1, min(c.first, s.n), max(c.last, s.n), i+1
		default:
			e.cuts = append(e.cuts, cut{node: s.piece.Node, part: s.part, from: from, to: i + 1, first: s.n, last: s.n})
			from = i + 1
		}
	}
	if n := len(e.cuts) - 1; n >= 0 {
		e.cuts[n].to = len(e.visual)
	}
	for i := range e.cuts {
		e.cutWhereOthersAreRead(i)
	}
}

// cutWhereOthersAreRead parts a cut whose words are read before and after what stands
// elsewhere, which embeddings do to a line: into what is read on end.
func (e *emitter) cutWhereOthersAreRead(i int) {
	whole := e.cuts[i]
	pieces, before := 0, -1
	for k := whole.from; k < whole.to; k++ {
		if s := &e.visual[k]; !s.space && s.n != before { // else another part of one piece
			pieces, before = pieces+1, s.n
		}
	}
	if pieces == whole.last+1-whole.first {
		return
	}
	c, n := &e.cuts[i], -1
	c.first, c.last = whole.last, whole.first
	for k := whole.from; k < whole.to; k++ {
		s := &e.visual[k]
		if s.space {
			continue
		}
		if n >= 0 && s.n != n && s.n != n+1 && s.n != n-1 {
			c.to = k
			e.cuts = append(e.cuts, cut{node: whole.node, part: whole.part, from: k, to: whole.to, first: s.n, last: s.n})
			c = &e.cuts[len(e.cuts)-1]
		}
		n = s.n
		c.first, c.last = min(c.first, n), max(c.last, n)
	}
}

// takes reports whether a space on the right of a cut goes with it: its piece is there,
// or the cut is what is read next, and the space, behind words that read from left to
// right, begins it as seen from there.
func (c *cut) takes(s *stop) bool {
	return c.first <= s.n && s.n <= c.last || s.level&1 == 1 && !s.piece.Run.RTL() && s.n+1 == c.first
}

// own lists the pieces of a cut as they are read.
func (e *emitter) own(line []typeset.Piece, c *cut) (own []typeset.Piece) {
	stands := make([]bool, c.last+1-c.first)
	for i := c.from; i < c.to; i++ {
		if s := &e.visual[i]; !s.space {
			stands[s.n-c.first] = true
		}
	}
	for i, here := range stands {
		if here {
			own = append(own, line[c.first+i])
		}
	}
	return own
}

// cut shows a part of a line, which others may follow.
func (e *emitter) cut(page int, line []typeset.Piece, c *cut, b *border, followed bool) {
	end := &line[c.last]
	parted := followed && end.Space != typeset.NoSpace && end.SpaceLevel&1 == 1 && end.Run.RTL()
	e.element(page, c.node, e.own(line, c), func() { e.segments(c.from, c.to, b, parted) })
}
