package rights

import (
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/lexicon"
)

// bare reads a segment that has neither label nor licence: a chain with a
// known agency, a copyright notice, a courtesy, a holding.
func (p *parser) bare(c Credit, i, j int) bool {
	l := p.l
	if j-i > 28 {
		return false
	}
	if c.forces(l, i, j) || c.unmarked(l, i, j) {
		p.add(c)
		return true
	}
	if c.taken(l, i, j) {
		p.add(c)
		return true
	}
	if _, ok := l.CopyrightAt(i); ok {
		c.subject(l, i, j, false, false)
		nameless := c.Creator == "" && len(c.Organizations) == 0 && !(len(c.Notes) == 1 && l.Capitals(j-1)) // © DR
		if first, _ := l.creatorTokens(&c); l.Word(i) == "copyright" && c.Year == "" && c.Creator != "" && l.Lower(first) {
			return false // "Copyright notice.", "Copyright: see above"
		}
		if c.Creator != "" && !l.nameLike(l.creatorTokens(&c)) || nameless || l.prose(i, j) > 3 {
			return false
		}
		c.Confidence = 0.7
		p.add(c)
		return true
	}
	if c.holding(l, i, j) {
		p.add(c)
		return true
	}
	if shareWords.has(l, i) {
		return false
	}
	prose := c.chain(l, i, j, false, false)
	list := l.members(i, j)
	switch {
	case prose > 0 || c.Title != "" || utf8.RuneCountInString(c.Creator) == 1 && !l.Caseless(0) || c.Creator != "" && !l.nameLike(l.creatorTokens(&c)):
		return false
	case c.CourtesyOf != "":
		if from, to := l.tokensOf(c.CourtesyOf); !l.nameLike(from, to) && l.prose(from, to) > 1 || list[0].tie != byCourtesy || !l.Upper(i) || l.Word(i) == "courtesy" && l.Word(i+1) != "of" && l.Lower(i+1) || l.prose(i, j) > 4 || l.Word(j-1) == "." && l.Word(i) != "courtesy" || len(list) > 3 {
			return false
		}
		c.Rule, c.Confidence = ruleCourtesy, 0.75
	case len(list) < 2 || j-i > 20:
		return false
	case c.CommissionedBy != "":
		if len(list) != 2 || !l.person(list[0].i, list[0].j) || !l.nameLike(list[1].i, list[1].j) || !l.bodily(list[1].i, list[1].j) {
			return false
		}
		c.Rule, c.Confidence = ruleFor, 0.5
	case !l.chained(list) && !(l.Word(i-1) == "(" && len(list) == 2 && list[1].tie == bySlash && l.person(list[0].i, list[0].j) && l.bodily(list[1].i, list[1].j)):
		return false
	case len(c.Organizations) == 0 && c.Source == "", c.Creator == "" && !c.Handout && len(c.Organizations) < 2:
		return false
	default:
		c.Rule, c.Confidence = ruleAgency, 0.8
	}
	p.strong = true
	p.add(c)
	return true
}

// shareWords open the lines under which a page is passed on: "Share on Facebook | Twitter".
var shareWords = words(
	lexicon.Entry{Value: 0, Phrases: "follow|share|tweet|like|print|email|subscribe|join|visit|compartir|imprimir|seguir|siga|siguenos|teilen|folgen|drucken|partager|partagez|suivre|suivez|imprimer|condividi|stampa|segui|seguici|compartilhar|поделиться|подписаться|подпишитесь|paylas|takip et|udostepnij|delen"},
)

// chained reports whether a chain is a credit's rather than a byline's: a
// known agency or site stands in it, tied by a slash or by "via".
func (l *line) chained(list []member) bool {
	known, tied := false, false
	for _, m := range list {
		i, j := l.bare(m.i, m.j)
		what, _ := l.body(i, j)
		known = known || what != 0
		tied = tied || m.tie == bySlash || m.tie == byDash && what == aStock || m.tie == byVia || m.tie == bySite
		if class, _, ok := labelWords.match(l, j-1); what != 0 && ok && class == ofPhoto {
			tied = true // (AP Photo, …)
		}
	}
	return known && tied
}

// forces reads "U.S. Navy photo by Seaman Jane Roe/Released" and the like: a
// body, "photo by", a maker with a rank.
func (c *Credit) forces(l *line, i, j int) bool {
	what, next, ok := bodies.match(l, i)
	if !ok || next >= j {
		return false
	}
	b, ok := l.labelAt(next)
	if !ok || b.next >= j || b.class != ofPhoto && b.class != ofImage && b.class != ofIllustration && b.class != ofVideo {
		return false
	}
	k := b.next
	if _, after, ok := ranks.match(l, k); ok && after < j {
		c.Notes = append(c.Notes, l.Text(k, after))
		k = after
	}
	if prose := c.chain(l, k, j, false, false); prose > 0 || c.Creator != "" && !l.nameLike(l.creatorTokens(c)) {
		return false
	}
	c.Organizations = append([]string{l.Text(i, next)}, c.Organizations...)
	if what == aBody && (l.Word(i) == "u" || l.Word(i) == "us" || l.Word(i) == "nasa" || l.Word(i) == "noaa" || l.Word(i) == "usgs") {
		c.Suggested = "LicenseRef-PD-USGov"
	}
	c.Role, c.Rule, c.Confidence = "photographer", ruleAgency, 0.85
	return true
}

