// Package language tells which language a text is in, from one sentence on,
// among about 115: by its script where one language writes it alone, else by
// how often its sequences of three letters and its short words stand in texts
// of each language.
//
// The weights were made from the frequencies of letters in newspapers that come
// with lingua-go 1.4.0 (Apache License 2.0, Peter M. Stahl), from translations
// of the Universal Declaration of Human Rights (free of rights), and from
// sentences written for this project; they hold no text of these.
package language

import (
	"strings"

	"github.com/fad55d40/archive/convert/letter"
)

const (
	enough = 40  // letters that a language can be told from
	most   = 600 // runes that are looked at

	leastMargin = 4   // natural logarithm by which the best must be likelier than the next
	leastFit    = 1.8 // mean logarithm for a sequence, over one that the language does not have
	fairFit     = 2.3 // below that the margin must be seven times as wide
	goodFit     = 2.9 // below that the margin must be three times as wide
)

// Detect returns the language as a BCP 47 tag, and how sure that is, from 0 to
// 0.95. The tag is "und", with 0, where the text is too short, in a language
// that is not known, or as likely in one language as in its neighbour.
func Detect(text string) (tag string, confidence float64) {
	sample := Head(text, most)
	c := count(sample)
	if c.letters < enough {
		return "und", 0
	}
	if tag := c.byScript(sample); tag != "" {
		return tag, 0.95
	}
	if tag := byLetters(sample); tag != "" {
		return tag, 0.9
	}
	var r rating
	r.rate(sample)
	margin := r.margin()
	need := float64(leastMargin)
	switch fit := r.fit(); {
	case fit < leastFit:
		return "und", 0
	case fit < fairFit:
		need *= 7
	case fit < goodFit, near(r.best, r.next):
		need *= 3
	}
	if margin < need {
		return "und", 0
	}
	return name(r.best), float64(int(100*min(0.9, 0.6+margin/100))) / 100
}

// Likelihood tells readings of the same bytes apart: the natural logarithm of
// how much likelier a text is in the language that fits it best than in one
// that has none of its sequences.
func Likelihood(text string) float64 {
	r := rating{patient: true}
	r.rate(text)
	return float64(r.scores[r.best]) / 16
}

// near reports languages that share most of their words, so that one sentence
// hardly parts them.
func near(a, b int) bool {
	for _, group := range [...]string{" hr bs sr-Latn ", " id ms ", " nb nn da ", " xh zu "} {
		if strings.Contains(group, " "+name(a)+" ") && strings.Contains(group, " "+name(b)+" ") {
			return true
		}
	}
	return false
}

// Head is the first n runes of s.
func Head(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// isPart reports what words are made of: letters, and the marks on them.
func isPart(r rune) bool {
	return letter.Is(r) || r >= 0x300 && !(r >= 0x2000 && r < 0x20D0) && letter.IsMark(r)
}
