package detect

import (
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/letter"
	"github.com/fad55d40/archive/convert/roles"
)

// Numbered is a line as the model of roles sees it, and where it stands.
type Numbered struct {
	roles.Line
	Number int // in the source, of its first line
}

// Lines returns the lines of a text as the model of roles sees them: what the
// trainer learns from.
func Lines(in Input) []Numbered {
	r, cs := newReader(in)
	f := r.rules(cs)
	lines, places := r.lines(&f, cs)
	out := make([]Numbered, len(lines))
	for i := range lines {
		out[i] = Numbered{lines[i], places[i].number}
	}
	return out
}

// place is where a line of the model stands.
type place struct {
	chunkAt int // index of its chunk
	at      int // in the archival text, of its first line
	number  int // in the source, of the same
}

// lines turns the front, as the rules read it, and the chunks behind it into
// lines for the model.
func (r *reader) lines(f *front, cs []chunk) ([]roles.Line, []place) {
	n := len(f.units) + len(cs) - f.used
	lines, places := make([]roles.Line, 0, n+4), make([]place, 0, n+4)
	for i := range f.units {
		u := &f.units[i]
		l := r.lineOf(u)
		l.Role, l.Ruled = f.role(i), i < f.end
		l.Stacked = i > 0 && f.units[i-1].chunkAt == u.chunkAt
		lines, places = append(lines, l), append(places, place{u.chunkAt, u.first().at, u.line()})
	}
	for k := f.used; k < len(cs); k++ {
		c := &cs[k]
		if k > f.used+6 && k+6 < len(cs) && inMidProse(cs[k-1:k+2]) {
			continue
		}
		stacked := c.gap == 0 && k > 0
		if l, ok := r.wholeLine(c, nearFront(k, f.used, len(cs))); ok {
			l.Stacked = stacked
			l.Role = headingByWords(c, cs, k)
			lines, places = append(lines, l), append(places, place{k, c.first().at, c.first().number})
			continue
		}
		for j, u := range r.piecesOf(*c, k) {
			l := r.lineOf(&u)
			l.Stacked = j > 0 || stacked
			l.Role = headingByWords(&u.chunk, cs, k)
			lines, places = append(lines, l), append(places, place{k, u.first().at, u.line()})
		}
	}
	return lines, places
}

// headingByWords is Heading for a chunk that the rules take for one.
func headingByWords(c *chunk, cs []chunk, k int) roles.Role {
	if len(c.lines) == 1 && len(c.lines[0].text) <= longLine && k+1 < len(cs) && shortTitle(c.lines[0].text) && isProse(cs[k+1]) {
		return roles.Heading
	}
	return roles.Body
}

// nearFront reports whether chunk k of n is close behind the front, whose last
// chunk is the one before the given, or close to the end. In the midst of the
// text no line is a byline or a date, so that no parser is asked.
func nearFront(k, behind, n int) bool { return k < behind+6 || k+4 > n }

// inMidProse reports whether a chunk, its neighbours included, is prose. Of a
// run of such chunks the first and the last are enough for the model.
func inMidProse(cs []chunk) bool {
	for i := range cs {
		if len(cs[i].lines) > 1 || len(cs[i].lines[0].text) < 180 {
			return false
		}
	}
	return true
}

// longLine is the length in bytes beyond which a line behind the front is prose
// or a deck.
const longLine = 330

// wholeLine is a chunk that is not taken apart: one that is long, or stands in
// the midst of the text.
func (r *reader) wholeLine(c *chunk, near bool) (roles.Line, bool) {
	n := 0
	for i := range c.lines {
		n += len(c.lines[i].text) + 1
	}
	few := len(c.lines) > 1 && n/len(c.lines) < 50 && len(c.lines) <= 6
	if c.fences == "" && near && (n <= longLine || few) && !(n > 180 && len(c.lines) == 1 && !r.mayCredit(c.lines[0].text)) {
		return roles.Line{}, false
	}
	l := roles.Line{Text: c.lines[0].text, Tail: lastLine(*c), Bytes: n - 1, Lines: len(c.lines), Gap: c.gap}
	if n <= longLine {
		l.Says = saysByShape(l.Text, c)
	}
	return l, true
}

// saysByShape is what a line says of itself by its marks.
func saysByShape(s string, c *chunk) roles.Says {
	_, _, marked := markedHeading(s)
	switch {
	case marked || len(c.lines) == 2 && underline(c.lines[1].text) > 0:
		return roles.SaysHeading
	case isListLine(s):
		return roles.SaysItem
	case opensSpeech(s):
		return roles.SaysSpeech
	}
	return roles.SaysNothing
}

// piecesOf parts a chunk behind the front into what can have a role.
func (r *reader) piecesOf(c chunk, at int) []unit {
	if len(c.lines) > 6 {
		s := c.joined()
		return []unit{{chunk: c, text: s, raw: s, chunkAt: at}}
	}
	return r.unitsOf(c, at)
}

// says is what the model hears of a kind.
var says = map[kind]roles.Says{
	kindText: roles.SaysNothing, kindName: roles.SaysName, kindByline: roles.SaysByline, kindDate: roles.SaysDate, kindCredit: roles.SaysCredit, kindCaption: roles.SaysCaption,
	kindFurniture: roles.SaysPage, kindTrail: roles.SaysTrail, kindRole: roles.SaysOffice, kindContact: roles.SaysContact,
}

// lineOf is a unit by its words alone.
func (r *reader) lineOf(u *unit) roles.Line {
	words := *u
	if known, ok := r.units[unitKey{u.first().at, len(u.lines)}]; ok {
		words = known
	}
	s := u.text
	l := roles.Line{Text: s, Lines: len(u.lines), Gap: u.gap, Says: says[words.kind], Dated: len(words.dates) > 0}
	if words.kind == kindDate && words.weak {
		l.Says = roles.SaysLightly
	}
	l.Tail, l.Bytes = s, len(s)
	if len(s) > longLine {
		return l
	}
	if l.Says == roles.SaysNothing {
		l.Says = saysByShape(s, &u.chunk)
	}
	if l.Says == roles.SaysNothing {
		switch {
		case isNote(s):
			l.Says = roles.SaysNote
		case len(s) < 80 && mostlyCapitals(s) && couldBeNames(s):
			l.Says = roles.SaysWords
		}
	}
	if !l.Dated && len(s) <= 160 {
		_, _, _, l.Dated = r.findDate(s, r.in.DateOrder)
	}
	return l
}

// mostlyCapitals reports whether no word of a line but short ones begins with a
// small letter, as in a list of names.
func mostlyCapitals(s string) bool {
	for w := range strings.FieldsSeq(s) {
		if r, _ := utf8.DecodeRuneInString(w); len(w) > 4 && letter.IsLower(r) {
			return false
		}
	}
	return true
}

// couldBeNames reports a line of several names, or of a name with what belongs
// to it.
func couldBeNames(s string) bool {
	_, ok := namesIn(s)
	return ok
}

// opensSpeech reports whether a line begins with who speaks, or with the dash
// of a dialogue.
func opensSpeech(s string) bool {
	if strings.HasPrefix(s, "– ") || strings.HasPrefix(s, "— ") || strings.HasPrefix(s, "[") {
		return true
	}
	who, said, ok := strings.Cut(s, ": ")
	return ok && said != "" && (len(who) <= 2 || isCaps(who) && len(strings.Fields(who)) <= 3 && length(who) <= 24)
}
