package typeset

import (
	"slices"
	"strings"
	"unique"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/hyphen"
	"github.com/fad55d40/archive/convert/linebreak"
)

// setter sets one document. What outlives the document, the shaped words, is
// in a cache of its own; a setter leaves nothing to the next but memory.
type setter struct {
	fonts           *font.Library
	lang            string
	tongue          unique.Handle[tongue]
	patterns        *hyphen.Patterns
	script          string // of the document's language; empty when that is not known
	tiesLetters     bool   // no line ends behind a word of one letter
	nounsAreCapital bool   // as in German: a capital is no sign of a name
	docRTL          bool   // the document's language is written from right to left
	paper           Paper  // on which the text is set: smaller than the book's, when that is enlarged
	large           bool   // in large print
	foot            Unit   // below the text
	left            Unit   // of the text on the page
	top             Unit
	measure         Unit // width of the text
	height          Unit // of the text
	leading         Unit // of prose

	book    *Book
	hyphens [font.Mono + 1]*word
	spaces  [font.Mono + 1]int // widths

	turn  func(*Book, *Page) // who takes the pages; nil when the book keeps them
	paged int                // rows that have their page, of those that are kept
	tail  int                // the first row of the colophon, of those that are kept
	hold  bool               // no page is filled yet: rows in hand may still change
	edge  *setter            // sets what stands in the margins

	space      Unit // that the last block wants below it
	sourceLine int  // of the block in hand; 0 outside the text
	index      int  // and its index, as doc.PageBreak counts them
	part       int  // of the block, likewise
	byLine     bool // nothing is counted within such a part
	passed     int  // bytes of the part before the text in hand: the ordinal of an item
	notes      notes
	origin     Place // of the words in hand
	rtl        bool  // the paragraph in hand reads from right to left
	wider      int   // thousandths by which the letters of the line in hand are wider
	long       bool  // it has contents, and chapters in its running heads
	starts     []int // pages on which the headings of the contents stand
	numbers    []numbered
	entries    []int32 // words of the lines of the contents whose headings are still to come
	lowest     int     // level of the headings in the contents
	chapter    string  // the last one that began
	announced  Entry   // of the outline: the next row begins it
	announces  bool

	// Memory, which grows.
	fitter     fitter
	rows       []row
	cutter     cutter
	list       []atom
	items      []item
	clusters   []cluster
	parts      []part
	store      []Piece // of the rows, which the pages share
	head       []Piece // of the running head
	chapters   []Piece // of the running head of a chapter
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
	breakable  []int
	finder     linebreak.Finder
}

// begin makes the setter of a document. From an old one, whose document is
// done with, it takes emptied memory and nothing else: what is not named here
// is zero.
func begin(d *doc.Document, o Options, old *setter) *setter {
	lang := formsOf(d)
	patterns, _ := hyphen.For(lang)
	s := &setter{
		fonts:           o.Fonts,
		lang:            lang,
		tongue:          unique.Make(tongue{o.Fonts, lang}),
		patterns:        patterns,
		script:          scriptOf(lang),
		docRTL:          readsFromRight(d),
		tiesLetters:     slices.Contains(lettersTied, strings.ToLower(primary(lang))),
		nounsAreCapital: slices.Contains([]string{"de", "lb", "gsw", "nds"}, primary(lang)),
		turn:            o.Turn,
		book: &Book{
			Paper:   o.Paper,
			Pages:   old.book.Pages[:0],
			Nodes:   append(old.book.Nodes[:0], Node{Role: Document, Parent: -1}),
			Words:   append(old.book.Words[:0], Words{}),
			Outline: old.book.Outline[:0],
			Breaks:  old.book.Breaks[:0],

			RightToLeft: readsFromRight(d),
		},
		fitter:     old.fitter.emptied(),
		rows:       old.rows[:0],
		list:       old.list[:0],
		items:      old.items[:0],
		clusters:   old.clusters[:0],
		parts:      old.parts[:0],
		store:      old.store[:0],
		head:       old.head[:0],
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
		breakable:  old.breakable[:0],
		finder:     old.finder.Emptied(),
	}
	s.fitter.syllabic = patterns.Syllabic()
	s.layOut(o)
	s.edge = s.margins(old.edge)
	return s
}

// margins makes the setter of what stands in the margins of a document's pages, with
// the memory of an old one, which may be nil.
func (s *setter) margins(old *setter) *setter {
	if old == nil {
		old = new(setter)
	}
	return &setter{
		fonts: s.fonts, lang: s.lang, tongue: s.tongue, patterns: s.patterns, script: s.script, docRTL: s.docRTL, tiesLetters: s.tiesLetters, nounsAreCapital: s.nounsAreCapital,
		left: s.left, top: s.top, foot: s.foot, measure: s.measure, height: s.height, paper: s.paper, large: s.large,
		book: &Book{Paper: s.book.Paper},
		rows: old.rows[:0], list: old.list[:0], parts: old.parts[:0], store: old.store[:0], head: old.head[:0], chapters: old.chapters[:0],
		order: old.order[:0], turned: old.turned[:0], visual: old.visual[:0], bidi: old.bidi[:0], lineLevels: old.lineLevels[:0],
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

// largestStore bounds the pieces, and the nodes, that a setter in the pool has room
// for: about 50 pages. What a book of a thousand pages took is given back.
const largestStore = 50_000

// Close gives the memory of the book to the next one. Nothing of the book may
// be used afterwards. A book that is not closed is left to the garbage
// collector, and so should be one whose use ended in a panic.
func (b *Book) Close() {
	if s := b.setter; s != nil && cap(s.store) <= largestStore && cap(b.Nodes) <= largestStore {
		b.setter = nil
		select {
		case setters <- s:
		default:
		}
	}
}

// Set sets a document that passed doc.Check.
func Set(d *doc.Document, o Options) *Book {
	s := begin(d, o, idleSetter())
	s.edge.runningHead(d.Meta.Title)
	long, kept := isLong(d)
	s.long, s.hold = long, long && kept
	if long && !kept {
		s.starts = lookAhead(d, o)
	}
	s.document(d, o)
	if long && kept {
		s.number(d)
	}
	s.paginate(len(s.rows), true)
	s.book.setter = s
	return s.book
}

// node adds a node and returns its number.
func (s *setter) node(role Role, parent int) int {
	s.book.Nodes = append(s.book.Nodes, Node{Role: role, Parent: int32(parent)})
	return len(s.book.Nodes) - 1
}

// telling adds a node that has words of its own.
func (s *setter) telling(role Role, parent int, w Words) int {
	s.book.Words = append(s.book.Words, w)
	s.book.Nodes = append(s.book.Nodes, Node{Role: role, Parent: int32(parent), Words: int32(len(s.book.Words) - 1)})
	return len(s.book.Nodes) - 1
}
