package typeset

// row is one line with the space it takes. Its pieces stand on a baseline of 0
// until the row has its place on a page.
type row struct {
	gap     Unit // above, but not at the top of a page
	leading Unit // from the baseline before to its own
	keep    bool // on the same page as the next row
	rule    Unit // width of a thin rule above it; 0 for none
	entry   int  // index into the outline, plus one

	from, to int // its pieces in the setter's store
	picture  int // index of the picture it is, plus one
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

// fillPage gives rows their places on a new page. Rows lie behind one another
// in the store, so a page is a stretch of it.
func (s *setter) fillPage(rows []row) {
	number := len(s.book.Pages)
	pictures, rules := len(s.pictures), len(s.rules)
	first := rows[0].from
	y := s.book.Paper.Height - s.top
	for i := range rows {
		r := &rows[i]
		if i > 0 {
			y -= r.gap
		}
		if r.rule > 0 {
			s.rules = append(s.rules, Rule{s.left, y - r.leading/4, r.rule, 500})
		}
		y -= r.leading
		if r.entry > 0 {
			s.book.Outline[r.entry-1].Page = number
			s.book.Outline[r.entry-1].Y = y + r.leading
		}
		if r.picture > 0 {
			p := s.figures[r.picture-1]
			p.X, p.Y, p.Before = s.left+p.X, y, r.from-first
			s.pictures = append(s.pictures, p)
		}
		for k := range s.store[r.from:r.to] {
			p := &s.store[r.from+k]
			p.X += s.left
			p.Y = y
		}
	}
	s.book.Pages = append(s.book.Pages, Page{
		Pieces:   s.store[first:rows[len(rows)-1].to],
		Pictures: s.pictures[pictures:len(s.pictures):len(s.pictures)],
		Rules:    s.rules[rules:len(s.rules):len(s.rules)],
	})
}
