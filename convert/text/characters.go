package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/doc"
)

// characters drops what may stand in no document, makes every line end LF, and
// notes what a person should see. Most bytes are passed over by one look at a
// table. Turns is true when some characters turn the direction of the text.
func characters(s string, found *findings) (out string, log []doc.Change, turns bool) {
	c := characterPass{editor: editor{in: s}, lines: lineCounter{text: s}, found: found}
	for i := 0; i < len(s); {
		if n := printed(s[i:]); n > 0 {
			i += n
			continue
		}
		if !unusual[s[i]] {
			for i++; i < len(s) && s[i] >= utf8.RuneSelf && !unusual[s[i]]; i++ {
			}
			continue
		}
		i = c.look(i)
	}
	return c.text(), c.changes, c.turns
}

// unusual marks the bytes with which a character begins that pass one may
// have to do something about.
var unusual = func() (t [256]bool) {
	for i := range t {
		t[i] = i < 0x20 && i != '\t' && i != '\n' || i == 0x7F ||
			i == 0xC2 || i == 0xD8 || i == 0xE2 || i == 0xEE || i == 0xEF || i >= 0xF0
	}
	return t
}()

type characterPass struct {
	editor
	lines lineCounter
	found *findings
	turns bool // there are characters that turn the direction of text
	nel   answer
}

// answer is what a question about the whole text came to, asked only once.
type answer int

const (
	unasked answer = iota
	yes
	no
)

// look deals with the character at i and returns where to go on.
func (c *characterPass) look(i int) int {
	s := c.in
	switch b := s[i]; {
	case b == 0xE2 && s[i+1] != 0x80 && s[i+1] != 0x81, b == 0xE2 && s[i+1] == 0x80 && s[i+2] >= 0x90 && s[i+2] <= 0xA7:
		return i + 3 // quotation marks and dashes, above all
	case b == 0xC2 && s[i+1] == 0xAD && !divides(s[i+2:]):
		c.drop(ruleSoft, i, i+2)
		return i + 2
	case b == 0xC2 && s[i+1] >= 0xA0:
		return i + 2
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	switch {
	case r == '\r' && strings.HasPrefix(s[i:], "\r\n"):
		n = 2
		c.replace(ruleLineEnd, i, i+2, "\n")
	case r == '\r', r == '\v', r == '\f', r == 0x2028, r == 0x2029, r == 0x85 && c.isNEL():
		c.replace(ruleLineEnd, i, i+n, "\n")
	case isDropped(r), isZeroWidth(r):
		return c.dropRun(i)
	default:
		c.note(r, i)
	}
	return i + n
}

// isDropped reports the characters that XML 1.0 forbids (section 2.2), and DEL.
func isDropped(r rune) bool {
	return r < 0x20 && r != '\t' && (r < '\n' || r > '\r') || r == 0x7F || r == 0xFFFE || r == 0xFFFF
}

func isZeroWidth(r rune) bool { return r == 0x200B || r == 0xFEFF || r == 0x2060 }

// divides reports whether a soft hyphen before rest divides a word at the end
// of a line: there it was printed, and whoever joins the lines needs it.
func divides(rest string) bool {
	rest = strings.TrimPrefix(rest, "\r")
	return len(rest) > 1 && rest[0] == '\n' && rest[1] != '\n' && rest[1] != '\r' && rest[1] != ' '
}

// dropRun deals with controls and zero-width characters that stand side by
// side. A zero-width space stays beside the scripts that break lines there.
func (c *characterPass) dropRun(start int) int {
	end := start
	for end < len(c.in) {
		r, n := utf8.DecodeRuneInString(c.in[end:])
		if !isDropped(r) && !isZeroWidth(r) {
			break
		}
		end += n
	}
	prev, _ := utf8.DecodeLastRuneInString(c.in[:start])
	next, _ := utf8.DecodeRuneInString(c.in[end:])
	useful := breaksAtZeroWidth(prev) || breaksAtZeroWidth(next)
	for i := start; i < end; {
		r, n := utf8.DecodeRuneInString(c.in[i:])
		switch {
		case i == 0 && r == 0xFEFF:
			c.drop(ruleBOM, i, i+n)
		case isDropped(r):
			c.found.add("control-dropped", c.lines.at(i), r)
			c.drop(ruleControl, i, i+n)
		case r == 0xFEFF || !useful:
			c.drop(ruleZero, i, i+n)
		}
		i += n
	}
	return end
}

func breaksAtZeroWidth(r rune) bool {
	return r >= 0x0E00 && r < 0x1900 && unicode.In(r, unicode.Thai, unicode.Khmer, unicode.Lao, unicode.Myanmar)
}

// isNEL reports whether U+0085 is the line end that Unicode says it is. In a
// text with other C1 controls it is the ellipsis of Windows-1252, misread.
func (c *characterPass) isNEL() bool {
	if c.nel == unasked {
		c.nel = yes
		for rest := c.in; c.nel == yes; {
			i := strings.IndexByte(rest, 0xC2)
			if i < 0 {
				break
			}
			if rest[i+1] < 0xA0 && rest[i+1] != 0x85 {
				c.nel = no
			}
			rest = rest[i+2:]
		}
	}
	return c.nel == yes
}

// note remembers what stays but should be seen.
func (c *characterPass) note(r rune, i int) {
	code := ""
	switch {
	case r < 0x80:
	case r < 0xA0:
		code = "c1-control"
	case r == utf8.RuneError:
		code = "text-lost"
	case r == 0xFFFC:
		code = "object-lost"
	case doc.IsTurn(r), isJoiner(r):
		c.turns = true
	case r&0xFFFE == 0xFFFE, r >= 0xFDD0 && r <= 0xFDEF:
		code = "noncharacter"
	case unicode.Is(unicode.Co, r):
		code = "private-use"
	}
	if code != "" {
		c.found.add(code, c.lines.at(i), r)
	}
}
