package rights

import (
	"github.com/fad55d40/archive/convert/lexicon"
	"github.com/fad55d40/archive/convert/licence"
	"strings"
	"unicode/utf8"
)

// licensed reads a segment that names a licence.
func (p *parser) licensed(c Credit, s segment, h licence.Hit, at part) bool {
	i, j := at.i, at.j
	l := p.l
	if licence.Articles.Has(l.Line.Line, i) && !s.labelled {
		return false
	}
	c.licence(h)
	end, verb := l.TrimRight(i, h.First)
	prose := c.subject(l.part(i, end), true, verb)
	titled := c.Title != ""
	rest := l.TrimLeft(h.Next, j)
	if (l.Word(h.Next) == "." || rest > h.Next && l.Word(rest-1) == ".") && rest < j && (!l.part(rest, j).continues() || p.seeAlso(h, p.l.part(rest, j))) {
		p.boilerplate(&c, h, p.l.part(rest, j), s)
	} else if end, ok := l.part(rest, j).quoted(); ok && !titled && c.Creator != "" { // Jane Roe, CC BY 2.0, “Quay”
		c.Title, titled = l.title(rest, end), true
		prose += c.chain(l.part(end+1, j), true, false)
	} else if titled && c.Creator == "" && l.joiner(rest) > rest { // “Quay” (CC BY 2.0) by Jane Roe
		prose += c.afterTitle(l.part(rest, j), false)
	} else if c.Title == "" && c.Creator == "" && len(c.Organizations) == 0 && c.CourtesyOf == "" {
		prose += c.subject(l.part(rest, j), true, false)
	} else {
		prose += c.chain(l.part(rest, j), true, false)
	}
	p.statedElsewhere(&c, h, p.l.part(i, j))
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
	if s.labelled && prose > 3 && !c.signed && !l.marked(c.Title) {
		return false // "Photos by readers are welcome. The file has been in the public domain since …"
	}
	if !s.labelled && !p.believable(&c, h, prose, i, end, rest) {
		return false
	}
	p.add(c)
	return true
}

// believable tells a credit without a label from prose that names a licence.
func (p *parser) believable(c *Credit, h licence.Hit, prose, i, end, rest int) bool {
	l := p.l
	if h.Weak {
		if c.Rule == ruleCopyright && l.Word(h.First-1) == "this" { // Geograph's
			return prose == 0 && c.Creator != "" && l.creatorTokens(c).nameLike()
		}
		bare := h.First == i && (c.Creator != "" || h.Next == len(l.Toks) && l.Word(i) != "cc")
		return prose == 0 && (bare || c.Source != "") && (c.Creator == "" || l.creatorTokens(c).nameLike())
	}
	if p.sentence(c, h, prose, i, end) {
		return false
	}
	named := l.creatorTokens(c).nameLike()
	switch {
	case c.signed && h.License.ID != "" && h.By >= licence.ByName, h.First == i && l.Word(i) == "some" && l.Upper(i) && l.creatorTokens(c).handle(): // the second is Flickr's
		return true
	case c.Rule == ruleCopyright, c.Rule == ruleStatement && end == i:
		return true
	case end == i && c.Creator != "":
		return prose == 0 && named
	case c.Rule == ruleStatement:
		return len(c.Organizations)+len(c.Source) > 0 && prose == 0 || l.part(i, end).generic()
	case c.Title != "" && c.Rule == ruleTitled:
		return l.Is(i, lexicon.Mark) || named || c.Creator == ""
	case h.By == licence.ByPhrase:
		return p.signed(c, h, i, end) || named && (licence.Joint(l.Word(end)) || l.Word(end) == "(" || l.Word(end) == "[" || l.Word(end) == ".")
	}
	return c.Creator != "" && (named || p.signed(c, h, i, end)) || c.Title != "" || c.CourtesyOf != ""
}

// sentence tells prose by the words around a licence.
func (p *parser) sentence(c *Credit, h licence.Hit, prose, i, end int) bool {
	l := p.l
	maker := l.creatorTokens(c)
	switch w := l.Word(h.Next); {
	case prose > 2 && !(prose < 5 && (l.marked(c.Title) && l.Is(i, lexicon.Mark) || p.signed(c, h, i, end))), l.Word(end) == ":" && c.Title == "" && !maker.person(): // "Data: CC BY 4.0"
		return true
	case w == "is", w == "was", w == "ist", w == "est": // "CC BY 4.0 is …"
		return true
	case c.Title == "" && l.Word(len(l.Toks)-1) == "?": // "What is CC BY-SA 4.0?"
		return true
	case h.By == licence.ByPhrase && end == i && c.Creator != "" && l.Lower(i): // "the public domain and …"
		return true
	case h.By <= licence.ByName && c.Title == "" && !c.signed && maker.j == maker.i+1 && l.Lower(end): // "Update the GNU …"
		return true
	}
	return c.Title != "" && c.Rule == ruleTitled && !l.marked(c.Title) && (prose > 0 || h.By <= licence.ByName && !licence.Joint(l.Word(end)))
}

