package detect

import (
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/byline"
	"github.com/fad55d40/archive/convert/doc"
)

// maxFront bounds how many chunks the front can have.
const maxFront = 24

// front reads what stands before the body and returns the chunks of the body.
//
// First each unit is told by its words alone; then the headline is found, for
// it decides what the rest is; then every unit gets its role from its words,
// its place and its neighbours, in the order of the text.
func (r *reader) front(cs []chunk) []chunk {
	units, used := r.frontUnits(cs)
	captionsOverCredits(units)
	for i := range units {
		if u := &units[i]; u.kind == kindText && i > 0 {
			u.bracketedName()
		}
	}
	captionsBeforeCredits(units)
	r.more = used < len(cs)
	r.captionUnderCredit(units, cs[used:])
	title := r.headline(units)
	r.settleNames(units, title)
	deck := r.deck(units, title)
	end := frontEnd(units, title, deck)
	for i := range units[:end] {
		u := &units[i]
		switch {
		case i == title:
			r.takeTitle(u)
		case i == deck:
			r.res.Meta.Subtitle = unquote(u.text)
			r.evidence("subtitle", r.res.Meta.Subtitle, "deck-second", u.line(), u.raw, 0.85)
		default:
			r.takeUnit(u, units, i)
		}
	}
	return append(regroup(units[end:]), cs[used:]...)
}

// frontUnits takes the chunks before the body apart into units.
func (r *reader) frontUnits(cs []chunk) (units []unit, used int) {
	for used < len(cs) && used < maxFront {
		c := cs[used]
		if r.isBody(c, used) && !r.frontFollows(cs, used) {
			break
		}
		units = append(units, r.unitsOf(c, used)...)
		used++
	}
	return units, used
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
	if _, labelled := captionLabel(s); labelled || credits(s, 0) != nil {
		return true
	}
	if at+2 >= len(cs) || length(s) > 320 || sentences(s) > 3 {
		return false
	}
	for _, u := range r.unitsOf(cs[at+1], at+1) {
		if u.kind == kindByline || u.kind == kindDate && !u.weak || u.kind == kindName && at < 4 {
			return true
		}
		break
	}
	return false
}

