package detect

import (
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/byline"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/letter"
)

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

// signedCaption makes a caption of a sentence with a name in capitals behind it:
// "A reader leaves the library on Monday. JULIÁN OCAÑA". It reports whether it did.
func (u *unit) signedCaption() bool {
	if last, _ := utf8.DecodeLastRuneInString(u.text); len(u.lines) != 1 || !letter.IsUpper(last) || length(u.text) > 300 {
		return false
	}
	caption, name := cutSignature(u.text)
	if !byline.EndsSentence(caption) || sentences(caption) > 2 || !namesPerson(name) {
		return false
	}
	people := byline.Names(name)
	if len(people) != 1 || people[0].Kind != doc.Person {
		return false
	}
	u.kind, u.caption, u.rule = kindCredit, caption, "credit-in-caption"
	u.images = []doc.Image{{Creator: people[0].Name, Credit: name, Line: u.line()}}
	return true
}

// cutSignature cuts two to four words in capitals off the end of a text of four words or
// more; both are empty when there are no such.
func cutSignature(text string) (before, name string) {
	words := strings.Fields(text)
	n := len(words)
	for n > 0 && len(words)-n < 4 && isCaps(words[n-1]) && hasLetters(words[n-1]) && !strings.HasSuffix(words[n-1], ".") {
		n--
	}
	if n < 4 || len(words)-n < 2 {
		return "", ""
	}
	name = strings.Join(words[n:], " ")
	if !strings.HasSuffix(text, name) {
		return "", ""
	}
	before = text[:strings.LastIndex(text, words[n-1])+len(words[n-1])]
	return strings.TrimSpace(before), name
}

// namesPerson reports whether words in capitals are the name of a person, not of a place
// or a thing.
func namesPerson(name string) bool {
	return byline.IsName(name) && !byline.IsPlace(name) && !byline.Ordinary(name) && !strings.Contains(name, " OF ") && !strings.Contains(name, " THE ")
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
