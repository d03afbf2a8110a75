package fidelity

import (
	"bytes"
	"errors"
	"strconv"
	"unicode/utf8"
)

// markupScanner takes XML apart into tags and the words between them. It knows
// as much of XML as the writers of this program use, and refuses what it does
// not know: entities of its own, declarations, CDATA.
type markupScanner struct {
	data []byte
	pos  int
	err  error

	kind  markupKind
	name  string // of a tag
	raw   []byte // of a start tag, the attributes; of words, the words
	close bool   // a start tag that ends itself
}

type markupKind int

const (
	words markupKind = iota
	startTag
	endTag
)

var errMarkup = errors.New("its markup is broken")

// next finds the next tag or stretch of words. It reports false at the end,
// and when err is set.
func (s *markupScanner) next() bool {
	for s.pos < len(s.data) {
		rest := s.data[s.pos:]
		switch {
		case rest[0] != '<':
			end := bytes.IndexByte(rest, '<')
			if end < 0 {
				end = len(rest)
			}
			s.kind, s.name, s.raw = words, "", rest[:end]
			s.pos += end
			return true
		case bytes.HasPrefix(rest, []byte("<?")):
			s.skipTo("?>")
		case bytes.HasPrefix(rest, []byte("<!--")):
			s.skipTo("-->")
		case bytes.HasPrefix(rest, []byte("<!DOCTYPE")):
			s.skipTo(">")
		default:
			return s.tag(rest)
		}
	}
	return false
}

func (s *markupScanner) skipTo(end string) {
	i := bytes.Index(s.data[s.pos:], []byte(end))
	if i < 0 {
		s.err = errMarkup
		s.pos = len(s.data)
		return
	}
	s.pos += i + len(end)
}

// tag reads a tag. A > in the value of an attribute does not end it.
func (s *markupScanner) tag(rest []byte) bool {
	end, quote := 1, byte(0)
	for ; end < len(rest); end++ {
		c := rest[end]
		if quote != 0 {
			if c == quote {
				quote = 0
			}
		} else if c == '"' || c == '\'' {
			quote = c
		} else if c == '>' {
			break
		}
	}
	if end >= len(rest) {
		s.err = errMarkup
		return false
	}
	inside := rest[1:end]
	s.pos += end + 1
	s.kind, s.close = startTag, false
	if len(inside) > 0 && inside[0] == '/' {
		s.kind, inside = endTag, inside[1:]
	} else if len(inside) > 0 && inside[len(inside)-1] == '/' {
		s.close, inside = true, inside[:len(inside)-1]
	}
	n := bytes.IndexAny(inside, " \t\r\n")
	if n < 0 {
		n = len(inside)
	}
	if n == 0 || inside[0] == '!' {
		s.err = errMarkup
		return false
	}
	s.name, s.raw = elementName(inside[:n]), inside[n:]
	return true
}

// elementName returns the name without making a new string of the usual ones.
func elementName(b []byte) string {
	switch string(b) {
	case "p":
		return "p"
	case "a":
		return "a"
	case "li":
		return "li"
	case "span":
		return "span"
	case "item":
		return "item"
	case "meta":
		return "meta"
	}
	return string(b)
}

// attribute returns the value of an attribute of a start tag.
func (s *markupScanner) attribute(name string) string {
	rest := s.raw
	for {
		rest = bytes.TrimLeft(rest, " \t\r\n")
		key, after, ok := bytes.Cut(rest, []byte("="))
		if !ok || len(after) < 2 || after[0] != '"' && after[0] != '\'' {
			return ""
		}
		value, more, ok := bytes.Cut(after[1:], after[:1])
		if !ok {
			return ""
		}
		if string(key) == name {
			if bytes.IndexByte(value, '&') < 0 {
				return string(value)
			}
			w := markupScanner{raw: value}
			return string(w.appendWords(nil))
		}
		rest = more
	}
}

// appendWords appends the words with their references resolved.
func (s *markupScanner) appendWords(dst []byte) []byte {
	rest := s.raw
	for {
		i := bytes.IndexByte(rest, '&')
		if i < 0 {
			return append(dst, rest...)
		}
		dst = append(dst, rest[:i]...)
		name, after, ok := bytes.Cut(rest[i+1:], []byte(";"))
		r := reference(name)
		if !ok || r < 0 {
			s.err = errMarkup
			return dst
		}
		dst = utf8.AppendRune(dst, r)
		rest = after
	}
}

// reference returns the character of a reference; -1 for one that XML does
// not define (XML 1.0, sections 4.1 and 4.6).
func reference(name []byte) rune {
	switch string(name) {
	case "amp":
		return '&'
	case "lt":
		return '<'
	case "gt":
		return '>'
	case "quot":
		return '"'
	case "apos":
		return '\''
	}
	base := 10
	number, ok := bytes.CutPrefix(name, []byte("#"))
	if hex, isHex := bytes.CutPrefix(number, []byte("x")); isHex {
		number, base = hex, 16
	}
	n, err := strconv.ParseUint(string(number), base, 21)
	if !ok || err != nil || !utf8.ValidRune(rune(n)) {
		return -1
	}
	return rune(n)
}
