// Package typeset sets a document as the pages of a book: it shapes words,
// breaks paragraphs into lines and lines into pages, and says what each piece
// of a page is. It is pure, and all its lengths are whole numbers, so the same
// document gives the same pages on every machine. It knows nothing of PDF.
//
// Paragraphs are broken as a whole, so that no line is bought at the cost of
// the next (Knuth and Plass, Breaking Paragraphs into Lines, 1981).
package typeset

import (
	"github.com/fad55d40/archive/convert/colophon"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/font"
)

// Unit is a thousandth of a point, the measure of all lengths here.
type Unit = int

// Point is one point, 1/72 inch.
const Point Unit = 1000

// Paper is a size of page.
type Paper struct{ Width, Height Unit }

// The papers.
var (
	A4     = Paper{595276, 841890}
	Letter = Paper{612000, 792000}
	A5     = Paper{419528, 595276}
	Legal  = Paper{612000, 1008000}
)

// Book is a document set in pages.
type Book struct {
	Paper   Paper
	Pages   []Page          // all of them, unless Options.Turn took each
	Count   int             // of the pages
	Nodes   []Node          // what the pieces are; parents stand before their children, Nodes[0] is the whole
	Words   []Words         // of nodes; Words[0] is empty
	Outline []Entry         // headline and headings, in order
	Breaks  []doc.PageBreak // where each page begins
	Missing []Missing       // characters that no face has, in order of first use

	RightToLeft bool // the document reads from right to left, and so do its pages

	setter *setter // whose memory this is
}

// IsLong reports whether the book has so many pages that readers find their way by the
// numbers of pages and by an outline.
func (b *Book) IsLong() bool { return b.Count > 8 }

// Page is what stands on one page. Pieces and pictures are each in reading
// order; a picture stands before the piece with the index Before.
type Page struct {
	Pieces    []Piece
	Pictures  []Picture
	Rules     []Rule
	Furniture []Piece // running head and page number, which are no part of the document
}

// Piece is a stretch of glyphs on one baseline, set in one face and size. If
// its run is missing, it is a stand-in for the run's text.
type Piece struct {
	X, Y  Unit  // of the pen at its start, from the lower left corner of the page
	Size  Unit  // of the face
	Wider int16 // thousandths by which its glyphs are drawn wider than they are, or narrower below 0
	Run   *font.Run
	Node  int32 // what it is part of
	Space Space // the white space that follows, on the same line or at its end

	// Without a space: by how much the last glyph is wider than its face says, or narrower
	// below 0, before what follows on the line, or at the end of a short last line.
	Behind Unit

	SpaceX     Unit  // where that space stands on the line
	SpaceLevel uint8 // and its bidi level
}

// Space is the white space behind a piece.
type Space uint8

// The spaces.
const (
	NoSpace      Space = iota
	WordSpace          // a line may end there
	NoBreakSpace       // the text has one, and no line ends there
	TiedSpace          // a common space at which no line ends
)

// String is the space as text.
func (s Space) String() string {
	return [...]string{NoSpace: "", WordSpace: " ", NoBreakSpace: "\u00a0", TiedSpace: " "}[s]
}

// Picture is an image or a drawing on a page.
type Picture struct {
	X, Y          Unit // of its lower left corner
	Width, Height Unit
	Image         int               // of the document
	Drawing       *colophon.Drawing // in place of an image; else nil
	Node          int32
	Before        int // index of the piece that follows
}

// Rule is a thin line drawn on a page; it is no part of the document.
type Rule struct{ X, Y, Width, Height Unit }

// Role says what a node is, by the standard structure types of PDF
// (ISO 32000-1, 14.8.4), which are those of tagged documents in general.
type Role uint8

// The roles.
const (
	Document Role = iota
	Section
	Paragraph
	BlockQuote
	List
	ListItem
	Label
	ListBody
	Group
	Figure
	Caption
	Link
	Span
	Table
	TableRow
	ColumnHead
	Cell
	Contents
	ContentsItem
	Reference
	Footnote
	heading // of level 0, which there is not
)

// Heading is the role of a heading of level 1 to 6.
func Heading(level int) Role { return heading + Role(level) }

// String is the name of the structure type.
func (r Role) String() string { return roleNames[r] }

var roleNames = [...]string{
	"Document", "Sect", "P", "BlockQuote", "L", "LI", "Lbl", "LBody", "Div", "Figure", "Caption", "Link", "Span",
	"Table", "TR", "TH", "TD", "TOC", "TOCI", "Reference", "Note",
	"H0", "H1", "H2", "H3", "H4", "H5", "H6",
}

// Node is one element of the document's structure. A long document has
// millions of them, of which few have words of their own.
type Node struct {
	Role   Role
	Parent int32
	Words  int32 // index of Book.Words
}

// Words are what a node says beside what stands on the pages.
type Words struct {
	Lang string // when it differs from the document's
	URL  string // of a Link
	Text string // of a Link or a Figure, for people who do not see it

	// Target is the node that a Link without URL leads to, that a Reference refers to, or
	// that refers to a Footnote; 0 for none.
	Target int32

	Numbering string // of a List, by the names of PDF 2.0: "Disc", "Decimal", "LowerAlpha", "Description"
}

// WordsOf are the words of a node.
func (b *Book) WordsOf(node int32) Words { return b.Words[b.Nodes[node].Words] }

// Entry is one line of the outline.
type Entry struct {
	Level int // 0 for the headline
	Text  string
	Node  int32 // of the heading
	Page  int   // from 0
	Y     Unit
}

// Size is a picture's size.
type Size struct{ Width, Height int }

// Options are what setting needs beside the document.
type Options struct {
	Paper Paper
	Fonts *font.Library
	Tool  string   // for the colophon
	Kept  []string // and the names of the files that the copy lies beside

	Colophon *colophon.Colophon // made of both already; may be nil

	// LargePrint sets the text in letters of 18 points with more space between the
	// lines, which end where their words do, without hyphens.
	LargePrint bool

	// Pictures has the size of each image of the document, in whatever unit;
	// images without a size, or beyond its end, are words only.
	Pictures []Size

	// Turn, if it is set, is handed each page of the book as soon as it is full.
	// The page's memory is the next one's then. A long book is never in memory
	// as a whole.
	Turn func(b *Book, page *Page)
}
