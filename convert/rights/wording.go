package rights

import (
	"strings"
	"unicode/utf8"
)

// How a licence was named, from the least to the most certain wording.
const (
	byPhrase = iota // "public domain"
	byName          // "Attribution-ShareAlike 2.0 Generic"
	byCode          // "CC BY-SA 2.0"
	byLink          // its address
)

// commonsAt reads the name of a Creative Commons licence that begins at token
// i: "CC BY-SA 3.0 DE", "cc-by-4.0", "CC0", "Creative Commons Attribution 4.0
// International", "BY-NC 2.0", "Attribution-ShareAlike 2.0 Generic".
func (l *line) commonsAt(i int) (hit, bool) {
	r := reader{l: l, first: i, next: i}
	if !r.opening() {
		return hit{}, false
	}
	if r.zero {
		r.tail()
		h := r.hit(hit{by: byCode})
		h.lic, _ = other(dedication, "", false)
		return h, true
	}
	r.conditions()
	switch {
	case r.spelled == 0 && r.prefix == "":
		return hit{}, false
	case r.elements == 0 && r.prefix == "cc":
		return l.bareCC(i)
	}
	r.readVersion()
	if r.prefix == "" && !r.standsAlone() {
		return hit{}, false
	}
	r.readPort()
	r.tail()
	c := commons{r.elements, r.version, r.port}
	h := r.hit(hit{by: byCode})
	if r.named {
		h.by = byName
	}
	h.lic, h.suggested = c.license()
	h.weak = r.elements == 0
	return h, true
}

// bareCC reads "CC" alone, which is no licence but a hint of one: before "by"
// and a name, or behind a joint.
func (l *line) bareCC(i int) (hit, bool) {
	named := l.word(i+1) == "by" && l.lower(i+1) && (l.upper(i+2) || l.word(i-1) == ":" && l.handle(i+2, len(l.toks)))
	joined := i > 0 && l.is(i-1, mark) && (joint(l.word(i-1)) || l.word(i-1) == "(") && l.ends(i+1) || l.word(i-1) == "flickr" && l.ends(i+1)
	h := hit{first: i, next: i + 1, by: byCode, weak: true}
	h.lic, h.suggested = commons{}.license()
	return h, l.capitals(i) && (named || joined)
}

// commonsWords finds the name of Creative Commons in other scripts.
var commonsWords = newLexicon(
	entry{0, "クリエイティブ ・ コモンズ|クリエイティブコモンズ|크리에이티브 커먼즈|크리에이티브 커먼스|知识共享|知識共享|創用cc|創用 cc|المشاع الإبداعي|קריאייטיב קומונס|क्रिएटिव कॉमन्स"},
)

// reader is at work on one licence name.
type reader struct {
	l           *line
	first, next int // tokens read so far
	prefix      string
	zero        bool
	elements    elements
	spelled     int  // how many words named the elements
	named       bool // the elements were spelled out
	open        bool // a bracket was read that is not closed yet
	quoted      bool // a quotation mark stands before the elements
	version     string
	port        string
}

func (r *reader) hit(h hit) hit {
	h.first, h.next = r.first, r.next
	return h
}

// opening reads what marks the licence as one of Creative Commons.
func (r *reader) opening() bool {
	l, w := r.l, r.l.word(r.next)
	if l.within(r.next) {
		return false
	}
	switch {
	case w == "creative" && l.word(r.next+1) == "commons":
		r.prefix, r.next = "creative commons", r.next+2
	case w == "creativecommons":
		r.prefix, r.next = "creative commons", r.next+1
	case w[0] >= utf8.RuneSelf && commonsWords.has(l, r.next):
		_, r.next, _ = commonsWords.match(l, r.next)
		r.prefix = "creative commons"
	case w == "cc" || w == "сс": // the second is Cyrillic, and common
		r.prefix, r.next = "cc", r.next+1
	case strings.HasPrefix(w, "cc"):
		e, ok := decodeElements(w[2:])
		if !ok || e&by == 0 {
			return w == "cczero" && r.readZero(r.next+1)
		}
		r.prefix, r.elements, r.spelled, r.next = "cc", e, 1, r.next+1
		return true
	default:
		return true // the elements have to speak for themselves
	}
	r.skipToConditions()
	if w := l.word(r.next); w == "0" && l.gapBefore(r.next) != rule && !l.within(r.next+1) || w == "zero" {
		return r.readZero(r.next + 1)
	}
	return true
}

// within reports whether token i is the middle of a run of letters and digits,
// such as a digest.
func (l *line) within(i int) bool {
	return i > 0 && i < len(l.toks) && l.toks[i].kind <= number && l.toks[i-1].kind <= number && l.gapBefore(i) == tight
}

