package epub

// navigation is the navigation document: the table of contents, nested as the
// headings are, and what only reading systems see: the pages of the PDF, the landmarks.
func (b *book) navigation() []byte {
	m := b.begin()
	m.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n",
		`<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"`, b.root, ">\n<head>\n<title>")
	m.text(b.brief)
	m.raw("</title>\n<link rel=\"stylesheet\" type=\"text/css\" href=\"", styleFile, "\"/>\n</head>\n<body class=\"contents\">\n")
	m.raw(`<nav id="toc" epub:type="toc" role="doc-toc" aria-labelledby="contents">`, "\n")
	m.element("h1", ` id="contents"`+b.lang(), b.words.Contents)
	m.raw("<ol>\n<li><a href=\"xhtml/", textPage(1), "#title\">")
	m.text(b.title)
	m.raw("</a>")
	b.entries(m)
	m.raw("</li>\n<li><a href=\"xhtml/", b.pages[len(b.pages)-1].name, "#colophon\"", b.lang(), ">")
	m.text(b.words.Colophon)
	m.raw("</a></li>\n</ol>\n</nav>\n")
	b.pageList(m)
	b.landmarks(m)
	m.raw("</body>\n</html>\n")
	return b.end(m)
}

// entries writes the headings as nested lists without recursion: their number
// and depth are the text's to choose.
func (b *book) entries(m *markup) {
	depth := 1
	for _, h := range b.headings {
		switch {
		case h.level > depth:
			m.raw("\n<ol>\n") // levels never skip on the way down
			depth++
		default:
			m.raw("</li>\n")
			for ; depth > h.level; depth-- {
				m.raw("</ol>\n</li>\n")
			}
		}
		m.raw("<li><a href=\"xhtml/", h.href, "\">")
		m.text(h.text)
		m.raw("</a>")
	}
	for ; depth > 1; depth-- {
		m.raw("</li>\n</ol>\n")
	}
}

func (b *book) landmarks(m *markup) {
	m.raw("<nav epub:type=\"landmarks\" hidden=\"hidden\"", b.lang(), ">\n<ol>\n")
	for _, l := range []struct{ kind, href, text string }{
		{"cover", "xhtml/" + coverPage, b.words.Cover},
		{"bodymatter", "xhtml/" + textPage(1), b.words.Begin},
	} {
		m.raw(`<li><a epub:type="`, l.kind, `" href="`, l.href, `">`)
		m.text(l.text)
		m.raw("</a></li>\n")
	}
	m.raw("</ol>\n</nav>\n")
}
