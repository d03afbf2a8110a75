package detect

import (
	"slices"
	"strings"

	"github.com/fad55d40/archive/convert/byline"
	"github.com/fad55d40/archive/convert/date"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/letter"
	"github.com/fad55d40/archive/convert/roles"
)

// The weights of roles are asked what each line is. They decide between
// readings that the words of a line allow: no line becomes a byline without a
// name in it, and none a date without a date. Where they are not sure, what the
// rules say holds.

// sureFrom is by how much a role must be better than the next to overrule the
// rules, in weights. In cross-validation, what overrules them from there on is
// right in nine of ten lines or more; a heading is where rules are right in
// fewer.
var sureFrom = [...]int{
	roles.Body: 1300, roles.Title: 900, roles.Kicker: 2000, roles.Deck: 600, roles.Byline: 600, roles.Date: 600,
	roles.Picture: 1300, roles.Heading: 0, roles.Furniture: 2000, roles.List: 600,
}

// sureBehind is the same for names behind the text, where hardly any line is a
// byline.
const sureBehind = 1800

// sureAlone is the same for a deck with nothing of the front behind it: the
// first paragraph stands there as well.
const sureAlone = 1300

// moreFront reports whether a part of the front is among the answers.
func moreFront(answers []roles.Answer) bool {
	for _, a := range answers {
		if !a.Sections {
			return false
		}
		if a.Role == roles.Byline || a.Role == roles.Date {
			return true
		}
	}
	return false
}

func hasLetters(s string) bool { return strings.ContainsFunc(s, letter.Is) }

// sure reports whether an answer may overrule the rules.
func sure(a roles.Answer) bool {
	if a.Role == roles.Byline && !a.Sections {
		return a.Margin >= sureBehind
	}
	return a.Margin >= sureFrom[a.Role]
}

// weigh asks the table for the roles of all lines and lays them over the front
// that the rules found.
func (r *reader) weigh(f *front, cs []chunk) {
	lines, places := r.lines(f, cs)
	reading := r.model().Decode(lines)
	answers := reading.Answers
	for i := range lines {
		r.signed = r.signed || lines[i].Says == roles.SaysByline
	}
	n := r.reach(f, cs, places, answers)
	for i := n; i < len(places); i++ {
		if answers[i].Role != roles.Body || lines[i].Role != roles.Body {
			r.told[places[i].at] = answers[i]
		}
		if i+2*near >= len(places) {
			r.close[places[i].number] = answers[i]
		}
	}
	r.weighed = weighed{places, reading}
	r.lead(f, lines, answers)
	r.assignAll(f, answers)
}

// weighed is where the lines stand that the model was asked about, and what it
// said.
type weighed struct {
	places  []place
	reading roles.Reading
}

// weights says what decided the line with a number in the source.
func (r *reader) weights(number int) string {
	w := &r.weighed
	i, ok := slices.BinarySearchFunc(w.places, number, func(p place, number int) int { return p.number - number })
	if !ok {
		return ""
	}
	return w.reading.Why(i)
}

// lead finds the headline and the deck by their roles.
func (r *reader) lead(f *front, lines []roles.Line, answers []roles.Answer) {
	title, deck := -1, -1
	for i := range f.units {
		switch a := answers[i]; {
		case !sure(a):
		case a.Role == roles.Title && title < 0 && !r.letter && r.titles(lines[i].Text) && hasLetters(lines[i].Text) && f.units[i].rule != overInterview && f.units[i].kind != kindContact:
			title = i
		case a.Role == roles.Deck && deck < 0 && f.mayBeDeck(i, lines[i].Text):
			behind := proseIn(lines[i+1:])
			if behind > 0 && moreFront(answers[i+1:]) || behind > 1 && a.Margin >= sureAlone {
				deck = i
			}
		}
	}
	if title >= 0 && title != f.title && f.mayLead(title, answers[title]) {
		f.title, f.titleRule = title, "headline-role"
		if f.deck <= title {
			f.deck, f.deckRule = r.deck(f.units, title), "deck-second"
		}
	}
	if deck >= 0 && deck != f.deck {
		f.deck, f.deckRule = deck, "deck-role"
	}
	if f.deck >= 0 && f.deck < f.title {
		f.deck = -1
	}
	f.join(f.title, roles.Title, lines, answers)
	f.join(f.deck, roles.Deck, lines, answers)
}

// sureOver is by how much the headline must be better to stand over the one
// that the rules found, where they saw the section or the paper.
const sureOver = 1500

// mayLead reports whether a unit may be the headline in the place of the one
// that the rules found: it is not parted from that one by a byline.
func (f *front) mayLead(i int, a roles.Answer) bool {
	if i < f.title {
		return a.Margin >= sureOver
	}
	for j := max(0, f.title); j < i; j++ {
		if f.title >= 0 && f.units[j].kind == kindByline {
			return false
		}
	}
	return true
}

