package rights

import (
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
	if !plausible(line) {
		return nil, false
	}
	return parseCredit(line)
}

func parseCredit(s string) (credits []Credit, ok bool) {
	l := scan(s)
	if len(l.toks) == 0 {
		return nil, false
	}
	p := parser{l: l, hits: l.licences()}
	for _, s := range l.segments() {
		if !p.segment(s) {
			return nil, false
		}
	}
	return p.finish()
}

// segment is a part of a line with a label of its own, or the start of the line.
type segment struct {
	i, j     int
	label    label
	labelled bool
}

// segments cuts the line before each label that follows a joint.
func (l *line) segments() []segment {
	i, j := l.unwrap(0, len(l.toks))
	cur := segment{i: i, j: j}
	cur.label, cur.labelled = l.labelAt(i)
	lead := cur
	lead.labelled = cur.labelled || l.remarked(i)
	var list []segment
	for k := i + 1; k < j; k++ {
		before := l.word(k - 1)
		parted := l.gapBefore(k) >= rule || l.is(k-1, mark) && (joint(before) && before != ":" || before == "." || before == ")" || before == "(")
		if !parted || cur.labelled && k < cur.label.next {
			continue
		}
		b, ok := l.labelAt(k)
		if !ok || b.next >= j || !lead.splits(b, before) || l.titleOnly(max(cur.i, cur.label.next), k) {
			continue
		}
		cur.j = k
		if before == "(" {
			cur.j--
		}
		list = append(list, cur)
		cur = segment{i: k, j: j, label: b, labelled: true}
	}
	return append(list, cur)
}

// titleOnly reports whether the tokens from i up to j are a quoted title and a
// joint: the label behind it names the title's maker.
func (l *line) titleOnly(i, j int) bool {
	end, ok := l.quoted(i, j)
	return ok && l.adjacent(end, j)
}

// splits reports whether a label inside the line opens a segment: one for a
// picture or for words does; one for a licence, an author or a source only
// completes what stands before, unless the line is a list of such fields.
func (s segment) splits(b label, before string) bool {
	switch b.class {
	case ofLicence, ofAuthor, ofTitle:
		return b.colon && s.labelled && s.label.class == ofTitle
	case ofSource:
		return b.colon && s.labelled
	case ofPhoto, ofPhotographer, ofIllustration:
		return b.colon || before != "("
	}
	return b.colon
}

// unwrap takes brackets that enclose all of the tokens from i up to j.
func (l *line) unwrap(i, j int) (int, int) {
	for range 3 {
		k := j
		if k > i && l.word(k-1) == "." {
			k--
		}
		open, shut := l.word(i), l.word(k-1)
		if k-i < 3 || !(open == "(" && shut == ")" && l.closing(i, k) == k-1 || open == "[" && shut == "]" && !strings.Contains(l.text(i+1, k-1), "[")) {
			break
		}
		i, j = i+1, k-1
	}
	return i, j
}

// remarked reports whether the line opens with a remark such as "Symbolbild.".
func (l *line) remarked(i int) bool {
	_, next, ok := remarkWords.match(l, i)
	return ok && l.is(next, mark)
}

// parser is at work on one line.
type parser struct {
	l       *line
	hits    []hit
	credits []Credit
	pending Credit // licence and flags that stand before the credit they belong to
	prose   int
	strong  bool // something that no prose has was seen
	label   bool
	text    bool // a label for words was seen
}

