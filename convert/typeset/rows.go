package typeset

// row is one line with the space it takes. Its pieces stand on a baseline of 0
// until the row has its place on a page.
type row struct {
	gap     Unit // above, but not at the top of a page
	leading Unit // from the baseline before to its own
	keep    bool // on the same page as the next row
	rule    Unit // width of a thin rule above it; 0 for none
	pieces  []Piece
	entry   int // index into the outline, plus one
}

// maxKeep is how many rows may insist on staying together before a page ends
// among them all the same.
const maxKeep = 24

// paginate fills pages with the rows: as many as fit, but back to the last
// place where a page may end.
func (s *setter) paginate() {
	for from := 0; from < len(s.rows); {
		to := s.pageEnd(from)
		s.fillPage(s.rows[from:to])
		from = to
	}
}

// pageEnd returns the row with which the next page begins.
func (s *setter) pageEnd(from int) int {
	used, i := Unit(0), from
	for ; i < len(s.rows); i++ {
		r := &s.rows[i]
		if used += r.leading; i > from {
			used += r.gap
		}
		if used > s.height && i > from {
			break
		}
	}
	if i == len(s.rows) {
		return i
	}
	for back := i; back > from && i-back < maxKeep; back-- {
		if !s.rows[back-1].keep {
			return back
		}
	}
	return i
}

// fillPage gives rows their places on a new page.
func (s *setter) fillPage(rows []row) {
	number := len(s.book.Pages)
	page := Page{}
	y := s.book.Paper.Height - s.top
	n := 0
	for i := range rows {
		n += len(rows[i].pieces)
	}
	page.Pieces = make([]Piece, 0, n+16)
	for i := range rows {
		r := &rows[i]
		if i > 0 {
			y -= r.gap
		}
		if r.rule > 0 {
			page.Rules = append(page.Rules, Rule{s.left, y - r.leading/4, r.rule, 500})
		}
		y -= r.leading
		if r.entry > 0 {
			s.book.Outline[r.entry-1].Page = number
			s.book.Outline[r.entry-1].Y = y + r.leading
		}
		for _, p := range r.pieces {
			p.X += s.left
			p.Y = y
			page.Pieces = append(page.Pieces, p)
		}
	}
	s.book.Pages = append(s.book.Pages, page)
}
