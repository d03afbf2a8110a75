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
		if a.dates == nil {
			a.dates = make(map[string]dateFound)
		}
		f.Date, f.start, f.end, f.ok = date.Find(s, order)
		a.dates[s] = f
	}
	return f.Date, f.start, f.end, f.ok
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
		if a.whole == nil {
			a.whole = make(map[string]creditsRead)
		}
		c.found, c.ok = rights.ParseCredit(s)
		a.whole[s] = c
	}
	return c.found, c.ok
}

// creditAfter is rights.CreditAfter.
func (a *asked) creditAfter(s string) (int, []rights.Credit, bool) {
	c, known := a.behind[s]
	if !known {
		if a.behind == nil {
			a.behind = make(map[string]creditsRead)
		}
		c.at, c.found, c.ok = rights.CreditAfter(s)
		a.behind[s] = c
	}
	return c.at, c.found, c.ok
}
