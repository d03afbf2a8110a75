package typeset

import (
	"strings"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/font"
)

// How the parts of an article are set.
var (
	kickerShape  = shapeOf{style: font.Regular, size: 9 * Point, leading: 14 * Point, keep: true}
	titleShape   = shapeOf{style: font.Bold, size: 21 * Point, leading: 26 * Point, keep: true, balance: true}
	deckShape    = shapeOf{style: font.Italic, size: 13 * Point, leading: 18 * Point, gap: 8 * Point, keep: true, balance: true}
	bylineShape  = shapeOf{style: font.Regular, size: 11 * Point, leading: 15 * Point, gap: 14 * Point, keep: true}
	dateShape    = shapeOf{style: font.Regular, size: 10 * Point, leading: 15 * Point, keep: true}
	proseShape   = shapeOf{style: font.Regular, size: textSize, leading: leading, justify: true, grid: true, acronyms: true}
	captionShape = shapeOf{style: font.Italic, size: 10 * Point, leading: 14 * Point, left: 18 * Point, right: 18 * Point}
	creditShape  = shapeOf{style: font.Regular, size: 9 * Point, leading: 13 * Point, left: 18 * Point, right: 18 * Point}
	quoteShape   = shapeOf{style: font.Regular, size: 11 * Point, leading: 15 * Point, left: 22 * Point, right: 22 * Point, justify: true, acronyms: true}
	verseShape   = shapeOf{style: font.Regular, size: 11 * Point, leading: 16 * Point, left: 46 * Point, indent: -18 * Point}
	monoShape    = shapeOf{style: font.Mono, size: 9 * Point, leading: 13 * Point, left: 12 * Point}
	breakShape   = shapeOf{style: font.Regular, size: textSize, leading: leading, center: true, gap: leading}
	noteShape    = shapeOf{style: font.Regular, size: 10 * Point, leading: 14 * Point, gap: 12 * Point, justify: true, acronyms: true}
)

// document sets the title block, the text and the colophon.
func (s *setter) document(d *doc.Document, o Options) {
	s.index = -1
	s.leading = s.proseLeading(d)
	s.titleBlock(d)
	s.notes = notesOf(d)
	if s.long {
		s.contents(d)
	}
	afterProse := false
	beside := 0 // the first block behind figures that stand side by side
	for i, b := range d.Blocks {
		if i < beside {
			continue
		}
		if n := abreastAt(d, b, i, &o); n > 1 {
			s.abreast(d, i, n, o)
			beside, afterProse = i+n, false
			s.handOn(len(s.rows))
			continue
		}
		s.sourceLine, s.index, s.part, s.byLine = b.SourceLine(), i, 0, false
		s.block(d, b, afterProse, o)
		_, afterProse = b.(doc.Paragraph)
		s.handOn(len(s.rows))
	}
	s.index, s.part, s.byLine = len(d.Blocks), 0, false
	s.colophon(d, o)
}

// text sets one paragraph as an element of its own.
func (s *setter) text(role Role, parent int, text string, p shapeOf, license doc.License) {
	s.paragraph(text, p, s.node(role, parent), doc.Links(text, license))
}

func (s *setter) titleBlock(d *doc.Document) {
	m := &d.Meta
	if m.Kicker != "" {
		p := kickerShape
		if doc.IsCapitals(m.Kicker) {
			p.tracked = kickerTracking
		}
		s.text(Paragraph, 0, m.Kicker, p, doc.License{})
	}
	title := m.Title
	if title == "" {
		title = d.Origin.Name
	}
	s.heading(1, title, s.shapeOfTitle(title))
	if m.Subtitle != "" {
		s.text(Paragraph, 0, m.Subtitle, deckShape, doc.License{})
	}
	shape := bylineShape
	if len(m.Authors) > 0 {
		s.text(Paragraph, 0, doc.Names(m.Authors), shape, doc.License{})
		shape.gap = 0
	}
	if printed := doc.PrintedDate(d); printed != "" {
		p := dateShape
		p.gap = shape.gap
		s.text(Paragraph, 0, printed, p, doc.License{})
	}
	s.space = 26 * Point
}

// heading sets a heading and enters it in the outline.
func (s *setter) heading(level int, text string, p shapeOf) {
	node := s.node(Heading(level), 0)
	s.announced, s.announces = Entry{Level: level - 1, Text: text, Node: int32(node)}, true
	s.paragraph(text, p, node, doc.Links(text, doc.License{}))
	s.announces = false
	s.listedAs(level, node)
}

