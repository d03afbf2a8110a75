package detect

import (
	"strings"

	"github.com/fad55d40/archive/convert/byline"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/roles"
)

// maxFront bounds how many chunks the front can have.
const maxFront = 24

// front is what stands before the body.
type front struct {
	units       []unit
	title, deck int // of the units; -1 for none
	end         int // number of units that belong to the front
	used        int // number of chunks that the units cover

	titleRule, deckRule string // which rules found them
}

// role is what the rules make of unit i.
func (f *front) role(i int) roles.Role {
	switch {
	case i == f.title:
		return roles.Title
	case i == f.deck:
		return roles.Deck
	case i >= f.end:
		return roles.Body
	}
	switch f.units[i].kind {
	case kindByline:
		return roles.Byline
	case kindDate:
		return roles.Date
	case kindCredit, kindCaption:
		return roles.Picture
	case kindFurniture:
		return roles.Furniture
	case kindTrail:
		return roles.Kicker
	}
	return roles.Body
}

// front reads what stands before the body and returns the chunks of the body.
func (r *reader) front(cs []chunk) []chunk {
	f := r.rules(cs)
	r.weigh(&f, cs)
	r.more = f.used < len(cs)
	units := f.units
	for i := range units[:f.end] {
		u := &units[i]
		switch {
		case i == f.title:
			r.takeTitle(u, f.titleRule)
		case i == f.deck:
			r.res.Meta.Subtitle = unquote(u.text)
			r.evidence("subtitle", r.res.Meta.Subtitle, f.deckRule, u.line(), u.raw, 0.85)
		default:
			r.takeUnit(u, units, i)
		}
	}
	return append(regroup(units[f.end:]), cs[f.used:]...)
}

// rules reads the front by rules.
//
// First each unit is told by its words alone; then the headline is found, for
// it decides what the rest is; then every unit gets its role from its words,
// its place and its neighbours, in the order of the text.
func (r *reader) rules(cs []chunk) front {
	units, used := r.frontUnits(cs)
	captionsOverCredits(units)
	for i := range units {
		if u := &units[i]; u.kind == kindText && i > 0 {
			u.bracketedName()
		}
		if u := &units[i]; u.kind == kindText && i > 1 {
			u.signedCaption()
		}
	}
	captionsBeforeCredits(units)
	r.more = used < len(cs)
	if r.ahead = nil; r.more {
		r.ahead = &cs[used]
	}
	r.captionUnderCredit(units, cs[used:])
	f := front{units: units, used: used, titleRule: "headline-first", deckRule: "deck-second"}
	f.title = r.headline(units)
	if i := f.title + 1; i > 0 && i < len(units) && r.ahead != nil && opensLegend(*r.ahead) && units[i].chunkAt == units[i-1].chunkAt && length(units[i].text) <= 40 {
		// Aozora Bunko has title and author over its legend, and nothing else.
		units[i].kind, units[i].by = kindByline, byline.Byline{Authors: []doc.Author{{Name: units[i].text, Kind: doc.Person}}, Rule: "byline-alone", Confidence: 0.9}
	}
	r.settleNames(units, f.title)
	f.deck = r.deck(units, f.title)
	if f.deck >= 0 && r.overDateline(units, f.deck, f.title) {
		f.deckRule = deckDateline
	}
	f.end = frontEnd(units, f.title, f.deck)
	return f
}

// frontUnits takes the chunks before the body apart into units.
func (r *reader) frontUnits(cs []chunk) (units []unit, used int) {
	for used < len(cs) && used < maxFront {
		c := cs[used]
		if c.fences != "" || used > 0 && r.endsFront(&c) || r.speaks(&c) || quotesMail(&c) || r.isBody(c, used) && !r.frontFollows(cs, used) {
			break
		}
		units = append(units, r.unitsOf(c, used)...)
		used++
	}
	return units, used
}

// endsFront reports a chunk that belongs to no front, whatever stands behind it.
func (r *reader) endsFront(c *chunk) bool {
	return c.fences != "" || r.speaks(c) || len(c.lines) == 1 && (isChapter(c.first().text) || r.numerals[c.first().at] || r.counted[c.first().at]) || opensLegend(*c)
}

// quotesMail reports whether a chunk quotes lines of mail under who wrote them.
func quotesMail(c *chunk) bool {
	n := len(c.lines)
	return n > 1 && strings.HasPrefix(c.lines[n-1].text, ">") && (c.lines[0].text[0] == '>' || strings.HasSuffix(c.lines[0].text, ":"))
}

// isBody reports whether a chunk is running text.
func (r *reader) isBody(c chunk, at int) bool {
	if len(c.lines) > 1 && isListLine(c.first().text) && isListLine(c.lines[1].text) {
		return at > 0
	}
	if len(c.lines) > 1 && !r.wrapped && longest(c) < 100 && !isProse(c) {
		return false
	}
	s := c.joined()
	n := length(s)
	switch {
	case at == 0 && (isCaps(s) || isNote(s) || n < 320 && !byline.EndsSentence(s) && sentences(s) == 1), strings.HasPrefix(s, "# "):
		return false
	case n >= 220:
		return true
	}
	return byline.EndsSentence(s) && (n >= 120 || n >= 90 && sentences(s) >= 2 || n >= 60 && sentences(s) >= 3)
}

