package doc

import "strings"

// ValidTag reports whether s is a well-formed language tag (BCP 47, RFC 5646,
// section 2.2.9): language, script, region, variants, extensions and private
// use, in this order, in any case. Of the irregular tags of section 2.2.8 none
// is taken: each has a regular one in its place.
func ValidTag(s string) bool {
	t := tagParser{parts: strings.Split(s, "-")}
	if !strings.EqualFold(t.parts[0], "x") && !t.language() {
		return false
	}
	return t.extensions() && t.private() && len(t.parts) == 0
}

type tagParser struct{ parts []string }

// next takes the next subtag when it has the length, from least to most, and
// is made of what fits.
func (t *tagParser) next(least, most int, fits func(string) bool) bool {
	if len(t.parts) == 0 || len(t.parts[0]) < least || len(t.parts[0]) > most || !fits(t.parts[0]) {
		return false
	}
	t.parts = t.parts[1:]
	return true
}

func (t *tagParser) language() bool {
	short := len(t.parts[0]) <= 3
	if !t.next(2, 8, letters) {
		return false
	}
	for n := 0; short && n < 3 && t.next(3, 3, letters); n++ {
		// extended language subtags: zh-yue
	}
	t.next(4, 4, letters) // script
	if !t.next(2, 2, letters) {
		t.next(3, 3, digits) // region
	}
	seen := make(map[string]bool)
	for len(t.parts) > 0 {
		part := strings.ToLower(t.parts[0])
		if seen[part] || !t.next(5, 8, alphanumeric) && !t.next(4, 4, digitFirst) {
			break
		}
		seen[part] = true // a variant may stand once
	}
	return true
}

// extensions takes "-u-nu-latn": a singleton, which may stand once, and its
// subtags.
func (t *tagParser) extensions() bool {
	seen := make(map[string]bool)
	for len(t.parts) > 0 && len(t.parts[0]) == 1 && !strings.EqualFold(t.parts[0], "x") {
		single := strings.ToLower(t.parts[0])
		if seen[single] || !t.next(1, 1, alphanumeric) || !t.next(2, 8, alphanumeric) {
			return false
		}
		seen[single] = true
		for t.next(2, 8, alphanumeric) {
			// further subtags of the extension
		}
	}
	return true
}

// private takes "-x-" and what parties have agreed on between them.
func (t *tagParser) private() bool {
	if len(t.parts) == 0 {
		return true
	}
	if !strings.EqualFold(t.parts[0], "x") {
		return false
	}
	if t.parts = t.parts[1:]; len(t.parts) == 0 {
		return false
	}
	for t.next(1, 8, alphanumeric) {
		// subtags of private use
	}
	return true
}

func letters(s string) bool      { return made(s, "") && !strings.ContainsAny(s, "0123456789") }
func digits(s string) bool       { return strings.Trim(s, "0123456789") == "" }
func alphanumeric(s string) bool { return made(s, "") }
func digitFirst(s string) bool   { return made(s, "") && s[0] >= '0' && s[0] <= '9' }
