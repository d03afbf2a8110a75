package detect

import (
	"strings"

	"github.com/fad55d40/archive/convert/byline"
	"github.com/fad55d40/archive/convert/letter"
)

// farIn is the indent from which a number alone on a line stands in the middle
// of a page, or at its right.
const farIn = 8

// pageNumber reads the mark at the foot of a page: "- 4 -", "Page 4", "4" far
// from the margin.
func pageNumber(l line) (int, bool) {
	s := strings.TrimSpace(l.text)
	if len(s) > 12 {
		return 0, false
	}
	bare := strings.Trim(s, "-–— ")
	rest, named := strings.CutPrefix(letter.ToLower(bare), "page ")
	if bare == s && !named && l.indent < farIn {
		return 0, false
	}
	n := 0
	for _, r := range rest {
		if r < '0' || r > '9' {
			return 0, false
		}
		n = n*10 + int(r-'0')
	}
	return n, rest != "" && len(rest) <= 4
}

// pages takes the marks of pages out of the text they interrupt: numbers that
// count on, and the running head that stands directly under one. They become
// chunks of their own, behind the paragraph that goes on over the page.
func pages(cs []chunk) []chunk {
	found, want := 0, -1
	for _, c := range cs {
		for _, l := range c.lines {
			if n, ok := pageNumber(l); ok {
				if want >= 0 && n != want {
					return cs
				}
				found, want = found+1, n+1
			}
		}
	}
	if found < 2 {
		return cs
	}
	var out, marks []chunk // marks that wait for the end of their paragraph
	heads := runningHeads(cs)
	for i, c := range cs {
		if heads[i] {
			marks = append(marks, chunk{lines: c.lines, page: true})
			continue
		}
		text := chunk{gap: c.gap, tabbed: c.tabbed}
		var before, after []chunk
		head := false
		for i, l := range c.lines {
			_, number := pageNumber(l)
			switch mark := (chunk{lines: []line{l}, page: true}); {
			case !number && !(head && i == len(c.lines)-1):
				text.lines = append(text.lines, l)
			case len(text.lines) == 0:
				before = append(before, mark)
			default:
				after = append(after, mark)
			}
			head = number
		}
		marks = append(marks, before...)
		switch {
		case len(text.lines) == 0:
		case len(marks) > 0 && goesOn(out, text):
			last := &out[len(out)-1]
			last.lines = append(last.lines, text.lines...)
		default:
			out = append(append(out, marks...), text)
			marks = nil
		}
		marks = append(marks, after...)
	}
	return append(out, marks...)
}

// runningHeads are the chunks that stand alone at the head of a page, right
// behind the number of the one before: with columns, again and again, or in
// words that stand at the head of the text too.
func runningHeads(cs []chunk) map[int]bool {
	if len(cs) == 0 {
		return nil
	}
	heads := make(map[int]bool)
	seen := make(map[string]int)
	alone := func(i int) bool {
		if i == 0 || len(cs[i].lines) != 1 || length(cs[i].first().text) > 100 {
			return false
		}
		_, number := pageNumber(cs[i-1].lines[len(cs[i-1].lines)-1])
		_, itself := pageNumber(cs[i].first())
		return number && !itself
	}
	for i := range cs {
		if alone(i) {
			seen[cs[i].first().text]++
		}
	}
	for i := range cs {
		if alone(i) && (seen[cs[i].first().text] > 1 || strings.Contains(cs[i].first().cells, "   ") || repeatsHead(cs[i].first().text, cs)) {
			heads[i] = true
		}
	}
	return heads
}

// repeatsHead reports whether all words of a line, two or more, stand in the
// first lines of the text.
func repeatsHead(s string, cs []chunk) bool {
	var head strings.Builder
	for _, c := range cs[:min(3, len(cs))] {
		head.WriteString(letter.ToLower(c.joined()[:min(len(c.joined()), 200)]) + " ")
	}
	words := strings.Fields(letter.ToLower(s))
	for _, w := range words {
		if !strings.Contains(head.String(), w) {
			return false
		}
	}
	return len(words) > 1
}

// goesOn reports whether a chunk is the rest of the one before it.
func goesOn(cs []chunk, next chunk) bool {
	if len(cs) == 0 || cs[len(cs)-1].page {
		return false
	}
	last := cs[len(cs)-1]
	end := last.lines[len(last.lines)-1].text
	return length(end) >= leastWidth/2 && !byline.EndsSentence(end) && strings.ToUpper(next.first().text[:1]) != next.first().text[:1]
}