// signed reports whether what stands before a licence in full is a name
// however odd: a few words and a joint, and something that prose has not, such
// as a site, an address or digits within a word.
func (p *parser) signed(c *Credit, h licence.Hit, i, end int) bool {
	l, onCommons := p.l, c.Source == "Wikimedia Commons"
	if h.License.ID == "" || h.By < licence.ByCode && !onCommons || end-i > 10 || l.part(i, end).prose() > 3 {
		return false
	}
	odd := c.Source != "" || c.SourceURL != "" || c.License.StatedURL != ""
	for k := i + 1; k < end; k++ {
		odd = odd || l.Within(k)
	}
	parted := l.Is(end, lexicon.Mark) && (licence.Joint(l.Word(end)) || l.Word(end) == "(" || l.Word(end) == "[")
	return odd && parted && (l.Ends(h.Next) || l.Is(h.Next, lexicon.Link))
}

// marked reports whether a title stands between quotation marks.
func (l *line) marked(title string) bool {
	at := strings.Index(l.Src, title)
	if at <= 0 {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(strings.TrimRight(l.Src[:at], " \u00a0\u202f"))
	after, _ := utf8.DecodeRuneInString(strings.TrimLeft(l.Src[at+len(title):], ", \u00a0\u202f"))
	return closes(string(before), string(after))
}

// generic reports whether the tokens from i up to j are "this work" and the
// like, or words that only introduce a licence.
func (p part) generic() bool {
	l, i, j := p.line, p.i, p.j
	_, next, ok := licence.Works.Match(l.Line.Line, i)
	return ok && next == j
}

// creatorTokens finds the tokens that the creator was cut from.
func (l *line) creatorTokens(c *Credit) part { return l.tokensOf(c.Creator) }

// tokensOf finds the tokens that a text was cut from.
func (l *line) tokensOf(text string) part {
	i, j := 0, 0
	at := strings.Index(l.Src, text)
	if text == "" || at < 0 {
		return l.part(0, 0)
	}
	for i < len(l.Toks) && int(l.Toks[i].Start) < at {
		i++
	}
	for j = i; j < len(l.Toks) && int(l.Toks[j].End) <= at+len(text); j++ {
	}
	return l.part(i, j)
}

// continues reports whether what follows a full stop after the licence still
// belongs to the credit: an address, a site, a remark.
func (p part) continues() bool {
	l, i, j := p.line, p.i, p.j
	return l.Is(i, lexicon.Link) && i+1 == j || l.part(i, j).remark() != 0 || introWords.has(l, i) || l.part(i, j).prose() == 0 && l.part(i, j).nameLike()
}

// seeAlso reports whether the tokens from i up to j are a sentence that gives
// the licence's address.
func (p *parser) seeAlso(h licence.Hit, at part) bool {
	i, j := at.i, at.j
	for _, g := range p.hits {
		if g.By == licence.ByLink && g.First > i && g.Next <= j && g.License.ID == h.License.ID {
			return p.l.part(i, g.First).prose() > 0
		}
	}
	return false
}

// boilerplate reads the sentence behind a licence, "To view a copy of this
// license, visit …", for the addresses in it; other sentences are kept as a note.
func (p *parser) boilerplate(c *Credit, h licence.Hit, at part, s segment) {
	i, j := at.i, at.j
	l := p.l
	view := false
	for k := i; k < j; k++ {
		if !l.Is(k, lexicon.Link) {
			continue
		}
		view = true
		if g, ok := licence.Linked(l.Text(k, k+1)); !ok && c.SourceURL == "" {
			c.SourceURL = l.Text(k, k+1)
		} else if ok && g.License.ID == c.License.ID {
			c.License.StatedURL = g.License.StatedURL
		}
	}
	switch w := l.Word(i); {
	case view, w == "to" && l.Word(i+1) == "view", w == "see", w == "visit", w == "some", w == "see the":
	default:
		c.Notes = append(c.Notes, l.Text(i, j))
		if !s.labelled {
			p.prose += l.part(i, j).prose()
		}
	}
}

// statedElsewhere takes the licence's address from a second wording of the
// same licence in the segment.
func (p *parser) statedElsewhere(c *Credit, h licence.Hit, at part) {
	i, j := at.i, at.j
	for _, g := range p.hits {
		if g.First >= i && g.Next <= j && g.First != h.First && g.License.ID == c.License.ID && c.License.StatedURL == "" {
			c.License.StatedURL = g.License.StatedURL
		}
	}
}
