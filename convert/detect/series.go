package detect

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/date"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/letter"
)

// series finds the lines that stand alone, have the same words around a number that
// counts up, and text under each: "Article 1" to "Article 30", "第一条", "1. cikk". Whatever
// the language, they head what stands under them, and all of them have that one role.
func series(cs []chunk) map[int]bool {
	runs := make(map[string]*countingRun)
	var order []*countingRun
	for i := range cs {
		label, n, ok := countedLine(&cs[i])
		if !ok {
			continue
		}
		run := runs[label]
		if run == nil {
			run = &countingRun{}
			runs[label] = run
			order = append(order, run)
		}
		run.broken = run.broken || len(run.at) > 0 && (n <= run.last || run.chunk == i-1)
		if len(run.at) == 0 {
			run.first = n
		}
		run.at, run.last, run.chunk = append(run.at, cs[i].first().at), n, i
		if i+1 == len(cs) {
			run.broken = true // nothing stands under it
		}
	}
	var found map[int]bool
	for _, run := range order {
		if !run.heads() {
			continue
		}
		if found == nil {
			found = make(map[int]bool)
		}
		for _, at := range run.at {
			found[at] = true
		}
	}
	return found
}

// countingRun is the lines of one pattern.
type countingRun struct {
	at          []int // where they stand in the text
	first, last int   // numbers
	chunk       int   // of the last line
	broken      bool  // they do not count up, or have nothing under them
}

// leastSeries is how many lines of one pattern count: fewer may be chance.
const leastSeries = 3

// heads reports whether the lines of a run are headings: they begin with the first or
// the second (a headline may have taken one), and leave hardly any number out.
func (r *countingRun) heads() bool {
	n := len(r.at)
	return !r.broken && n >= leastSeries && r.first <= 2 && (r.last-r.first+1)*4 <= n*5
}

// countedLine parts a line that stands alone into its one number and the words around it.
func countedLine(c *chunk) (label string, n int, ok bool) {
	if len(c.lines) != 1 || c.page || c.fences != "" || len(c.lines[0].text) > 90 {
		return "", 0, false
	}
	s := c.lines[0].text
	from, to, n := onlyNumber(s)
	if from == to || n == 0 {
		return "", 0, false
	}
	words := letter.Words(s)
	letters := s[:from] + s[to:]
	if words > 4 || !letter.AtMost(s, 30) || !wordy(letters) {
		return "", 0, false
	}
	if _, labelled := captionLabel(s); labelled {
		return "", 0, false
	}
	if _, page := pageNumber(c.lines[0]); page {
		return "", 0, false
	}
	if _, dated := date.Parse(s, ""); dated {
		return "", 0, false
	}
	return s[:from] + "#" + strings.TrimRight(s[to:], ".:：۔ "), n, true // some print a stop behind one and none behind the next
}

// wordy reports whether what stands around a number has letters, and is no bullet or unit.
func wordy(s string) bool {
	n := 0
	for _, r := range s {
		if letter.Is(r) || unicode.Is(unicode.M, r) {
			if n++; n == 2 || letter.IsEast(r) {
				return true
			}
		}
	}
	return false
}

// onlyNumber is where the number of a line stands, in figures of any script or, behind
// 第, in ideographs; from is to where there is none, or more than one.
func onlyNumber(s string) (from, to, n int) {
	if rest, ok := strings.CutPrefix(s, "第"); ok {
		if end := strings.IndexFunc(rest, func(r rune) bool { return !strings.ContainsRune("一二三四五六七八九十", r) }); end > 0 {
			at := len(s) - len(rest)
			return at, at + end, doc.Ideographs(rest[:end])
		}
	}
	inside, digits := false, 0
	for i, r := range s {
		d := figure(r)
		switch {
		case d < 0:
			inside = false
			continue
		case !inside && to > 0, digits == 3:
			return 0, 0, 0
		case !inside:
			inside, from = true, i
		}
		n, to = 10*n+d, i+utf8.RuneLen(r)
		digits++
	}
	return from, to, n
}

// figure is the value of a figure in any script; -1 for what is none. The figures of a
// script follow one another in Unicode, from nought on (chapter 4.6).
func figure(r rune) int {
	if r < utf8.RuneSelf {
		if r >= '0' && r <= '9' {
			return int(r - '0')
		}
		return -1
	}
	if !unicode.Is(unicode.Nd, r) {
		return -1
	}
	d := 0
	for z := r - 1; d < 9 && unicode.Is(unicode.Nd, z); z-- {
		d++
	}
	return d
}
