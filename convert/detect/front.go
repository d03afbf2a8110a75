package detect

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/doc"
)

// front reads the lines before the body and returns the chunks of the body.
// The front ends at the first chunk that is none of its parts.
func (r *reader) front(cs []chunk) []chunk {
	previous := roleNone
	for i := 0; i < len(cs); i++ {
		units := r.frontUnits(cs[i], i)
		for j, u := range units {
			next := nextUnit(units[j+1:], cs[i+1:])
			role := r.frontUnit(u, next, previous)
			if role == roleNone {
				rest := chunk{gap: cs[i].gap}
				for _, left := range units[j:] {
					rest.lines = append(rest.lines, left.lines...)
				}
				return append([]chunk{rest}, cs[i+1:]...)
			}
			previous = role
		}
	}
	return nil
}

// role is what a unit of the front turned out to be.
type role int

const (
	roleNone role = iota // the body begins
	roleTitle
	roleKicker
	roleDeck
	roleByline
	roleDate
	roleCredit
	roleCaption
)

// frontUnits parts a chunk of the front into its lines where they have roles
// of their own.
func (r *reader) frontUnits(c chunk, i int) []chunk {
	if len(c.lines) == 1 || i == 0 && len(c.lines) == 2 && underline(c.lines[1].text) > 0 {
		return []chunk{c}
	}
	split := false
	for k, l := range c.lines {
		if utf8.RuneCountInString(l.text) > 160 || k > 5 {
			return []chunk{c}
		}
		split = split || r.isMarked(l.text)
	}
	if !split && (i > 0 || r.wrapped || isProse(c)) {
		return []chunk{c}
	}
	var units []chunk
	for k, l := range c.lines {
		if k > 0 && k+1 < len(c.lines) && i == 0 && underline(l.text) > 0 {
			continue
		}
		units = append(units, chunk{[]line{l}, c.gap})
	}
	return units
}

// nextUnit is the first line of what comes next.
func nextUnit(units, cs []chunk) string {
	switch {
	case len(units) > 0:
		return units[0].joined()
	case len(cs) == 0:
		return ""
	case len(cs[0].lines) > 1 && utf8.RuneCountInString(cs[0].first().text) < 100:
		return cs[0].first().text
	}
	return cs[0].joined()
}

// isMarked reports whether a line says itself that it belongs to the front.
func (r *reader) isMarked(s string) bool {
	if _, ok := ParseDate(s, r.in.Order); ok {
		return true
	}
	if _, ok := ParseByline(s); ok {
		return true
	}
	if _, _, ok := nameAndDate(s, r.in.Order); ok {
		return true
	}
	_, labelled := captionLabel(s)
	return labelled || credits(s, 0) != nil
}

// isFront is isMarked, or a bare name: good enough to tell that the line
// before it is no prose.
func (r *reader) isFront(s string) bool { return s != "" && (isName(s) || r.isMarked(s)) }

// frontUnit gives one unit its role, and takes it into the result.
func (r *reader) frontUnit(u chunk, next string, previous role) role {
	s, at := u.joined(), u.first().number
	m := &r.res.Meta
	titled := m.Title != ""
	switch {
	case len(u.lines) == 2 && underline(u.lines[1].text) > 0 && !titled:
		r.title(u.first().text, u.first().text+"\n"+u.lines[1].text, at, "headline-underlined", 0.98)
		return roleTitle
	case sceneBreak(u) && previous == roleTitle && underline(s) > 0:
		r.evidence("title", m.Title, "headline-underlined", at, s, 0.98)
		return roleTitle
	case titled && r.dateLine(s, at):
		return roleDate
	case titled && r.markedByline(s, at):
		return roleByline
	case r.credit(s, at):
		return roleCredit
	case titled && r.caption(s, at):
		return roleCaption
	case !titled && isKicker(s, next):
		m.Kicker = s
		r.evidence("kicker", s, "kicker", at, s, 0.8)
		return roleKicker
	case !titled && r.isHeadline(u, s, next):
		r.title(unquote(s), s, at, "headline-first", 0.9)
		return roleTitle
	case titled && r.bareByline(s, at, next, previous):
		return roleByline
	case previous == roleTitle && m.Subtitle == "" && r.isDeck(s, next):
		m.Subtitle = unquote(s)
		r.evidence("subtitle", m.Subtitle, "deck-second", at, s, 0.85)
		return roleDeck
	}
	return roleNone
}

func (r *reader) title(title, raw string, at int, rule string, confidence float64) {
	r.res.Meta.Title = title
	r.evidence("title", title, rule, at, raw, confidence)
}

