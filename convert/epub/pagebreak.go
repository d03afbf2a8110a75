package epub

import (
	"cmp"
	"strconv"

	"github.com/fad55d40/archive/convert/doc"
)

// Where a page of the PDF begins, an empty element says so, and the navigation lists it
// (EPUB Accessibility 1.1, 3.3): people with the book and people with the pages then find
// the same place. A mark stands before a word, and never within a link.

// listedPage is a page of the PDF as the navigation lists it.
type listedPage struct {
	number string
	href   string // from the xhtml folder
}

// turn marks that the next page of the PDF begins.
func (w *body) turn() {
	n := strconv.Itoa(w.breaks[0].Page)
	w.breaks = w.breaks[1:]
	w.m.raw(`<span epub:type="pagebreak" role="doc-pagebreak" id="page`, n, `" aria-label="`, n, `"></span>`)
	w.listed = append(w.listed, listedPage{n, textPage(w.page) + "#page" + n})
}

// turnsBefore reports whether the next page begins before a byte of the text.
func (w *body) turnsBefore(block, part, offset int) bool {
	if len(w.breaks) == 0 {
		return false
	}
	b := &w.breaks[0]
	return cmp.Or(cmp.Compare(b.Block, block), cmp.Compare(b.Part, part), cmp.Compare(b.Offset, offset)) < 0
}

// turnTo marks the pages that begin before a byte of the text, and reports whether there
// are any.
func (w *body) turnTo(block, part, offset int) (any bool) {
	for w.turnsBefore(block, part, offset) {
		w.turn()
		any = true
	}
	return any
}

// said writes a part of a block's text, from a byte of it on, in which addresses and the
// words that name a licence are links.
func (w *body) said(part, from int, text string, l doc.License) {
	for w.turnsBefore(w.block, part, from+len(text)) {
		cut := 0
		if b := &w.breaks[0]; b.Block == w.block && b.Part == part {
			cut = outsideLinks(text, max(0, b.Offset-from), l)
		}
		w.m.linked(text[:cut], l)
		w.turn()
		text, from = text[cut:], from+cut
	}
	w.m.linked(text, l)
}

// outsideLinks is a place of a text, or the beginning of the link that it lies in.
func outsideLinks(text string, at int, l doc.License) int {
	for _, link := range doc.Links(text, l) {
		if link.Start < at && at < link.End {
			return link.Start
		}
	}
	return at
}

// pageList is the list of the PDF's pages, which only reading systems see.
func (b *book) pageList(m *markup) {
	if len(b.listed) == 0 {
		return
	}
	m.raw("<nav epub:type=\"page-list\" role=\"doc-pagelist\" hidden=\"hidden\">\n<ol>\n")
	for _, p := range b.listed {
		m.raw(`<li><a href="xhtml/`, p.href, `">`, p.number, "</a></li>\n")
	}
	m.raw("</ol>\n</nav>\n")
}
