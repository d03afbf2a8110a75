package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// cell is a piece of the decoded source and what becomes of it. A line is
// taken apart into cells only when something in it may have to change.
type cell struct {
	start, end int
	out        string
	rule       string // empty while out is the source itself
}

// isClean reports whether nothing in a line can need a change: no white space
// but single spaces inside, no control, nothing that composes. Most lines of
// most texts are clean, so this is what the speed of reading hangs on.
func isClean(line string) bool {
	if line == "" {
		return true
	}
	last := byte(' ')
	i := 0
	for i < len(line) {
		b := line[i]
		switch {
		case b < utf8.RuneSelf:
			if b < 0x20 || b == 0x7F || b == ' ' && last == ' ' {
				return false
			}
			last = b
			i++
			continue
		}
		n := plainRune(line[i:])
		if n == 0 {
			return false
		}
		last = b
		i += n
	}
	return last != ' '
}

// plainRune returns the length of the first rune of s when it is one of the
// common ones that never change: Latin letters of the precomposed blocks,
// Greek, Cyrillic and the usual punctuation; 0 otherwise.
func plainRune(s string) int {
	switch b := s[0]; {
	case b >= 0xC3 && b <= 0xCB, b == 0xCF && s[1] >= 0x80, b >= 0xD0 && b <= 0xD1:
		return 2
	case b == 0xCE && s[1] != 0x87: // U+0387 composes to U+00B7
		return 2
	case b == 0xC2 && (s[1] > 0xA0 && s[1] != 0xAD):
		return 2
	case b == 0xE2 && s[1] == 0x80 && (s[2] >= 0x90 && s[2] <= 0xA7 || s[2] >= 0xB0):
		return 3 // dashes, quotation marks, bullet, ellipsis, guillemets
	}
	return 0
}

// takeApart makes the cells of src[start:end] and applies every rule to them.
func (c *cleaner) takeApart(start, end int) {
	c.cells = c.cells[:0]
	for i := start; i < end; {
		r, n := utf8.DecodeRuneInString(c.src[i:end])
		x := cell{start: i, end: i + n, out: c.src[i : i+n]}
		if isControl(r) {
			x.out, x.rule = "", ruleControl
		}
		c.found.rune(r, c.number)
		c.cells = append(c.cells, x)
		i += n
	}
	c.zeroWidth()
	c.compose()
	c.noBreakSpaces()
	c.trailing()
	c.innerSpaces()
}

// isControl reports the C0 controls and DEL, which XML 1.0 forbids. Tabs are
// white space here and line ends never reach this place.
func isControl(r rune) bool { return r < 0x20 && r != '\t' || r == 0x7F }

// maxMarks is how many marks may stand on one letter for it to be composed.
// Beyond any writing system they are an attack, and are left as they are.
const maxMarks = 30

// compose brings each letter and its marks into NFC, but for the compatibility
// ideographs: NFC would replace them by other forms of people's names. What
// was dropped between a letter and its mark no longer parts them.
func (c *cleaner) compose() {
	c.joined = c.joined[:0]
	for _, x := range c.cells {
		c.joined = append(c.joined, x.out...)
	}
	if norm.NFC.IsNormal(c.joined) {
		return
	}
	c.live = c.live[:0]
	for i, x := range c.cells {
		if x.out != "" {
			c.live = append(c.live, i)
		}
	}
	out, pos := c.cells[:0], 0
	for a := 0; a < len(c.live); {
		b := a + 1
		for b < len(c.live) && !norm.NFC.PropertiesString(c.cells[c.live[b]].out).BoundaryBefore() {
			b++
		}
		first, last := c.live[a], c.live[b-1]
		if after, ok := c.composed(c.live[a:b]); ok {
			out = append(out, c.cells[pos:first]...)
			out = append(out, cell{c.cells[first].start, c.cells[last].end, after, ruleNFC})
			pos = last + 1
		}
		a = b
	}
	c.cells = append(out, c.cells[pos:]...)
}

// composed returns a letter with its marks in NFC, and whether that differs.
func (c *cleaner) composed(cells []int) (string, bool) {
	if len(cells) == 1 && c.cells[cells[0]].out[0] < utf8.RuneSelf {
		return "", false
	}
	var b strings.Builder
	for _, i := range cells {
		b.WriteString(c.cells[i].out)
	}
	before := b.String()
	if r, _ := utf8.DecodeRuneInString(before); isHanCompatibility(r) || len(cells) > maxMarks {
		return before, false
	}
	after := norm.NFC.String(before)
	return after, after != before
}

