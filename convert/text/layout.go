package text

import (
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/doc"
)

// layout brings order into white space: U+00A0 by what stands around it, no
// spaces before line ends, single spaces inside lines that are no columns, one
// blank line between paragraphs and none at the ends, one final newline. The
// indent of a line stays, since it may say what the line is, and so do spaces and
// blank lines of code between fences.
func layout(s string, markdown bool) (string, []doc.Change) {
	l := layoutPass{editor: editor{in: s}, markdown: markdown}
	l.single = strings.IndexByte(s, '\t') < 0 && strings.IndexByte(s, 0xC2) < 0 && !strings.Contains(s, "  ")
	code, line, end := doc.Fences(s), 0, 0 // of code, which keeps its spaces and empty lines, to the line that closes it
	var held row                           // waits for the next row, beside which it may be columns
	blank := -1                            // where the blank lines before the next row begin
	for pos := 0; pos < len(s); {
		next := len(s)
		if n := strings.IndexByte(s[pos:], '\n'); n >= 0 {
			next = pos + n + 1
		}
		r := l.row(pos, next)
		if closes, opens := code[line]; opens {
			end = closes
		}
		r.code = line < end
		line++
		if r.start == r.end {
			if blank < 0 {
				blank = pos
			}
			pos = next
			continue
		}
		l.finish(held, r)
		l.blankLines(held, blank, pos)
		held, blank, pos = r, -1, next
	}
	l.finish(held, row{})
	l.tail(held, blank)
	return l.text(), l.changes
}

type layoutPass struct {
	editor
	markdown bool
	single   bool // no row has more to look at than a space before it
	last     row  // the row before the one that is held
}

// row is a line with a word in it, or the part of it that is looked at.
type row struct {
	start, end int  // in the text: without white space before the line end
	next       int  // where the next line begins
	dirty      bool // there is something in it to look at
	drawn      bool // it is a rule of dashes
	code       bool // it opens code or is some
	gaps       []gap
	tabs       int
	indent     int
}

// row looks at the line that begins at pos. It is empty when blank.
func (l *layoutPass) row(pos, next int) row {
	s := l.in
	r := row{start: pos, end: next, next: next}
	if next > pos && s[next-1] == '\n' {
		r.end--
	}
	r.end = pos + len(trimmed(s[pos:r.end]))
	r.drawn = r.end > pos+2 && (s[pos] == '-' || s[pos] == '=') && strings.Trim(s[pos:r.end], "-=+| ") == ""
	for i := pos; i < r.end; i++ {
		if l.single && i > pos {
			break
		}
		switch b := s[i]; {
		case b == ' ' && (i == pos || s[i+1] == ' ' || s[i+1] == '\t' || s[i+1] == 0xC2), b == '\t', b == 0xC2 && s[i+1] == 0xA0:
			r.dirty = true
			r.measure(s[pos:r.end])
			return r
		}
	}
	return r
}

// trimmed is a line without white space at its end. A mark that stands on a
// space keeps it.
func trimmed(line string) string {
	for len(line) > 0 {
		switch b := line[len(line)-1]; {
		case b == ' ' || b == '\t':
			line = line[:len(line)-1]
			continue
		case b < utf8.RuneSelf:
			return line
		}
		r, n := utf8.DecodeLastRuneInString(line)
		if !isSpace(r) {
			return line
		}
		line = line[:len(line)-n]
	}
	return line
}

// isSpace reports white space that stays within a line: tab and category Zs.
func isSpace(r rune) bool {
	switch r {
	case ' ', '\t', 0xA0, 0x1680, 0x202F, 0x205F, 0x3000:
		return true
	}
	return r >= 0x2000 && r <= 0x200A
}

// finish writes the edits of a row, now that the one after it is known.
func (l *layoutPass) finish(r, next row) {
	if r.next == 0 {
		return
	}
	if r.dirty {
		l.spaces(r, l.markdown || r.code || r.alignsWith(l.last) || r.alignsWith(next))
	}
	eol := r.next
	if l.in[eol-1] == '\n' {
		eol--
	}
	if eol > r.end && !l.markdown {
		l.drop(ruleTrailing, r.end, eol)
	}
	l.last = r
}

// blankLines makes one of the blank lines from blank to pos, which stand after
// the row that was held; none when that is the start of the text.
func (l *layoutPass) blankLines(held row, blank, pos int) {
	switch {
	case blank < 0:
	case held.next == 0:
		l.drop(ruleBlank, blank, pos)
	case l.markdown || l.in[blank:pos] == "\n" || held.code && strings.Trim(l.in[blank:pos], "\n") == "":
	case strings.Count(l.in[blank:pos], "\n") == 1:
		l.drop(ruleTrailing, blank, pos-1)
	default:
		l.replace(ruleBlank, blank, pos, "\n")
	}
}

// tail ends the text with the line end of its last row.
func (l *layoutPass) tail(held row, blank int) {
	if blank >= 0 {
		l.drop(ruleBlank, blank, len(l.in))
	}
	if held.next > 0 && l.in[held.next-1] != '\n' {
		l.replace(ruleFinal, len(l.in), len(l.in), "\n")
	}
}
