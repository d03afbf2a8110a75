package rights

import (
	"github.com/fad55d40/archive/convert/licence"
	"slices"
	"strings"
)

// The rules that read a credit, and how far each is to be trusted when nothing
// else speaks for it.
const (
	ruleTitled    = "credit-title-licence" // "Title" by Creator … licence
	ruleLicensed  = "credit-licence"       // creator and licence
	ruleLabelled  = "credit-label"         // "Photo: …"
	ruleCourtesy  = "credit-courtesy"
	ruleAgency    = "credit-agency"     // Jane Roe/Getty Images
	ruleCopyright = "credit-copyright"  // © Jane Roe
	ruleStatement = "credit-statement"  // a licence or statement alone
	ruleRemark    = "credit-remark"     // "Symbolbild"
	ruleHolding   = "credit-collection" // Library of Example, LE-123
	ruleFor       = "credit-commission" // Jane Roe for The Daily Ledger
	ruleProgram   = "credit-generated"
)

// ParseCredit reads a line, or a short block, that credits a picture. It
// returns a credit for each picture or maker that the line parts ("Photos:
// Jane Roe (top), John Doe (bottom)"); ok is false for lines that are no
// credits, among them prose that mentions licences, courtesy or photographs,
// bylines, and lines on the article's own licence.
//
// In a line such as "Words: Jane Roe / Pictures: John Doe" the words are
// passed over.
func ParseCredit(line string) (credits []Credit, ok bool) {
	line = strings.TrimSpace(line)
	if opensEastern(line) {
		if c, ok := eastern(line, alone); ok {
			return []Credit{c}, true
		}
	}
	if !plausible(line) {
		return nil, false
	}
	return parseCredit(line)
}

func parseCredit(s string) (credits []Credit, ok bool) {
	l := scan(s)
	if len(l.Toks) == 0 {
		return nil, false
	}
	p := parser{l: l, hits: l.Licences()}
	for _, s := range l.segments() {
		if !p.segment(s) {
			return nil, false
		}
	}
	return p.finish()
}

// parser is at work on one line.
type parser struct {
	l       *line
	hits    []licence.Hit
	credits []Credit
	pending Credit // licence and flags that stand before the credit they belong to
	prose   int
}

// segment reads one segment; false means that the line is no credit.
func (p *parser) segment(s segment) bool {
	l := p.l
	c := Credit{}
	i, j := s.i, s.j
	if s.labelled {
		c.Label, i = l.Text(s.label.first, s.label.last), s.label.next
		switch s.label.class {
		case ofText:
			if _, ok := p.within(p.l.part(i, j)); !ok || len(p.credits) > 0 {
				return true
			}
		case ofPhoto, ofPhotographer:
			c.Role = "photographer"
		case ofIllustration:
			c.Role = "illustrator"
		case ofArchive:
			c.Archive = true
		case ofIllustrative:
			c.Illustrative = true
		}
	}
	i, j = l.part(i, j).unwrap()
	if inner, ok := l.labelAt(i); s.labelled && ok && inner.next < j && (inner.class == ofPhoto || inner.class == ofImage) && s.label.class != ofText {
		i = inner.next // "Photo credit: Photo by Jane Roe"
	}
	if s.labelled && p.field(s, p.l.part(i, j)) {
		return true
	}
	if done, ok := p.several(c, s, p.l.part(i, j)); done {
		return ok
	}
	h, licensed := p.within(p.l.part(i, j))
	if !licensed {
		return p.unlicensed(c, s, p.l.part(i, j))
	}
	return p.licensed(c, s, h, p.l.part(i, j))
}

// within returns the best licence that lies between two tokens.
func (p *parser) within(at part) (licence.Hit, bool) {
	i, j := at.i, at.j
	var inside []licence.Hit
	for _, h := range p.hits {
		if h.First >= i && h.Next <= j {
			inside = append(inside, h)
		}
	}
	if len(inside) > 1 { // "The CC BY 2.0 sticker" by …: what a title says is no licence
		if open, ok := p.l.part(i, j).opensQuote(); ok {
			if end, ok := p.l.part(open, j).quoted(); ok && inside[len(inside)-1].First > end {
				inside = slices.DeleteFunc(inside, func(h licence.Hit) bool { return h.First > open && h.Next <= end })
			}
		}
	}
	return licence.Chief(inside)
}

