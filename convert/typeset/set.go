package typeset

import (
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/font/bidi"
	"github.com/fad55d40/archive/convert/hyphen"
)

// setter sets one document after another. It keeps shaped words, which are
// most of the work, and its scratch memory.
type setter struct {
	fonts    *font.Library
	lang     string
	patterns *hyphen.Patterns
	words    wordCache
	fitter   fitter

	hyphens [font.Mono + 1]*word
	book    Book

	rows       []row
	left, top  Unit   // of the text on the page
	measure    Unit   // width of the text
	height     Unit   // of the text
	space      Unit   // that the last block wants below it
	sourceLine int    // of the block in hand
	script     string // of the document's language; empty when that is not known
	docRTL     bool   // the document's language is written from right to left
	rtl        bool   // the paragraph in hand reads from right to left

	// Scratch, used again from paragraph to paragraph.
	list       []atom
	items      []item
	parts      []part
	store      []Piece // of all rows, which the pages share
	pictures   []Picture
	rules      []Rule
	furniture  []Piece
	figures    []Picture // that rows refer to
	order      []int
	turned     []int
	bidi       []uint8
	lineLevels []uint8
}

// setters keeps setters with the words they know: as many as were at work at
// once. It changes how fast a document is set, never how. (A sync.Pool would
// forget them, and hours of shaping, whenever a program rests.)
var setters = make(chan *setter, 64)

func idleSetter() *setter {
	select {
	case s := <-setters:
		return s
	default:
		return new(setter)
	}
}

// largestStore bounds the pieces that a setter at rest keeps room for: about
// 50 pages. What a book of a thousand pages took is given back.
const largestStore = 50_000

// rest makes the setter free for the next document.
func (s *setter) rest() {
	s.book.setter = nil
	if cap(s.store) > largestStore {
		s.store, s.rows, s.book = nil, nil, Book{}
	}
	select {
	case setters <- s:
	default:
	}
}

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
	s := idleSetter()
	if s.words.turned == nil || s.fonts != o.Fonts || s.lang != d.Meta.Language {
		s.words.clear()
		clear(s.hyphens[:])
		s.fonts, s.lang = o.Fonts, d.Meta.Language
		s.patterns, _ = hyphen.For(s.lang)
	}
	s.script = scriptOf(d.Meta.Language)
	s.docRTL = bidi.OfLanguage(d.Meta.Language) == bidi.RightToLeft
	b := &s.book
	*b = Book{Paper: o.Paper, Pages: b.Pages[:0], Nodes: append(b.Nodes[:0], Node{Role: Document, Parent: -1}), Outline: b.Outline[:0], Missing: nil, setter: s}
	s.rows, s.store = s.rows[:0], s.store[:0]
	s.pictures, s.rules, s.furniture, s.figures = s.pictures[:0], s.rules[:0], s.furniture[:0], s.figures[:0]
	s.space = 0
	s.measure = measure
	s.left = (o.Paper.Width - measure) / 2
	s.top = topSpace
	s.height = o.Paper.Height - topSpace - footSpace
	s.document(d, o)
	s.paginate()
	s.furnish(d)
	return b
}

// node adds a node and returns its number.
func (s *setter) node(n Node) int {
	s.book.Nodes = append(s.book.Nodes, n)
	return len(s.book.Nodes) - 1
}
