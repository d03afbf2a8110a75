// Package byline reads who made an article: names, the lines that hold them,
// and the words that go with them in many languages. A line is a byline when
// it says so ("By …", "Автор: …"); a line that is only a name is one only where
// its place in the article says so too, and that is for the caller to know.
package byline

import (
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/letter"
	"github.com/fad55d40/archive/convert/lexicon"
)

// Roles of contributors, as they stand in doc.Author.Role.
const (
	Photographer = "photographer"
	Shortcode    = "shortcode" // the initials by which an agency knows a writer
)

// Byline is who made an article, as one line of it says.
type Byline struct {
	Authors      []doc.Author
	Contributors []doc.Author // each with a Role
	Rule         string
	Confidence   float64
}

// maxLine bounds a byline, in runes.
const maxLine = 200

// Parse reads a line that says itself that it is a byline. It reports false
// for prose that only begins alike: "By December, the fund …".
func Parse(s string) (Byline, bool) {
	b := Byline{Rule: "byline-marked", Confidence: 0.95}
	s = bare(s)
	if letter.Count(s) > maxLine || s == "" {
		return b, false
	}
	if b, ok := agencyCode(s); ok {
		return b, true
	}
	if first, _ := utf8.DecodeRuneInString(s); first >= 0x1100 {
		if b, ok := trailingCue(s); ok {
			return b, true
		}
	}
	if _, _, ok := cutCue(withoutLanguage(s)); !ok {
		return b, false
	}
	s = withoutClock(withoutLanguage(s))
	if EndsSentence(s) { // only names may close with a stop: "Written by Jane Roe."
		if !strings.HasSuffix(s, ".") || len(strings.Fields(s)) > 14 {
			return b, false
		}
		if last := s[strings.LastIndexByte(s, ' ')+1:]; !initials(last) {
			s = strings.TrimSuffix(s, ".")
		}
	}
	found := false
	for _, part := range cueParts(s) {
		c, rest, ok := cutCue(part)
		if !ok || !c.takes(rest) {
			if found {
				continue
			}
			return b, false
		}
		found = true
		b.add(c.role, Names(rest))
	}
	b.promote()
	return b, len(b.Authors)+len(b.Contributors) > 0
}

// Cued reports whether a line opens as bylines do, whatever follows.
func Cued(s string) bool {
	c, _, ok := cutCue(bare(s))
	return ok && c.strength == plain
}

// add takes names in under a role; without one they are authors.
func (b *Byline) add(role string, names []doc.Author) {
	for _, a := range names {
		if role == "" && pictured(letter.ToLower(a.Affiliation)) {
			a.Affiliation, a.Role = "", Photographer // "Ann Lee (Text), Jo Roe (Fotos)"
			b.Contributors = append(b.Contributors, a)
			continue
		}
		if role == "" && texts()[letter.ToLower(a.Affiliation)] {
			a.Affiliation = ""
		}
		if role == "" {
			b.Authors = append(b.Authors, a)
			continue
		}
		a.Role = role
		b.Contributors = append(b.Contributors, a)
	}
}

// texts are what a line calls the words, in brackets behind who wrote them.
var texts = lexicon.Set(`text texte texto testo tekst teksti words story szöveg текст text: κείμενο`)

// promote makes authors of contributors who stand alone: whoever wrote an
// interview down is its author when nobody else is named. Who took the
// pictures, or turned the text into another language, is not.
func (b *Byline) promote() {
	if len(b.Authors) > 0 {
		return
	}
	var rest []doc.Author
	for _, a := range b.Contributors {
		switch a.Role {
		case Photographer, Shortcode, "illustrator", "translator", "transcriber", "editor", "reviewer":
			rest = append(rest, a)
		default:
			b.Authors = append(b.Authors, a)
		}
	}
	b.Contributors = rest
}

// bare is a line without the marks that may stand around it: dashes, bullets,
// asterisks of emphasis.
func bare(s string) string {
	s = strings.Trim(s, " \u00a0\t*_~•·")
	for _, dash := range []string{"— ", "– ", "- ", "—", "–", "― "} {
		if rest, ok := strings.CutPrefix(s, dash); ok {
			return strings.TrimSpace(rest)
		}
	}
	return s
}

// initials reports whether a word is the first letters of names: "C.J.".
func initials(w string) bool {
	for part := range strings.SplitSeq(strings.TrimSuffix(w, "."), ".") {
		if utf8.RuneCountInString(part) != 1 {
			return false
		}
	}
	return strings.HasSuffix(w, ".")
}

// withoutLanguage makes "translated by" of "translated from the Japanese by".
func withoutLanguage(s string) string {
	i := strings.Index(s, "ranslated from ") - 1
	if i < 0 {
		return s
	}
	by := strings.Index(s[i:], " by ")
	if by < 0 || by > 60 {
		return s
	}
	return s[:i+len("translated")] + s[i+by:]
}

// longestClock is what a time of day, and what the page counts, take behind a name at
// most, in bytes: what is longer is a sentence.
const longestClock = 36

// withoutClock drops the time of day, and what the page counts, behind the name of
// "Posted by Jane Roe at 7:14 PM 3 comments:".
func withoutClock(s string) string {
	i := strings.Index(s, " at ")
	if i < 0 || len(s)-i > longestClock || !strings.Contains(s[i:], ":") {
		return s
	}
	if c := s[i+len(" at ")]; c < '0' || c > '9' {
		return s
	}
	return s[:i]
}

