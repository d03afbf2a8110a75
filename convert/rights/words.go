package rights

import (
	"strings"

	"github.com/fad55d40/archive/convert/lexicon"
	"github.com/fad55d40/archive/convert/licence"
)

// line is a text in which credits are looked for. What the tables have for each
// of its tokens is looked up once.
type line struct {
	licence.Line
	looked []looked
}

// looked is what the table has under the word of a token.
type looked struct {
	done    bool
	phrases []lexicon.Phrase
}

func scan(s string) *line { return newLine(lexicon.Scan(s)) }

func newLine(l *lexicon.Line) *line {
	return &line{licence.Line{Line: l}, make([]looked, len(l.Toks))}
}

// class is a list of words, of which each has a value.
type class int

// valueBits is the room for a value in the table, beside its class.
const valueBits = 8

// table holds the phrases of all classes by their first word.
var table = lexicon.From(func() []lexicon.Entry {
	var all []lexicon.Entry
	for c, entries := range classes() {
		for _, e := range entries {
			all = append(all, lexicon.Entry{Value: c<<valueBits | e.Value, Phrases: e.Phrases})
		}
	}
	return all
})

// at returns the phrases that begin with the word of token i.
func (l *line) at(i int) []lexicon.Phrase {
	if i < 0 || i >= len(l.Toks) {
		return nil
	}
	k := &l.looked[i]
	if !k.done {
		*k = looked{true, table.Table()[l.Word(i)]}
	}
	return k.phrases
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
	for _, p := range table.Table()[string(word)] {
		if p.Value>>valueBits == int(c) {
			return true
		}
	}
	return false
}