// join makes one of unit i and those right under it that have the same role: a
// headline on two lines.
func (f *front) join(i int, role roles.Role, lines []roles.Line, answers []roles.Answer) {
	if i < 0 || answers[i].Role != role {
		return
	}
	u := &f.units[i]
	for j := i + 1; j < len(f.units) && lines[j].Stacked && answers[j].Role == role && f.units[j].kind == kindText && hasLetters(f.units[j].text) && hasLetters(u.text) && f.units[j].chunkAt == u.chunkAt; j++ {
		u.lines = append(slices.Clip(u.lines), f.units[j].lines...)
		u.raw = u.joined()
		u.text = withoutTurns(u.raw)
		f.units[j].kind = kindJoined
	}
}

// assignAll gives the other units their roles, and the front its end.
func (r *reader) assignAll(f *front, answers []roles.Answer) {
	headline := ""
	if f.title >= 0 {
		headline = f.units[f.title].text
	}
	end := 0
	for i := range f.units {
		a, u := answers[i], &f.units[i]
		if f.stackedName(i, answers) {
			a.Margin = max(a.Margin, sureFrom[roles.Byline])
		}
		if sure(a) && i == f.deck && a.Role != roles.Deck && a.Role != roles.Picture && !r.surelyDeck(f, i, a) {
			f.deck = -1
		}
		lead := i == f.title || i == f.deck
		if sure(a) && !lead && !(a.Role == roles.Furniture && f.manyLike(i, answers)) {
			r.assign(u, a, headline, i < f.title)
		}
		if u.kind == kindText && !lead {
			f.rest(i)
		}
		if (u.kind != kindText || lead) && (i < f.end || a.Sections || u.kind == kindRole && i == end) {
			end = i + 1
		}
	}
	f.end = end
}

// mayBeDeck reports whether unit i, with this text, may be a deck where its role says so:
// not who was there, who helped or whom to ask, nor who the author is or where at work.
func (f *front) mayBeDeck(i int, s string) bool {
	kind := f.units[i].kind
	return hasLetters(s) && kind != kindHelper && kind != kindContact && !attendance.Has(s) && !aboutAuthor(f.units, i) && strings.IndexFunc(s, isNoteSign) != 0
}

// surelyDeck reports whether the rules hold against another role for the deck:
// a dateline stands under it, or it stands right under the headline, where no
// section can begin yet, and ends no sentence as the prose under it does. Behind
// a byline of its own it must be one line of eight words or more besides.
func (r *reader) surelyDeck(f *front, i int, a roles.Answer) bool {
	s := f.units[i].text
	unended := a.Role == roles.Body && a.Margin < 3*sureFrom[roles.Body] &&
		r.ahead != nil && byline.EndsSentence(lastLine(*r.ahead)) && !byline.EndsSentence(s)
	if i == f.title+2 && f.units[i-1].kind == kindByline && f.units[i].chunkAt != f.units[i-1].chunkAt {
		return unended && letter.Words(s) > 7 && sentences(s) == 1
	}
	if i != f.title+1 {
		return false
	}
	if _, _, _, dated := date.Find(s, r.in.DateOrder); dated {
		return f.deckRule == deckDateline
	}
	return f.deckRule == deckDateline || a.Role == roles.Heading || unended
}

// stackedName reports whether unit i is a byline with another right over or
// under it, of which the weights are sure: names on lines of their own.
func (f *front) stackedName(i int, answers []roles.Answer) bool {
	if answers[i].Role != roles.Byline {
		return false
	}
	for _, j := range []int{i - 1, i + 1} {
		if j >= 0 && j < len(f.units) && f.units[j].chunkAt == f.units[i].chunkAt && answers[j].Role == roles.Byline && sure(answers[j]) {
			return true
		}
	}
	return false
}

// manyLike reports whether unit i is one of more than three in a row that only
// their role makes furniture: pages say less around an article, and the lines
// are a list rather.
func (f *front) manyLike(i int, answers []roles.Answer) bool {
	like := func(j int) bool {
		return j >= 0 && j < len(f.units) && answers[j].Role == roles.Furniture && (f.units[j].kind == kindText || f.units[j].byRole)
	}
	n := 1
	for j := i - 1; like(j); j-- {
		n++
	}
	for j := i + 1; like(j); j++ {
		n++
	}
	return n > 3
}

// proseIn counts paragraphs, up to two: the only one is no deck.
func proseIn(lines []roles.Line) int {
	n := 0
	for i := range lines {
		if l := &lines[i]; l.Says == roles.SaysNothing && l.Bytes >= 80 {
			if n++; n == 2 {
				break
			}
		}
	}
	return n
}