func longest(c chunk) int {
	n := 0
	for _, l := range c.lines {
		n = max(n, length(l.text))
	}
	return n
}

// frontFollows reports whether what looks like running text is a deck, a
// credit or a caption after all: more of the front comes close behind it.
func (r *reader) frontFollows(cs []chunk, at int) bool {
	s := cs[at].joined()
	if at == 0 && sentences(s) > 1 || at > 8 || length(s) > 420 || sentences(s) > 4 {
		return false
	}
	if _, labelled := captionLabel(s); labelled || r.credits(s, 0) != nil {
		return true
	}
	if at+2 >= len(cs) || length(s) > 320 || sentences(s) > 3 {
		return false
	}
	next := r.unitsOf(cs[at+1], at+1)[0]
	return next.kind == kindByline || next.kind == kindDate && !next.weak || next.kind == kindName && at < 4
}

// asksBelow reports whether a unit under the words that say whom to ask ("Media
// contact:") is the answer.
func asksBelow(head, u *unit) bool {
	asks := head.kind == kindContact && strings.HasSuffix(head.text, ":")
	return asks && (u.kind == kindText || u.kind == kindName || u.kind == kindByline) && length(u.text) <= longestContact
}

// longestContact is the length of a line of an address at most.
const longestContact = 70

// unitsOf parts a chunk of the front into its lines where they have roles of
// their own.
func (r *reader) unitsOf(c chunk, at int) []unit {
	if len(c.lines) == 1 || c.columns && at > 0 || at == 0 && len(c.lines) == 2 && underline(c.lines[1].text) > 0 || len(c.lines) > 12 {
		return []unit{r.classify(c, at)}
	}
	if r.wrapped {
		if whole := r.classify(c, at); whole.kind == kindCredit {
			return []unit{whole}
		}
	}
	told := false // a line says what it is
	named, dated := false, false
	var units []unit
	for i, l := range c.lines {
		u := r.classify(chunk{lines: []line{l}, gap: c.gap}, at)
		if i > 0 && underline(l.text) > 0 && len(units) > 0 && units[len(units)-1].kind == kindText {
			last := &units[len(units)-1]
			last.lines = append(last.lines, l)
			told = true
			continue
		}
		if i > 0 && u.kind == kindName && l.text == c.lines[i-1].text {
			u.kind, named, dated = kindFurniture, true, true // the name under a portrait, once more
		}
		if i > 0 && asksBelow(&units[0], &u) {
			u.kind = kindContact // whom to ask, not who wrote
		}
		told = told || u.kind != kindText && u.kind != kindName && !u.weak && length(l.text) < 200
		named = named || u.kind == kindName
		dated = dated || u.kind == kindDate && u.wholeDay()
		units = append(units, u)
	}
	if !told && !(named && dated) {
		whole := r.classify(c, at)
		if whole.kind != kindText || r.wrapped && !loose(c, r.width) || byline.EndsSentence(whole.text) && isProse(c) && longest(c) <= 110 {
			return []unit{whole}
		}
	}
	if r.wrapped && !loose(c, r.width) {
		return mergeText(units)
	}
	return units
}

// mergeText joins lines that say nothing of themselves: in wrapped text they
// are one.
func mergeText(units []unit) []unit {
	out := units[:1]
	for _, u := range units[1:] {
		last := &out[len(out)-1]
		if u.kind == kindText && last.kind == kindText && len(last.lines) < 4 {
			last.lines = append(last.lines, u.lines...)
			last.raw = last.joined()
			last.text = withoutTurns(last.raw)
			continue
		}
		out = append(out, u)
	}
	return out
}

// regroup makes chunks again of units that belong to the body.
func regroup(units []unit) []chunk {
	var out []chunk
	for i, u := range units {
		if i > 0 && u.chunkAt == units[i-1].chunkAt {
			last := &out[len(out)-1]
			last.lines = append(last.lines, u.lines...)
			continue
		}
		out = append(out, u.chunk)
	}
	return out
}

// frontEnd is the number of units that belong to the front: up to the last one
// that has a role in it.
func frontEnd(units []unit, title, deck int) int {
	end := 0
	loose := 0 // units in a row that have no role
	for i := range units {
		u := &units[i]
		if u.kind != kindText || i == title || i == deck {
			end, loose = i+1, 0
			continue
		}
		if isNote(u.text) || i < title {
			continue
		}
		if loose++; loose > 2 && !signedSoon(units, i) || byline.EndsSentence(u.text) && length(u.text) >= 40 && !signedSoon(units, i) {
			break
		}
	}
	return end
}

// signedSoon reports whether a byline or a date comes close behind a unit.
func signedSoon(units []unit, i int) bool {
	for j := i + 1; j < len(units) && j <= i+2; j++ {
		if k := units[j].kind; k == kindByline || k == kindDate && !units[j].weak {
			return true
		}
	}
	return false
}
