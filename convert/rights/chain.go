package rights

import (
	"cmp"
	"github.com/fad55d40/archive/convert/letter"
	"github.com/fad55d40/archive/convert/lexicon"
	"github.com/fad55d40/archive/convert/licence"
	"slices"
	"strings"
)

// chain is at work on the makers of a picture.
type chain struct {
	l     *line
	c     *Credit
	names []member // what is neither known nor introduced
	orgs  []member
	notes []member
}

// chain reads the makers of a picture from the tokens i up to j into c. In a
// tail, which follows the licence, no member is the creator. exact keeps
// unknown members together, as accounts may hold any sign. It returns how many
// words of prose it met.
func (c *Credit) chain(at part, tail, exact bool) (prose int) {
	l, i, j := at.line, at.i, at.j
	w := chain{l: l, c: c}
	list := l.part(i, j).members()
	for n, m := range list {
		m.i, m.j = l.part(m.i, m.j).bare()
		if c.Rule == ruleCopyright {
			m.j = c.yearBehind(l.part(m.i, m.j))
		}
		if what, next, ok := remarkWords.match(l, m.i); ok && what == isNobody && l.joiner(next) > next && l.joiner(next) < m.j {
			c.Notes = append(c.Notes, l.Text(m.i, next)) // own work by
			m.i = l.joiner(next)
		}
		if m.i = l.part(m.i, m.j).past(); c.Source == "" {
			if account := c.userOf(l.part(m.i, m.j)); account > m.i {
				m.i, m.tie = account, byNothing
			}
		}
		if next := l.joiner(m.i); m.tie == byComma && c.License.Name != "" && next > m.i && next < m.j && !particles.has(l, m.i) {
			m.i = next // “Quay”, 2014, by Jane Roe
		}
		if m.i >= m.j || w.known(m) {
			continue
		}
		if end := l.part(m.i, m.j).leaveBehind(); end > m.i {
			m.j, m.tie = end, byCourtesy
		}
		switch m.tie {
		case byCourtesy, byGift:
			c.courtesy(l.part(m.i, m.j))
		case byFor:
			c.CommissionedBy = l.Text(m.i, m.j)
		case byPlace:
			w.notes = append(w.notes, m)
		case byPrompt:
			w.notes = append(w.notes, member{i: max(m.i-2, i), j: m.j})
		case byVia, bySite:
			w.orgs = append(w.orgs, m)
		case byBracket:
			w.bracket(m, n == len(list)-1 && n > 0)
		default:
			w.names = append(w.names, m)
			prose += l.part(m.i, m.j).prose()
		}
	}
	if tail {
		w.rest()
	} else {
		w.makers(exact)
	}
	w.finish()
	return prose
}

// rest files the unknown members behind a licence.
func (w *chain) rest() {
	for _, m := range w.names {
		if w.l.part(m.i, m.j).nameLike() && !w.l.Handle(m.i, m.j) {
			w.orgs = append(w.orgs, m)
		} else {
			w.notes = append(w.notes, m)
		}
	}
}

// finish writes bodies and notes in printed order.
func (w *chain) finish() {
	for _, list := range []struct {
		members []member
		to      *[]string
	}{{w.orgs, &w.c.Organizations}, {w.notes, &w.c.Notes}} {
		slices.SortFunc(list.members, func(a, b member) int { return cmp.Compare(a.i, b.i) })
		for _, m := range list.members {
			*list.to = append(*list.to, w.l.Text(m.i, m.j))
		}
	}
}

// bare takes marks, quotes and an article from both ends of a member.
func (p part) bare() (int, int) {
	l, i, j := p.line, p.i, p.j
	for i < j && l.Is(i, lexicon.Mark) && l.Word(i) != "@" && l.Word(i) != "[" {
		i++
	}
	for i < j && l.Is(j-1, lexicon.Mark) {
		w := l.Word(j - 1)
		if w == "." && (l.Abbreviation(j-2) || l.Initial(j-2)) || w == "]" && l.part(i, j).holds("[") || w == "!" && l.Upper(i) || w == ")" && l.part(i, j).holds("(") || (w == "\"" || w == "”" || w == "»") && l.part(i, j).quotedInside() {
			break
		}
		j--
	}
	return i, j
}

func (p part) holds(w string) bool {
	l, i, j := p.line, p.i, p.j
	for k := i; k < j; k++ {
		if l.Word(k) == w {
			return true
		}
	}
	return false
}

// quotedInside reports whether the quotation mark before j closes one after i.
func (p part) quotedInside() bool {
	l, i, j := p.line, p.i, p.j
	for k := i; k < j-1; k++ {
		if w := l.Word(k); w == "\"" || w == "“" || w == "«" || w == "„" {
			return true
		}
	}
	return false
}

// known takes what is no name of a maker: addresses, remarks, years, sites,
// agencies.
func (w *chain) known(m member) bool {
	l, c := w.l, w.c
	if m.j == m.i+1 && l.Is(m.i, lexicon.Link) {
		if c.SourceURL == "" {
			c.SourceURL = l.Text(m.i, m.j)
		}
		return true
	}
	if year, ok := l.Years(m.i, m.j); ok {
		if c.Year == "" {
			c.Year = year
		}
		return true
	}
	if m.tie == byFor || m.tie == byCourtesy || m.tie == byGift {
		return false
	}
	if l.part(m.i, m.j).provenance() {
		w.notes = append(w.notes, m)
		return true
	}
	if what := l.part(m.i, m.j).remark(); what != 0 {
		c.flag(what)
		w.notes = append(w.notes, m)
		return true
	}
	what, end := l.part(m.i, m.j).body()
	switch {
	case what == 0 && m.j == m.i+3 && l.Word(m.i+1) == "." && l.GapBefore(m.i+2) == lexicon.Tight && strings.Contains(lexicon.Domains, " "+l.Word(m.i+2)+" ") && l.Lower(m.i+2) && c.Source == "":
		c.Source = l.Text(m.i, m.j) // pixelio.de
	case what == 0:
		return false
	case what == aProgram:
		c.Generated = true
		w.notes = append(w.notes, m)
	case what < aSite:
		w.orgs = append(w.orgs, member{i: m.i, j: end})
	case c.Source == "":
		c.Source = l.Text(m.i, end)
		c.siteLicence(what)
	}
	return true
}

