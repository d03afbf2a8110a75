package detect

import (
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/byline"
	"github.com/fad55d40/archive/convert/letter"
)

// width is the number of characters at which prose was broken into lines; 0 when
// it was not. One broken sentence is enough to tell, when no line of the text is
// longer: the width is then that of the longest line that another one goes on
// from in lower case.
func width(cs []chunk) int {
	w, most := 0, 0
	for _, c := range cs {
		if c.fences != "" {
			continue
		}
		for i, l := range c.lines {
			spaced := strings.IndexByte(l.text, ' ') >= 0
			if spaced && !letter.AtMost(l.text, mostWidth+4) {
				return 0
			}
			n := letter.Count(l.text) + l.indent
			if spaced {
				most = max(most, n)
			}
			if i+1 == len(c.lines) || c.columns || isListLine(l.text) || strings.HasPrefix(l.text, ">") {
				continue
			}
			if r, _ := utf8.DecodeRuneInString(c.lines[i+1].text); letter.IsLower(r) && !byline.EndsSentence(l.text) {
				w = max(w, n)
			}
		}
	}
	if w < leastWidth || w > mostWidth || most > w+4 {
		return 0
	}
	return w
}

// narrow is the width of the columns of a magazine, in which prose was broken
// into lines too short for width to tell them from verse: most lines go on in
// lower case, and hardly any had room for the word that follows.
func narrow(cs []chunk) int {
	w := 0
	for i := range cs {
		if inColumn(&cs[i]) {
			for _, l := range cs[i].lines {
				w = max(w, utf8.RuneCountInString(l.text))
			}
		}
	}
	pairs, lower, filled := 0, 0, 0
	for i := range cs {
		if !inColumn(&cs[i]) {
			continue
		}
		for k, b := range cs[i].lines[1:] {
			a := cs[i].lines[k]
			a.indent = 0
			pairs++
			if r, _ := utf8.DecodeRuneInString(b.text); letter.IsLower(r) {
				lower++
			}
			if full(a, b, w-2) {
				filled++
			}
		}
	}
	if pairs < 8 || lower*10 < pairs*6 || filled*10 < pairs*8 {
		return 0
	}
	return w
}

// inColumn reports whether all lines of a chunk, of which there are many, are
// shorter than the narrowest page.
func inColumn(c *chunk) bool {
	if len(c.lines) < 5 || c.columns {
		return false
	}
	for _, l := range c.lines {
		if !letter.AtMost(l.text, leastWidth-1) || isListLine(l.text) {
			return false
		}
	}
	return true
}

// Prose is broken at some width between these.
const (
	leastWidth = 50
	mostWidth  = 130
)

// full reports whether the first word of a line would not have stood on the
// line before it: as it must be where lines were filled.
func full(a, b line, width int) bool {
	word, _, _ := strings.Cut(b.text, " ")
	return a.indent+utf8.RuneCountInString(a.text)+1+utf8.RuneCountInString(word) > width
}

// loose reports whether the lines of a chunk in a text of some width are lines
// for a reason of their own, as those of addresses and signatures are: none is
// near the width, and none goes on in lower case.
func loose(c chunk, width int) bool {
	if width == 0 || len(c.lines) < 2 {
		return false
	}
	for i, l := range c.lines[:len(c.lines)-1] {
		r, _ := utf8.DecodeRuneInString(c.lines[i+1].text)
		if letter.IsLower(r) || (utf8.RuneCountInString(l.text)+l.indent)*10 > width*7 || full(l, c.lines[i+1], width) {
			return false
		}
	}
	return true
}

// wrapped reports whether prose was broken into lines of one width: most
// lines that another one follows in their chunk are about as long as the
// longest, and the next goes on in lower case often enough.
func wrapped(cs []chunk) bool {
	var lengths []int
	longest, lower := 0, 0
	for _, c := range cs {
		if c.fences != "" {
			continue
		}
		for i := range len(c.lines) - 1 {
			n := utf8.RuneCountInString(c.lines[i].text) + c.lines[i].indent
			if n < 35 || isListLine(c.lines[i].text) {
				continue
			}
			lengths = append(lengths, n)
			longest = max(longest, n)
			if r, _ := utf8.DecodeRuneInString(c.lines[i+1].text); letter.IsLower(r) {
				lower++
			}
		}
	}
	if len(lengths) < 4 || longest > 110 {
		return false
	}
	near := 0
	for _, n := range lengths {
		if n >= longest-18 {
			near++
		}
	}
	return near*100 >= len(lengths)*60 && lower*100 >= len(lengths)*35
}

// paragraphs parts a chunk of prose into paragraphs. Where lines were wrapped,
// a line that is indented more than the next begins a paragraph; otherwise
// each line is one.
func paragraphs(c chunk, wrappedText bool, width int) []chunk {
	if len(c.lines) == 1 {
		return []chunk{c}
	}
	wrappedText = wrappedText && !loose(c, width)
	var out []chunk
	begin := 0
	for i := 1; i <= len(c.lines); i++ {
		if i == len(c.lines) || !wrappedText || c.lines[i].indent >= 2 && c.lines[i-1].indent < c.lines[i].indent {
			out = append(out, chunk{lines: c.lines[begin:i:i], gap: c.gap})
			begin = i
		}
	}
	return out
}