// segment reads one segment; false means that the line is no credit.
func (p *parser) segment(s segment) bool {
	l := p.l
	c := Credit{}
	i, j := s.i, s.j
	if s.labelled {
		c.Label, i = l.text(s.label.first, s.label.last), s.label.next
		p.label = true
		switch s.label.class {
		case ofText:
			if _, ok := p.within(i, j); !ok || len(p.credits) > 0 {
				p.text = true
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
	i, j = l.unwrap(i, j)
	if s.labelled && p.field(s, i, j) {
		return true
	}
	h, licensed := p.within(i, j)
	if !licensed {
		return p.unlicensed(c, s, i, j)
	}
	return p.licensed(c, s, h, i, j)
}

// within returns the best licence that lies between two tokens.
func (p *parser) within(i, j int) (hit, bool) {
	var inside []hit
	for _, h := range p.hits {
		if h.first >= i && h.next <= j {
			inside = append(inside, h)
		}
	}
	return chief(inside)
}

// field reads a segment that only completes the credit before it: "Licence:
// CC BY 4.0", "Source: Flickr".
func (p *parser) field(s segment, i, j int) bool {
	l := p.l
	c := &p.pending
	if len(p.credits) > 0 {
		c = &p.credits[len(p.credits)-1]
	}
	switch s.label.class {
	case ofLicence:
		if h, ok := p.within(i, j); ok {
			c.licence(h)
		}
		return true
	case ofTitle:
		i, j = l.bare(i, j)
		c.Title = l.text(i, j)
		return true
	case ofSource:
		if c.Creator == "" && c.Title == "" {
			return false
		}
		if h, ok := p.within(i, j); ok {
			c.licence(h)
			end, _ := l.trimRight(i, h.first)
			c.chain(l, i, end, true, false)
			i = l.trimLeft(h.next, j)
		}
		c.chain(l, i, j, true, false)
		return true
	case ofAuthor:
		if c.Title == "" || c.Creator != "" {
			return false
		}
		c.chain(l, i, j, false, false)
		return true
	}
	return false
}

func (c *Credit) licence(h hit) {
	if c.License.ID == "" {
		c.License, c.Suggested = h.lic, h.suggested
	}
}

// licensed reads a segment that names a licence.
func (p *parser) licensed(c Credit, s segment, h hit, i, j int) bool {
	l := p.l
	if articleWords.has(l, i) && !s.labelled {
		return false
	}
	c.licence(h)
	end, verb := l.trimRight(i, h.first)
	prose := c.subject(l, i, end, true, verb)
	titled := c.Title != ""
	rest := l.trimLeft(h.next, j)
	if l.word(h.next) == "." && rest < j && !l.continues(rest, j) {
		p.boilerplate(&c, h, rest, j, s)
	} else if c.Title == "" && c.Creator == "" && len(c.Organizations) == 0 && c.CourtesyOf == "" {
		prose += c.subject(l, rest, j, true, false)
	} else {
		prose += c.chain(l, rest, j, true, false)
	}
	p.statedElsewhere(&c, h, i, j)
	switch {
	case c.Rule == ruleCopyright:
	case titled:
		c.Rule, c.Confidence = ruleTitled, 0.97
	case c.Creator == "" && c.Title == "":
		c.Rule, c.Confidence = ruleStatement, 0.6
	default:
		c.Rule, c.Confidence = ruleLicensed, 0.9
	}
	if s.labelled {
		c.Confidence = max(c.Confidence, 0.9)
	}
	p.strong = p.strong || h.by != byPhrase || titled
	if !s.labelled && !p.believable(&c, h, prose, i, end, rest) {
		return false
	}
	p.add(c)
	return true
}

// believable tells a credit without a label from prose that names a licence.
func (p *parser) believable(c *Credit, h hit, prose, i, end, rest int) bool {
	l := p.l
	if h.weak {
		bare := h.first == i && (c.Creator != "" || h.next == len(l.toks) && l.word(i) != "cc")
		return prose == 0 && (bare || c.Source != "") && (c.Creator == "" || l.nameLike(l.creatorTokens(c)))
	}
	switch {
	case prose > 2:
		return false
	case c.Rule == ruleCopyright, c.Rule == ruleStatement && end == i:
		return true
	case end == i && c.Creator != "":
		return prose == 0 && l.nameLike(l.creatorTokens(c))
	case c.Rule == ruleStatement:
		return len(c.Organizations)+len(c.Source) > 0 && prose == 0 || l.generic(i, end)
	case c.Title != "" && c.Rule == ruleTitled:
		return l.is(i, mark) || l.nameLike(l.creatorTokens(c)) || c.Creator == ""
	case h.by == byPhrase:
		return l.nameLike(l.creatorTokens(c)) && (joint(l.word(end)) || l.word(end) == "(" || l.word(end) == "[" || l.word(end) == ".")
	}
	return c.Creator != "" && l.nameLike(l.creatorTokens(c)) || c.Title != "" || c.CourtesyOf != ""
}

// generic reports whether the tokens from i up to j are "this work" and the
// like, or words that only introduce a licence.
func (l *line) generic(i, j int) bool {
	_, next, ok := genericWords.match(l, i)
	return ok && next == j
}

// creatorTokens finds the tokens that the creator was cut from.
func (l *line) creatorTokens(c *Credit) (i, j int) {
	at := strings.Index(l.src, c.Creator)
	if c.Creator == "" || at < 0 {
		return 0, 0
	}
	for i < len(l.toks) && l.toks[i].start < at {
		i++
	}
	for j = i; j < len(l.toks) && l.toks[j].end <= at+len(c.Creator); j++ {
	}
	return i, j
}

// continues reports whether what follows a full stop after the licence still
// belongs to the credit: an address, a site, a remark.
func (l *line) continues(i, j int) bool {
	return l.is(i, link) && i+1 == j || l.remark(i, j) != 0 || introWords.has(l, i) || l.prose(i, j) == 0 && l.nameLike(i, j)
}

// boilerplate reads the sentence behind a licence, "To view a copy of this
// license, visit …", for the addresses in it; other sentences are kept as a note.
func (p *parser) boilerplate(c *Credit, h hit, i, j int, s segment) {
	l := p.l
	view := false
	for k := i; k < j; k++ {
		if !l.is(k, link) {
			continue
		}
		view = true
		if g, ok := linked(l.text(k, k+1)); !ok && c.SourceURL == "" {
			c.SourceURL = l.text(k, k+1)
		} else if ok && g.lic.ID == c.License.ID {
			c.License.StatedURL = g.lic.StatedURL
		}
	}
	switch w := l.word(i); {
	case view, w == "to" && l.word(i+1) == "view", w == "see", w == "visit", w == "some", w == "see the":
	default:
		c.Notes = append(c.Notes, l.text(i, j))
		if !s.labelled {
			p.prose += l.prose(i, j)
		}
	}
}

// statedElsewhere takes the licence's address from a second wording of the
// same licence in the segment.
func (p *parser) statedElsewhere(c *Credit, h hit, i, j int) {
	for _, g := range p.hits {
		if g.first >= i && g.next <= j && g.first != h.first && g.lic.ID == c.License.ID && c.License.StatedURL == "" {
			c.License.StatedURL = g.lic.StatedURL
		}
	}
}

// unlicensed reads a segment without a licence.
func (p *parser) unlicensed(c Credit, s segment, i, j int) bool {
	l := p.l
	if c.program(l, s, i, j) {
		p.add(c)
		return true
	}
	if what := l.remark(i, j); what != 0 && (s.labelled || l.upper(i) && (what == isIllustrative || what == isArchive && l.is(i+1, word))) {
		i, j = l.bare(i, j)
		c.flag(what)
		c.Notes = append(c.Notes, l.text(i, j))
		c.Rule, c.Confidence = ruleRemark, 0.5
		if s.labelled {
			c.Rule, c.Confidence = ruleLabelled, 0.8
		}
		p.add(c)
		return true
	}
	if !s.labelled {
		return p.bare(c, i, j)
	}
	if p.positions(c, i, j) {
		return true
	}
	prose := c.subject(l, i, j, false, false)
	named := c.Creator != "" && l.nameLike(l.creatorTokens(&c))
	found := len(c.Organizations) > 0 || c.CourtesyOf != "" || c.Source != "" || c.SourceURL != "" || len(c.Notes) > 0 || c.Archive || c.Illustrative
	switch class := s.label.class; {
	case c.Title != "" && c.Creator != "", c.Title != "" && found:
	case class == ofAuthor:
		return false
	case class == ofSource && (c.Source == "" || prose > 0 || c.Creator != "" && !named):
		return false
	case !named && !found, c.Creator != "" && !named, prose > 1:
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
	p.strong = true
	p.components(c)
	return true
}

// properEnd reports whether a credit after "photo by" is the whole of its
// segment, rather than the start of a sentence.
func (l *line) properEnd(c *Credit, i, j int) bool {
	return l.prose(i, j) <= 2 && !(l.word(j-1) == "." && l.prose(i, j) > 0)
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
func (p *parser) positions(c Credit, i, j int) bool {
	l := p.l
	var found []Credit
	for k := i; k < j; {
		open := k
		for open < j && l.word(open) != "(" {
			open++
		}
		end := l.closing(open, j)
		if open == j || end == open || !l.nameLike(k, open) {
			return false
		}
		if what := l.remark(open+1, end); what != isPosition && what != isArchive {
			return false
		}
		one := c
		one.chain(l, k, open, false, false)
		one.Notes = append(one.Notes, l.text(open+1, end))
		one.Rule, one.Confidence = ruleLabelled, 0.9
		found = append(found, one)
		for k = end + 1; k < j && (l.is(k, mark) || l.word(k) == "and" || l.word(k) == "und" || l.word(k) == "et" || l.word(k) == "y" || l.word(k) == "и"); k++ {
		}
	}
	if len(found) < 2 {
		return false
	}
	p.credits = append(p.credits, found...)
	p.strong = true
	return true
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

func (p *parser) finish() ([]Credit, bool) {
	if c := p.pending; len(p.credits) == 0 && c.Title != "" && c.License.Name != "" { // a list of fields
		c.Rule, c.Confidence = ruleTitled, 0.9
		p.credits = append(p.credits, c)
	}
	if p.prose > 6 || len(p.credits) == 0 {
		return nil, false
	}
	for n := range p.credits {
		c := &p.credits[n]
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
