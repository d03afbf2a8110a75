package typeset

import (
	"slices"
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// Links within the document: from the contents to the headings, from marks to footnotes
// and back. Each is a Reference around a Link, which have their words in common, so what
// it leads to is told once, when it is known.

// crossing adds such a link and returns its node.
func (s *setter) crossing(parent int, w Words) (link int) {
	reference := s.telling(Reference, parent, w)
	link = s.node(Link, reference)
	s.book.Nodes[link].Words = s.book.Nodes[reference].Words
	return link
}

// linked adds the node of a link that begins in the text in hand: one to an address, or
// to or from a note.
func (s *setter) linked(l *doc.Link) int {
	parent, text := s.cutter.node, s.cutter.text[l.Start:l.End]
	if l.URL != "" {
		return s.telling(Link, parent, Words{URL: l.URL, Text: text})
	}
	n := &s.notes
	if n.back { // from the note in hand
		return s.crossing(parent, Words{Text: text, Target: n.marks[n.note]})
	}
	k := n.order[n.mark]
	n.mark++
	link := s.crossing(parent, Words{Text: n.briefs[k]})
	n.marks[k] = s.book.Nodes[link].Parent
	return link
}

// listedAs tells the line of the contents that lists a heading where it leads.
func (s *setter) listedAs(level, node int) {
	if level > 1 && level <= s.lowest && len(s.entries) > 0 {
		s.book.Words[s.entries[0]].Target = int32(node)
		s.entries = s.entries[1:]
	}
}

// notes are the footnotes of a document that have a mark in its text.
type notes struct {
	all    []doc.Reference // by note
	order  []int           // of all, by mark
	marks  []int32         // the References that the marks are, as far as the text is set
	briefs []string        // what the notes say, cut short
	mark   int             // the next one, in that order
	note   int             // the next one
	back   bool            // the text in hand is its text
}

// longestBrief bounds what a mark tells of its note to people who do not see it.
const longestBrief = 120

func notesOf(d *doc.Document) notes {
	n := notes{all: doc.References(d)}
	n.marks = make([]int32, len(n.all))
	for i, r := range n.all {
		n.order = append(n.order, i)
		n.briefs = append(n.briefs, brief(d.Blocks[r.Note].(doc.Note).Text))
	}
	slices.SortFunc(n.order, func(i, k int) int {
		a, b := &n.all[i], &n.all[k]
		if a.Block != b.Block {
			return a.Block - b.Block
		}
		return a.Start - b.Start
	})
	return n
}

// brief is a text cut behind a word.
func brief(text string) string {
	if len(text) <= longestBrief {
		return text
	}
	cut := strings.ToValidUTF8(text[:longestBrief], "")
	if end := strings.LastIndexByte(cut, ' '); end > 0 {
		cut = cut[:end]
	}
	return cut + " …"
}

// withMarks are the links of a paragraph's text, those of its marks without an address.
func (s *setter) withMarks(text string) (links []doc.Link) {
	n := &s.notes
	n.back = false
	for n.mark < len(n.order) && n.all[n.order[n.mark]].Block < s.index {
		n.mark++
	}
	pos := 0
	for k := n.mark; k < len(n.order); k++ {
		r := &n.all[n.order[k]]
		if r.Block != s.index {
			break
		}
		links = appendLinks(links, text, pos, r.Start)
		links = append(links, doc.Link{Start: r.Start, End: r.End})
		pos = r.End
	}
	if pos == 0 {
		return doc.Links(text, doc.License{})
	}
	return appendLinks(links, text, pos, len(text))
}

// appendLinks appends the links of a part of a text.
func appendLinks(links []doc.Link, text string, from, to int) []doc.Link {
	for _, l := range doc.Links(text[from:to], doc.License{}) {
		l.Start += from
		l.End += from
		links = append(links, l)
	}
	return links
}

// footnote sets a footnote, whose mark leads back to that in the text.
func (s *setter) footnote(text string, p shapeOf) {
	n := &s.notes
	for n.note < len(n.all) && n.all[n.note].Note < s.index {
		n.note++
	}
	if n.note == len(n.all) || n.all[n.note].Note > s.index || n.marks[n.note] == 0 {
		s.text(Footnote, 0, text, p, doc.License{})
		return
	}
	mark := n.marks[n.note]
	node := s.telling(Footnote, 0, Words{Target: mark})
	s.book.Words[s.book.Nodes[mark].Words].Target = int32(node)
	n.back = true
	end := len(doc.NoteMark(text))
	s.paragraph(text, p, node, appendLinks([]doc.Link{{End: end}}, text, end, len(text)))
}
