package epub

import (
	"strconv"

	"github.com/fad55d40/archive/convert/colophon"
)

// colophon tells what this copy was made from and by, so that a file that
// strays from its bundle can be matched again.
func (b *book) colophon(m *markup) {
	c := b.options.Colophon
	if c == nil {
		c = colophon.Of(b.doc, b.options.Tool, b.options.Kept)
	}
	m.raw(`<section id="colophon" epub:type="colophon" role="doc-colophon" aria-labelledby="colophon-title">`, "\n")
	m.element("h2", ` id="colophon-title"`+langOf(c.Title), c.Title.Words)
	m.raw(`<div class="code">`, "\n")
	if c.Code.Drawing != nil {
		m.drawing(c.Code, "code", "")
	}
	if c.Badges.Drawing != nil {
		terms := (c.Badges.Width + colophon.BadgesWidth/6) * 3 / colophon.BadgesWidth
		m.drawing(c.Badges, "terms", ` class="terms terms-`+strconv.Itoa(terms)+`"`)
	}
	m.raw("</div>\n<dl>\n")
	for i := range c.Rows {
		r := &c.Rows[i]
		m.element("dt", langOf(r.Label), r.Label.Words)
		open, end := ">", "</dd>\n"
		if rightToLeft(r.Value.Words) != b.rtl { // its lines begin where the column does, and run the other way
			open, end = "><bdi>", "</bdi></dd>\n"
		}
		m.raw("<dd", langOf(r.Value), open)
		m.links(r.Value.Words, r.Links, b.doc.Meta.Rights.License)
		m.raw(end)
	}
	m.raw("</dl>\n</section>\n")
}

// drawing writes a drawing with what it shows for those who do not see it.
func (m *markup) drawing(f colophon.Figure, id, attributes string) {
	margin := 0
	if f.Code != nil {
		margin = colophon.Quiet
	}
	m.raw(`<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="`, id, `-title"`, attributes, ` viewBox="`, strconv.Itoa(-margin), " ", strconv.Itoa(-margin), " ",
		strconv.Itoa(f.Width+2*margin), " ", strconv.Itoa(f.Height+2*margin), `"><title id="`, id, `-title"`, langOf(f.Alt), `>`)
	m.text(f.Alt.Words)
	m.raw("</title>")
	m.dst = f.AppendSVG(m.dst)
	m.raw("</svg>\n")
}

// langOf marks an element whose words are in another language than the book's.
func langOf(t colophon.Text) string {
	if t.Lang == "" {
		return ""
	}
	return ` lang="` + t.Lang + `" xml:lang="` + t.Lang + `"`
}