// block sets one block of the text.
func (s *setter) block(d *doc.Document, b doc.Block, afterProse bool, o Options) {
	switch b := b.(type) {
	case doc.Paragraph:
		p := proseShape
		p.leading = s.leading
		switch {
		case b.Speaker != "": // a turn stands apart, and so does who speaks
			p.left, p.indent, p.gap, p.grid = 18*Point, -18*Point, s.gap(4*Point), false
			p.strong = labelEnd(b)
		case afterProse:
			p.indent = 15 * Point
		default:
			p.gap = s.gap(8 * Point)
		}
		s.paragraph(b.Text, p, s.node(Paragraph, 0), s.withMarks(b.Text))
	case doc.Heading:
		s.sectionHeading(b)
	case doc.List:
		s.listBlock(d, b)
	case doc.Quote:
		s.quote(b)
	case doc.Verse:
		s.verse(b)
	case doc.Figure:
		s.figure(d, b.Image, o)
	case doc.Break:
		text := b.Text
		if text == "" {
			text = "* * *"
		}
		s.text(Paragraph, 0, text, breakShape, doc.License{})
		s.space = leading
	case doc.Preformatted:
		if t, ok := doc.Columns(b); ok {
			s.table(t)
			return
		}
		s.preformatted(b)
	case doc.Note:
		s.note(d, b)
	}
}

// gap is the space above a block: the larger of what it wants and what the
// block before it left.
func (s *setter) gap(wants Unit) Unit {
	g := max(wants, s.space)
	s.space = 0
	return g
}

func (s *setter) sectionHeading(h doc.Heading) {
	p := shapeOf{style: font.Bold, size: 13 * Point, leading: 17 * Point, gap: s.gap(20 * Point), keep: true, balance: true}
	if h.Level > 2 {
		p.size, p.style = textSize, font.BoldItalic
	}
	s.heading(h.Level, h.Text, p)
	s.space = 5 * Point
}

// maxDepth is the depth of quoted mail beyond which nothing moves in any more.
const maxDepth = 6

func (s *setter) quote(q doc.Quote) {
	parent := s.node(BlockQuote, 0)
	p := quoteShape
	for depth := min(q.Depth, maxDepth); depth > 1; depth-- {
		parent = s.node(BlockQuote, parent)
		p.left += 12 * Point
	}
	p.gap = s.gap(10 * Point)
	for i, part := range strings.Split(q.Text, "\n") {
		s.part = i
		s.text(Paragraph, parent, part, p, doc.License{})
		p.gap, p.indent = 0, 14*Point
		s.handOn(len(s.rows))
	}
	if q.Attribution != "" {
		s.part++
		p.indent, p.justify = 0, false
		s.text(Paragraph, parent, "— "+q.Attribution, p, doc.License{})
	}
	s.space = 10 * Point
}

// verse sets lines as lines: what is too long turns over, indented.
func (s *setter) verse(v doc.Verse) {
	parent := s.node(BlockQuote, 0)
	gap, stanza := s.gap(12*Point), 0
	for i, line := range v.Lines {
		s.part = i
		if line == "" {
			gap, stanza = leading/2, 0
			continue
		}
		if stanza == 0 {
			stanza = s.node(Paragraph, parent)
		}
		trimmed := strings.TrimLeft(line, " ")
		p := verseShape
		p.gap = gap
		gap = 0
		p.left += (len(line) - len(trimmed)) * 5 * Point
		p.keep = i+1 < len(v.Lines) && v.Lines[i+1] != "" && len(v.Lines) < maxKeep
		rows := len(s.rows)
		s.paragraph(trimmed, p, stanza, doc.Links(trimmed, doc.License{}))
		if len(s.rows) > rows { // the line's end is white space between two words
			s.store[len(s.store)-1].Space = WordSpace
		}
		s.handOn(len(s.rows))
	}
	s.space = 12 * Point
}

// mirror moves pieces to the same place as seen from the right.
func (s *setter) mirror(pieces []Piece) {
	for i := range pieces {
		p := &pieces[i]
		p.X = s.measure - p.X - at(p.Run.Width(), p.Size)
		p.SpaceX, p.SpaceLevel = p.X-at(s.spaceWidth(font.Regular), p.Size), 1
	}
}
