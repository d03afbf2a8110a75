package rights

import (
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/lexicon"
)

// named reads makers of whom nothing else is asked than that they are names.
func (c *Credit) named(p part) bool {
	prose := c.chain(p, false, false)
	return prose == 0 && (c.Creator == "" || p.creatorTokens(c).nameLike())
}

// force reads the body for which a picture was taken. What those of the United
// States take is in the public domain.
func (c *Credit) force(p part) bool {
	c.Organizations = append(c.Organizations, p.text())
	if federal.has(p.line, p.i) {
		c.Suggested = "LicenseRef-PD-USGov"
	}
	return true
}

// persons reads a person behind a bare noun, perhaps with an agency or a site.
func (c *Credit) persons(p part) bool {
	list := p.members()
	kind, _, _ := labelWords.match(p.line, p.i-1)
	if len(list) == 0 || !p.part(list[0].i, list[0].j).person() || c.chain(p, false, false) > 0 || c.Creator != p.Text(list[0].i, list[0].j) {
		return false
	}
	if kind == ofPhoto || kind == ofPhotographer {
		c.Role = "photographer"
	}
	return (len(list) == 1 || len(c.Organizations) > 0 || c.Source != "") && (kind == ofPhoto || kind == ofPhotographer || c.Archive || c.Source != "" || beeldWords.has(p.line, p.i-1))
}

// noun reports whether a part is a bare noun for a picture, and a name may follow.
func (p part) noun() bool {
	kind, next, ok := labelWords.match(p.line, p.i)
	return ok && (kind == ofPhoto || kind == ofImage || kind == ofPhotographer) && next == p.i+1 && next == p.j && p.Upper(p.i) && p.Upper(next) && p.GapBefore(next) == lexicon.Space
}

// archival reports whether a part is the label of a picture from an archive, and
// a name or a bracket may follow: "Photo d'archives".
func (p part) archival() bool {
	kind, next, ok := labelWords.match(p.line, p.i)
	return ok && kind == ofArchive && next == p.j && p.Upper(p.i) && (p.Upper(next) || p.Word(next) == "(") && p.GapBefore(next) == lexicon.Space
}

// old takes such a label.
func (c *Credit) old(p part) bool { c.Archive, c.Label = true, p.text(); return true }

// picture reports whether a part is the label of a picture, its "by" included.
func (p part) picture() bool {
	b, ok := p.labelAt(p.i)
	return ok && b.next == p.j && (b.class == ofPhoto || b.class == ofImage || b.class == ofIllustration || b.class == ofVideo)
}

// notice reads a copyright notice.
func (c *Credit) notice(p part) bool {
	c.subject(p, false, false)
	maker := p.creatorTokens(c)
	nameless := c.Creator == "" && len(c.Organizations) == 0 && !(len(c.Notes) == 1 && p.Capitals(p.j-1)) // © DR
	if p.Word(p.i) == "copyright" && c.Year == "" && c.Creator != "" && p.Lower(maker.i) {
		return false // "Copyright notice.", "Copyright: see above"
	}
	return !nameless && (c.Creator == "" || maker.nameLike()) && p.prose() <= 3
}

// given reads who gave a picture, by words that open the line.
func (c *Credit) given(p part) bool {
	list := p.members()
	if c.chain(p, false, false) > 0 || c.Title != "" || c.CourtesyOf == "" || list[0].tie != byCourtesy || len(list) > 3 || !p.Upper(p.i) || p.prose() > 4 {
		return false
	}
	if giver := p.tokensOf(c.CourtesyOf); !giver.nameLike() && giver.prose() > 1 {
		return false
	}
	if english := p.Word(p.i) == "courtesy"; english {
		return p.Word(p.i+1) == "of" || !p.Lower(p.i+1)
	}
	return p.Word(p.j-1) != "."
}

