package lexicon

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"sync"
)

// Phrases finds phrases: folded words with one space between any two, marks
// being words of their own. Its table, by the first word of the phrases, is
// made when it is first asked and never written again.
type Phrases struct{ Table func() map[string][]Phrase }

// Phrase is one phrase of a table.
type Phrase struct {
	Text  string
	Words int
	Value int
}

// Entry lists the phrases of one value, parted by "|".
type Entry struct {
	Value   int
	Phrases string
}

// New makes a table of its entries when it is first asked.
func New(entries ...Entry) Phrases {
	return From(func() []Entry { return entries })
}

// From makes a table of entries that are made when it is first asked.
func From(entries func() []Entry) Phrases {
	return Phrases{sync.OnceValue(func() map[string][]Phrase {
		all := entries()
		n := 0
		for _, e := range all {
			n += strings.Count(e.Phrases, "|") + 1
		}
		x := make(map[string][]Phrase, n)
		rooms := make([]Phrase, n) // for the first phrase of each word, which most have alone
		for _, e := range all {
			for text := range strings.SplitSeq(e.Phrases, "|") {
				first, _, _ := strings.Cut(text, " ")
				list, known := x[first]
				if !known {
					list, rooms = rooms[:0:1], rooms[1:]
				}
				x[first] = append(list, Phrase{text, strings.Count(text, " ") + 1, e.Value})
			}
		}
		for _, list := range x { // each list by itself: the order of the map does not matter
			if len(list) > 1 {
				slices.SortStableFunc(list, func(a, b Phrase) int { return cmp.Compare(len(b.Text), len(a.Text)) })
			}
		}
		return x
	})}
}

// All returns the phrases that begin at token i, the longest first: the value
// of each, and the token after it.
func (x Phrases) All(l *Line, i int) iter.Seq2[int, int] {
	return func(yield func(value, next int) bool) {
		if i < 0 || i >= len(l.Toks) {
			return
		}
		rest := l.Folded[l.Toks[i].At:]
		for _, p := range x.Table()[l.Word(i)] {
			if strings.HasPrefix(rest, p.Text) && (len(rest) == len(p.Text) || rest[len(p.Text)] == ' ') && !yield(p.Value, i+p.Words) {
				return
			}
		}
	}
}

// Match returns the value of the longest phrase that begins at token i, and
// the token after it.
func (x Phrases) Match(l *Line, i int) (value, next int, ok bool) {
	for value, next := range x.All(l, i) {
		return value, next, true
	}
	return 0, i, false
}

// Has reports whether a phrase of the table begins at token i.
func (x Phrases) Has(l *Line, i int) bool {
	_, _, ok := x.Match(l, i)
	return ok
}
