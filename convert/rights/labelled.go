package rights

import (
	"github.com/fad55d40/archive/convert/lexicon"
)

// field reads a segment that only completes the credit before it: "Licence:
// CC BY 4.0", "Source: Flickr".
func (p *parser) field(s segment, at part) bool {
	i, j := at.i, at.j
	l := p.l
	c := &p.pending
	if len(p.credits) > 0 {
		c = &p.credits[len(p.credits)-1]
	}
	switch s.label.class {
	case ofPhotographer:
		if len(p.credits) == 0 || at.remark() != isNobody {
			return false
		}
		c.Notes = append(c.Notes, at.text()) // "…; photographer unknown"
		return true
	case ofLicence:
		if h, ok := p.within(p.l.part(i, j)); ok {
			c.licence(h)
		}
		return true
	case ofTitle:
		i, j = l.part(i, j).bare()
		c.Title = l.Text(i, j)
		return true
	case ofSource:
		if c.Creator == "" && c.Title == "" {
			return false
		}
		if h, ok := p.within(p.l.part(i, j)); ok {
			c.licence(h)
			end, _ := l.TrimRight(i, h.First)
			c.chain(l.part(i, end), true, false)
			i = l.TrimLeft(h.Next, j)
		}
		c.chain(l.part(i, j), true, false)
		return true
	case ofAuthor:
		if c.Title == "" || c.Creator != "" {
			return false
		}
		c.chain(l.part(i, j), false, false)
		return true
	}
	return false
}

// unlicensed reads a segment without a licence.
func (p *parser) unlicensed(c Credit, s segment, at part) bool {
	i, j := at.i, at.j
	l := p.l
	if c.program(l.part(i, j), s) {
		p.add(c)
		return true
	}
	if what := l.part(i, j).remarked(); what != 0 && (s.labelled || l.remarkAlone(what, i, j)) {
		i, j = l.part(i, j).bare()
		c.flag(what)
		c.Notes = append(c.Notes, l.Text(i, j))
		c.Rule, c.Confidence = ruleRemark, 0.5
		if s.labelled {
			c.Rule, c.Confidence = ruleLabelled, 0.8
		}
		p.add(c)
		return true
	}
	if !s.labelled {
		return p.unlabelled(at)
	}
	if p.positions(c, p.l.part(i, j)) || p.listed(c, s, p.l.part(i, j)) {
		return true
	}
	if f, ok := at.credit(plainForms()[:1], alone); ok { // "Photo: U.S. Navy photo by …"
		f.Label = c.Label
		p.add(f)
		return true
	}
	prose := c.subject(l.part(i, j), false, false)
	named := c.signed || c.Creator != "" && l.creatorTokens(&c).nameLike()
	found := len(c.Organizations) > 0 || c.CourtesyOf != "" || c.Source != "" || c.SourceURL != "" || len(c.Notes) > 0 || c.Archive || c.Illustrative
	switch class := s.label.class; {
	case class == ofAuthor, c.Title == "" && l.part(i, j).sentences():
		return false
	case c.Title != "" && named && prose == 0, c.Title != "" && found && prose == 0:
	case !s.label.colon && l.part(i, j).firstMember() == i+1 && commonNouns.has(l, i): // "Foto von gestern"
		return false
	case class == ofSource && (c.Source == "" || prose > 0 || c.Creator != "" && !named):
		return false
	case !named && !found, c.Creator != "" && !named, prose > 1 && !l.creatorTokens(&c).bodily():
		return false
	case !s.label.colon && c.CourtesyOf == "" && !l.properEnd(&c, i, j):
		return false
	}
	if c.Rule != ruleCopyright {
		c.Rule = ruleLabelled
	}
	c.Confidence = 0.9
	if c.CourtesyOf != "" {
		c.Rule = ruleCourtesy
	}
	p.components(c)
	return true
}

