package epub

// colophon tells what this copy was made from and by, so that a file that
// strays from its bundle can be matched again.
func (b *book) colophon(m *markup) {
	d, w := b.doc, b.words
	m.raw(`<section id="colophon" epub:type="colophon" role="doc-colophon" aria-labelledby="colophon-title"`, b.lang(), ">\n")
	m.element("h2", ` id="colophon-title"`, w.Colophon)
	m.raw("<dl>\n")
	row := func(label, value string) {
		if value == "" {
			return
		}
		m.element("dt", "", label)
		m.raw("<dd>")
		m.text(value)
		m.raw("</dd>\n")
	}
	row(w.Source, d.Origin.Name)
	row(w.Identity, d.Origin.ID())
	row(w.Rights, d.Meta.Rights.Text)
	if l := d.Meta.Rights.License; isWeb(l.URL) {
		m.element("dt", "", w.License)
		m.raw("<dd>")
		name := l.Name
		if name == "" {
			name = l.ID
		}
		m.raw(`<a rel="license" href="`)
		m.text(l.URL)
		m.raw(`">`)
		m.text(name)
		m.raw("</a></dd>\n")
	}
	row(w.MadeWith, b.options.Tool)
	m.raw("</dl>\n</section>\n")
}