// isKicker reports whether s is a section label over the headline.
func isKicker(s, next string) bool {
	n := len(strings.Fields(s))
	if n == 0 || n > 3 || utf8.RuneCountInString(s) > 32 || len(strings.Fields(next)) < 3 || utf8.RuneCountInString(next) > 160 || endsSentence(next) || isName(next) {
		return false
	}
	return strings.ToUpper(s) == s && strings.ContainsFunc(s, unicode.IsLetter) || strings.Contains(s, " / ") || strings.HasSuffix(s, ":")
}

// isHeadline reports whether the first unit of the text is its headline: short,
// and not a paragraph.
func (r *reader) isHeadline(u chunk, s, next string) bool {
	n := utf8.RuneCountInString(s)
	switch {
	case next == "" || n > 200 || len(u.lines) > 3 || isListLine(s) || strings.HasPrefix(s, ">"):
		return false
	case !strings.ContainsFunc(s, unicode.IsLetter):
		return false
	case strings.HasSuffix(s, ".") && endsSentence(s):
		return n <= 100 && r.isFront(next)
	}
	return sentences(s) <= 2
}

// isDeck reports whether the unit under the headline is a deck: one sentence or
// two, and more of the front behind it.
func (r *reader) isDeck(s, next string) bool {
	n := utf8.RuneCountInString(s)
	if n < 12 || n > 300 || sentences(s) > 2 || !r.isFront(next) {
		return false
	}
	// A whole sentence over a picture is the first of the text, more likely.
	return unquote(s) != s || !strings.HasSuffix(s, ".") || !r.isPicture(next)
}

// dateLine takes a line that is a date, or several, or a name with a date.
func (r *reader) dateLine(s string, at int) bool {
	if d, ok := ParseDate(s, r.in.Order); ok {
		r.date(d, at, s)
		return true
	}
	if parts := strings.Split(s, "|"); len(parts) > 1 {
		var dates []Date
		for _, p := range parts {
			d, ok := ParseDate(strings.TrimSpace(p), r.in.Order)
			if !ok {
				return false
			}
			dates = append(dates, d)
		}
		for _, d := range dates {
			r.date(d, at, d.Raw)
		}
		return true
	}
	name, d, ok := nameAndDate(s, r.in.Order)
	if !ok {
		return false
	}
	r.date(d, at, d.Raw)
	if b, ok := ParseByline(name); ok {
		r.byline(b, at, s)
	} else if isName(name) {
		r.byline(Byline{Authors: ParseNames(name), Rule: "byline-date", Confidence: 0.9}, at, s)
	} else {
		r.evidence("date", r.res.Meta.Date, d.Rule, at, s, d.Confidence) // the words before it stay on record
	}
	return true
}

// nameAndDate parts "Jane Roe, 16 September 2013" and "Spring term, 14 March
// 2010": a few words, a comma or a bar, and a whole date.
func nameAndDate(s string, order doc.DateOrder) (name string, d Date, ok bool) {
	if len(s) > 120 {
		return "", d, false
	}
	for i, r := range s {
		if r != ',' && r != '|' && r != '–' && r != '—' {
			continue
		}
		rest := strings.TrimSpace(s[i+utf8.RuneLen(r):])
		if d, ok = ParseDate(rest, order); ok && d.Rule != "date-year" {
			name = strings.TrimSpace(s[:i])
			return name, d, len(strings.Fields(name)) <= 6 && !strings.ContainsAny(name, ".!?") && sentences(name) == 1
		}
	}
	return "", d, false
}

// date records a date line. The first of its kind holds.
func (r *reader) date(d Date, at int, raw string) {
	field, have := "date", &r.res.Meta.Date
	if d.Kind == Modified {
		field, have = "modified", &r.res.Meta.Modified
	}
	for _, v := range d.Readings {
		r.res.Evidence = append(r.res.Evidence, doc.Evidence{Field: field, Value: v, Layer: doc.Detected, Rule: d.Rule, Line: at, Raw: raw, Confidence: d.Confidence, Rejected: true})
	}
	switch {
	case d.Ambiguous:
		r.notice("date-ambiguous", at, quote(d.Raw)+" can be "+strings.Join(d.Readings, " or ")+", so no date was recorded")
		return
	case d.Invalid:
		r.notice("date-invalid", at, quote(d.Raw)+" names a day that no calendar has")
		r.evidence(field, "", d.Rule, at, raw, 0)
		return
	}
	e := doc.Evidence{Field: field, Value: d.Value, Layer: doc.Detected, Rule: d.Rule, Line: at, Raw: raw, Confidence: d.Confidence}
	e.Rejected = *have != ""
	if *have == "" {
		*have = d.Value
	}
	r.res.Evidence = append(r.res.Evidence, e)
}

func quote(s string) string { return "“" + s + "”" }
