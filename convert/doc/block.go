package doc

// Block is one piece of the text, in reading order. The kinds are
//
//	Paragraph     prose; direct speech is prose
//	Heading       section heading; the headline is in Meta, not here
//	List          ordered or not; items are prose
//	Quote         block quotation that stands alone
//	Verse         lines that must stay lines
//	Figure        the place where an image's credit or caption stood
//	Break         scene break
//	Preformatted  text whose spaces and line ends carry meaning
//	Note          correction, footer, author biography and other words around the article
//
// and no others: the interface is sealed, so a switch over them is complete.
type Block interface {
	// SourceLine is the line, from 1, on which the block begins in the
	// decoded source; 0 when it does not come from there.
	SourceLine() int
	block()
}

// Paragraph is one paragraph of prose without line ends. A turn of speech, in
// an interview, a transcript or minutes, has a Speaker: the label as printed,
// without its colon, "Q" or "ORLA FENWICK". Text holds it too, where it was
// printed before what is said.
type Paragraph struct {
	Text    string
	Speaker string
	Line    int
}

// Heading is a section heading. Level runs from 2 to 6, since 1 is the
// headline, and never skips a level going down.
type Heading struct {
	Level int
	Text  string
	Line  int
}

// List holds items without their markers. Ordered lists count from Start (1
// when zero), in figures or as Style says.
type List struct {
	Ordered bool
	Start   int
	Style   ListStyle
	Marker  string // of the first item as printed, "(a)", "1)"; empty for an ordinal with a stop, and for bullets
	Items   []string
	Levels  []int // of each item, from 0 for the outermost; nil when all items are there
	Line    int
}

// Quote is a block quotation; its paragraphs are parted by "\n". In mail, Depth
// is the number of ">" before each line, and Speaker who wrote it by the line
// over it ("On Monday, Jo Lee wrote:"), which stands in a block of its own.
type Quote struct {
	Text        string
	Attribution string // who is quoted, when printed under it
	Speaker     string
	Depth       int // 0 for a quotation that no ">" marks
	Line        int
}

// Verse is one poem. An empty line parts two stanzas; leading spaces are kept.
type Verse struct {
	Lines []string
	Line  int
}

// Figure stands where image number Image (from 0, in Document.Images) was printed.
type Figure struct {
	Image int
	Line  int
}

// Break is a scene break. Text is the printed ornament.
type Break struct {
	Text string
	Line int
}

// Preformatted keeps spaces and line ends ("\n") as they are. Columns tells whether it
// is a table.
type Preformatted struct {
	Text string
	Line int
}

// NoteRole says what a Note is.
type NoteRole string

// The roles of a Note.
const (
	NoteCorrection  NoteRole = "correction"
	NoteEditor      NoteRole = "editor"
	NoteContributor NoteRole = "contributor" // "Additional reporting by …"
	NoteBio         NoteRole = "bio"         // about the author
	NoteRelated     NoteRole = "related"     // "Read more: …"
	NoteSource      NoteRole = "source"      // "Originally published at …"
	NoteFooter      NoteRole = "footer"      // end marks, tags, copyright lines
	NoteFurniture   NoteRole = "furniture"   // words of the page around the article: "Share", "4 min read"
	NoteContact     NoteRole = "contact"     // an address of an author
	NotePrinted     NoteRole = "printed"     // a line that the title block and the figures do not show whole: a byline with more than names, a date that was changed later
	NoteFootnote    NoteRole = "footnote"    // what a mark in the text leads to: "[1] See the minutes."
	NoteMetadata    NoteRole = "metadata"    // a line of the source's own front matter that no copy draws otherwise
)

// noteRoles lists them all.
func noteRoles() []NoteRole {
	return []NoteRole{NoteCorrection, NoteEditor, NoteContributor, NoteBio, NoteRelated, NoteSource, NoteFooter, NoteFurniture, NoteContact, NotePrinted, NoteFootnote, NoteMetadata}
}

// Note is text around the article rather than of it.
type Note struct {
	Role NoteRole
	Text string
	Line int
}

func (b Paragraph) SourceLine() int    { return b.Line }
func (b Heading) SourceLine() int      { return b.Line }
func (b List) SourceLine() int         { return b.Line }
func (b Quote) SourceLine() int        { return b.Line }
func (b Verse) SourceLine() int        { return b.Line }
func (b Figure) SourceLine() int       { return b.Line }
func (b Break) SourceLine() int        { return b.Line }
func (b Preformatted) SourceLine() int { return b.Line }
func (b Note) SourceLine() int         { return b.Line }

func (Paragraph) block()    {}
func (Heading) block()      {}
func (List) block()         {}
func (Quote) block()        {}
func (Verse) block()        {}
func (Figure) block()       {}
func (Break) block()        {}
func (Preformatted) block() {}
func (Note) block()         {}
