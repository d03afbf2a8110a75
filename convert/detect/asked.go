package detect

import "github.com/fad55d40/archive/convert/rights"

// asked remembers what the parsers of credits said of a text: a line of the
// front is asked about when its words are looked at, when the front is measured,
// and when blocks are made.
type asked struct {
	whole, behind map[string]creditsRead
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