func (c *Credit) licence(h licence.Hit) {
	if c.License.ID == "" {
		c.License, c.Suggested = h.License, h.Suggested
	}
}

func (p *parser) add(c Credit) {
	if c.License.ID == "" && c.License.Name == "" {
		c.License = p.pending.License
		if p.pending.Suggested != "" {
			c.Suggested = p.pending.Suggested
		}
	}
	if c.Title == "" {
		c.Title = p.pending.Title
	}
	c.Illustrative = c.Illustrative || p.pending.Illustrative
	c.Archive = c.Archive || p.pending.Archive
	p.pending = Credit{}
	n := len(p.credits)
	if n > 0 && p.credits[n-1].onlyFacts() && (c.Creator != "" || c.Title != "" || len(c.Organizations) > 0) {
		c.take(p.credits[n-1])
		p.credits[n-1] = c
		return
	}
	p.credits = append(p.credits, c)
}

// onlyFacts reports whether a credit names neither a maker nor a work, so that
// it belongs to the one behind it.
func (c *Credit) onlyFacts() bool {
	return c.Creator == "" && c.Title == "" && len(c.Organizations) == 0 && c.CourtesyOf == "" && c.Source == "" && !c.Generated
}

// take adds the facts of a part that stood before.
func (c *Credit) take(before Credit) {
	if c.License.ID == "" && before.License.Name != "" {
		c.License, c.Suggested = before.License, before.Suggested
	}
	c.Notes = append(before.Notes, c.Notes...)
	c.Archive, c.Handout = c.Archive || before.Archive, c.Handout || before.Handout
	c.Illustrative, c.Permission = c.Illustrative || before.Illustrative, c.Permission || before.Permission
	if c.Label == "" {
		c.Label, c.Role = before.Label, before.Role
	}
	c.Confidence = max(c.Confidence, before.Confidence)
}

// twins makes one credit of two that name one maker, as when an agency passes
// on the credit of another: "(Photo by Jane Roe / AFP) (Photo by JANE ROE/AFP via Getty Images)".
func (p *parser) twins() {
	if len(p.credits) != 2 {
		return
	}
	a, b := &p.credits[0], p.credits[1]
	if a.Creator == "" || scan(a.Creator).Folded != scan(b.Creator).Folded || a.Title != b.Title || a.Role != b.Role {
		return
	}
	for _, name := range b.Organizations {
		if !slices.ContainsFunc(a.Organizations, func(have string) bool { return strings.EqualFold(have, name) }) {
			a.Organizations = append(a.Organizations, name)
		}
	}
	if a.License.Name == "" {
		a.License, a.Suggested = b.License, b.Suggested
	}
	a.Notes = append(a.Notes, b.Notes...)
	p.credits = p.credits[:1]
}

func (p *parser) finish() ([]Credit, bool) {
	if c := p.pending; len(p.credits) == 0 && c.Title != "" && c.License.Name != "" { // a list of fields
		c.Rule, c.Confidence = ruleTitled, 0.9
		p.credits = append(p.credits, c)
	}
	if p.prose > 6 || len(p.credits) == 0 {
		return nil, false
	}
	p.twins()
	for n := range p.credits {
		c := &p.credits[n]
		c.chooser()
		if c.Rule == ruleCopyright {
			c.Holder = c.Creator
			if c.Holder == "" && len(c.Organizations) > 0 {
				c.Holder = c.Organizations[0]
			}
			c.Confidence = max(c.Confidence, 0.7)
		}
		if strings.EqualFold(c.Creator, "OpenStreetMap contributors") && c.License.Name == "" {
			c.Suggested = "ODbL-1.0"
		}
	}
	return p.credits, true
}

// chooser parts the title from the year in the wording of the chooser of
// Creative Commons: "Quay © 2021 by Jo Lee is licensed under …". Its last words,
// "To view a copy of this license, visit …", say nothing.
func (c *Credit) chooser() {
	c.Notes = slices.DeleteFunc(c.Notes, func(note string) bool { return strings.HasPrefix(note, "view a copy of this licen") })
	title, year, ok := strings.Cut(c.Title, " © ")
	if !ok || len(year) < 4 || strings.Trim(year, "0123456789-–") != "" || c.License.Name == "" {
		return
	}
	c.Title = title
	if c.Year == "" {
		c.Year = year
	}
}
