package epub

import (
	"strconv"
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// textBody is the inside of the text page: title block, text, colophon.
func (b *book) textBody() []byte {
	m := &markup{dst: make([]byte, 0, 4096)}
	m.raw("<article epub:type=\"bodymatter\" aria-labelledby=\"title\">\n")
	b.head(m)
	n := 0
	for i, block := range b.doc.Blocks {
		b.block(m, i, block, &n)
	}
	m.raw("</article>\n")
	b.colophon(m)
	return m.dst
}

// head writes the title block.
func (b *book) head(m *markup) {
	meta := &b.doc.Meta
	m.raw("<header>\n")
	if meta.Kicker != "" {
		m.element("p", ` class="kicker"`+b.dir(meta.Kicker), meta.Kicker)
	}
	m.element("h1", ` id="title"`+b.dir(b.title), b.title)
	if meta.Subtitle != "" {
		m.element("p", ` class="deck" role="doc-subtitle"`+b.dir(meta.Subtitle), meta.Subtitle)
	}
	if len(meta.Authors) > 0 {
		m.element("p", ` class="byline"`, doc.Names(meta.Authors))
	}
	if printed := doc.PrintedDate(b.doc); printed != "" {
		m.raw(`<p class="date"><time datetime="`, meta.Date, `">`)
		m.text(printed)
		m.raw("</time></p>\n")
	}
	m.raw("</header>\n")
}

// block writes one block. n counts the headings so far.
func (b *book) block(m *markup, i int, block doc.Block, n *int) {
	switch x := block.(type) {
	case doc.Paragraph:
		m.raw("<p", b.first(i), b.dir(x.Text), ">")
		m.linked(x.Text, doc.License{})
		m.raw("</p>\n")
	case doc.Heading:
		if isBlank(x.Text) {
			return
		}
		h := b.headings[*n]
		*n++
		m.element("h"+strconv.Itoa(h.level), ` id="`+h.id+`"`+b.dir(h.text), h.text)
	case doc.List:
		b.list(m, x)
	case doc.Quote:
		m.raw("<blockquote", b.dir(x.Text), ">\n")
		for part := range strings.SplitSeq(x.Text, "\n") {
			m.element("p", "", part)
		}
		if x.Attribution != "" {
			m.element("p", ` class="attribution"`, x.Attribution)
		}
		m.raw("</blockquote>\n")
	case doc.Verse:
		b.verse(m, x)
	case doc.Figure:
		b.figure(m, b.doc.Images[x.Image])
	case doc.Break:
		ornament := x.Text
		if isBlank(ornament) {
			m.raw("<hr/>\n")
			return
		}
		m.element("p", ` class="break"`, ornament)
	case doc.Preformatted:
		m.element("pre", b.dir(x.Text), x.Text)
	case doc.Note:
		m.raw(`<aside class="note `, string(x.Role), `"`, b.dir(x.Text), `><p>`)
		m.linked(x.Text, doc.License{})
		m.raw("</p></aside>\n")
	}
}

// first marks a paragraph that follows no paragraph: book pages indent only
// the others.
func (b *book) first(i int) string {
	if i > 0 {
		if _, ok := b.doc.Blocks[i-1].(doc.Paragraph); ok {
			return ""
		}
	}
	return ` class="first"`
}

func (b *book) list(m *markup, l doc.List) {
	name, attrs := "ul", ""
	if l.Ordered {
		name = "ol"
		if l.Start > 1 {
			attrs = ` start="` + strconv.Itoa(l.Start) + `"`
		}
	}
	m.raw("<", name, attrs, b.dir(strings.Join(l.Items, " ")), ">\n")
	for _, item := range l.Items {
		m.element("li", "", item)
	}
	m.raw("</", name, ">\n")
}

// verse writes stanzas of lines; the indent of a line is kept in steps.
func (b *book) verse(m *markup, v doc.Verse) {
	m.raw(`<div class="verse"`, b.dir(strings.Join(v.Lines, " ")), ">\n<p>")
	for i, line := range v.Lines {
		if line == "" {
			m.raw("</p>\n<p>")
			continue
		}
		if i > 0 && v.Lines[i-1] != "" {
			m.raw("\n")
		}
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

// figure writes the words of an image: caption, then credit with its licence.
func (b *book) figure(m *markup, im doc.Image) {
	m.raw("<figure>\n<figcaption>\n")
	if im.Caption != "" {
		m.element("p", ` class="caption"`+b.dir(im.Caption), im.Caption)
	}
	if credit := im.CreditLine(); credit != "" {
		m.raw(`<p class="credit"`, b.dir(credit), `>`)
		m.linked(credit, im.License)
		m.raw("</p>\n")
	}
	m.raw("</figcaption>\n</figure>\n")
}