// chained reads makers and bodies that are tied as only a credit ties them.
func (c *Credit) chained(p part) bool {
	list := p.members()
	prose := c.chain(p, false, false)
	switch {
	case prose > 0 || c.Title != "" || len(list) < 2 || c.CourtesyOf != "" || c.CommissionedBy != "":
		return false
	case utf8.RuneCountInString(c.Creator) == 1 && !p.Caseless(0) || c.Creator != "" && !p.creatorTokens(c).nameLike():
		return false
	case len(c.Organizations) == 0 && c.Source == "", c.Creator == "" && !c.Handout && len(c.Organizations) < 2:
		return false
	}
	paired := p.Word(p.i-1) == "(" && len(list) == 2 && list[1].tie == bySlash && p.part(list[0].i, list[0].j).person() && p.part(list[1].i, list[1].j).bodily()
	return paired || p.tied(list)
}

// tied reports whether a chain is a credit's rather than a byline's: a known
// agency or site stands in it, tied by a slash or by "via".
func (p part) tied(list []member) bool {
	known, tied := false, false
	for _, m := range list {
		one := p.part(p.part(m.i, m.j).bare())
		what, _ := one.body()
		known = known || what != 0
		tied = tied || m.tie == bySlash || m.tie == byDash && what == aStock || m.tie == byVia || m.tie == bySite
		if kind, _, ok := labelWords.match(p.line, one.j-1); what != 0 && ok && kind == ofPhoto {
			tied = true // (AP Photo, …)
		}
	}
	return known && tied
}

// agencies reads bodies of which one is an agency.
func (c *Credit) agencies(p part) bool {
	if c.chain(p, true, false) > 0 || len(c.Notes) > 0 {
		return false
	}
	for _, m := range p.members() {
		if what, _ := p.part(m.i, m.j).body(); what != 0 && what < aSite {
			return true
		}
	}
	return false
}

// wires reads one agency, or several with slashes between.
func (c *Credit) wires(p part) bool {
	for name := range strings.SplitSeq(p.text(), "/") {
		c.Organizations = append(c.Organizations, strings.TrimSpace(name))
	}
	return true
}

// wires reports whether a part is the name of an agency.
func (p part) wires() bool {
	what, _ := p.body()
	return what != 0 && what < aBody
}

// wire is wires for the names of other scripts, with letters of full width.
func (p part) wire() bool {
	l := scan(strings.Map(narrow, p.text()))
	_, known := easternAgencies.whole(l, 0, len(l.Toks))
	return known || l.all().wires()
}

// narrow makes letters of full width plain ones.
func narrow(r rune) rune {
	if r > 0xFF00 && r < 0xFF5F {
		return r - 0xFEE0
	}
	return r
}

// longestEastern is the length in bytes of a name in these scripts.
const longestEastern = 48

// short reports whether a part can be a name of scripts that write no spaces.
func (p part) short() bool {
	text := p.text()
	return len(text) <= longestEastern && p.Is(p.i, lexicon.Word) && !strings.ContainsAny(text, "。、，,：:＝=／/「」（）()")
}

// shelved reports whether a part is where an institution keeps a thing, with
// its number: "Prints Division, LE-123-456".
func (p part) shelved() bool {
	list := p.members()
	if len(list) == 0 || len(list) > 4 || p.j > 20 {
		return false
	}
	for n, m := range list {
		if n > 0 && m.tie != byComma || n < len(list)-1 && !p.part(m.i, m.j).nameLike() {
			return false
		}
	}
	last := list[len(list)-1]
	return p.part(last.i, last.j).shelfmark()
}

// intro is how a part that is words and nothing else ties a member to those
// before it.
func (p part) intro() int {
	tie, ok := introWords.whole(p.line, p.i, p.j)
	if !ok {
		return byNothing
	}
	return tie
}

// shelfmark reports whether the tokens from i up to j are capitals and digits
// such as LE-123-456.
func (p part) shelfmark() bool {
	l, i, j := p.line, p.i, p.j
	digits, letters := false, false
	for k := i; k < j; k++ {
		switch {
		case l.Is(k, lexicon.Number):
			digits = true
		case l.Capitals(k):
			letters = true
		case l.Is(k, lexicon.Word):
			return false
		}
		if k > i && l.GapBefore(k) >= lexicon.Rule {
			return false
		}
	}
	return digits && letters && l.Is(j-1, lexicon.Number)
}
