package epub

import "bytes"

// finishPage completes the shell that the library put around a page: the
// language and direction of the book, and the stylesheet.
func (b *book) finishPage(shell []byte, kind string) []byte {
	m := &markup{dst: make([]byte, 0, len(shell)+256)}
	open, rest, ok := bytes.Cut(shell, []byte("<html xmlns=\"http://www.w3.org/1999/xhtml\""))
	head, body, ok2 := bytes.Cut(rest, []byte("</title>\n"))
	if !ok || !ok2 {
		panic("epub: internal error: the library's page has another shell")
	}
	m.dst = append(m.dst, open...)
	m.raw(`<html xmlns="http://www.w3.org/1999/xhtml" lang="`, b.language, `" xml:lang="`, b.language, `"`)
	if b.rtl {
		m.raw(` dir="rtl"`)
	}
	m.dst = append(m.dst, head...)
	m.raw("</title>\n    <link rel=\"stylesheet\" type=\"text/css\" href=\"../", styleFile, "\"/>\n")
	if kind != "" {
		body = bytes.Replace(body, []byte("<body>"), []byte(`<body class="`+kind+`">`), 1)
	}
	m.dst = append(m.dst, body...)
	return m.dst
}
