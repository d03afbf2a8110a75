package epub

import "bytes"

// page is one content file: its name, its title and the inside of its body.
type page struct {
	name, title string
	kind        string // class of the body; empty for a page of text
	body        []byte
}

// begin begins a file of the book. It lies where the one before lay, which must be in the
// container by then.
func (b *book) begin() *markup { return &markup{dst: b.room[:0]} }

// end ends it, and returns its bytes.
func (b *book) end(m *markup) []byte {
	b.room = m.dst
	return m.dst
}

// pour puts a page into the library's shell, completed by the language and
// direction of the book and by the stylesheet.
func (b *book) pour(s *shell, p page) []byte {
	m := b.begin()
	m.dst = append(m.dst, s.open...)
	m.raw(b.root)
	m.dst = append(m.dst, s.head...)
	m.text(p.title)
	m.raw("</title>\n    <link rel=\"stylesheet\" type=\"text/css\" href=\"../", styleFile, "\"/>\n")
	middle := s.middle[len("</title>\n"):]
	if p.kind != "" {
		before, after, _ := bytes.Cut(middle, []byte("<body"))
		m.dst = append(m.dst, before...)
		m.raw(`<body class="`, p.kind, `"`)
		middle = after
	}
	m.dst = append(m.dst, middle...)
	m.dst = append(m.dst, p.body...)
	m.dst = append(m.dst, s.end...)
	return b.end(m)
}