// reach lets the front go as far as the roles do, and returns how many lines it
// has then.
func (r *reader) reach(f *front, cs []chunk, places []place, answers []roles.Answer) int {
	n, last := len(f.units), -1
	for i := n; i < len(places) && i < maxFront && answers[i].Sections && !r.endsFront(&cs[places[i].chunkAt]) && !quotesMail(&cs[places[i].chunkAt]); i++ {
		if a := answers[i]; sure(a) && a.Role != roles.List {
			last = places[i].chunkAt
		}
	}
	if last < 0 || !slices.ContainsFunc(cs[last+1:], isProse) {
		return n
	}
	for behind := f.used; f.used <= last; f.used++ {
		c := cs[f.used]
		if _, ok := r.wholeLine(&c, nearFront(f.used, behind, len(cs))); ok {
			s := c.joined()
			f.units = append(f.units, unit{chunk: c, text: s, raw: s, chunkAt: f.used})
			continue
		}
		for _, u := range r.piecesOf(c, f.used) {
			if known, ok := r.units[unitKey{u.first().at, len(u.lines)}]; ok {
				known.chunk, known.chunkAt = u.chunk, u.chunkAt
				u = known
			}
			if u.kind == kindName || u.weak {
				u.kind = kindText // until its role says so
			}
			f.units = append(f.units, u)
		}
	}
	return len(f.units)
}

// assign gives a unit its role where its words allow it.
func (r *reader) assign(u *unit, a roles.Answer, title string, over bool) {
	switch a.Role {
	case roles.Byline:
		if u.kind == kindByline || u.kind == kindRole || u.kind == kindContact || capitals(u.text) && capitals(title) {
			return // among headings in capitals a name is no more than another
		}
		if b, ok := namesIn(u.text); ok && (len(u.lines) == 1 || r.wrapped) && (b.Authors[0].Kind == doc.Person || !over && !r.signed) && !(over && r.signed) {
			u.kind, u.by = kindByline, b
		}
	case roles.Date:
		if u.kind == kindDate || u.kind == kindByline {
			return
		}
		if len(u.dates) > 0 {
			if !u.weak { // a year alone needs its like beside it, whatever its place
				u.kind = kindDate
			}
		} else if d, _, _, ok := date.Find(u.text, r.in.DateOrder); ok {
			u.kind, u.dates = kindDate, []date.Date{d}
		}
	case roles.Furniture:
		if u.kind == kindText && !titled(u) && !sameWords(u.text, title) || u.kind == kindName {
			u.kind, u.byRole = kindFurniture, true
		}
	case roles.Kicker:
		if over && (u.kind == kindText || u.kind == kindName || u.kind == kindFurniture) {
			u.kind, u.rule = kindTrail, "kicker-role"
		}
	case roles.Body, roles.Heading, roles.List:
		if u.kind == kindName || u.kind == kindTrail || u.kind == kindByline && a.Margin >= sureBehind {
			u.kind = kindText
		}
	}
}

// rest gives a place to a unit that has no role: over the headline it is where
// the headline stood in the paper, and right under names it is what belongs to
// the last of them.
func (f *front) rest(i int) {
	u := &f.units[i]
	short := length(u.text) <= 90 && !byline.EndsSentence(u.text)
	switch {
	case i < f.title && short && !titled(u):
		u.kind, u.rule = kindTrail, "kicker-role"
	case i > 0 && f.units[i-1].kind == kindByline && f.units[i-1].chunkAt == u.chunkAt && short && len(u.lines) == 1:
		u.kind = kindRole
	}
}

// titled reports whether a unit is marked as a heading.
func titled(u *unit) bool {
	_, _, marked := markedHeading(u.text)
	if n, _ := doc.IdeographOrdinal(u.text); n > 0 {
		return true
	}
	return marked || strings.HasPrefix(u.text, "# ") || len(u.lines) > 1 && underline(lastLine(u.chunk)) > 0
}

// namesIn reads a line that is a byline by its place as one by its words.
func namesIn(s string) (byline.Byline, bool) {
	if n, _ := doc.IdeographOrdinal(s); n > 0 { // a heading: "一、修理の内容"
		return byline.Byline{}, false
	}
	if b, ok := byline.Parse(s); ok && len(b.Authors) > 0 {
		return b, true
	}
	s = strings.Trim(strings.TrimLeft(s, "—–-―~ "), "() ")
	names := byline.Names(withoutSigns(s))
	for _, a := range names {
		if byline.IsPlace(a.Name) || byline.Salutes(a.Name) || a.Kind == doc.Person && byline.Ordinary(a.Name) {
			return byline.Byline{}, false
		}
		if a.Kind == doc.Person && !byline.CouldBeName(a.Name) && !credentialed(a.Name) || a.Kind == doc.Organization && (!isDesk(a.Name) || len(a.Name) < 8 && !byline.IsAgency(letter.ToLower(a.Name))) {
			return byline.Byline{}, false
		}
	}
	return byline.Byline{Authors: names, Rule: "byline-role", Confidence: 0.8}, len(names) > 0
}

// capitals reports whether s has capitals and no small letter.
func capitals(s string) bool { return s == strings.ToUpper(s) && s != letter.ToLower(s) }
