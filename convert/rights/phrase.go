package rights

import (
	"cmp"
	"slices"
	"strings"
	"sync"
)

// lexicon finds phrases: folded words with one space between any two, marks
// being words of their own. Its table, by the first word of the phrases, is
// made when it is first asked and never written again.
type lexicon struct{ table func() map[string][]phrase }

type phrase struct {
	text  string
	words int
	value int
}

// entry lists the phrases of one value, parted by "|".
type entry struct {
	value   int
	phrases string
}

func newLexicon(entries ...entry) lexicon {
	return lexicon{sync.OnceValue(func() map[string][]phrase { return phrasesOf(entries) })}
}

// phrasesOf lists the phrases under their first words, the longest first.
func phrasesOf(entries []entry) map[string][]phrase {
	x := make(map[string][]phrase)
	for _, e := range entries {
		for text := range strings.SplitSeq(e.phrases, "|") {
			first, _, _ := strings.Cut(text, " ")
			x[first] = append(x[first], phrase{text, strings.Count(text, " ") + 1, e.value})
		}
	}
	for _, list := range x { // each list by itself: the order of the map does not matter
		slices.SortStableFunc(list, func(a, b phrase) int { return cmp.Compare(len(b.text), len(a.text)) })
	}
	return x
}

// match returns the value of the longest phrase that begins at token i, and
// the token after it.
func (x lexicon) match(l *line, i int) (value, next int, ok bool) {
	if i < 0 || i >= len(l.toks) {
		return 0, i, false
	}
	rest := l.folded[l.toks[i].at:]
	for _, p := range x.table()[l.word(i)] {
		if strings.HasPrefix(rest, p.text) && (len(rest) == len(p.text) || rest[len(p.text)] == ' ') {
			return p.value, i + p.words, true
		}
	}
	return 0, i, false
}

// has reports whether the phrase that begins at token i is in the lexicon.
func (x lexicon) has(l *line, i int) bool {
	_, _, ok := x.match(l, i)
	return ok
}

// whole reports whether the tokens from i up to j are one phrase of the lexicon.
func (x lexicon) whole(l *line, i, j int) (value int, ok bool) {
	if i >= j || j > len(l.toks) {
		return 0, false
	}
	text := l.folded[l.toks[i].at:l.toks[j-1].to]
	for _, p := range x.table()[l.word(i)] {
		if p.text == text {
			return p.value, true
		}
	}
	return 0, false
}

// phraseWords returns how many tokens the phrase takes that begins at token i,
// or 0 when another text stands there.
func phraseWords(l *line, i int, text string) int {
	if i < 0 || i >= len(l.toks) {
		return 0
	}
	rest := l.folded[l.toks[i].at:]
	if strings.HasPrefix(rest, text) && (len(rest) == len(text) || rest[len(text)] == ' ') {
		return strings.Count(text, " ") + 1
	}
	return 0
}
