package detect

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/byline"
	"github.com/fad55d40/archive/convert/date"
	"github.com/fad55d40/archive/convert/doc"
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
)

// unit is a piece of the front that has one role: a line, or lines that are
// one.
type unit struct {
	chunk
	text    string // without marks that only turn the direction of text
	raw     string // as it stands
	chunkAt int    // index of the chunk it stood in
	kind    kind
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
	case kindByline, kindDate, kindCredit, kindCaption:
		return true
	}
	return false
}

// unitKey is the place of a unit in the text: the same lines are asked about
// more than once.
type unitKey struct{ line, lines int }

// classify tells what a unit is by its words.
func (r *reader) classify(c chunk, at int) unit {
	key := unitKey{c.first().number, len(c.lines)}
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
	if _, _, marked := markedHeading(s); marked || length(s) > 420 {
		return u
	}
	if d, ok := date.Parse(s, r.in.Order); ok {
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
	if r.classifyCredit(&u) || r.classifyFields(&u) || r.classifyByline(&u) {
		return u
	}
	if caption, images, ok := captionWithCredit(s, u.line()); ok {
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

// classifyCredit tries a unit as a credit. Where it can be a byline as well,
// only a licence or a source decides for the picture.
func (r *reader) classifyCredit(u *unit) bool {
	images := credits(u.text, u.line())
	if inner, ok := strings.CutPrefix(u.text, "("); ok && images == nil && strings.HasSuffix(inner, ")") {
		images = bracketedCredit(strings.TrimSuffix(inner, ")"), u.line())
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

func (r *reader) classifyByline(u *unit) bool {
	b, ok := byline.Parse(u.text)
	if !ok || len(b.Authors) == 0 {
		return false
	}
	u.kind, u.by = kindByline, b
	return true
}

// bareNames reads a line that is only names of people, or the name of a body
// that writes.
func bareNames(s string) ([]doc.Author, bool) {
	if len(s) > 240 || !mayBeNames(s) || utf8.RuneCountInString(s) > 120 || byline.EndsSentence(s) || strings.ContainsAny(s, "?!:") {
		return nil, false
	}
	names := byline.Names(withoutSigns(s))
	for _, a := range names {
		if a.Kind == doc.Person && !byline.IsName(strings.TrimSuffix(a.Name, ",")) && !credentialed(a.Name) {
			return nil, false
		}
		if a.Kind == doc.Organization && !isDesk(a.Name) {
			return nil, false
		}
		if words := strings.Fields(a.Affiliation); len(words) > 5 || strings.ContainsAny(a.Affiliation, "0123456789") || !leadsUpper(words) || len(words) > 0 && connectors()[words[0]] {
			return nil, false
		}
	}
	return names, len(names) > 0
}

// withoutSigns takes the signs of footnotes off names: "Ilse Verhoogen¹*".
func withoutSigns(s string) string {
	const signs = "¹²³⁴⁵⁶⁷⁸⁹⁰*†‡§_"
	if !strings.ContainsAny(s, signs) {
		return s
	}
	var words []string
	for w := range strings.FieldsSeq(s) {
		comma := strings.HasSuffix(w, ",")
		if w = strings.Trim(strings.TrimSuffix(w, ","), signs+","); w != "" {
			if comma {
				w += ","
			}
			words = append(words, w)
		}
	}
	return strings.Join(words, " ")
}

// mayBeNames looks at the first words only: headlines go on in small letters.
func mayBeNames(s string) bool {
	n := 0
	if strings.Count(s, " ") < 4 {
		return true
	}
	for w := range strings.FieldsSeq(s) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) && n == 0 && !byline.IsAgency(w) && utf8.RuneCountInString(w) > 3 {
			return false
		} else if unicode.IsLower(r) && n == 1 && utf8.RuneCountInString(w) > 4 {
			return false
		}
		if n++; n > 1 {
			break
		}
	}
	return n > 0
}

// credentialed reports a name with letters behind it: "Ann Lee, PhD".
func credentialed(name string) bool {
	before, _, ok := strings.Cut(name, ",")
	return ok && byline.IsName(before)
}

// isDesk reports whether a body alone on a line signs as an author does:
// "Reuters Staff", "Editorial Board", "Redacción", "dpa".
func isDesk(name string) bool {
	words := strings.Fields(name)
	if len(words) > 4 {
		return false
	}
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) && !byline.IsAgency(w) {
			return false
		}
	}
	return true
}

// isRoleLine reports whether a line says only what somebody is: "Herald-Times
// staff writer", "Journalist".
func isRoleLine(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 6 || byline.EndsSentence(s) || utf8.RuneCountInString(s) > 60 {
		return false
	}
	return byline.IsOffice(words[len(words)-1]) && !strings.ContainsAny(s, ":?!\"“”«»")
}

// nameWithRole reports whether a line is a name with an office behind it.
func nameWithRole(s string) bool {
	names, ok := bareNames(s)
	return ok && len(names) == 1 && names[0].Role != "" && byline.IsName(names[0].Name)
}

// anonymous reports whether a line says that somebody of the paper wrote, and
// not who.
func anonymous(s string) bool {
	if len(s) > 70 || byline.EndsSentence(s) {
		return false
	}
	lower := strings.ToLower(s)
	for _, opening := range []string{"from our ", "from a staff", "by a staff", "by our ", "by a special", "from a correspondent", "van onze ", "von unserem ", "von unserer ", "von unseren ", "de notre ", "de nos ", "de nuestro ", "de nuestra ", "dal nostro ", "dalla nostra ", "da nossa ", "av vår ", "от нашего ", "a cura della redazione", "aus der redaktion"} {
		if strings.HasPrefix(lower, opening) {
			return true
		}
	}
	return false
}

// nameLeads reports whether a line opens with a whole name and a comma.
func nameLeads(s string) bool {
	name, _, ok := strings.Cut(s, ",")
	return ok && byline.IsName(name)
}

// isContact reports whether a line is only an address.
func isContact(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 16 {
		return false
	}
	lower := strings.ToLower(s)
	for _, label := range []string{"contact:", "contacts:", "media contact", "press contact", "for more information", "kontakt:", "pressekontakt", "contacto:", "contatto:", "контакт", "телефон:", "e-mail:", "email:", "tel:", "tel."} {
		if strings.HasPrefix(lower, label) {
			return len(words) <= 16
		}
	}
	if len(words) <= 8 && strings.Contains(s, "@") && strings.ContainsAny(s, "0123456789") && !strings.ContainsFunc(words[0], unicode.IsLower) {
		return true
	}
	if len(words) > 3 {
		return false
	}
	for _, w := range words {
		if !strings.HasPrefix(w, "@") && !strings.Contains(w, "@") && !strings.HasPrefix(w, "http") && !strings.HasPrefix(w, "www.") && w != "|" {
			return false
		}
	}
	return true
}

// isTrail reports whether a line is the way to the page through its site.
func isTrail(s string) bool {
	if utf8.RuneCountInString(s) > 100 || byline.EndsSentence(s) {
		return false
	}
	if strings.ContainsAny(s, "«“„\"") {
		return false
	}
	for _, sep := range []string{" > ", " » ", " › ", " / ", " | ", "→", " · "} {
		parts := strings.Split(s, sep)
		if len(parts) < 2 || sep == " | " && len(parts) < 3 && !homeWords()[strings.ToLower(parts[0])] || sep == " · " && len(parts) < 3 {
			continue
		}
		home := homeWords()[strings.ToLower(strings.TrimSpace(parts[0]))]
		for i, p := range parts {
			long := home && i > 0 && i == len(parts)-1 // the headline itself ends the way there
			if n := len(strings.Fields(p)); n == 0 || (n > 5 || utf8.RuneCountInString(p) > 36) && !long {
				return false
			}
		}
		return true
	}
	return false
}

// withoutTurns takes out the characters that only say which way text runs
// (Unicode UAX #9): a field is a value, and is given its direction by whoever
// shows it.
func withoutTurns(s string) string {
	if !strings.ContainsFunc(s, isTurn) {
		return s
	}
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if isTurn(r) {
			return -1
		}
		return r
	}, s))
}

func isTurn(r rune) bool {
	return r == 0x200E || r == 0x200F || r == 0x061C || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069
}

// length is the length of a text in runes, with the ideographs of Chinese,
// Japanese and Korean counted as the words they nearly are.
func length(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r >= 0x1100 && (unicode.Is(unicode.Han, r) || unicode.Is(unicode.Hiragana, r) || unicode.Is(unicode.Katakana, r) || unicode.Is(unicode.Hangul, r)) {
			n++
		}
	}
	return n
}
