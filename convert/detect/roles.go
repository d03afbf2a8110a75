package detect

import (
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/byline"
	"github.com/fad55d40/archive/convert/doc"
)

// takeTitle records the headline.
func (r *reader) takeTitle(u *unit, rule string) {
	s, raw, first := u.text, u.raw, rule
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
	if rule != first {
		confidence = 0.98
	}
	r.res.Meta.Title = unquote(s)
	r.evidence("title", r.res.Meta.Title, rule, u.line(), raw, confidence)
}

// takeUnit gives a unit of the front its place in the result.
func (r *reader) takeUnit(u *unit, units []unit, i int) {
	s, at := u.raw, u.line()
	switch u.kind {
	case kindByline, kindHelper:
		r.byline(u.by, at, s)
		r.takeDates(u)
	case kindDate:
		r.takeDates(u)
	case kindCredit:
		r.takeCredit(u)
	case kindCaption:
		if u.rule == "caption-position" {
			r.caption(u.text, u.line()) // under a credit it is that picture's
			return
		}
		r.addCaption(u.caption, u.rule, captionConfidence(u.rule), s, at)
	case kindTrail:
		r.takeTrail(u)
	case kindFurniture:
		r.add(doc.Note{Role: doc.NoteFurniture, Text: s, Line: at})
	case kindRole:
		r.takeRole(u)
	case kindJoined: // what it went into is taken
	case kindContact:
		r.add(doc.Note{Role: doc.NoteContact, Text: s, Line: at})
	default:
		if aboutAuthor(units, i) {
			r.add(doc.Note{Role: doc.NoteBio, Text: s, Line: at})
			return
		}
		if sceneBreak(u.chunk) && i > 0 && underline(s) > 0 {
			r.evidence("title", r.res.Meta.Title, "headline-underlined", at, s, 0.98)
			return
		}
		if sameWords(s, r.res.Meta.Title) && r.res.Meta.Title != "" {
			r.evidence("title", r.res.Meta.Title, "headline-repeated", at, s, 0.9)
			return
		}
		r.chunk(u.chunk, nextChunk(units, i), false)
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
	if authors[n-1].Affiliation == "" && !byline.IsOffice(u.text[strings.LastIndexByte(u.text, ' ')+1:]) {
		authors[n-1].Affiliation = u.text
	} else {
		authors[n-1].Role = u.text
	}
	r.evidence(authorField(n-1), authors[n-1].Name, "byline-role-below", u.line(), u.raw, 0.8)
}
