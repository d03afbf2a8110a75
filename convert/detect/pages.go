package detect

import (
	"maps"
	"slices"
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
	s := letter.TrimSpace(l.text)
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
	heads := numberedHeads(cs)
	for _, c := range cs {
		if c.fences != "" {
			continue
		}
		for _, l := range c.lines {
			if n, ok := pageNumber(l); ok {
				if want >= 0 && n != want {
					return cs
				}
				found, want = found+1, n+1
			}
		}
	}
	if found < 2 && len(heads) == 0 {
		return cs
	}
	var out, marks []chunk // marks that wait for the end of their paragraph
	if found > 1 {
		maps.Copy(heads, runningHeads(cs))
	}
	for i, c := range cs {
		if heads[i] {
			marks = append(marks, chunk{lines: c.lines, page: true})
			continue
		}
		if c.fences != "" {
			out, marks = append(append(out, marks...), c), nil
			continue
		}
		text := chunk{gap: c.gap, tabbed: c.tabbed}
		var before, after []chunk
		head := false
		for i, l := range c.lines {
			_, number := pageNumber(l)
			number = number && found > 1
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

// numberedHeads are the chunks that are nothing but the running head of a page, in
// capitals, and its number: "54 THE NORTH COUNTRY REVIEW". Its words stand at the
// head of the text, or it stands over a headline in capitals with broken prose
// behind it.
func numberedHeads(cs []chunk) map[int]bool {
	heads := make(map[int]bool)
	for i := range cs {
		words, ok := numberedHead(&cs[i])
		if ok && (i > 2 && repeatsHead(words, cs) || i == 0 && len(cs) > 2 && overHeadline(cs)) {
			heads[i] = true
		}
	}
	return heads
}

// numberedHead takes the number off a line in capitals.
func numberedHead(c *chunk) (words string, ok bool) {
	s := c.lines[0].text
	if len(c.lines) != 1 || len(s) > 90 || len(s) < 10 || !isCaps(s) {
		return "", false
	}
	first, rest, _ := strings.Cut(s, " ")
	if i := strings.LastIndexByte(s, ' '); !isFolio(first) && i > 0 && isFolio(s[i+1:]) {
		first, rest = s[i+1:], s[:i]
	}
	return rest, isFolio(first) && letter.Words(rest) > 2 && !strings.ContainsAny(rest, "0123456789:")
}

// isFolio reports whether a word is the number of a page, and no year.
func isFolio(w string) bool { return len(w) > 0 && len(w) < 4 && strings.Trim(w, "0123456789") == "" }

// overHeadline reports whether a headline in capitals stands behind the first
// chunk, and prose in many lines in one of the next.
func overHeadline(cs []chunk) bool {
	head := cs[1].lines[0].text
	if len(cs[1].lines) != 1 || !isCaps(head) || letter.Words(head) < 3 {
		return false
	}
	return slices.ContainsFunc(cs[2:min(5, len(cs))], func(c chunk) bool { return len(c.lines) > 4 })
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
