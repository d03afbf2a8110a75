package detect

import (
	"strings"

	"github.com/fad55d40/archive/convert/date"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/rights"
)

// asked remembers what the parsers said of a text: a line of the front is asked
// about when its words are looked at, when the front is measured, when it is
// weighed, and when blocks are made.
type asked struct {
	whole, behind map[string]creditsRead
	dates         map[string]dateFound
	last          string // the line that may credit was asked of last
	lastMay       bool
}

// dateFound is an answer of date.Find.
type dateFound struct {
	date.Date
	start, end int
	ok         bool
}

// findDate is date.Find, with one order of dates for all texts.
func (a *asked) findDate(s string, order doc.DateOrder) (d date.Date, start, end int, ok bool) {
	if !strings.ContainsAny(s, "0123456789") {
		return date.Find(s, order) // says no at once, or speaks another script
	}
	f, known := a.dates[s]
	if !known {
		a.dates = roomIn(a.dates)
		f.Date, f.start, f.end, f.ok = date.Find(s, order)
		a.dates[s] = f
	}
	return f.Date, f.start, f.end, f.ok
}

// mayCredit is mayCredit.
func (a *asked) mayCredit(s string) bool {
	if s != a.last {
		a.last, a.lastMay = s, mayCredit(s)
	}
	return a.lastMay
}

// creditsRead is an answer. Nobody may change it.
type creditsRead struct {
	at    int // the byte where they begin
	found []rights.Credit
	ok    bool
}

// parseCredit is rights.ParseCredit.
func (a *asked) parseCredit(s string) ([]rights.Credit, bool) {
	c, known := a.whole[s]
	if !known {
		a.whole = roomIn(a.whole)
		c.found, c.ok = rights.ParseCredit(s)
		a.whole[s] = c
	}
	return c.found, c.ok
}

// creditAfter is rights.CreditAfter.
func (a *asked) creditAfter(s string) (int, []rights.Credit, bool) {
	c, known := a.behind[s]
	if !known {
		a.behind = roomIn(a.behind)
		c.at, c.found, c.ok = rights.CreditAfter(s)
		a.behind[s] = c
	}
	return c.at, c.found, c.ok
}

// mostAsked bounds the answers that are remembered: a line is asked about again
// soon or not at all, and a text may have millions of them.
const mostAsked = 256

// roomIn is a memory with room for one more answer.
func roomIn[T any](m map[string]T) map[string]T {
	switch {
	case m == nil:
		return make(map[string]T, 28) // as most texts need
	case len(m) >= mostAsked:
		clear(m)
	}
	return m
}
