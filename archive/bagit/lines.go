package bagit

import (
	"strings"
	"unicode/utf8"
)

// cutter cuts the pieces of a tag file into lines: LF, CR, or both end one. A
// line beyond maxLine is cut off behind it, so that its parser refuses it. It
// keeps one line at most.
type cutter struct {
	decode decoder
	line   func(n int, text string) bool // false to stop

	n       int    // lines so far
	rest    string // begin of a line that goes on in the next piece
	begun   bool   // whether there is such a line
	cr      bool   // the last piece ended in CR: an LF belongs to it
	returns bool   // a CR was met
}

// piece takes the next piece. It returns false when line did.
func (c *cutter) piece(b []byte) bool {
	text := c.decode(b)
	if c.cr && text != "" {
		text, c.cr = strings.TrimPrefix(text, "\n"), false
	}
	if c.begun {
		if i := lineEnd(text); i < 0 {
			c.keep(text)
			return true
		} else if room := maxLine + 1 - len(c.rest); i > room {
			text = c.rest + text[:max(room, 0)] + text[i:]
		} else {
			text = c.rest + text
		}
		c.rest, c.begun = "", false
	}
	for text != "" {
		i := lineEnd(text)
		if i < 0 {
			c.keep(text)
			return true
		}
		line, end := text[:i], text[i]
		if text = text[i+1:]; end == '\r' {
			c.returns = true
			c.cr = text == ""
			text = strings.TrimPrefix(text, "\n")
		}
		c.n++
		if !c.line(c.n, line) {
			return false
		}
	}
	return true
}

// keep keeps the begin of a line, but no more than tells that it is too long.
func (c *cutter) keep(text string) {
	c.begun = true
	if room := maxLine + 1 - len(c.rest); len(text) > room {
		text = text[:max(room, 0)]
	}
	c.rest += text
}

// end gives the last line, where no line end follows it.
func (c *cutter) end() bool {
	if !c.begun {
		return true
	}
	c.n++
	return c.line(c.n, c.rest)
}

// linesOf cuts a whole text into lines.
func linesOf(text string) (lines []string) {
	c := cutter{decode: func(b []byte) string { return string(b) }, line: func(_ int, s string) bool {
		lines = append(lines, s)
		return true
	}}
	c.piece([]byte(text))
	c.end()
	return lines
}

// lineEnd is the index of the first LF or CR.
func lineEnd(text string) int { return firstOf(text, '\n', '\r') }

// firstOf is the index of the first of two bytes, a the likelier one. Looking for
// each by itself is what processors do fastest.
func firstOf(text string, a, b byte) int {
	i := strings.IndexByte(text, a)
	before := text
	if i >= 0 {
		before = text[:i]
	}
	if j := strings.IndexByte(before, b); j >= 0 {
		return j
	}
	return i
}

// isText reports whether a line is UTF-8; decoders leave it to this.
func isText(line string) bool {
	if len(line) > maxLine {
		line = strings.ToValidUTF8(line[:maxLine], "") // cut off, maybe within a character
	}
	return utf8.ValidString(line)
}
