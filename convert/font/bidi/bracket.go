package bidi

import (
	"sort"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
)

// maxBrackets is how many brackets may be open at once (BD16).
const maxBrackets = 63

type bracket struct {
	partner rune // the closing bracket, in canonical form
	at      int  // place in the sequence
}

type pair struct{ open, close int }

// brackets gives both brackets of a pair the same direction (N0).
func (s *sequence) brackets() {
	for _, p := range s.pairs() {
		s.resolvePair(p)
	}
}

// pairs finds the bracket pairs of a sequence in the order of their opening
// brackets (BD16).
func (s *sequence) pairs() []pair {
	var found []pair
	var open []bracket
	for k, i := range s.at {
		if s.r.types[i] != bidi.ON || s.r.class[i] != bidi.ON {
			continue
		}
		c, size := utf8.DecodeRuneInString(s.r.text[s.r.start[i]:])
		props, _ := bidi.LookupRune(c)
		switch {
		case !props.IsBracket():
		case props.IsOpeningBracket():
			if len(open) == maxBrackets {
				return sorted(found) // "stop processing", keeping what was found
			}
			closing := bidi.ReverseString(s.r.text[s.r.start[i] : int(s.r.start[i])+size])
			partner, _ := utf8.DecodeRuneInString(closing)
			open = append(open, bracket{canonical(partner), k})
		default:
			for j := len(open) - 1; j >= 0; j-- {
				if open[j].partner == canonical(c) {
					found = append(found, pair{open[j].at, k})
					open = open[:j]
					break
				}
			}
		}
	}
	return sorted(found)
}

func sorted(p []pair) []pair {
	sort.Slice(p, func(i, j int) bool { return p[i].open < p[j].open })
	return p
}

// canonical maps the deprecated angle brackets to those they are equal to.
func canonical(r rune) rune {
	switch r {
	case 0x2329:
		return 0x3008
	case 0x232A:
		return 0x3009
	}
	return r
}

// resolvePair decides one pair by what it encloses and what stands before it
// (N0 b to d).
func (s *sequence) resolvePair(p pair) {
	t := s.r.types
	embedding := direction(s.level)
	opposite := false
	for k := p.open + 1; k < p.close; k++ {
		d, ok := numberAsR(t[s.at[k]])
		if ok && d == embedding {
			s.setPair(p, embedding)
			return
		}
		opposite = opposite || ok
	}
	if !opposite {
		return
	}
	before := s.sos
	for k := p.open - 1; k >= 0; k-- {
		if d, ok := numberAsR(t[s.at[k]]); ok {
			before = d
			break
		}
	}
	// The text inside runs against the embedding: so do the brackets when the
	// text before does too.
	s.setPair(p, before)
}

// setPair sets both brackets and the marks on them.
func (s *sequence) setPair(p pair, d bidi.Class) {
	for _, k := range [...]int{p.open, p.close} {
		s.r.types[s.at[k]] = d
		for k++; k < len(s.at) && s.r.class[s.at[k]] == bidi.NSM; k++ {
			s.r.types[s.at[k]] = d
		}
	}
}
