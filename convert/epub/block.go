package epub

import (
	"math"
	"strconv"
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// write writes one block.
func (w *body) write(i int, block doc.Block) {
	m := w.m
	w.block, m.acronyms = i, doc.HasSmallCapitals(w.script) && isProse(block)
	if w.turnTo(i, 0, 1) {
		m.raw("\n")
	}
	switch x := block.(type) {
	case doc.Paragraph:
		w.paragraph(i, x)
	case doc.Heading:
		if !isBlank(x.Text) {
			w.heading(x)
		}
	case doc.List:
		w.list(x)
	case doc.Quote:
		w.quote(x)
	case doc.Verse:
		w.verse(x)
	case doc.Figure:
		w.abreast(i)
		w.figure(x.Image)
		w.abreastEnds(i)
	case doc.Break:
		if isBlank(x.Text) {
			m.raw("<hr/>\n")
			return
		}
		m.element("p", ` class="break"`, x.Text)
	case doc.Preformatted:
		if t, ok := doc.Columns(x); ok {
			w.table(t, x.Text)
			return
		}
		w.preformatted(x.Text)
	case doc.Note:
		w.note(i, x)
	}
}

// isProse reports the blocks in whose lines capitals stand out.
func isProse(block doc.Block) bool {
	switch block.(type) {
	case doc.Paragraph, doc.List, doc.Quote, doc.Note:
		return true
	}
	return false
}

// preformatted writes lines as they are.
func (w *body) preformatted(text string) {
	w.m.raw("<pre", w.tongue(text), ">")
	for i, line := range strings.SplitAfter(text, "\n") {
		w.turnTo(w.block, i, math.MaxInt)
		w.m.text(line)
	}
	w.m.raw("</pre>\n")
}

// paragraph writes prose. The label of who speaks is set apart, so that
// listeners and style sheets know it from what is said.
func (w *body) paragraph(i int, p doc.Paragraph) {
	m := w.m
	said, turn := strings.CutPrefix(p.Text, p.Speaker)
	if p.Speaker == "" || !turn {
		m.raw("<p", w.first(i), w.tongue(p.Text), ">")
		w.prose(i, p.Text)
		m.raw("</p>\n")
		return
	}
	m.raw(`<p class="turn"`, w.tongue(p.Text), `><b class="speaker`, caps(p.Speaker), `">`)
	m.text(p.Speaker)
	m.raw("</b>")
	w.said(0, len(p.Speaker), said, doc.License{})
	m.raw("</p>\n")
}

// caps is the class of what is in capitals, behind another.
func caps(text string) string {
	if doc.IsCapitals(text) {
		return " caps"
	}
	return ""
}

// first marks a paragraph that follows no paragraph: book pages indent only
// the others.
func (w *body) first(i int) string {
	if i > 0 {
		if _, ok := w.doc.Blocks[i-1].(doc.Paragraph); ok {
			return ""
		}
	}
	return ` class="first"`
}

func (w *body) list(l doc.List) {
	name, attrs := "ul", ""
	if l.Ordered {
		name = "ol"
		if l.Start > 1 {
			attrs = ` start="` + strconv.Itoa(l.Start) + `"`
		}
		if l.Style != doc.Figures {
			attrs += ` type="` + string(l.Style) + `"`
		}
	}
	w.m.raw("<", name, attrs, w.tongue(strings.Join(l.Items, " ")), ">\n")
	for i, item := range l.Items {
		if _, _, _, counts := l.Mark(i); counts && !l.Ordered { // it has an ordinal of its own
			w.m.raw(`<li class="counted">`)
		} else {
			w.m.raw("<li>")
		}
		w.said(i, 0, item, doc.License{})
		at, next := l.Level(i), -1
		if i+1 < len(l.Items) {
			next = l.Level(i + 1)
		}
		if next > at {
			w.m.raw("\n<", name, ">\n")
			continue
		}
		w.m.raw("</li>\n")
		for ; at > max(next, 0); at-- {
			w.m.raw("</", name, "></li>\n")
		}
	}
	w.m.raw("</", name, ">\n")
}

// maxDepth is the depth of quoted mail beyond which nothing moves in any more.
const maxDepth = 6

func (w *body) quote(q doc.Quote) {
	depth := min(max(1, q.Depth), maxDepth)
	w.m.raw(strings.Repeat("<blockquote>", depth-1), "<blockquote", w.tongue(q.Text), ">\n")
	parts := strings.Split(q.Text, "\n")
	for i, part := range parts {
		w.m.raw("<p>")
		w.said(i, 0, part, doc.License{})
		w.m.raw("</p>\n")
	}
	if q.Attribution != "" {
		w.turnTo(w.block, len(parts), math.MaxInt)
		w.m.element("p", ` class="attribution"`, q.Attribution)
	}
	w.m.raw(strings.Repeat("</blockquote>", depth), "\n")
}

// verse writes stanzas of lines; the indent of a line is kept in steps.
func (w *body) verse(v doc.Verse) {
	m := w.m
	m.raw(`<div class="verse"`, w.tongue(strings.Join(v.Lines, " ")), ">\n<p>")
	for i, line := range v.Lines {
		if line == "" {
			m.raw("</p>\n<p>")
			continue
		}
		if i > 0 && v.Lines[i-1] != "" {
			m.raw("\n")
		}
		w.turnTo(w.block, i, math.MaxInt)
		m.raw(`<span class="line">`)
		trimmed := strings.TrimLeft(line, " ")
		for range (len(line) - len(trimmed)) / 2 {
			m.raw("\u2003")
		}
		m.text(trimmed)
		m.raw("</span>")
	}
	m.raw("</p>\n</div>\n")
}

// note writes words around the article. A correction, an editor's note and a
// footnote have roles of their own in DPUB-ARIA 1.1; the others stand aside.
func (w *body) note(i int, n doc.Note) {
	name, role := "aside", ""
	switch n.Role {
	case doc.NoteCorrection:
		name, role = "section", ` epub:type="errata" role="doc-errata"`
	case doc.NoteFootnote:
		role = ` epub:type="footnote" role="doc-footnote"` + w.noteID(i)
	case doc.NoteEditor:
		name, role = "section", ` epub:type="notice" role="doc-notice"`
	}
	w.m.raw("<", name, ` class="note `, string(n.Role), `"`, role, w.tongue(n.Text), "><p>")
	rest := w.backlink(i, n.Text)
	w.said(0, len(n.Text)-len(rest), rest, doc.License{})
	w.m.raw("</p></", name, ">\n")
}
