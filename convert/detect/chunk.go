package detect

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/doc"
)

// line is one line of the text that is not blank.
type line struct {
	text   string // as prose has it: without indent, a space for each tab
	cells  string // the same with its tabs, for columns and nothing else
	indent int    // width of the white space before it; a tab counts four
	number int    // in the source, where line ends of other kinds do not count
	at     int    // in the archival text, from 1
	glued  bool   // the next line goes on without a space

	bulleted bool // a bullet stands before it, or before a line beside it
}

// chunk is a run of lines between blank lines.
type chunk struct {
	lines   []line
	gap     int    // blank lines before it in the source
	page    bool   // the number of a page, or the running head under it
	columns bool   // it is a table
	tabbed  bool   // a tab sets its first line off, as typists begin paragraphs
	fences  string // the lines before and behind code that stand for its ends; empty for what is none
}

func (c chunk) first() line { return c.lines[0] }

// joined is the chunk as one paragraph.
func (c chunk) joined() string {
	if len(c.lines) == 1 {
		return c.lines[0].text
	}
	var b strings.Builder
	for i, l := range c.lines {
		if i > 0 && !c.lines[i-1].glued && !noSpaceBetween(c.lines[i-1].text, l.text) {
			b.WriteByte(' ')
		}
		b.WriteString(l.text)
	}
	return b.String()
}

// newLine is a line of archival text. It is the one place that decides what a
// line's tabs are: spaces, but for columns.
func newLine(s string, number, at int) line {
	body := strings.TrimLeft(s, " \t\u00a0")
	return line{text: strings.ReplaceAll(body, "\t", " "), cells: body, indent: indent(s[:len(s)-len(body)]), number: number, at: at}
}

// noSpaceBetween reports whether two lines join without a space: Chinese and
// Japanese write none.
func noSpaceBetween(a, b string) bool {
	x, _ := utf8.DecodeLastRuneInString(a)
	y, _ := utf8.DecodeRuneInString(b)
	return unicode.In(x, unicode.Han, unicode.Hiragana, unicode.Katakana) && unicode.In(y, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// chunks parts the text at its blank lines.
func chunks(text string, numbers []int) []chunk {
	var out []chunk
	var lines []line
	last := 0 // number of the last line that was not blank
	gap, tabbed := 0, false
	flush := func() {
		if len(lines) > 0 {
			out = append(out, chunk{lines: lines, gap: gap, tabbed: tabbed})
			lines = nil
		}
	}
	i := 0
	code, fence, end := doc.Fences(text), "", 0 // of the code that is being read
	for s := range strings.Lines(text) {
		s = strings.TrimSuffix(s, "\n")
		number := i + 1
		if i < len(numbers) {
			number = numbers[i]
		}
		i++
		l := newLine(s, number, i)
		if closes, opens := code[i-1]; opens {
			flush()
			fence, end, last = l.text, closes+1, number
			continue
		}
		if i == end {
			flush()
			out[len(out)-1].fences = fence + "\n" + l.text
			end, last = 0, number
			continue
		}
		if l.text == "" {
			if end == 0 {
				flush()
			}
			continue
		}
		if len(lines) == 0 {
			tabbed = s[0] == '\t'
			gap = max(0, number-last-1)
		}
		lines = append(lines, l)
		last = number
	}
	flush()
	return out
}

func indent(space string) int {
	n := 0
	for _, r := range space {
		if n++; r == '\t' {
			n += 3
		}
	}
	return n
}

// unstack parts chunks whose lines are paragraphs of their own: the text has
// no blank lines between them, or only some. Lines of verse and of lists stay
// together.
func unstack(cs []chunk) []chunk {
	out := make([]chunk, 0, len(cs))
	for _, c := range cs {
		if len(c.lines) == 1 || longest(c) <= 110 {
			out = append(out, c)
			continue
		}
		if _, columns := table(c); columns || c.fences != "" {
			out = append(out, c)
			continue
		}
		for i, l := range c.lines {
			next := chunk{lines: []line{l}, gap: 0}
			if i == 0 {
				next.gap = c.gap
			}
			if last := len(out) - 1; i > 0 && (isListLine(l.text) && isListLine(out[last].lines[0].text) || countsOn(&out[last].lines[len(out[last].lines)-1], &l)) {
				out[last].lines = append(out[last].lines, l)
				continue
			}
			out = append(out, next)
		}
	}
	return out
}

// unstackWrapped parts chunks of wrapped text that has no blank lines: short
// lines at the head of the text stand for themselves, and a line that is
// indented more than the one before it begins a paragraph.
func unstackWrapped(cs []chunk) []chunk {
	if len(cs) == 0 || len(cs[0].lines) < 8 || cs[0].fences != "" {
		return cs
	}
	c := cs[0]
	width := longest(c)
	heads := 0
	for heads < len(c.lines) && heads < 5 && length(c.lines[heads].text)*4 < width*3 && c.lines[heads].indent == 0 {
		heads++
	}
	if heads == 0 || heads == len(c.lines) || c.lines[heads].indent == 0 && heads < 2 {
		return cs
	}
	var out []chunk
	for i, l := range c.lines {
		if i <= heads || l.indent > 0 && c.lines[i-1].indent < l.indent {
			out = append(out, chunk{tabbed: true})
		}
		last := &out[len(out)-1]
		last.lines = append(last.lines, l)
	}
	out[0].gap = c.gap
	return append(out, cs[1:]...)
}
