package detect

import (
	"strings"

	"github.com/fad55d40/archive/convert/byline"
	"github.com/fad55d40/archive/convert/language"
)

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
		if !aboutAuthor(units, i) && r.isDeck(units, i, title) {
			return i
		}
		return -1
	}
	return -1
}

func (r *reader) isDeck(units []unit, i, title int) bool {
	s := units[i].text
	n := length(s)
	if _, ok := verse(units[i].chunk, r.wrapped, r.width); ok || n < 12 || n > 330 || sentences(s) > 3 || sentences(s) > 1 && n > 240 || isListLine(s) || strings.IndexFunc(s, isNoteSign) == 0 || attendance.Has(s) || sameWords(s, units[title].text) || underline(lastLine(units[i].chunk)) > 0 {
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
		return quoted || !picture || !byline.EndsSentence(s)
	}
	if r.overDateline(units, i, title) {
		return true
	}
	if !r.more && i+1 == len(units) {
		return quoted || !byline.EndsSentence(s)
	}
	words := len(strings.Fields(s))
	return quoted && n >= 20 && i == title+1 || !byline.EndsSentence(s) && !strings.HasSuffix(s, ":") && (words >= 8 || n >= 60) && n <= 200
}

// deckDateline is the rule of a deck between the headline and a dateline.
const deckDateline = "deck-dateline"

// overDateline reports whether unit i stands between the headline and a text that
// opens with a dateline.
func (r *reader) overDateline(units []unit, i, title int) bool {
	if i+1 != len(units) || i != title+1 || r.ahead == nil || byline.EndsSentence(units[i].text) || strings.HasSuffix(units[i].text, ":") {
		return false
	}
	_, _, ok := cutDateline(language.Head(r.ahead.first().text, 100))
	return ok
}

func lastLine(c chunk) string { return c.lines[len(c.lines)-1].text }

// opensLetter reports whether a line begins with a letter of ASCII, or of Chinese,
// Japanese or Korean: none of the marks that sameWords passes over.
func opensLetter(s string) bool {
	b := s[0]
	return b|0x20 >= 'a' && b|0x20 <= 'z' || b >= 0xE3 && b <= 0xED
}

// sameWords reports whether two lines say the same, whatever their case and
// marks.
func sameWords(a, b string) bool {
	if a != "" && b != "" && opensLetter(a) && opensLetter(b) && a[0]|0x20 != b[0]|0x20 {
		return false // as most do
	}
	const marks = " .\"“”'‘’«»=-_*#\n"
	return strings.EqualFold(strings.Trim(a, marks), strings.Trim(b, marks))
}

// isNoteSign reports the signs that lead from a name to where its owner works.
func isNoteSign(r rune) bool { return strings.ContainsRune(superscripts+"*†‡§", r) }
