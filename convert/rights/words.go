package rights

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/fad55d40/archive/convert/lexicon"
	"github.com/fad55d40/archive/convert/licence"
)

// line is a text in which credits are looked for. What the tables have for each
// of its tokens is looked up once.
type line struct {
	licence.Line
	looked []uint16 // for each token, the number of its list in the table, plus one; 0 before anybody asked
}

func scan(s string) *line { return newLine(lexicon.Scan(s)) }

func newLine(l *lexicon.Line) *line {
	return &line{licence.Line{Line: l}, make([]uint16, len(l.Toks))}
}

// class is a list of words, of which each has a value.
type class int

// valueBits is the room for a value in the table, beside its class.
const valueBits = 8

// table holds the phrases of all classes.
type phraseTable struct {
	by    map[string]uint16  // number of a list by the first word of its phrases
	lists [][]lexicon.Phrase // the longest phrases first; the first list is empty
}

// table is made when the first line is read.
var table = sync.OnceValue(func() *phraseTable {
	n := 0
	for _, entries := range classes() {
		for _, e := range entries {
			n += strings.Count(e.Phrases, "|") + 1
		}
	}
	t := &phraseTable{by: make(map[string]uint16, n), lists: make([][]lexicon.Phrase, 1, n+1)}
	rooms := make([]lexicon.Phrase, n) // for the first phrase of each word, which most have alone
	for c, entries := range classes() {
		for _, e := range entries {
			for text := range strings.SplitSeq(e.Phrases, "|") {
				p := lexicon.Phrase{Text: text, Words: strings.Count(text, " ") + 1, Value: c<<valueBits | e.Value}
				rooms = t.add(p, rooms)
			}
		}
	}
	for _, list := range t.lists {
		if len(list) > 1 {
			slices.SortStableFunc(list, func(a, b lexicon.Phrase) int { return cmp.Compare(len(b.Text), len(a.Text)) })
		}
	}
	return t
})

// add adds a phrase to the list of its first word, of which a new one begins in
// the first of the rooms; it returns those that are left.
func (t *phraseTable) add(p lexicon.Phrase, rooms []lexicon.Phrase) []lexicon.Phrase {
	first, _, _ := strings.Cut(p.Text, " ")
	if n := t.by[first]; n > 0 {
		t.lists[n] = append(t.lists[n], p)
		return rooms
	}
	t.by[first] = uint16(len(t.lists))
	t.lists = append(t.lists, append(rooms[:0:1], p))
	return rooms[1:]
}

// of are the phrases that begin with a word.
func (t *phraseTable) of(word string) []lexicon.Phrase { return t.lists[t.by[word]] }

// at returns the phrases that begin with the word of token i.
func (l *line) at(i int) []lexicon.Phrase {
	if i < 0 || i >= len(l.Toks) {
		return nil
	}
	t := table()
	if l.looked[i] == 0 {
		l.looked[i] = t.by[l.Word(i)] + 1
	}
	return t.lists[l.looked[i]-1]
}

// match returns the value of the longest phrase of the class that begins at
// token i, and the token after it.
func (c class) match(l *line, i int) (value, next int, ok bool) {
	for _, p := range l.at(i) {
		if p.Value>>valueBits != int(c) {
			continue
		}
		if rest := l.Folded[l.Toks[i].At:]; strings.HasPrefix(rest, p.Text) && (len(rest) == len(p.Text) || rest[len(p.Text)] == ' ') {
			return p.Value & (1<<valueBits - 1), i + p.Words, true
		}
	}
	return 0, i, false
}

// has reports whether a phrase of the class begins at token i.
func (c class) has(l *line, i int) bool {
	_, _, ok := c.match(l, i)
	return ok
}

// whole reports whether the tokens from i up to j are one phrase of the class.
func (c class) whole(l *line, i, j int) (value int, ok bool) {
	if i >= j || j > len(l.Toks) {
		return 0, false
	}
	text := l.Folded[l.Toks[i].At:l.Toks[j-1].To]
	for _, p := range l.at(i) {
		if p.Value>>valueBits == int(c) && p.Text == text {
			return p.Value & (1<<valueBits - 1), true
		}
	}
	return 0, false
}

// The classes of words.
const (
	bodies class = iota
	bodyWords
	shareWords
	programWords
	easternAgencies
	labelWords
	joinWords
	commonNouns
	introWords
	particles
	ranks
	rightsLabels
	remarkWords
	smallWords
	heads
	tookWords
	gaveWords
	federal
	beeldWords
	articles
	ands
	courtesyBehind
	suffixes
	gifts
	accountWords
	userWords
	openingBy
	titledBy
	turkishOf
	turkishWork
	turkishBy
	titlePictures
	ofBy
)

// classes lists the phrases of each class.
func classes() [][]lexicon.Entry {
	return [][]lexicon.Entry{
		bodies:          bodiesEntries,
		bodyWords:       bodyWordsEntries,
		shareWords:      shareWordsEntries,
		programWords:    programWordsEntries,
		easternAgencies: easternAgenciesEntries,
		labelWords:      labelWordsEntries,
		joinWords:       joinWordsEntries,
		commonNouns:     commonNounsEntries,
		introWords:      introWordsEntries,
		particles:       particlesEntries,
		ranks:           ranksEntries,
		rightsLabels:    rightsLabelsEntries,
		remarkWords:     remarkWordsEntries,
		smallWords:      smallWordsEntries,
		heads:           headsEntries,
		tookWords:       tookWordsEntries,
		gaveWords:       gaveWordsEntries,
		federal:         federalEntries,
		beeldWords:      beeldWordsEntries,
		articles:        articlesEntries,
		ands:            andsEntries,
		courtesyBehind:  courtesyBehindEntries,
		suffixes:        suffixesEntries,
		gifts:           giftsEntries,
		accountWords:    accountWordsEntries,
		userWords:       userWordsEntries,
		openingBy:       openingByEntries,
		titledBy:        titledByEntries,
		turkishOf:       turkishOfEntries,
		turkishWork:     turkishWorkEntries,
		turkishBy:       turkishByEntries,
		titlePictures:   titlePicturesEntries,
		ofBy:            ofByEntries,
	}
}

// opens reports whether a phrase of the class begins with a word.
func (c class) opens(word []byte) bool {
	for _, p := range table().lists[table().by[string(word)]] {
		if p.Value>>valueBits == int(c) {
			return true
		}
	}
	return false
}
