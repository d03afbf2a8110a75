package detect

import (
	"fmt"

	"github.com/fad55d40/archive/convert/doc"
)

// markedByline takes a line that says itself who wrote.
func (r *reader) markedByline(s string, at int) bool {
	b, ok := ParseByline(s)
	if !ok {
		return false
	}
	r.byline(b, at, s)
	return true
}

// bareByline takes a line that is only a name, or names. A capitalised line
// alone is almost never a byline, so it needs its place in the front and a
// neighbour: a deck, a date, a credit or another byline before or behind it.
func (r *reader) bareByline(s string, at int, next string, previous role) bool {
	if len(r.res.Meta.Authors) > 0 {
		return false
	}
	names := ParseNames(s)
	for _, a := range names {
		if !isName(a.Name) && a.Kind == doc.Person {
			return false
		}
	}
	if len(names) == 0 || len(s) > 120 || !isName(firstPart(s)) {
		return false
	}
	neighbour := previous == roleDeck || previous == roleDate || previous == roleCredit || previous == roleCaption || r.isMarked(next)
	if !neighbour {
		return false
	}
	r.byline(Byline{Authors: names, Rule: "byline-alone", Confidence: 0.85}, at, s)
	return true
}

// byline records authors and the others a byline names. A photographer of a
// byline is the maker of a picture without words of its own.
func (r *reader) byline(b Byline, at int, raw string) {
	m := &r.res.Meta
	for _, a := range b.Authors {
		r.evidence(fmt.Sprintf("authors[%d]", len(m.Authors)), a.Name, b.Rule, at, raw, b.Confidence)
		m.Authors = append(m.Authors, a)
	}
	for _, a := range b.Contributors {
		if a.Role == "photographer" {
			r.image([]doc.Image{{Creator: a.Name, Credit: raw, Line: at}}, "credit-byline", 0.8, raw, at)
			continue
		}
		r.evidence(fmt.Sprintf("contributors[%d]", len(m.Contributors)), a.Name, b.Rule, at, raw, b.Confidence)
		m.Contributors = append(m.Contributors, a)
	}
	r.credited, r.bare = -1, 0
}
