package text

import (
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// lineNumbers finds for each line of the archival text on which line of the
// source it begins. A run of blank lines has the number of its first, so that
// its length is the distance to the next line's number.
func lineNumbers(src string, changes []doc.Change, archival string) []int {
	n := numberer{line: 1, fresh: true, lines: make([]int, 0, strings.Count(archival, "\n"))}
	pos := 0
	for _, c := range changes {
		n.same(src[pos:c.Offset])
		n.changed(c.Before, c.After)
		pos = c.Offset + len(c.Before)
	}
	n.same(src[pos:])
	return n.lines
}

// translator turns line numbers of a text that was made of src into those of
// src. It does the work only when it is asked.
func translator(src string, changes []doc.Change, made string) func(line int) int {
	var lines []int
	return func(line int) int {
		if lines == nil {
			lines = lineNumbers(src, changes, made)
		}
		return lines[min(line, len(lines))-1]
	}
}

type numberer struct {
	line  int  // in the source
	fresh bool // a line of the archival text begins here
	lines []int
}

// same passes over text that stands in both; its line ends are all LF.
func (n *numberer) same(s string) {
	for len(s) > 0 {
		n.begin()
		i := strings.IndexByte(s, '\n')
		if i < 0 {
			return
		}
		n.line++
		n.fresh = true
		s = s[i+1:]
	}
}

func (n *numberer) changed(before, after string) {
	for len(after) > 0 {
		n.begin()
		i := strings.IndexByte(after, '\n')
		if i < 0 {
			break
		}
		n.fresh = true
		after = after[i+1:]
	}
	n.line += lineEnds(before)
}

func (n *numberer) begin() {
	if n.fresh {
		n.lines = append(n.lines, n.line)
		n.fresh = false
	}
}

// lineEnds counts line ends as editors do: LF, CRLF and CR.
func lineEnds(s string) int {
	return strings.Count(s, "\n") + strings.Count(s, "\r") - strings.Count(s, "\r\n")
}

// lineCounter tells the line of one offset after another, in one pass.
type lineCounter struct {
	text      string
	pos, line int // line ends before pos
}

// at is the number, from 1, of the line that holds an offset, which must not
// be smaller than the one asked for before.
func (c *lineCounter) at(offset int) int {
	part := c.text[c.pos:offset]
	c.line += lineEnds(part)
	if offset > c.pos && c.pos > 0 && c.text[c.pos] == '\n' && c.text[c.pos-1] == '\r' {
		c.line-- // a CRLF that was cut in two
	}
	c.pos = offset
	return c.line + 1
}
