package epub

import (
	"math"
	"strconv"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/doc"
)

// pageSize is how many bytes of text a page may have below its head before the
// next one begins. Reading systems lay out a file as a whole, and old ones stumble over
// files of more than some 300 KB.
const pageSize = 200 << 10

// textPage is the name of a page of text, counted from 1.
func textPage(n int) string {
	if n == 1 {
		return "text.xhtml"
	}
	return "text-" + strconv.Itoa(n) + ".xhtml"
}

// body writes the text into pages.
type body struct {
	*book
	m      *markup
	depth  int             // sections that are open
	page   int             // the one in hand, counted from 1
	block  int             // the one in hand
	beside int             // the first block behind figures that stand side by side
	breaks []doc.PageBreak // that are still to be marked
}

// textPages writes the title block, the text and the colophon.
func (b *book) textPages() []page {
	w := &body{book: b, m: &markup{dst: make([]byte, 0, 8<<10)}, page: 1, breaks: b.options.Breaks}
	var pages []page
	finish := func() {
		w.leave(0)
		w.m.raw("</article>\n")
		pages = append(pages, page{name: textPage(len(pages) + 1), title: b.brief, body: w.m.dst})
	}
	w.m.raw("<article epub:type=\"bodymatter\" aria-labelledby=\"title\">\n")
	w.turnTo(-1, 0, 1)
	w.head()
	head := len(w.m.dst)
	for i, block := range b.doc.Blocks {
		if len(w.m.dst)-head > pageSize && i >= w.beside {
			finish()
			w.page++
			w.m = &markup{dst: make([]byte, 0, pageSize+8<<10)}
			w.m.raw("<article epub:type=\"bodymatter\" aria-label=\"")
			w.m.text(b.brief)
			w.m.raw("\">\n")
			head = len(w.m.dst)
		}
		w.write(i, block)
	}
	w.turnTo(len(b.doc.Blocks), math.MaxInt, 1)
	finish()
	last := &markup{dst: pages[len(pages)-1].body}
	b.colophon(last)
	pages[len(pages)-1].body = last.dst
	return pages
}

// longTitle is the most letters of a title that is set as large as titles are.
const longTitle = 90

// head writes the title block.
func (w *body) head() {
	m, meta := w.m, &w.doc.Meta
	m.raw("<header>\n")
	if meta.Kicker != "" {
		m.element("p", ` class="kicker`+caps(meta.Kicker)+`"`+w.tongue(meta.Kicker), meta.Kicker)
	}
	size := ""
	if utf8.RuneCountInString(w.title) > longTitle {
		size = ` class="long"`
	}
	m.element("h1", ` id="title"`+size+w.tongue(w.title), w.title)
	if meta.Subtitle != "" {
		m.element("p", ` class="deck" role="doc-subtitle"`+w.tongue(meta.Subtitle), meta.Subtitle)
	}
	if len(meta.Authors) > 0 {
		m.element("p", ` class="byline"`, doc.Names(meta.Authors))
	}
	if printed := doc.PrintedDate(w.doc); printed != "" {
		m.raw(`<p class="date"><time datetime="`, meta.Date, `">`)
		m.text(printed)
		m.raw("</time></p>\n")
	}
	m.raw("</header>\n")
}

// heading begins a section: it stands in those of the levels above it. Sections
// bear no names for assistive technology, which has the headings to go by.
func (w *body) heading(h doc.Heading) {
	w.leave(h.Level - 2)
	for ; w.depth < h.Level-1; w.depth++ {
		w.m.raw("<section>\n")
	}
	id := "h" + strconv.Itoa(len(w.headings)+1)
	w.headings = append(w.headings, heading{h.Level, textPage(w.page) + "#" + id, h.Text})
	w.m.element("h"+strconv.Itoa(h.Level), ` id="`+id+`"`+w.tongue(h.Text), h.Text)
}

// leave closes sections until so many are open.
func (w *body) leave(depth int) {
	for ; w.depth > depth; w.depth-- {
		w.m.raw("</section>\n")
	}
}