func (c *Credit) siteLicence(what int) {
	if c.License.Name != "" {
		return
	}
	if family, ok := map[int]int{unsplashing: licence.Unsplash, pexelling: licence.Pexels, pixabaying: licence.Pixabay}[what]; ok {
		_, c.Suggested = licence.Other(family, "", false)
	}
}

func (c *Credit) flag(what int) {
	switch what {
	case isArchive:
		c.Archive = true
	case isHandout:
		c.Handout = true
	case isIllustrative:
		c.Illustrative = true
	case isPermission:
		c.Permission = true
	}
}

func (c *Credit) courtesy(m part) {
	l := m.line
	for m.i+1 < m.j && articles.has(l, m.i) && l.Lower(m.i) {
		m.i++
	}
	c.CourtesyOf = withoutGenitive(l.Text(m.i, m.j))
	if c.Creator == "" && l.part(m.i, m.j).person() {
		c.Creator = c.CourtesyOf
	}
}

// bracket reads what stands in round brackets after a name: a remark, a body,
// or an account name that is not part of the name.
func (w *chain) bracket(m member, last bool) {
	l, known := w.l, false
	for _, part := range l.part(m.i, m.j).members() {
		part.i, part.j = l.part(part.i, part.j).bare()
		known = part.i < part.j && w.known(part) || known
	}
	switch {
	case known:
	case last && l.part(m.i, m.j).bodily() && l.part(m.i, m.j).nameLike():
		w.orgs = append(w.orgs, m)
	default:
		w.notes = append(w.notes, m)
	}
}

// makers decides which of the names is the creator. A person goes before a
// body; behind a slash stands a body, behind a comma a second person or a
// continuation of the name. A body beside agencies is one of them.
func (w *chain) makers(exact bool) {
	l, c := w.l, w.c
	if len(w.names) == 0 {
		return
	}
	first := w.principal(exact)
	lead := w.rank(w.names[first])
	end := lead.j
	for n, m := range w.names {
		switch {
		case n == first:
		case n > first && w.extends(lead, m, end, exact):
			end = m.j
		case c.Title == "" && c.License.Name != "" && (!l.part(m.i, m.j).nameLike() || n < first && lead.tie == byComma && !l.part(m.i, m.j).bodily()):
			c.Title = l.Text(m.i, m.j)
		default:
			w.orgs = append(w.orgs, m)
		}
	}
	switch {
	case c.Creator != "":
	case c.Handout && (l.part(lead.i, end).bodily() || c.Label == "" && len(w.orgs) > 0 && l.Word(end) == "/"): // Harbour Ferries/Handout via Reuters
		w.orgs = append(w.orgs, member{i: lead.i, j: end})
	case len(w.orgs) > 0 && c.License.Name == "" && l.part(lead.i, end).bodily():
		w.orgs = append(w.orgs, member{i: lead.i, j: end})
	default:
		c.Creator = l.Text(lead.i, end)
	}
}

// principal returns the first person of the names, or else the first name.
func (w *chain) principal(exact bool) int {
	if !exact {
		for n, m := range w.names {
			if w.l.part(m.i, m.j).person() {
				return n
			}
		}
	}
	return 0
}

// extends reports whether m continues the creator's name: "Roe, Jr.", "A. Brooks, J. Doe".
func (w *chain) extends(lead, m member, end int, exact bool) bool {
	l := w.l
	if !l.adjacent(end, m.i) {
		return false
	}
	if exact {
		return true
	}
	if m.tie == bySlash && strings.HasSuffix(letter.ToLower(w.c.Label), "os") || l.Word(m.i-1) == ";" { // Photos: Jane Roe / John Doe
		w.c.signed = l.part(lead.i, lead.j).person() && l.part(m.i, m.j).person()
		return w.c.signed
	}
	if m.tie != byComma || l.part(m.i, m.j).bodily() || !l.part(m.i, m.j).nameLike() {
		return false
	}
	return !l.part(lead.i, lead.j).person() || l.part(m.i, m.j).person() || suffixes.has(l, m.i)
}

// adjacent reports whether nothing but joints stands between two tokens.
func (l *line) adjacent(end, next int) bool {
	for k := end; k < next; k++ {
		if !l.Is(k, lexicon.Mark) {
			return false
		}
	}
	return true
}

// withoutGenitive takes the ending off "Liman Müzesi'nin", as Turkish sets it
// behind a name and an apostrophe.
func withoutGenitive(name string) string {
	for _, ending := range [...]string{"nin", "nın", "nun", "nün", "in", "ın", "un", "ün"} {
		for _, apostrophe := range [...]string{"'", "’"} {
			if bare, ok := strings.CutSuffix(name, apostrophe+ending); ok {
				return bare
			}
		}
	}
	return name
}
