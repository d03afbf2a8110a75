package typeset

import (
	"slices"
	"strconv"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/labels"
)

// What is long has contents: some eight pages of text, in some parts. What would be a
// book of books is left alone: its contents would fill many pages. What is too long to be
// kept as a whole, for the memory that it takes, is set twice.
const (
	longText     = 24 << 10  // bytes
	longestText  = 4 << 20   // bytes
	keptText     = 256 << 10 // bytes
	fewestParts  = 3
	mostContents = 200 // lines
)

// isLong reports whether a document has contents, and whether its text is so short that
// all of it is kept until it is known on which pages its headings stand.
func isLong(d *doc.Document) (long, kept bool) {
	bytes, parts := 0, 0
	for _, b := range d.Blocks {
		for _, text := range doc.BlockTexts(b) {
			bytes += len(text)
		}
		if h, ok := b.(doc.Heading); ok && h.Level == 2 {
			parts++
		}
	}
	return bytes > longText && bytes < longestText && parts >= fewestParts && parts <= mostContents, bytes <= keptText
}

// listed are the headings that contents list: the two upper levels, or the
// uppermost alone where that is enough.
func listed(d *doc.Document) (all []doc.Heading) {
	for _, level := range []int{3, 2} {
		all = all[:0]
		for _, b := range d.Blocks {
			if h, ok := b.(doc.Heading); ok && h.Level <= level {
				all = append(all, h)
			}
		}
		if len(all) <= 40 {
			break
		}
	}
	return all
}

// lookAhead sets a document to learn on which pages its headings stand.
func lookAhead(d *doc.Document, o Options) (starts []int) {
	o.Turn = func(*Book, *Page) {}
	s := begin(d, o, idleSetter())
	s.long = true
	s.document(d, o)
	s.paginate(len(s.rows), true)
	starts = s.startsOf(d)
	s.book.setter = s
	s.book.Close()
	return starts
}

// startsOf lists the pages of the headings that contents list.
func (s *setter) startsOf(d *doc.Document) (starts []int) {
	page, rest := 0, s.book.Outline
	for _, h := range listed(d) {
		for i, e := range rest {
			if e.Level == h.Level-1 && e.Text == h.Text {
				page, rest = e.Page, rest[i+1:]
				break
			}
		}
		starts = append(starts, page)
	}
	return starts
}

// numbered is the number of a page in the contents.
type numbered struct {
	row, pieces int // the row that ends in it, and of how many pieces it is
	shape       shapeOf
	link        int // the node that it is part of
}

// number sets the numbers of pages in the contents, of which those of all rows are in hand.
func (s *setter) number(d *doc.Document) {
	s.findPages()
	starts := s.startsOf(d)
	for i, n := range s.numbers {
		rows, from := len(s.rows), len(s.store)
		s.cell(strconv.Itoa(starts[i]+1), n.shape, n.link, nil)
		pieces := slices.Clone(s.store[from:])
		s.rows, s.store = s.rows[:rows], s.store[:from]
		end := s.rows[n.row].to
		s.store = slices.Replace(s.store, end-n.pieces, end, pieces...)
		if more := len(pieces) - n.pieces; more != 0 {
			s.rows[n.row].to += more
			for k := range s.rows[n.row+1:] {
				r := &s.rows[n.row+1+k]
				r.from, r.to = r.from+more, r.to+more
			}
		}
	}
}

// findPages finds the pages of the outline's entries before any page is filled.
func (s *setter) findPages() {
	page, final := 0, len(s.rows)
	gap := Unit(0)
	if s.tail < final {
		gap = s.rows[s.tail].gap
	}
	for from := 0; from < final; page++ {
		to := s.nextPage(from, final, true)
		for i := from; i < to; i++ {
			if e := s.rows[i].entry; e > 0 {
				s.book.Outline[e-1].Page = page
			}
		}
		from = to
	}
	if s.tail < final { // which may have moved closer, and will again
		s.rows[s.tail].gap = gap
	}
}

var (
	contentsHead = shapeOf{style: font.Bold, size: 11 * Point, leading: 16 * Point, keep: true}
	contentsLine = shapeOf{style: font.Regular, size: 10*Point + 500, leading: 15 * Point}
)

// contents lists the headings with their pages, a line each, which leads to them.
func (s *setter) contents(d *doc.Document) {
	node := s.node(Contents, 0)
	s.contentsHead(d.Meta.Language, node)
	const numbers = 34 * Point
	for i, h := range listed(d) {
		s.lowest = max(s.lowest, h.Level)
		p := contentsLine
		p.left, p.right = Unit(h.Level-2)*14*Point, numbers
		text := s.oneLine(h.Text, p, s.measure-p.left-p.right-4*Point)
		if text == "" {
			text = "…"
		}
		page := 0
		if i < len(s.starts) {
			page = s.starts[i]
		}
		first, begin := len(s.rows), s.claimed()
		link := s.crossing(s.node(ContentsItem, node), Words{Text: h.Text})
		s.entries = append(s.entries, s.book.Nodes[link].Words)
		s.cell(text, p, link, nil)
		ends := []int{len(s.rows)}
		if n := len(s.store); n > begin { // the number is another word
			s.store[n-1].Space = WordSpace
		}
		p.left, p.right, p.end = s.measure-numbers, 0, true
		from := len(s.store)
		s.cell(strconv.Itoa(page+1), p, link, nil)
		s.numbers = append(s.numbers, numbered{first, len(s.store) - from, p, link})
		s.beside(first, begin, append(ends, len(s.rows)))
		s.rows[first].gap = s.gap(0)
		s.rows[len(s.rows)-1].keep = i < 2
		s.handOn(len(s.rows) - 1)
	}
	s.space = 30 * Point
}

// contentsHead names the contents, unless the language of the document is not known: a
// list of headings and pages says what it is.
func (s *setter) contentsHead(language string, node int) {
	s.space = max(s.space, 20*Point)
	if language == "" || language == "und" {
		return
	}
	w := labels.For(language)
	head := Words{}
	if !w.Matches(language) {
		head.Lang = w.Language
	}
	p := contentsHead
	p.gap = s.gap(0)
	s.levels(w.Contents)
	p.end = s.rtl != s.docRTL // in another language too it stands where reading begins
	s.paragraph(w.Contents, p, s.telling(Caption, node, head), nil)
}
