package epub

import (
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/doc"
)

// markup appends XHTML. What XML 1.0 forbids never gets through, whatever the
// text holds: the document keeps it, the page leaves it out.
type markup struct {
	dst      []byte
	acronyms bool // of what is linked are marked, for style sheets
}

func (m *markup) raw(parts ...string) {
	for _, p := range parts {
		m.dst = append(m.dst, p...)
	}
}

// text appends escaped text. Stretches that need no escape go over whole.
func (m *markup) text(s string) {
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if plain[c] {
				i++
				continue
			}
			m.dst = append(m.dst, s[from:i]...)
			m.ascii(c)
			i++
			from = i
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if !allowed(r) || r == utf8.RuneError && n == 1 {
			m.dst = append(m.dst, s[from:i]...)
			from = i + n
		}
		i += n
	}
	m.dst = append(m.dst, s[from:]...)
}

// plain are the ASCII characters that stand in markup as they are.
var plain = func() (t [utf8.RuneSelf]bool) {
	for c := byte(' '); c < 0x7F; c++ {
		t[c] = c != '&' && c != '<' && c != '>' && c != '"'
	}
	t['\n'], t['\t'] = true, true
	return t
}()

// ascii appends a character that is escaped, or left out.
func (m *markup) ascii(c byte) {
	switch {
	case c == '&':
		m.raw("&amp;")
	case c == '<':
		m.raw("&lt;")
	case c == '>':
		m.raw("&gt;")
	case c == '"':
		m.raw("&quot;")
	}
}

// allowed reports whether a page may hold the character: XML 1.0, section 2.2,
// without the controls and noncharacters that it only discourages.
func allowed(r rune) bool {
	switch {
	case r < 0xA0, r >= 0xD800 && r <= 0xDFFF, r >= 0xFDD0 && r <= 0xFDEF:
		return false
	}
	return r&0xFFFE != 0xFFFE
}

// linked appends text in which addresses, and the words that name the licence,
// are links.
func (m *markup) linked(s string, l doc.License) { m.links(s, doc.Links(s, l), l) }

// links appends text with these links in it.
func (m *markup) links(s string, links []doc.Link, l doc.License) {
	pos := 0
	for _, link := range links {
		m.prose(s[pos:link.Start])
		m.raw(`<a href="`)
		m.text(link.URL)
		m.raw(`"`)
		if link.URL == l.URL {
			m.raw(` rel="license"`)
		}
		m.raw(`>`)
		m.text(s[link.Start:link.End])
		m.raw(`</a>`)
		pos = link.End
	}
	m.prose(s[pos:])
}

// prose appends text in which acronyms are marked, if they are asked for.
func (m *markup) prose(s string) {
	pos := 0
	for m.acronyms && pos < len(s) {
		start, end := doc.NextAcronym(s, pos)
		if start == end {
			break
		}
		m.text(s[pos:start])
		m.raw(`<span class="caps">`)
		m.text(s[start:end])
		m.raw("</span>")
		pos = end
	}
	m.text(s[pos:])
}

// element appends <name attrs>text</name>.
func (m *markup) element(name, attrs, text string) {
	m.raw("<", name, attrs, ">")
	m.text(text)
	m.raw("</", name, ">\n")
}

// isBlank reports whether nothing of s can be seen.
func isBlank(s string) bool {
	return strings.TrimFunc(s, func(r rune) bool {
		return r <= ' ' || r == '\u00a0' || r == '\u00ad' || r >= 0x2000 && r <= 0x200F || r >= 0x2028 && r <= 0x202F || r >= 0x205F && r <= 0x206F || r == '\u3000' || r == '\ufeff' || !allowed(r) && r >= 0x7F
	}) == ""
}

// isWeb reports whether an address leads to the web, and to nothing active.
func isWeb(url string) bool {
	return strings.HasPrefix(url, "https://") || strings.HasPrefix(url, "http://")
}