// commonNouns follow "photo of" and "by" without being a maker.
var commonNounsEntries = []lexicon.Entry{
	{Value: 0, Phrases: "gestern|heute|damals|oben|unten|famille|classe|groupe|jour|semaine|annee|presse|profil|couverture|mariage|dia|semana|mes|ano|familia|grupo|perfil|portada|boda|prensa|capa|giorno|settimana|anno|famiglia|gruppo|copertina|profilo" +
		"|hand|chance|day|night|accident|request|appointment|mistake|mail|phone|post|drone|others|readers|unknown|everyone"},
}

// remarked is remark, and knows the labels that are one: "Archivbild".
func (p part) remarked() int {
	l, i, j := p.line, p.i, p.j
	from, to := l.part(i, j).bare()
	switch class, _ := labelWords.whole(l, from, to); class {
	case ofArchive:
		return isArchive
	case ofIllustrative:
		return isIllustrative
	}
	return l.part(i, j).remark()
}

// remarkAlone reports whether a remark makes a line by itself: "Symbolbild",
// "File photo", "Courtesy photo".
func (l *line) remarkAlone(what, i, j int) bool {
	if class, ok := labelWords.whole(l, i, j); ok && (class == ofArchive || class == ofIllustrative) {
		return true
	}
	switch what {
	case isIllustrative:
		return l.Upper(i)
	case isArchive, isHandout:
		return l.Upper(i) && l.Is(i+1, lexicon.Word)
	}
	switch l.Word(i) {
	case "courtesy", "submitted", "contributed", "supplied", "provided":
		return l.Upper(i)
	}
	return false
}

// properEnd reports whether a credit after "photo by" is the whole of its
// segment, rather than the start of a sentence.
func (l *line) properEnd(c *Credit, i, j int) bool {
	if list := l.part(i, j).members(); len(list) > 1 {
		if m := list[len(list)-1]; l.part(m.i, m.j).remark() != 0 || m.tie == byVia || m.tie == bySite { // "Photo by Jane Roe, used with permission."
			j = list[len(list)-2].j
		}
	}
	return l.part(i, j).prose() <= 2 && !(l.Word(j-1) == "." && l.part(i, j).prose() > 0)
}

// components adds a segment of agencies to the illustration before it; any
// other segment is a credit of its own.
func (p *parser) components(c Credit) {
	if n := len(p.credits); n > 0 && c.Creator == "" && c.Title == "" && len(c.Organizations) > 0 && p.credits[n-1].Role == "illustrator" {
		p.credits[n-1].Components = append(p.credits[n-1].Components, c.Organizations...)
		return
	}
	p.add(c)
}

// positions reads names that each have their place in brackets.
func (p *parser) positions(c Credit, at part) bool {
	i, j := at.i, at.j
	l := p.l
	var found []Credit
	for k := i; k < j; {
		open := k
		for open < j && l.Word(open) != "(" {
			open++
		}
		end := l.closing(open, j)
		if open == j || end == open || !l.part(k, open).nameLike() {
			return false
		}
		if what := l.part(open+1, end).remark(); what != isPosition && what != isArchive {
			return false
		}
		one := c
		one.chain(l.part(k, open), false, false)
		one.Notes = append(one.Notes, l.Text(open+1, end))
		one.Rule, one.Confidence = ruleLabelled, 0.9
		found = append(found, one)
		for k = end + 1; k < j && (l.Is(k, lexicon.Mark) || l.Word(k) == "and" || l.Word(k) == "und" || l.Word(k) == "et" || l.Word(k) == "y" || l.Word(k) == "и"); k++ {
		}
	}
	if len(found) < 2 {
		return false
	}
	p.credits = append(p.credits, found...)
	return true
}

// maxBare is how many tokens a credit has that neither label nor licence tells.
const maxBare = 28

// unlabelled reads a segment that has neither.
func (p *parser) unlabelled(at part) bool {
	if at.size() > maxBare {
		return false
	}
	c, ok := at.credit(plainForms(), alone)
	if ok {
		p.add(c)
	}
	return ok
}
