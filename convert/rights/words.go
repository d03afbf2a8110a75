package rights

import (
	"github.com/fad55d40/archive/convert/lexicon"
	"github.com/fad55d40/archive/convert/licence"
)

// line is a text in which credits are looked for.
type line struct{ licence.Line }

func scan(s string) *line { return &line{licence.Scan(s)} }

// wordList finds phrases in a line.
type wordList struct{ lexicon.Phrases }

func words(entries ...lexicon.Entry) wordList { return wordList{lexicon.New(entries...)} }

func (x wordList) match(l *line, i int) (value, next int, ok bool) { return x.Match(l.Line.Line, i) }

func (x wordList) has(l *line, i int) bool { return x.Has(l.Line.Line, i) }

func (x wordList) whole(l *line, i, j int) (value int, ok bool) { return x.Whole(l.Line.Line, i, j) }
