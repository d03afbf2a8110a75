package rights

import (
	"strings"

	"github.com/fad55d40/archive/convert/lexicon"
)

// heads open what ties a maker to the licence.
var headsEntries = []lexicon.Entry{{Value: 0, Phrases: "is|are|was|were|has|ist|sind|steht|wird|est|sont|esta|estan|tiene|sono|jest|licensed|licenced|marked|used|available|released|lizenziert|licenciado"}}

// signature takes the words between "by" and "is licensed under" as they are:
// accounts may be called anything (~tilde~, J. (Jack) Roe, 1984). It refuses
// where a site, an agency, a year or a remark among them asks to be read.
func (c *Credit) signature(at part) bool {
	l, i, j := at.line, at.i, at.j
	for n, m := range l.part(i, j).members() {
		m.i, m.j = l.part(m.i, m.j).bare()
		if m.i >= m.j {
			continue
		}
		_, dated := l.Years(m.i, m.j)
		what, _ := l.part(m.i, m.j).body()
		if n == 0 && (&Credit{}).userOf(l.part(m.i, m.j)) > m.i {
			return false
		}
		switch {
		case l.Word(m.i) == "itself", m.tie >= byVia, what != 0, l.part(m.i, m.j).remark() != 0, l.part(m.i, m.j).account() > m.i,
			n > 0 && (dated || l.Is(m.i, lexicon.Link)), n == 0 && l.Is(m.i, lexicon.Link) && l.Word(m.i+1) == "(":
			return false
		}
	}
	if heads.has(l, j+1) && l.Lower(j) && !heads.has(l, j) && l.Word(j) != "and" { // "by dr. no is licensed": "no" is Portuguese too
		j++
	}
	for j < len(l.Toks) && l.Is(j, lexicon.Mark) && l.Word(j) != "(" && l.Word(j) != "[" && l.Word(j) != "<" {
		j++
	}
	if i == 0 || j == len(l.Toks) {
		return false
	}
	name := strings.TrimSpace(l.Src[l.Toks[i-1].End:l.Toks[j].Start])
	name = strings.TrimRight(name, ",;:/| ")
	name = strings.TrimSpace(strings.TrimSuffix(strings.TrimSuffix(name, " -"), " –"))
	if l.Word(j-1) == "." && l.Upper(j) && !l.Abbreviation(j-2) && !l.Initial(j-2) { // "by Jane Roe. Licensed under …"
		name = strings.TrimSuffix(name, ".")
	}
	if name == "" {
		return false
	}
	c.Creator, c.signed = name, true
	return true
}

// account passes over the "User:" of a wiki.
func (p part) account() int {
	if accountWords.has(p.line, p.i) && p.Word(p.i+1) == ":" && p.i+2 < p.j {
		return p.i + 2
	}
	return p.i
}

// userOf reads "Flickr user mario_87": the site, and where the account begins.
func (c *Credit) userOf(at part) int {
	l, i, j := at.line, at.i, at.j
	what, next, ok := bodies.match(l, i)
	if !ok || what < aSite || next+1 >= j {
		return i
	}
	if l.Word(next) == "@" && l.GapBefore(next+1) == lexicon.Tight {
		c.Source = l.Text(i, next)
		return next
	}
	if userWords.has(l, next) {
		c.Source = l.Text(i, next)
		return next + 1
	}
	return i
}