// unitsOf parts a chunk of the front into its lines where they have roles of
// their own.
func (r *reader) unitsOf(c chunk, at int) []unit {
	whole := r.classify(c, at)
	if len(c.lines) == 1 || at == 0 && len(c.lines) == 2 && underline(c.lines[1].text) > 0 || len(c.lines) > 12 || r.wrapped && whole.kind == kindCredit {
		return []unit{whole}
	}
	told := false // a line says what it is
	var units []unit
	for i, l := range c.lines {
		u := r.classify(chunk{lines: []line{l}, gap: c.gap}, at)
		if i > 0 && underline(l.text) > 0 && len(units) > 0 && units[len(units)-1].kind == kindText {
			last := &units[len(units)-1]
			last.lines = append(last.lines, l)
			told = true
			continue
		}
		told = told || u.kind != kindText && u.kind != kindName && !u.weak && length(l.text) < 200
		units = append(units, u)
	}
	switch {
	case told:
	case whole.kind != kindText:
		return []unit{whole}
	case r.wrapped || byline.EndsSentence(whole.text) && isProse(c) && longest(c) <= 110:
		return []unit{whole}
	}
	if r.wrapped {
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
			last.text = last.joined()
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

// settleNames decides which bare names are bylines. A capitalised line alone
// is almost never one, so it needs its place behind the headline, or between
// parts of the front, and a neighbour that says what it is.
func (r *reader) settleNames(units []unit, title int) {
	told := false
	for i := range units {
		units[i].signedCredit(following(units, i))
		told = told || units[i].kind == kindByline
	}
	for i := range units {
		u := &units[i]
		if u.kind != kindName {
			continue
		}
		beside := nearMarked(units, i, -1, title) || nearMarked(units, i, 1, title)
		if a := u.by.Authors[0]; i < title && (a.Place != "" || a.Role != "") {
			beside = true // "AYŞE YILMAZ - ANKARA" over the headline
		}
		if told || !beside || i == title {
			r.res.Evidence = append(r.res.Evidence, doc.Evidence{Field: "authors", Value: doc.Names(u.by.Authors), Layer: doc.Detected, Rule: "byline-alone", Line: u.line(), Raw: u.raw, Confidence: 0.3, Rejected: true})
			u.kind = kindText
			continue
		}
		u.kind, told = kindByline, true
	}
	for i := range units { // what is weak needs its like beside it
		u := &units[i]
		if u.kind == kindDate && u.weak && !nearMarked(units, i, -1, title) && !nearMarked(units, i, 1, title) {
			u.kind = kindText
		}
		if u.kind == kindRole && u.rule == "" && (i == 0 || units[i-1].kind != kindByline) {
			u.kind = kindText
		}
	}
}

// bracketedName makes a caption of a sentence with a name in brackets behind it:
// "Children choose books on the deck. (Bimo Respati)".
func (u *unit) bracketedName() {
	open := strings.LastIndexByte(u.text, '(')
	if open < 12 || !strings.HasSuffix(u.text, ")") || length(u.text) > 260 {
		return
	}
	caption, name := strings.TrimSpace(u.text[:open]), u.text[open+1:len(u.text)-1]
	if byline.EndsSentence(caption) && sentences(caption) == 1 && byline.IsName(name) {
		u.kind, u.caption, u.rule = kindCredit, caption, "credit-in-caption"
		u.images = []doc.Image{{Creator: name, Credit: name, Line: u.line()}}
	}
}

// signedCredit makes a byline of "JANE ROE / EFE" over a date: a name and an
// agency could credit a picture as well, but pictures have no date lines.
func (u *unit) signedCredit(next *unit) {
	if u.kind != kindCredit || u.caption != "" || len(u.images) != 1 || next == nil || next.kind != kindDate {
		return
	}
	name, agency, ok := strings.Cut(u.text, "/")
	if im := u.images[0]; ok && im.License.IsZero() && byline.IsName(strings.TrimSpace(name)) && len(strings.Fields(agency)) <= 3 {
		authors := byline.Names(name)
		authors[0].Affiliation = strings.TrimSpace(agency)
		u.kind, u.by = kindByline, byline.Byline{Authors: authors, Rule: "byline-date", Confidence: 0.8}
	}
}

// nearMarked reports whether the next unit in a direction says that this is
// the front. Furniture, addresses and one deck are passed over; a deck counts
// only between a headline and a name.
func nearMarked(units []unit, i, step, title int) bool {
	passed := 0
	for j := i + step; j >= 0 && j < len(units); j += step {
		switch u := &units[j]; {
		case u.marked() && !u.weak, u.kind == kindRole, u.kind == kindContact:
			return true
		case u.kind == kindFurniture:
			if step > 0 && u.rule == "furniture-count" {
				return true
			}
		case j == title:
			return false
		case u.kind == kindText && step < 0 && j > title && passed == 0 && title >= 0:
			return true // a deck
		default:
			return false
		}
		if passed++; passed > 3 {
			return false
		}
	}
	return false
}

// deck finds the deck: one sentence or two behind the headline, and more of the
// front behind it, or words that close no sentence.
func (r *reader) deck(units []unit, title int) int {
	if title < 0 {
		return -1
	}
	for i := title + 1; i < len(units); i++ {
		u := &units[i]
		if u.kind != kindText {
			if u.kind == kindCredit || u.kind == kindCaption {
				return -1
			}
			continue
		}
		if r.isDeck(units, i, title) {
			return i
		}
		return -1
	}
	return -1
}

func (r *reader) isDeck(units []unit, i, title int) bool {
	s := units[i].text
	n := length(s)
	if _, ok := verse(units[i].chunk, r.wrapped); ok || n < 12 || n > 330 || sentences(s) > 3 || sentences(s) > 1 && n > 240 || isListLine(s) || sameWords(s, units[title].text) || underline(lastLine(units[i].chunk)) > 0 {
		return false
	}
	if i+1 < len(units) && units[i+1].kind == kindText && units[i+1].chunkAt == units[i].chunkAt && len(units) > i+2 {
		return false // one of several lines: a list of points
	}
	later, picture := false, false
	for j := i + 1; j < len(units); j++ {
		switch units[j].kind {
		case kindByline, kindDate:
			later = later || !units[j].weak
		case kindCredit, kindCaption:
			picture = picture || !later
			later = true
		}
	}
	quoted := unquote(s) != s
	if later {
		// A whole sentence over a picture is the first of the text, more likely.
		return quoted || !picture || !strings.HasSuffix(s, ".")
	}
	if !r.more && i+1 == len(units) {
		return quoted || !byline.EndsSentence(s)
	}
	words := len(strings.Fields(s))
	return quoted && n >= 20 && i == title+1 || !byline.EndsSentence(s) && !strings.HasSuffix(s, ":") && (words >= 8 || n >= 60) && n <= 200
}

func lastLine(c chunk) string { return c.lines[len(c.lines)-1].text }

// sameWords reports whether two lines say the same, whatever their case and
// marks.
func sameWords(a, b string) bool {
	fold := func(s string) string {
		return strings.ToLower(strings.Trim(s, " .\"“”'‘’«»=-_*#\n"))
	}
	return fold(a) == fold(b)
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

// takeTitle records the headline.
func (r *reader) takeTitle(u *unit) {
	s, raw, rule := u.text, u.raw, "headline-first"
	if n := len(u.lines); n > 1 && underline(u.lines[n-1].text) > 0 {
		above := chunk{lines: u.lines[:n-1]}.joined()
		s, raw, rule = withoutTurns(above), above+"\n"+u.lines[n-1].text, "headline-underlined"
	}
	if rest := strings.TrimLeft(s, "#"); rest != s && strings.HasPrefix(rest, " ") {
		s, rule = strings.TrimRight(strings.TrimSpace(rest), "# "), "headline-marked"
	}
	if text, _, ok := markedHeading(s); ok {
		s, rule = text, "headline-marked"
	}
	confidence := 0.9
	if rule != "headline-first" {
		confidence = 0.98
	}
	r.res.Meta.Title = unquote(s)
	r.evidence("title", r.res.Meta.Title, rule, u.line(), raw, confidence)
}

// takeUnit gives a unit of the front its place in the result.
func (r *reader) takeUnit(u *unit, units []unit, i int) {
	s, at := u.raw, u.line()
	switch u.kind {
	case kindByline:
		r.byline(u.by, at, s)
		r.takeDates(u)
	case kindDate:
		r.takeDates(u)
	case kindCredit:
		r.takeCredit(u)
	case kindCaption:
		r.addCaption(u.caption, u.rule, captionConfidence(u.rule), s, at)
	case kindTrail:
		r.takeTrail(u)
	case kindFurniture:
		r.add(doc.Note{Role: doc.NoteFurniture, Text: s, Line: at})
	case kindRole:
		r.takeRole(u)
	case kindContact:
		r.add(doc.Note{Role: doc.NoteContact, Text: s, Line: at})
	default:
		if sceneBreak(u.chunk) && i > 0 && underline(s) > 0 {
			r.evidence("title", r.res.Meta.Title, "headline-underlined", at, s, 0.98)
			return
		}
		if sameWords(s, r.res.Meta.Title) && r.res.Meta.Title != "" {
			r.evidence("title", r.res.Meta.Title, "headline-repeated", at, s, 0.9)
			return
		}
		r.inFront = true
		r.chunk(u.chunk, nextChunk(units, i), false)
		r.inFront = false
	}
}

func captionConfidence(rule string) float64 {
	switch rule {
	case "caption-label":
		return 0.95
	case "caption-short":
		return 0.6
	}
	return 0.85
}

func nextChunk(units []unit, i int) *chunk {
	if i+1 < len(units) {
		return &units[i+1].chunk
	}
	return nil
}

// takeTrail records what stands over the headline: the section, the way there,
// the paper.
func (r *reader) takeTrail(u *unit) {
	m := &r.res.Meta
	switch {
	case u.rule == "site-name" && m.Publisher == "":
		m.Publisher = u.text
		r.evidence("publisher", u.text, "site-name", u.line(), u.raw, 0.6)
	case m.Kicker == "" && m.Title == "":
		rule := u.rule
		if rule == "" {
			rule = "kicker-trail"
		}
		m.Kicker = u.text
		r.evidence("kicker", u.text, rule, u.line(), u.raw, 0.8)
	default:
		r.add(doc.Note{Role: doc.NoteFurniture, Text: u.raw, Line: u.line()})
	}
}

// takeRole gives the author above what the line says of them.
func (r *reader) takeRole(u *unit) {
	authors := r.res.Meta.Authors
	n := len(authors)
	if n == 0 || authors[n-1].Role != "" || utf8.RuneCountInString(u.text) > 60 {
		r.add(doc.Note{Role: doc.NoteContributor, Text: u.raw, Line: u.line()})
		return
	}
	authors[n-1].Role = u.text
	r.evidence(authorField(n-1), authors[n-1].Name, "byline-role-below", u.line(), u.raw, 0.8)
}
