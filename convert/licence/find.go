package licence

import (
	"github.com/fad55d40/archive/convert/lexicon"
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// Hit is a licence found in a line.
type Hit struct {
	First, Next int // its tokens
	License     doc.License
	Suggested   string
	By          int  // how it was named
	Weak        bool // "Creative Commons" or "CC" without any element
}

// Find finds the licence that a short text names: by its address, its
// code ("CC BY-SA 4.0", "cc-by-4.0"), its title in a dozen languages, its SPDX
// identifier, or a phrase such as "all rights reserved". An address wins over
// a code, a code over a title, a title over a phrase; among equals the last.
//
// span is the part of s that names the licence, in bytes. A licence without
// its version is found but has no ID. In a long text only codes, addresses and
// the common phrases are looked for.
func Find(s string) (lic doc.License, span [2]int, ok bool) {
	if len(s) > ShortLine && !Signs(s) && !Hints(s) {
		return doc.License{}, span, false
	}
	l := Scan(s)
	h, ok := best(l.Licences())
	if !ok || h.Weak && !strings.HasPrefix(h.License.Name, "Creative Commons") || h.Weak && l.Word(h.First) != "creative" && l.Word(h.First) != "some" {
		return doc.License{}, span, false
	}
	return h.License, [2]int{int(l.Toks[h.First].Start), int(l.Toks[h.Next-1].End)}, true
}

// best returns the hit whose wording is the most certain, the last among equals.
func best(hits []Hit) (h Hit, ok bool) {
	for _, g := range hits {
		if !ok || rank(g) >= rank(h) {
			h, ok = g, true
		}
	}
	return h, ok
}

// Chief is best, but where an address far behind only repeats the licence
// ("…, visit https://…"), the wording that it repeats is the hit.
func Chief(hits []Hit) (Hit, bool) {
	h, ok := best(hits)
	if !ok || h.By != ByLink {
		for _, g := range hits { // "…, visit CC BY 2.0"
			if ok && g.By == h.By && g.License.ID == h.License.ID && h.License.ID != "" {
				return g, true
			}
		}
		return h, ok
	}
	for n := len(hits) - 1; n >= 0; n-- {
		if g := hits[n]; g.First < h.First && g.By != ByPhrase && g.License.ID == h.License.ID && g.License.ID != "" {
			g.License.StatedURL = h.License.StatedURL
			return g, true
		}
	}
	return h, ok
}

func rank(h Hit) int {
	if h.Weak {
		return -1
	}
	return h.By
}

// Licences finds all licences of a line, in order. Wordings of one licence
// that stand side by side are one hit; "A or B" is one with both identifiers.
func (l Line) Licences() []Hit {
	var hits []Hit
	for i := 0; i < len(l.Toks); {
		h, ok := l.licenceAt(i)
		if !ok {
			i++
			continue
		}
		i = h.Next
		if n := len(hits); n > 0 && l.joined(&hits[n-1], h) {
			continue
		}
		hits = append(hits, h)
	}
	return hits
}

func (l Line) licenceAt(i int) (Hit, bool) {
	switch l.Toks[i].Kind {
	case lexicon.Link:
		h, ok := Linked(l.Text(i, i+1))
		h.First, h.Next = i, i+1
		return h, ok
	case lexicon.Word:
		if h, ok := l.reference(i); ok {
			return h, true
		}
		if h, ok := l.statementAt(i); ok {
			return h, true
		}
		return l.commonsAt(i)
	}
	return Hit{}, false
}

// reference reads an identifier of the user's own: LicenseRef-….
func (l Line) reference(i int) (Hit, bool) {
	if l.Word(i) != "licenseref" || l.GapBefore(i+1) != lexicon.Hyphen {
		return Hit{}, false
	}
	h := Hit{First: i, Next: i + 1, By: ByCode}
	for h.Next < len(l.Toks) && l.Toks[h.Next].Kind <= lexicon.Number && (l.GapBefore(h.Next) == lexicon.Hyphen || l.GapBefore(h.Next) == lexicon.Tight) {
		h.Next++
	}
	id := l.Text(i, h.Next)
	if g, ok := l.commonsAt(i + 1); ok && strings.EqualFold(g.License.ID, id) {
		h.License = g.License
		return h, true
	}
	for _, e := range editions {
		if strings.EqualFold(e.id, id) {
			h.License, h.Suggested = Other(e.family, e.version, false)
			return h, true
		}
	}
	for j := range len(id) {
		if c := id[j]; c >= 0x80 || c == '_' || c == '\'' {
			return Hit{}, false
		}
	}
	h.License = doc.License{ID: id, Name: id}
	return h, true
}

// joined merges h into the hit before it when nothing but brackets, dashes,
// words for "licence" and "or" stand between the two.
func (l Line) joined(before *Hit, h Hit) bool {
	or := false
	for i := before.Next; i < h.First; i++ {
		switch w := l.Word(i); w {
		case "or", "oder", "ou", "o", "или", "або", "veya", "və", "ya", "da", "lub", "and", "und", "и", "ve", "y", "e", "et", "ή":
			or = true
		case "(", ")", "[", "]", "<", ">", ":", ",", "/", "|", "=", "\"", "“", "”", "«", "»", "a", "the", "under", "see":
		default:
			if !Words.Has(l.Line, i) && !units.Has(l.Line, i) || i-before.Next > 8 {
				return false
			}
		}
	}
	a, b := before.License.ID, h.License.ID
	switch {
	case or && (a != "" || before.Suggested != "" && !before.Weak) && (b != "" || h.Suggested != "" && !h.Weak) && a != b:
		if b == "" {
			b = h.Suggested
		}
		if a == "" {
			a, before.Suggested = before.Suggested, ""
		}
		before.License.ID, before.License.Name = a+" OR "+b, before.License.Name+" or "+h.License.Name
		before.License.URL = "" // no one address is that of both
		before.Next = h.Next
		return true
	case or && a != b, before.By == ByPhrase && h.By != ByPhrase && h.By != ByLink, h.By == ByPhrase && before.By != ByPhrase:
		return before.fits(h, l)
	}
	first := before.First
	if stronger := rank(h) > rank(*before) || a == "" && (b != "" || h.Suggested != "" && before.Weak); stronger && !(h.Weak || b == "" && a != "") {
		*before = h
	} else if before.License.StatedURL == "" && a == b {
		before.License.StatedURL = h.License.StatedURL
	}
	before.First, before.Next = first, h.Next
	return true
}

// fits takes a phrase beside a code into the code's hit where they say the
// same: "CC0 1.0 Universal Public Domain Dedication".
func (h *Hit) fits(next Hit, l Line) bool {
	if next.By == ByPhrase && next.License.ID == "LicenseRef-PublicDomain" && (h.License.ID == "CC0-1.0" || h.License.ID == "CC-PDM-1.0") {
		h.Next = next.Next
		for units.Has(l.Line, h.Next) {
			h.Next++
		}
		return true
	}
	return false
}
