package rights

import (
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// hit is a licence found in a line.
type hit struct {
	first, next int // its tokens
	lic         doc.License
	suggested   string
	by          int  // how it was named
	weak        bool // "Creative Commons" or "CC" without any element
}

// FindLicense finds the licence that a short text names: by its address, its
// code ("CC BY-SA 4.0", "cc-by-4.0"), its title in a dozen languages, its SPDX
// identifier, or a phrase such as "all rights reserved". An address wins over
// a code, a code over a title, a title over a phrase; among equals the last.
//
// span is the part of s that names the licence, in bytes. A licence without
// its version is found but has no ID. In a long text only codes, addresses and
// the common phrases are looked for.
func FindLicense(s string) (lic doc.License, span [2]int, ok bool) {
	if len(s) > shortLine && !signs(s) && !hints(s) {
		return doc.License{}, span, false
	}
	l := scan(s)
	h, ok := best(l.licences())
	if !ok || h.weak && !strings.HasPrefix(h.lic.Name, "Creative Commons") || h.weak && l.word(h.first) != "creative" && l.word(h.first) != "some" {
		return doc.License{}, span, false
	}
	return h.lic, [2]int{l.toks[h.first].start, l.toks[h.next-1].end}, true
}

// best returns the hit whose wording is the most certain, the last among equals.
func best(hits []hit) (h hit, ok bool) {
	for _, g := range hits {
		if !ok || rank(g) >= rank(h) {
			h, ok = g, true
		}
	}
	return h, ok
}

// chief is best, but where an address far behind only repeats the licence
// ("…, visit https://…"), the wording that it repeats is the hit.
func chief(hits []hit) (hit, bool) {
	h, ok := best(hits)
	if !ok || h.by != byLink {
		for _, g := range hits { // "…, visit CC BY 2.0"
			if ok && g.by == h.by && g.lic.ID == h.lic.ID && h.lic.ID != "" {
				return g, true
			}
		}
		return h, ok
	}
	for n := len(hits) - 1; n >= 0; n-- {
		if g := hits[n]; g.first < h.first && g.by != byPhrase && g.lic.ID == h.lic.ID && g.lic.ID != "" {
			g.lic.StatedURL = h.lic.StatedURL
			return g, true
		}
	}
	return h, ok
}

func rank(h hit) int {
	if h.weak {
		return -1
	}
	return h.by
}

// licences finds all licences of a line, in order. Wordings of one licence
// that stand side by side are one hit; "A or B" is one with both identifiers.
func (l *line) licences() []hit {
	var hits []hit
	for i := 0; i < len(l.toks); {
		h, ok := l.licenceAt(i)
		if !ok {
			i++
			continue
		}
		i = h.next
		if n := len(hits); n > 0 && l.joined(&hits[n-1], h) {
			continue
		}
		hits = append(hits, h)
	}
	return hits
}

func (l *line) licenceAt(i int) (hit, bool) {
	switch l.toks[i].kind {
	case link:
		h, ok := linked(l.text(i, i+1))
		h.first, h.next = i, i+1
		return h, ok
	case word:
		if h, ok := l.reference(i); ok {
			return h, true
		}
		if h, ok := l.statementAt(i); ok {
			return h, true
		}
		return l.commonsAt(i)
	}
	return hit{}, false
}

// reference reads an identifier of the user's own: LicenseRef-….
func (l *line) reference(i int) (hit, bool) {
	if l.word(i) != "licenseref" || l.gapBefore(i+1) != hyphen {
		return hit{}, false
	}
	h := hit{first: i, next: i + 1, by: byCode}
	for h.next < len(l.toks) && l.toks[h.next].kind <= number && (l.gapBefore(h.next) == hyphen || l.gapBefore(h.next) == tight) {
		h.next++
	}
	id := l.text(i, h.next)
	if g, ok := l.commonsAt(i + 1); ok && strings.EqualFold(g.lic.ID, id) {
		h.lic = g.lic
		return h, true
	}
	for _, e := range editions {
		if strings.EqualFold(e.id, id) {
			h.lic, h.suggested = other(e.family, e.version, false)
			return h, true
		}
	}
	for j := range len(id) {
		if c := id[j]; c >= 0x80 || c == '_' || c == '\'' {
			return hit{}, false
		}
	}
	h.lic = doc.License{ID: id, Name: id}
	return h, true
}

// joined merges h into the hit before it when nothing but brackets, dashes,
// words for "licence" and "or" stand between the two.
func (l *line) joined(before *hit, h hit) bool {
	or := false
	for i := before.next; i < h.first; i++ {
		switch w := l.word(i); w {
		case "or", "oder", "ou", "o", "или", "або", "veya", "və", "ya", "da", "lub", "and", "und", "и", "ve", "y", "e", "et", "ή":
			or = true
		case "(", ")", "[", "]", "<", ">", ":", ",", "/", "|", "=", "\"", "“", "”", "«", "»", "a", "the", "under", "see":
		default:
			if !licenceWords.has(l, i) && !units.has(l, i) || i-before.next > 8 {
				return false
			}
		}
	}
	a, b := before.lic.ID, h.lic.ID
	switch {
	case or && (a != "" || before.suggested != "" && !before.weak) && (b != "" || h.suggested != "" && !h.weak) && a != b:
		if b == "" {
			b = h.suggested
		}
		if a == "" {
			a, before.suggested = before.suggested, ""
		}
		before.lic.ID, before.lic.Name = a+" OR "+b, before.lic.Name+" or "+h.lic.Name
		before.lic.URL = "" // no one address is that of both
		before.next = h.next
		return true
	case or && a != b, before.by == byPhrase && h.by != byPhrase && h.by != byLink, h.by == byPhrase && before.by != byPhrase:
		return before.fits(h, l)
	}
	first := before.first
	if stronger := rank(h) > rank(*before) || a == "" && (b != "" || h.suggested != "" && before.weak); stronger && !(h.weak || b == "" && a != "") {
		*before = h
	} else if before.lic.StatedURL == "" && a == b {
		before.lic.StatedURL = h.lic.StatedURL
	}
	before.first, before.next = first, h.next
	return true
}

// fits takes a phrase beside a code into the code's hit where they say the
// same: "CC0 1.0 Universal Public Domain Dedication".
func (h *hit) fits(next hit, l *line) bool {
	if next.by == byPhrase && next.lic.ID == "LicenseRef-PublicDomain" && (h.lic.ID == "CC0-1.0" || h.lic.ID == "CC-PDM-1.0") {
		h.next = next.next
		for units.has(l, h.next) {
			h.next++
		}
		return true
	}
	return false
}
