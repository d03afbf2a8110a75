package typeset

import (
	"sync"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/hyphen"
)

// setter sets one document after another. It keeps shaped words, which are
// most of the work, and its scratch memory.
type setter struct {
	fonts    *font.Library
	lang     string
	patterns *hyphen.Patterns
	words    map[wordKey]*word
	fitter   fitter

	book       *Book
	rows       []row
	left, top  Unit // of the text on the page
	measure    Unit // width of the text
	height     Unit // of the text
	space      Unit // that the last block wants below it
	sourceLine int  // of the block in hand
	rtl        bool // the paragraph in hand reads from right to left

	// Scratch, used again from paragraph to paragraph.
	list       []atom
	items      []item
	parts      []part
	store      []Piece // of all rows; pages get copies
	order      []int
	turned     []int
	bidi       []uint8
	lineLevels []uint8
}

// setters keeps setters with the words they know. It changes how fast a
// document is set, never how.
var setters = sync.Pool{New: func() any { return &setter{words: make(map[wordKey]*word)} }}

// The measures of a page. The text is about 66 letters wide, which is what
// one reads with least effort, and sits a little above the middle.
const (
	textSize  = 11*Point + 500
	leading   = 16 * Point
	measure   = 356 * Point
	topSpace  = 84 * Point
	footSpace = 96 * Point
)

// Set sets a document that passed doc.Check.
func Set(d *doc.Document, o Options) *Book {
	s := setters.Get().(*setter)
	defer setters.Put(s)
	if s.fonts != o.Fonts || s.lang != d.Meta.Language {
		clear(s.words)
		s.fonts, s.lang = o.Fonts, d.Meta.Language
		s.patterns, _ = hyphen.For(s.lang)
	}
	s.book = &Book{Paper: o.Paper, Nodes: []Node{{Role: Document, Parent: -1}}}
	s.rows, s.store = s.rows[:0], s.store[:0]
	s.space = 0
	s.measure = measure
	s.left = (o.Paper.Width - measure) / 2
	s.top = topSpace
	s.height = o.Paper.Height - topSpace - footSpace
	s.document(d, o)
	s.paginate()
	s.furnish(d)
	book := s.book
	s.book = nil
	clear(s.rows)
	clear(s.store) // it holds on to the faces
	return book
}

// node adds a node and returns its number.
func (s *setter) node(n Node) int {
	s.book.Nodes = append(s.book.Nodes, n)
	return len(s.book.Nodes) - 1
}
