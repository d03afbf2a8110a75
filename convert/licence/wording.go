package licence

import (
	"github.com/fad55d40/archive/convert/lexicon"
	"strings"
	"unicode/utf8"
)

// How a licence was named, from the least to the most certain wording.
const (
	ByPhrase = iota // "public domain"
	ByName          // "Attribution-ShareAlike 2.0 Generic"
	ByCode          // "CC BY-SA 2.0"
	ByLink          // its address
)

// commonsAt reads the name of a Creative Commons licence that begins at token
// i: "CC BY-SA 3.0 DE", "cc-by-4.0", "CC0", "Creative Commons Attribution 4.0
// International", "BY-NC 2.0", "Attribution-ShareAlike 2.0 Generic".
func (l Line) commonsAt(i int) (Hit, bool) {
	r := reader{l: l, first: i, next: i}
	if !r.opening() {
		return Hit{}, false
	}
	if r.zero {
		r.tail()
		h := r.hit(Hit{By: ByCode})
		h.License, _ = Other(dedication, "", false)
		return h, true
	}
	r.conditions()
	switch {
	case r.spelled == 0 && r.prefix == "":
		return Hit{}, false
	case r.elements == 0 && r.prefix == "cc":
		return l.bareCC(i)
	}
	r.readVersion()
	if r.prefix == "" && !r.standsAlone() {
		return Hit{}, false
	}
	r.readPort()
	r.tail()
	c := commons{r.elements, r.version, r.port}
	h := r.hit(Hit{By: ByCode})
	if r.named {
		h.By = ByName
	}
	h.License, h.Suggested = c.license()
	h.Weak = r.elements == 0
	return h, true
}

// bareCC reads "CC" alone, which is no licence but a hint of one: before "by"
// and a name, or behind a joint.
func (l Line) bareCC(i int) (Hit, bool) {
	named := l.Word(i+1) == "by" && l.Lower(i+1) && (l.Upper(i+2) || l.Word(i-1) == ":" && l.Handle(i+2, len(l.Toks)))
	joined := i > 0 && l.Is(i-1, lexicon.Mark) && (Joint(l.Word(i-1)) || l.Word(i-1) == "(") && l.Ends(i+1) || l.Word(i-1) == "flickr" && l.Ends(i+1)
	h := Hit{First: i, Next: i + 1, By: ByCode, Weak: true}
	h.License, h.Suggested = commons{}.license()
	return h, l.Capitals(i) && (named || joined)
}

// commonsWords finds the name of Creative Commons in other scripts.
var commonsWords = lexicon.New(
	lexicon.Entry{Value: 0, Phrases: "クリエイティブ ・ コモンズ|クリエイティブコモンズ|크리에이티브 커먼즈|크리에이티브 커먼스|知识共享|知識共享|創用cc|創用 cc|المشاع الإبداعي|קריאייטיב קומונס|क्रिएटिव कॉमन्स"},
)

// reader is at work on one licence name.
type reader struct {
	l           Line
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

func (r *reader) hit(h Hit) Hit {
	h.First, h.Next = r.first, r.next
	return h
}

// opening reads what marks the licence as one of Creative Commons.
func (r *reader) opening() bool {
	l, w := r.l, r.l.Word(r.next)
	if l.Within(r.next) {
		return false
	}
	switch {
	case w == "creative" && l.Word(r.next+1) == "commons":
		r.prefix, r.next = "creative commons", r.next+2
	case w == "creativecommons":
		r.prefix, r.next = "creative commons", r.next+1
	case w[0] >= utf8.RuneSelf && commonsWords.Has(l.Line, r.next):
		_, r.next, _ = commonsWords.Match(l.Line, r.next)
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
	if w := l.Word(r.next); w == "0" && l.GapBefore(r.next) != lexicon.Rule && !l.Within(r.next+1) || w == "zero" {
		return r.readZero(r.next + 1)
	}
	return true
}

// readZero reads the rest of CC0 from token next: only version 1.0 exists.
func (r *reader) readZero(next int) bool {
	r.zero, r.next = true, next
	for _, version := range []string{"1.0", "1"} {
		j := next
		if _, after, ok := versionWords.Match(r.l.Line, j); ok {
			j = after
		}
		if r.l.Word(j) == version && r.l.GapBefore(j) != lexicon.Rule {
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
		if _, ok := r.element(j); ok || r.l.Word(j) == "0" || r.l.Word(j) == "zero" {
			break
		}
		if _, after, ok := Words.Match(r.l.Line, j); ok {
			j = after
			continue
		}
		switch w := r.l.Word(j); w {
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
	if _, ok := r.element(j); ok || r.l.Word(j) == "0" || r.l.Word(j) == "zero" {
		r.next = j
		return
	}
	r.open = false
}

// element reads one condition at token j, as code or by name.
func (r *reader) element(j int) (after int, ok bool) {
	w := r.l.Word(j)
	if e, ok := decodeElements(w); ok && (w != "by" || r.isCode(j)) {
		return j + 1, e&r.elements == 0
	}
	if v, after, ok := Elements.Match(r.l.Line, j); ok {
		return after, elements(v)&r.elements == 0
	}
	return j, false
}

// isCode tells the element BY from the English word: it is in capitals, or
// joined to its neighbours by hyphens, or followed by another element or a version.
func (r *reader) isCode(j int) bool {
	l := r.l
	if l.Capitals(j) || l.GapBefore(j) == lexicon.Hyphen && j > r.first {
		return true
	}
	if _, ok := decodeElements(l.Word(j + 1)); ok && l.GapBefore(j+1) != lexicon.Rule {
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
			switch w := l.Word(j); w {
			case "/", "+", ",", ":", ".", "und", "and", "et", "y", "e", "и", "та", "і", "ve", "və", "i", "και":
				j++
			}
		}
		after, ok := r.element(j)
		if !ok {
			r.skipGloss()
			return
		}
		if e, code := decodeElements(l.Word(j)); code && after == j+1 {
			r.elements |= e
		} else {
			v, _, _ := Elements.Match(l.Line, j)
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
	if !r.named || r.l.Word(j) != "(" {
		return
	}
	for j++; ; {
		_, after, ok := Elements.Match(r.l.Line, j)
		if !ok {
			break
		}
		j = after
	}
	if r.l.Word(j) == ")" && j > r.next+1 {
		r.next = j + 1
	}
}

// standsAlone reports whether elements without "CC" before them are a licence's
// name: two codes in capitals with a version, or a title with version and unit.
func (r *reader) standsAlone() bool {
	l := r.l
	if r.version == "" || l.Lower(r.first) {
		return false
	}
	if !r.named {
		return r.elements&by != 0 && r.elements != by && l.Capitals(r.first)
	}
	if r.elements&by == 0 {
		return false
	}
	_, _, place := places.Match(l.Line, r.next)
	return r.spelled > 1 || place || units.Has(l.Line, r.next) || l.Word(r.next) == "("
}

// tail reads what closes a licence's name: units, "licence", a bracket.
func (r *reader) tail() {
	l := r.l
	for range 4 {
		if _, after, ok := units.Match(l.Line, r.next); ok && l.GapBefore(r.next) != lexicon.Newline {
			r.next = after
		} else if _, after, ok := Words.Match(l.Line, r.next); ok && (r.named || r.elements == 0) {
			r.next = after
		} else if w := l.Word(r.next); r.open && (w == ")" || w == "]") {
			r.open = false
			r.next++
		} else {
			return
		}
	}
}
