package detect

import (
	"slices"
	"strings"

	"github.com/fad55d40/archive/convert/byline"
	"github.com/fad55d40/archive/convert/date"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/lexicon"
)

// kind is what a unit of the front is by its own words, before its place is
// looked at.
type kind int

const (
	kindText      kind = iota // says nothing of itself: a headline, a deck, prose
	kindName                  // only a name, or names
	kindByline                // says that it is a byline, perhaps with a date
	kindDate                  // a date, or several, or a date among light words
	kindCredit                // credits a picture
	kindCaption               // captions one
	kindFurniture             // belongs to the page, not to the article
	kindTrail                 // the way to the page: "Home > News > Local"
	kindRole                  // what the author above is: "Staff writer"
	kindContact               // an address of the author above
	kindHelper                // names who translated, edited or wrote down, and no author
	kindJoined                // has become part of the unit above
)

// unit is a piece of the front that has one role: a line, or lines that are
// one.
type unit struct {
	chunk
	text    string // without marks that only turn the direction of text
	raw     string // as it stands
	chunkAt int    // index of the chunk it stood in
	kind    kind
	byRole  bool // its role made it furniture, not its words
	weak    bool // it is what it is only beside its like: a year alone, "Today"
	by      byline.Byline
	dates   []date.Date
	images  []doc.Image
	caption string
	rule    string
}

func (u *unit) line() int { return u.first().number }

// marked reports whether a unit says itself that it belongs to the front.
func (u *unit) marked() bool {
	switch u.kind {
	case kindByline, kindDate, kindCredit, kindCaption, kindHelper:
		return true
	}
	return false
}

// wholeDay reports whether a day stands in a unit.
func (u *unit) wholeDay() bool {
	return slices.ContainsFunc(u.dates, func(d date.Date) bool { return len(d.Value) == len("2006-01-02") })
}

// unitKey is the place of a unit in the text: the same lines are asked about
// more than once.
type unitKey struct{ line, lines int }

// classify tells what a unit is by its words.
func (r *reader) classify(c chunk, at int) unit {
	key := unitKey{c.first().at, len(c.lines)}
	u, ok := r.units[key]
	if !ok {
		u = r.look(c)
		r.units[key] = u
	}
	u.chunk, u.chunkAt = c, at
	return u
}

func (r *reader) look(c chunk) unit {
	u := unit{chunk: c, raw: c.joined()}
	u.text = withoutTurns(u.raw)
	s := u.text
	if c.page {
		u.kind = kindFurniture
		return u
	}
	if _, _, marked := markedHeading(s); marked || length(s) > 420 {
		return u
	}
	if field, ok := fieldLine(s); ok {
		return r.lookAtField(u, field)
	}
	if d, ok := date.Parse(s, r.in.DateOrder); ok {
		u.kind, u.dates = kindDate, []date.Date{d}
		u.weak = d.Rule == "date-year" && !d.Labelled || d.Problem == date.Relative
		return u
	}
	if role, ok := furniture(s); ok {
		u.kind, u.rule = kindFurniture, role
		return u
	}
	if text, ok := captionLabel(s); ok {
		u.kind, u.caption, u.rule = kindCaption, text, "caption-label"
		return u
	}
	if text, ok := positionCaption(s); ok && r.credits(s, 0) == nil {
		u.kind, u.caption, u.rule = kindCaption, text, "caption-position"
		return u
	}
	if r.classifyCredit(&u) || r.classifyFields(&u) || r.classifyByline(&u) {
		return u
	}
	if caption, images, ok := r.captionWithCredit(s, u.line()); ok {
		u.kind, u.caption, u.images, u.rule = kindCredit, caption, images, "credit-in-caption"
		return u
	}
	switch {
	case anonymous(s):
		u.kind, u.rule = kindRole, "byline-anonymous"
	case isTrail(s):
		u.kind = kindTrail
	case isContact(s):
		u.kind = kindContact
	case isRoleLine(s) && !nameLeads(s) && !nameWithRole(s):
		u.kind = kindRole
	default:
		if names, ok := bareNames(s); ok {
			u.kind, u.by = kindName, byline.Byline{Authors: names, Rule: "byline-alone", Confidence: 0.85}
		}
	}
	return u
}

// fieldLine makes "author: Jo Lee" of ":author: Jo Lee", as reStructuredText and
// AsciiDoc write fields.
func fieldLine(s string) (string, bool) {
	if len(s) < 5 || s[0] != ':' {
		return "", false
	}
	key, value, ok := strings.Cut(s[1:], ": ")
	if !ok || value == "" || strings.Trim(key, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_") != "" || key == "" {
		return "", false
	}
	return key + ": " + value, true
}

// lookAtField tells what a field says: who wrote, or when. Others are the page's.
func (r *reader) lookAtField(u unit, field string) unit {
	u.kind = kindFurniture
	if b, ok := byline.Parse(field); ok && len(b.Authors) > 0 {
		u.kind, u.by = kindByline, b
	} else if d, ok := date.Parse(field, r.in.DateOrder); ok && d.Labelled {
		u.kind, u.dates = kindDate, []date.Date{d}
	}
	return u
}

// classifyCredit tries a unit as a credit. Where it can be a byline as well,
// only a licence or a source decides for the picture.
func (r *reader) classifyCredit(u *unit) bool {
	images := r.credits(u.text, u.line())
	if inner, ok := strings.CutPrefix(u.text, "("); ok && images == nil && strings.HasSuffix(inner, ")") {
		images = r.bracketedCredit(strings.TrimSuffix(inner, ")"), u.line())
	}
	if images == nil {
		return false
	}
	if b, ok := byline.Parse(u.text); ok && len(b.Authors) > 0 && images[0].License.IsZero() && images[0].Source == "" {
		return false
	}
	u.kind, u.images = kindCredit, images
	return true
}

// helpers are the roles of those who may stand alone on a line of the front.
var helpers = lexicon.Set(`translator transcriber editor`)

func (r *reader) classifyByline(u *unit) bool {
	b, ok := byline.Parse(u.text)
	if !ok {
		return false
	}
	kind := kindByline
	if len(b.Authors) == 0 {
		if kind = kindHelper; slices.ContainsFunc(b.Contributors, func(a doc.Author) bool { return !helpers()[a.Role] }) {
			return false
		}
	}
	u.kind, u.by = kind, b
	return true
}