func isHanCompatibility(r rune) bool {
	return r >= 0xF900 && r <= 0xFAFF || r >= 0x2F800 && r <= 0x2FA1F
}

// zeroWidth drops zero-width spaces and stray byte order marks, which only
// break matching, except beside the scripts that break lines there.
func (c *cleaner) zeroWidth() {
	for i := range c.cells {
		x := &c.cells[i]
		if x.out != "\u200b" && x.out != bom {
			continue
		}
		if x.out == "\u200b" && (usesZeroWidth(c.letter(i-1)) || usesZeroWidth(c.letter(i+1))) {
			continue
		}
		x.out, x.rule = "", ruleZero
	}
}

func usesZeroWidth(r rune) bool {
	return unicode.In(r, unicode.Thai, unicode.Khmer, unicode.Lao, unicode.Myanmar)
}

// letter is the first rune of the i-th cell; 0 beyond the line.
func (c *cleaner) letter(i int) rune {
	if i < 0 || i >= len(c.cells) || c.cells[i].out == "" {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(c.cells[i].out)
	return r
}

// noBreakSpaces replaces U+00A0 where it says nothing: between two words in
// lower case, beside another space, at the ends of the line. Before numbers,
// units, initials and French punctuation it was meant, and stays.
func (c *cleaner) noBreakSpaces() {
	for i := range c.cells {
		x := &c.cells[i]
		if x.out != "\u00a0" {
			continue
		}
		before, after := c.letter(i-1), c.letter(i+1)
		edge := before == 0 || after == 0
		beside := isSpace(before) || isSpace(after)
		if edge || beside || c.plainWord(i-1, -1) && c.plainWord(i+1, 1) {
			x.out, x.rule = " ", ruleNBSP
		}
	}
}

// plainWord reports whether the word that starts at the i-th cell and runs in
// direction step is two or more letters, all in lower case.
func (c *cleaner) plainWord(i, step int) bool {
	n := 0
	for ; i >= 0 && i < len(c.cells); i += step {
		r := c.letter(i)
		if r == ' ' || r == '\u00a0' || r == '\t' || n > 0 && step > 0 && strings.ContainsRune(",.;:!?)”’»", r) {
			break
		}
		if !unicode.IsLower(r) && !unicode.Is(unicode.Mn, r) {
			return false
		}
		n++
	}
	return n > 1
}

func isSpace(r rune) bool { return r == ' ' || r == '\u00a0' || r == '\t' }

// trailing drops white space at the end of the line.
func (c *cleaner) trailing() {
	for i := len(c.cells) - 1; i >= 0; i-- {
		x := &c.cells[i]
		if x.out != "" && strings.Trim(x.out, " \t\u00a0\u200b") != "" {
			break
		}
		if x.out != "" {
			x.out, x.rule = "", ruleTrailing
		}
	}
}

// innerSpaces collapses runs of spaces inside the line to one. Runs of three
// and more, and tabs, may be columns and stay, as does the indent.
func (c *cleaner) innerSpaces() {
	inside := false
	for i := 0; i < len(c.cells); i++ {
		r := c.letter(i)
		if r != ' ' {
			inside = inside || r != 0 && !isSpace(r)
			continue
		}
		j := i
		for j < len(c.cells) && (c.letter(j) == ' ' || c.cells[j].out == "") {
			j++
		}
		if inside && j < len(c.cells) && c.count(i, j) == 2 {
			c.cells[i].out, c.cells[i].rule = "", ruleSpaces
		}
		i = j - 1
	}
}

// count is the number of spaces among the cells from i to j.
func (c *cleaner) count(i, j int) int {
	n := 0
	for ; i < j; i++ {
		n += len(c.cells[i].out)
	}
	return n
}

// isBlank reports whether nothing is left of the line.
func (c *cleaner) isBlank() bool {
	for _, x := range c.cells {
		if x.out != "" {
			return false
		}
	}
	return true
}

// emit writes the cells and logs those that differ; neighbours changed by the
// same rule are one change.
func (c *cleaner) emit() {
	for i := 0; i < len(c.cells); i++ {
		x := c.cells[i]
		c.out.WriteString(x.out)
		if x.rule == "" || x.out == c.src[x.start:x.end] {
			continue
		}
		from := c.out.Len() - len(x.out)
		for i+1 < len(c.cells) && c.cells[i+1].rule == x.rule {
			i++
			c.out.WriteString(c.cells[i].out)
			x.end = c.cells[i].end
		}
		after := c.out.String()[from:] // shares the builder's bytes, which are never rewritten
		c.change(x.rule, x.start, x.end, after)
	}
}
