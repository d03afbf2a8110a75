package epub

import (
	"slices"
	"strconv"

	"github.com/fad55d40/archive/convert/doc"
)

// onePage is how much text surely stands on one page, so that notes and their marks do.
const onePage = pageSize / 4

// prose writes a paragraph's text. Marks of footnotes lead to these, which reading
// systems show beside the text (EPUB Accessibility Techniques, pop-up footnotes).
func (w *body) prose(block int, text string) {
	m, pos := w.m, 0
	for _, r := range w.references(block) {
		if r.Start < pos {
			continue
		}
		n := strconv.Itoa(r.Note)
		w.said(0, pos, text[pos:r.Start], doc.License{})
		m.raw(`<a id="ref`, n, `" href="#note`, n, `" epub:type="noteref" role="doc-noteref">`)
		m.text(text[r.Start:r.End])
		m.raw("</a>")
		pos = r.End
	}
	w.said(0, pos, text[pos:], doc.License{})
}

// references are those of a paragraph, in the order of its text.
func (w *body) references(block int) (all []doc.Reference) {
	for _, r := range w.notes {
		if r.Block == block {
			all = append(all, r)
		}
	}
	slices.SortFunc(all, func(a, b doc.Reference) int { return a.Start - b.Start })
	return all
}

// noteID names a footnote that a mark leads to.
func (w *body) noteID(block int) string {
	if w.leadsBack(block) {
		return ` id="note` + strconv.Itoa(block) + `"`
	}
	return ""
}

// backlink writes the mark of a footnote, which leads back to that in the text, and
// returns what is left to write.
func (w *body) backlink(block int, text string) string {
	if !w.leadsBack(block) {
		return text
	}
	mark := doc.NoteMark(text)
	w.m.raw(`<a href="#ref`, strconv.Itoa(block), `" role="doc-backlink">`)
	w.m.text(mark)
	w.m.raw("</a>")
	return text[len(mark):]
}

func (w *body) leadsBack(block int) bool {
	return slices.ContainsFunc(w.notes, func(r doc.Reference) bool { return r.Note == block })
}
