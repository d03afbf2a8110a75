package typeset

import "github.com/fad55d40/archive/convert/doc"

// note sets words around the article. Lines that only show what else the source holds,
// such as fields of its front matter, are small and stand close to one another.
func (s *setter) note(d *doc.Document, n doc.Note) {
	p, below := noteShape, 8*Point
	if remains(n) {
		p.size, p.leading, below = 9*Point, 12*Point, 2*Point
		if s.index > 0 && remains(d.Blocks[s.index-1]) {
			p.gap = below
		}
	}
	if n.Role == doc.NoteFootnote { // those of one text stand close to one another
		if isFootnote(d, s.index+1) {
			below = betweenFootnotes
		}
		if _, heads := blockAt(d, s.index-1).(doc.Heading); heads || isFootnote(d, s.index-1) {
			p.gap = betweenFootnotes
		}
	}
	p.gap = s.gap(p.gap)
	if n.Role == doc.NoteFootnote {
		s.footnote(n.Text, p)
	} else {
		s.text(Paragraph, 0, n.Text, p, doc.License{})
	}
	s.space = below
}

// remains reports whether a block is a line that no reader would miss on the page, and
// that stands there since nothing of the source is left out.
func remains(b doc.Block) bool {
	n, ok := b.(doc.Note)
	return ok && (n.Role == doc.NoteMetadata || n.Role == doc.NotePrinted || n.Role == doc.NoteFurniture)
}

const betweenFootnotes = 3 * Point

// blockAt is a block of a document; nil beyond its ends.
func blockAt(d *doc.Document, i int) doc.Block {
	if i < 0 || i >= len(d.Blocks) {
		return nil
	}
	return d.Blocks[i]
}

func isFootnote(d *doc.Document, i int) bool {
	n, ok := blockAt(d, i).(doc.Note)
	return ok && n.Role == doc.NoteFootnote
}
