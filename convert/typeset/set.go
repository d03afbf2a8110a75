package typeset

import (
	"strings"
	"unique"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/font/bidi"
	"github.com/fad55d40/archive/convert/hyphen"
)

// setter sets one document. What outlives the document, the shaped words, is
// in a cache of its own; a setter leaves nothing to the next but memory.
type setter struct {
	fonts    *font.Library
	lang     string
	tongue   unique.Handle[tongue]
	patterns *hyphen.Patterns
	script   string // of the document's language; empty when that is not known
	docRTL   bool   // the document's language is written from right to left
	left     Unit   // of the text on the page
	top      Unit
	measure  Unit // width of the text
	height   Unit // of the text

	book    *Book
	hyphens [font.Mono + 1]*word
	spaces  [font.Mono + 1]int // widths

	space      Unit  // that the last block wants below it
	sourceLine int   // of the block in hand; 0 outside the text
	origin     Place // of the words in hand
	rtl        bool  // the paragraph in hand reads from right to left

	// Memory, which grows.
	fitter     fitter
	rows       []row
	list       []atom
	items      []item
	parts      []part
	store      []Piece // of all rows, which the pages share
	pictures   []Picture
	rules      []Rule
	furniture  []Piece
	figures    []Picture // that rows refer to
	order      []int
	points     []int
	turned     []int
	visual     []int
	bidi       []uint8
	lineLevels []uint8
}

// begin makes the setter of a document. From an old one, whose document is
// done with, it takes emptied memory and nothing else: what is not named here
// is zero.
func begin(d *doc.Document, o Options, old *setter) *setter {
	lang := strings.Clone(d.Meta.Language) // which words will keep
	patterns, _ := hyphen.For(lang)
	return &setter{
		fonts:    o.Fonts,
		lang:     lang,
		tongue:   unique.Make(tongue{o.Fonts, lang}),
		patterns: patterns,
		script:   scriptOf(lang),
		docRTL:   bidi.OfLanguage(lang) == bidi.RightToLeft,
		left:     (o.Paper.Width - measure) / 2,
		top:      topSpace,
		measure:  measure,
		height:   o.Paper.Height - topSpace - footSpace,
		book: &Book{
			Paper:   o.Paper,
			Pages:   old.book.Pages[:0],
			Nodes:   append(old.book.Nodes[:0], Node{Role: Document, Parent: -1}),
			Outline: old.book.Outline[:0],
		},
		fitter:     old.fitter.emptied(),
		rows:       old.rows[:0],
		list:       old.list[:0],
		items:      old.items[:0],
		parts:      old.parts[:0],
		store:      old.store[:0],
		pictures:   old.pictures[:0],
		rules:      old.rules[:0],
		furniture:  old.furniture[:0],
		figures:    old.figures[:0],
		order:      old.order[:0],
		points:     old.points[:0],
		turned:     old.turned[:0],
		visual:     old.visual[:0],
		bidi:       old.bidi[:0],
		lineLevels: old.lineLevels[:0],
	}
}

// setters holds setters whose document is done with, for their memory: as many
// as were at work at once. (A sync.Pool forgets what it holds at every other
// collection of garbage, of which there is one every ten documents.)
var setters = make(chan *setter, 64)

// idleSetter returns a setter whose document is done with, or one without memory.
func idleSetter() *setter {
	select {
	case s := <-setters:
		return s
	default:
		return &setter{book: new(Book)}
	}
}

// largestStore bounds the pieces that a setter in the pool has room for: about
// 50 pages. What a book of a thousand pages took is given back.
const largestStore = 50_000

// Close gives the memory of the book to the next one. Nothing of the book may
// be used afterwards. A book that is not closed is left to the garbage
// collector, and so should be one whose use ended in a panic.
func (b *Book) Close() {
	if s := b.setter; s != nil && cap(s.store) <= largestStore {
		b.setter = nil
		select {
		case setters <- s:
		default:
		}
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
	s := begin(d, o, idleSetter())
	s.document(d, o)
	s.paginate()
	s.furnish(d)
	s.book.setter = s
	return s.book
}

// node adds a node and returns its number.
func (s *setter) node(n Node) int {
	s.book.Nodes = append(s.book.Nodes, n)
	return len(s.book.Nodes) - 1
}