// unmarked reads "Photo Jeanne Roux / AFP" and "Фото Ивана Петрова": a noun and
// a person with nothing between.
func (c *Credit) unmarked(l *line, i, j int) bool {
	class, next, ok := labelWords.match(l, i)
	if !ok || class != ofPhoto && class != ofImage || next != i+1 || !l.Upper(i) || !l.Upper(next) || l.GapBefore(next) != lexicon.Space {
		return false
	}
	list := l.members(next, j)
	if len(list) == 0 || !l.person(list[0].i, list[0].j) {
		return false
	}
	rest := Credit{Label: l.Text(i, next), Role: "photographer"}
	if prose := rest.chain(l, next, j, false, false); prose > 0 || rest.Creator != l.Text(list[0].i, list[0].j) || len(list) > 1 && len(rest.Organizations) == 0 && rest.Source == "" || class == ofImage && rest.Source == "" && l.Word(i) != "beeld" {
		return false
	}
	if class == ofImage {
		rest.Role = ""
	}
	*c = rest
	c.Rule, c.Confidence = ruleLabelled, 0.55
	return true
}

// taken reads "焦鹏 摄": a name and, behind it, the word for "took".
func (c *Credit) taken(l *line, i, j int) bool {
	switch l.Word(j - 1) {
	case "摄", "攝", "摄影", "攝影", "撮影":
	default:
		return false
	}
	if j-i < 2 || j-i > 4 || !l.Caseless(i) || !l.nameLike(i, j-1) {
		return false
	}
	if from := i; j-i > 2 { // 新华社记者 焦鹏 摄
		i = j - 2
		c.Notes = append(c.Notes, l.Text(from, i))
	}
	if n := utf8.RuneCountInString(l.Text(i, j-1)); n < 2 || n > 6 {
		return false
	}
	c.Creator, c.Label, c.Role = l.Text(i, j-1), l.Text(j-1, j), "photographer"
	c.Rule, c.Confidence = ruleLabelled, 0.8
	return true
}

// holding reads an institution with the number of the thing it holds:
// "Library of Example, Prints Division, LE-123-456".
func (c *Credit) holding(l *line, i, j int) bool {
	list := l.members(i, j)
	if len(list) < 2 || len(list) > 5 || j-i > 20 {
		return false
	}
	first, last := list[0], list[len(list)-1]
	if !l.nameLike(first.i, first.j) || !l.bodily(first.i, first.j) || l.Capitals(first.i) || !l.shelfmark(last.i, last.j) {
		return false
	}
	for n, m := range list[1:] {
		if m.tie != byComma || n < len(list)-2 && !l.nameLike(m.i, m.j) {
			return false
		}
	}
	c.Organizations = append(c.Organizations, l.Text(first.i, first.j))
	c.Notes = append(c.Notes, l.Text(list[1].i, last.j))
	c.Rule, c.Confidence = ruleHolding, 0.6
	return true
}

// shelfmark reports whether the tokens from i up to j are capitals and digits
// such as LE-123-456.
func (l *line) shelfmark(i, j int) bool {
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

// programWords say that a program made the picture.
var programWords = words(
	lexicon.Entry{Value: 0, Phrases: "generated with|generated by|generated using|created with|created using|made with|ai generated|ai generated image|image generated with|image generated by|image generated using|ai image|generated image|generiert mit|erstellt mit|erzeugt mit|ki generiert|mit ki generiert|ki generiertes bild|genere par|generee par|genere avec|generee avec|image generee par|generada con|generado con|generada por|generado por|generata con|generato con|gerada por|gerado por|gerada com|gerado com|сгенерировано|создано с помощью|создано нейросетью|изображение сгенерировано|згенеровано|створено за допомогою|ile olusturuldu|yapay zeka ile uretildi|ilə yaradilib|wygenerowano przez|wygenerowane przez|δημιουργηθηκε με"},
)

// program reads a picture made by a program: "Image generated with …, prompt by …".
func (c *Credit) program(l *line, s segment, i, j int) bool {
	at := i
	if !s.labelled {
		if class, next, ok := labelWords.match(l, i); ok && class < qualifier && class != ofText {
			at = next
		}
	}
	_, next, ok := programWords.match(l, at)
	if !ok || next >= j || !s.labelled && at == i && l.Word(i) != "ai" && l.Word(i) != "image" && l.Word(i) != "ki" || j-next > 20 {
		return false
	}
	if class, _, ok := labelWords.match(l, i); ok && !s.labelled {
		_ = class
		c.Label = l.Text(i, at)
	}
	c.Generated = true
	c.chain(l, next, j, true, false)
	c.Notes = append([]string{l.Text(at, next)}, c.Notes...)
	if l.Lower(next) || c.Creator != "" {
		return false
	}
	c.Rule, c.Confidence = ruleProgram, 0.8
	return true
}