// cueParts parts "Words: A / Pictures: B" where a new cue follows. Behind a
// bare space only a colon makes one.
func cueParts(s string) []string {
	_, first, _ := cutCue(s)
	for i := range s {
		begin := len(s) - len(first)
		if i < begin { // "Text und Fotos: Grit Sommer" is one cue
			continue
		}
		if s[i] != ' ' && s[i] != ';' && s[i] != '.' && s[i] != ',' {
			continue
		}
		after := strings.TrimLeft(s[i:], " ;.,/|·•–—-")
		c, names, cue := cutCue(after)
		behindName := cue && c.role == Photographer && IsName(strings.TrimSpace(s[begin:i])) // "Tekst Ann Lee Beeld Jo Roe"
		if cue && i > 0 && (c.marked || behindName || strings.Trim(s[i:len(s)-len(after)], " ") != "") && c.takes(firstNames(names)) {
			return append([]string{strings.TrimRight(s[:i], " ,;/|·•–—-")}, cueParts(after)...)
		}
	}
	return []string{s}
}

// firstNames is what stands before the next separator.
func firstNames(s string) string {
	for _, sep := range []string{" / ", " | ", "; ", " · ", " • "} {
		s, _, _ = strings.Cut(s, sep)
	}
	return s
}

// agencyCode reads the mark at the end of an agency's report: "(jra/dpa)",
// "(AFP)", "dpa/jr".
func agencyCode(s string) (Byline, bool) {
	b := Byline{Rule: "byline-agency-code", Confidence: 0.8}
	inner, bracketed := strings.CutPrefix(s, "(")
	if bracketed {
		if inner, bracketed = strings.CutSuffix(inner, ")"); !bracketed {
			return b, false
		}
	}
	if strings.ContainsAny(inner, " :.()") || utf8.RuneCountInString(inner) > 24 {
		return b, false
	}
	parts := strings.FieldsFunc(inner, func(r rune) bool { return r == '/' || r == ',' || r == '-' })
	if len(parts) == 0 || !bracketed && len(parts) < 2 {
		return b, false
	}
	for _, p := range parts {
		switch lower := letter.ToLower(p); {
		case IsAgency(lower):
			b.Authors = append(b.Authors, doc.Author{Name: p, Kind: doc.Organization})
		case lower == p && utf8.RuneCountInString(p) <= 4 && !strings.ContainsFunc(p, func(r rune) bool { return !letter.Is(r) }):
			b.Contributors = append(b.Contributors, doc.Author{Name: p, Kind: doc.Person, Role: Shortcode})
		default:
			return b, false
		}
	}
	return b, len(b.Authors) > 0
}

// EndsSentence reports whether a line closes as prose does. The stop of an
// initial, of "Jr." or of a year's "г." closes no sentence.
func EndsSentence(s string) bool {
	if n := len(s); n > 0 && (s[n-1]|0x20 >= 'a' && s[n-1]|0x20 <= 'z' || s[n-1] == ',') {
		return false // as most lines that end none
	}
	s = strings.TrimRight(withoutNoteMarks(s), " \u00a0\"”’»)“")
	if s == "" {
		return false
	}
	if r, _ := utf8.DecodeLastRuneInString(s); letter.In(r, "!?…。！？") {
		return true
	}
	if !strings.HasSuffix(s, ".") {
		return false
	}
	s = strings.TrimRightFunc(strings.TrimSuffix(s, "."), letter.IsSpace)
	if s == "" {
		return false
	}
	last := s
	if i := strings.LastIndexFunc(s, letter.IsSpace); i >= 0 {
		_, n := utf8.DecodeRuneInString(s[i:])
		last = s[i+n:]
	}
	switch utf8.RuneCountInString(last) {
	case 1:
		return len(strings.Fields(s)) > 14 // "… a sort of knock, was a D."
	case 2: // "on." closes a sentence, "J.", "Mr." and "st." do not
		return letter.ToLower(last) == last && strings.ToUpper(last) != last && !shortForms()[last]
	}
	return !credentials()[letter.ToLower(last)] && last != "г" && !strings.EqualFold(last, "p.m") && !strings.EqualFold(last, "a.m")
}

// noteSigns may stand behind the mark that closes a sentence, to lead to a note.
const noteSigns = "⁰¹²³⁴⁵⁶⁷⁸⁹*†‡"

// withoutNoteMarks takes the marks of notes off the end of a sentence:
// "It was mended.[1]", "It was mended.¹".
func withoutNoteMarks(s string) string {
	for {
		t := strings.TrimRight(s, noteSigns)
		if open := strings.LastIndexByte(t, '['); open > 0 && open+2 < len(t) && len(t)-open <= 6 && t[len(t)-1] == ']' && strings.Trim(t[open+1:len(t)-1], "0123456789^") == "" {
			t = t[:open]
		}
		if t == s {
			return s
		}
		if last, _ := utf8.DecodeLastRuneInString(t); !strings.ContainsRune(".!?…。！？\"”’»)", last) {
			return s // it belongs to the word: "10²", "[3]"
		}
		s = t
	}
}
