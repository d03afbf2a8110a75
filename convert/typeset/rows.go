package typeset

import "github.com/fad55d40/archive/convert/doc"

// row is one line with the space it takes. Its pieces stand on a baseline of 0
// until the row has its place on a page.
type row struct {
	gap     Unit // above, but not at the top of a page
	leading Unit // from the baseline before to its own
	keep    bool // on the same page as the next row
	rule    Unit // width of a thin rule above it, or in place of words; 0 for none
	entry   int  // index into the outline, plus one
	at      origin
	grid    bool // its baseline is one of the grid of prose, where there is room above it

	from, to int // its pieces in the setter's store
	picture  int // index of the picture it is, plus one
}

// origin is what a row begins with, as doc.PageBreak counts it.
type origin struct{ block, part, offset int32 }

// from is the origin of a row that begins with a byte of the text in hand.
func (s *setter) from(offset int32) origin {
	if s.byLine {
		offset = 0
	} else if offset > 0 {
		offset += int32(s.passed)
	}
	return origin{int32(s.index), int32(s.part), offset}
}

// maxKeep is how many rows may insist on staying together before a page ends
// among them all the same.
const maxKeep = 24

// manyRows is how many rows are gathered before pages are filled with them: some
// pages, so that a short document is filled at once.
const manyRows = 400

// handOn fills pages with the rows before final, which do not change any more, when
// there are many and somebody takes the pages. It returns how many rows are gone.
func (s *setter) handOn(final int) int {
	if s.turn == nil || s.hold || final < manyRows {
		return 0
	}
	final = min(final, s.settled())
	s.paginate(final, false)
	gone := s.paged
	if gone == 0 {
		return 0
	}
	begin := s.rows[gone-1].to
	s.store = s.store[:copy(s.store, s.store[begin:])]
	s.rows = s.rows[:copy(s.rows, s.rows[gone:])]
	for i := range s.rows {
		s.rows[i].from -= begin
		s.rows[i].to -= begin
	}
	s.paged = 0
	return gone
}

// paginate fills pages with the rows before final: as many as fit, but back to the
// last place where a page may end. Rows that do not fill a page are left, unless it
// is the last one.
func (s *setter) paginate(final int, last bool) {
	for s.paged < final {
		to := s.nextPage(s.paged, final, last)
		if to == final && !last {
			return
		}
		s.fillPage(s.rows[s.paged:to], to < len(s.rows))
		s.paged = to
	}
}

// nextPage is the row with which the page ends that begins with a row.
func (s *setter) nextPage(from, final int, last bool) int {
	to := s.pageEnd(from, final)
	if last && to < final && to <= s.tail && to > s.tail-fewest {
		return s.company(from, to, final)
	}
	return to
}

// fewest is how many rows of text go with the colophon, when it goes over to a new page.
const fewest = 4

// company is where a page ends whose next one would hold the colophon alone: behind it,
// when it can come closer to the text, or else some rows earlier, so that they go with it.
func (s *setter) company(from, to, final int) int {
	const closest = 14 * Point
	if r := &s.rows[s.tail]; s.used(from, final)-s.height <= r.gap-closest {
		r.gap = min(r.gap, closest)
		return final
	}
	for back := s.tail - fewest; back > from && s.tail-back < maxKeep && s.fits(back, final); back-- {
		if !s.rows[back-1].keep {
			return back
		}
	}
	return to
}

// fits reports whether rows find room on one page.
func (s *setter) fits(from, to int) bool {
	return s.used(from, to) <= s.height
}

// used is what rows take on a page.
func (s *setter) used(from, to int) (used Unit) {
	for i := from; i < to; i++ {
		used = s.baseline(used, &s.rows[i], i == from)
	}
	return used
}

// pageEnd returns the row with which the next page begins; final when the rows
// before it fill no page.
func (s *setter) pageEnd(from, final int) int {
	used, i := Unit(0), from
	for ; i < final; i++ {
		r := &s.rows[i]
		used = s.baseline(used, r, i == from)
		if used > s.height && i > from {
			break
		}
	}
	if i == final {
		return i
	}
	for back := i; back > from && (i-back < maxKeep || s.hold && back > s.tail); back-- {
		if !s.rows[back-1].keep {
			return back
		}
	}
	return i
}

// fillPage gives rows their places on a new page. Rows lie behind one another
// in the store, so a page is a stretch of it.
func (s *setter) fillPage(rows []row, more bool) {
	number := s.book.Count
	if s.turn != nil {
		s.pictures, s.rules, s.furniture = s.pictures[:0], s.rules[:0], s.furniture[:0]
	}
	pictures, rules := len(s.pictures), len(s.rules)
	first := rows[0].from
	top := s.paper.Height - s.top
	used, y := Unit(0), top
	for i := range rows {
		r := &rows[i]
		used = s.baseline(used, r, i == 0)
		y = top - used
		if r.rule > 0 {
			x := s.left
			if s.docRTL {
				x += s.measure - r.rule
			}
			above := r.leading * 3 / 4
			if r.from == r.to { // it is all that the row is
				above = 0
			}
			s.rules = append(s.rules, Rule{x, y + above, r.rule, 500})
		}
		if r.entry > 0 {
			s.book.Outline[r.entry-1].Page = number
			s.book.Outline[r.entry-1].Y = s.onPage(y + r.leading)
		}
		if r.picture > 0 {
			p := s.figures[r.picture-1]
			p.X, p.Y, p.Before = s.left+p.X, y+p.Y, r.from-first
			s.pictures = append(s.pictures, p)
		}
		for k := range s.store[r.from:r.to] {
			p := &s.store[r.from+k]
			p.X += s.left
			p.SpaceX += s.left
			p.Y = y
		}
	}
	page := Page{
		Pieces:   s.store[first:rows[len(rows)-1].to],
		Pictures: s.pictures[pictures:len(s.pictures):len(s.pictures)],
		Rules:    s.rules[rules:len(s.rules):len(s.rules)],
	}
	begins, chapter := s.beginningIn(rows)
	if number > 0 || more {
		page.Furniture = s.furnish(number, begins)
	}
	at := rows[0].at
	s.chapter = chapter
	s.book.Count++
	s.book.Breaks = append(s.book.Breaks, doc.PageBreak{Page: s.book.Count, Block: int(at.block), Part: int(at.part), Offset: int(at.offset)})
	if s.large {
		enlarge(&page)
	}
	if s.turn != nil {
		s.turn(s.book, &page)
		return
	}
	s.book.Pages = append(s.book.Pages, page)
}