// readZero reads the rest of CC0 from token next: only version 1.0 exists.
func (r *reader) readZero(next int) bool {
	r.zero, r.next = true, next
	for _, version := range []string{"1.0", "1"} {
		j := next
		if _, after, ok := versionWords.match(r.l, j); ok {
			j = after
		}
		if r.l.word(j) == version && r.l.gapBefore(j) != rule {
			r.next = j + 1
			break
		}
	}
	return true
}

// skipToConditions passes over what may stand between "Creative Commons" and
// the elements: "licence", ":", "(CC", a second "CC".
func (r *reader) skipToConditions() {
	j := r.next
	for range 5 {
		if _, ok := r.element(j); ok || r.l.word(j) == "0" || r.l.word(j) == "zero" {
			break
		}
		if _, after, ok := licenceWords.match(r.l, j); ok {
			j = after
			continue
		}
		switch w := r.l.word(j); w {
		case "(", "[":
			r.open = true
		case ")", "]":
			r.open = false
		case "«", "„", "“", "\"", "「", "《", "‹":
			r.quoted = true
		case ":", "/", "»", "”", "cc", "сс", "public":
		default:
			if e, ok := decodeElements(strings.TrimPrefix(w, "cc")); ok && e&by != 0 && w != "by" { // "Creative Commons CCBY"
				r.elements, r.spelled, r.next = e, 1, j+1
				return
			}
			r.open = false
			return
		}
		j++
	}
	if _, ok := r.element(j); ok || r.l.word(j) == "0" || r.l.word(j) == "zero" {
		r.next = j
		return
	}
	r.open = false
}

// element reads one condition at token j, as code or by name.
func (r *reader) element(j int) (after int, ok bool) {
	w := r.l.word(j)
	if e, ok := decodeElements(w); ok && (w != "by" || r.isCode(j)) {
		return j + 1, e&r.elements == 0
	}
	if v, after, ok := elementNames.match(r.l, j); ok {
		return after, elements(v)&r.elements == 0
	}
	return j, false
}

// isCode tells the element BY from the English word: it is in capitals, or
// joined to its neighbours by hyphens, or followed by another element or a version.
func (r *reader) isCode(j int) bool {
	l := r.l
	if l.capitals(j) || l.gapBefore(j) == hyphen && j > r.first {
		return true
	}
	if _, ok := decodeElements(l.word(j + 1)); ok && l.gapBefore(j+1) != rule {
		return true
	}
	_, _, ok := r.versionAt(j + 1)
	return ok
}

func (r *reader) conditions() {
	l := r.l
	for {
		j := r.next
		if r.elements != 0 {
			switch w := l.word(j); w {
			case "/", "+", ",", ":", ".", "und", "and", "et", "y", "e", "и", "та", "і", "ve", "və", "i", "και":
				j++
			}
		}
		after, ok := r.element(j)
		if !ok {
			r.skipGloss()
			return
		}
		if e, code := decodeElements(l.word(j)); code && after == j+1 {
			r.elements |= e
		} else {
			v, _, _ := elementNames.match(l, j)
			r.elements |= elements(v)
			r.named = true
		}
		r.spelled++
		r.next = after
	}
}

// skipGloss passes over a title that is repeated in another language:
// "Attribution-ShareAlike (Атрибуция — С сохранением условий)".
func (r *reader) skipGloss() {
	j := r.next
	if !r.named || r.l.word(j) != "(" {
		return
	}
	for j++; ; {
		_, after, ok := elementNames.match(r.l, j)
		if !ok {
			break
		}
		j = after
	}
	if r.l.word(j) == ")" && j > r.next+1 {
		r.next = j + 1
	}
}

// standsAlone reports whether elements without "CC" before them are a licence's
// name: two codes in capitals with a version, or a title with version and unit.
func (r *reader) standsAlone() bool {
	l := r.l
	if r.version == "" || l.lower(r.first) {
		return false
	}
	if !r.named {
		return r.elements&by != 0 && r.elements != by && l.capitals(r.first)
	}
	if r.elements&by == 0 {
		return false
	}
	_, _, place := places.match(l, r.next)
	return r.spelled > 1 || place || units.has(l, r.next) || l.word(r.next) == "("
}

// tail reads what closes a licence's name: units, "licence", a bracket.
func (r *reader) tail() {
	l := r.l
	for range 4 {
		if _, after, ok := units.match(l, r.next); ok && l.gapBefore(r.next) != newline {
			r.next = after
		} else if _, after, ok := licenceWords.match(l, r.next); ok && (r.named || r.elements == 0) {
			r.next = after
		} else if w := l.word(r.next); r.open && (w == ")" || w == "]") {
			r.open = false
			r.next++
		} else {
			return
		}
	}
}
