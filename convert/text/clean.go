package text

import (
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/doc"
)

// Rules as they stand in the log.
const (
	ruleBOM      = "bom"
	ruleLineEnd  = "line-end"
	ruleControl  = "control"
	ruleNFC      = "nfc"
	ruleZero     = "zero-width"
	ruleNBSP     = "nbsp-to-space"
	ruleSpaces   = "inner-spaces"
	ruleTrailing = "trailing-space"
	ruleBlank    = "blank-lines"
	ruleFinal    = "final-newline"
)

// cleaner goes over the decoded source once, line by line.
type cleaner struct {
	src     string
	out     strings.Builder
	changes []doc.Change
	lines   []int
	found   findings

	number int    // of the line in hand, as editors count
	blank  span   // blank lines that are read but not yet written
	cells  []cell // of the line in hand; kept for reuse
	joined []byte // what the cells say together; kept for reuse
	live   []int  // indices of the cells that say something; kept for reuse
}

// span is a run of blank lines in the source.
type span struct{ start, end, number, count int }

func (c *cleaner) run() {
	c.out.Grow(len(c.src) + 1)
	pos := 0
	if strings.HasPrefix(c.src, bom) {
		c.change(ruleBOM, 0, len(bom), "")
		pos = len(bom)
	}
	c.number = 1
	for pos < len(c.src) {
		end := lineEnd(c.src, pos)
		next := end + endLength(c.src, end)
		c.line(pos, end, next)
		if next > end && (c.src[end] == '\n' || c.src[end] == '\r') {
			c.number++ // editors do not count form feeds and the like
		}
		pos = next
	}
	c.writeBlank(false)
}

const bom = "\ufeff"

// lineEnd finds where the line ends that begins at pos.
func lineEnd(s string, pos int) int {
	for i := pos; i < len(s); i++ {
		switch s[i] {
		case '\n', '\r', '\v', '\f':
			return i
		case 0xC2:
			if strings.HasPrefix(s[i:], "\u0085") {
				return i
			}
		case 0xE2:
			if strings.HasPrefix(s[i:], "\u2028") || strings.HasPrefix(s[i:], "\u2029") {
				return i
			}
		}
	}
	return len(s)
}

// endLength is the length of the line end at i; 0 at the end of the source.
func endLength(s string, i int) int {
	switch {
	case i == len(s):
		return 0
	case strings.HasPrefix(s[i:], "\r\n"):
		return 2
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	return n
}

// line takes src[start:end], whose line end reaches to next.
func (c *cleaner) line(start, end, next int) {
	line := c.src[start:end]
	clean := isClean(line)
	if !clean {
		c.takeApart(start, end)
	}
	if line == "" || !clean && c.isBlank() {
		if c.blank.count == 0 {
			c.blank.start, c.blank.number = start, c.number
		}
		c.blank.count++
		c.blank.end = next
		return
	}
	c.writeBlank(true)
	c.lines = append(c.lines, c.number)
	if clean {
		c.out.WriteString(line)
	} else {
		c.emit()
	}
	switch {
	case next == end:
		c.change(ruleFinal, end, end, "\n")
	case c.src[end:next] != "\n":
		c.change(ruleLineEnd, end, next, "\n")
	}
	c.out.WriteByte('\n')
}

// writeBlank writes a run of blank lines as one, and none at the ends of the
// text. How many there were can be told from Lines.
func (c *cleaner) writeBlank(more bool) {
	b := c.blank
	c.blank = span{}
	if b.count == 0 {
		return
	}
	after := ""
	if more && c.out.Len() > 0 {
		after = "\n"
		c.out.WriteByte('\n')
		c.lines = append(c.lines, b.number)
	}
	if c.src[b.start:b.end] != after {
		rule := ruleBlank
		if b.count == 1 && after != "" {
			rule = ruleTrailing
		}
		c.change(rule, b.start, b.end, after)
	}
}

func (c *cleaner) change(rule string, start, end int, after string) {
	c.changes = append(c.changes, doc.Change{Rule: rule, Offset: start, Before: c.src[start:end], After: after})
}
