package rights

import (
	"github.com/fad55d40/archive/convert/letter"
	"github.com/fad55d40/archive/convert/lexicon"
	"github.com/fad55d40/archive/convert/licence"
	"unicode/utf8"
)

// Lengths in bytes by which the cheap test goes.
const (
	maxCredit = 1600 // no line beyond is a credit
	openWords = 120  // a label ends within
)

// plausible is the test that turns most lines away before anything is
// allocated: a credit opens with one of a few words, or it holds a licence's
// letters, an address or a copyright sign, or it is short and holds a joint or
// a word for a licence.
func plausible(s string) bool {
	switch {
	case len(s) > maxCredit:
		return false
	case len(s) > licence.ShortLine:
		return licence.Signs(s) || opens(s)
	}
	return licence.Hints(s) || opens(s)
}

// opener reports whether a credit can open with a word: whether it is the first of
// a phrase that opens one.
func opener(word string) bool {
	switch word {
	case "the", "a", "an", "i", "in", "on": // too common to tell anything
		return false
	case "copyright", "no": // "No known copyright restrictions"
		return true
	}
	for _, p := range table().of(word) {
		switch c, value := class(p.Value>>valueBits), p.Value&(1<<valueBits-1); c {
		case labelWords, programWords, bodies, remarkWords:
			return true
		case introWords:
			if value == byCourtesy {
				return true
			}
		}
	}
	return licence.Statements.Table()[word] != nil || licence.Elements.Table()[word] != nil
}

// Opens reports whether a line opens as a credit without licence does: what
// else it holds is not looked at.
func Opens(line string) bool { return opens(line) }

// opens reports whether a line opens as a credit does. The first word decides
// most cases; behind it a few words are read.
func opens(s string) bool {
	var buf [64]byte
	first := firstWord(buf[:0], s)
	if !opener(string(first)) {
		return false
	}
	head := s
	if len(head) > openWords {
		head = head[:openWords]
		for !utf8.ValidString(head[len(head)-min(4, len(head)):]) && len(head) > openWords-4 {
			head = head[:len(head)-1]
		}
	}
	l := scan(head)
	i := 0
	for i < len(l.Toks) && l.Is(i, lexicon.Mark) {
		i++
	}
	if _, ok := l.labelAt(i); ok || licence.Statements.Has(l.Line.Line, i) || programWords.has(l, i+1) || programWords.has(l, i) || licence.Elements.Has(l.Line.Line, i) {
		return true
	}
	if tie, _, ok := introWords.match(l, i); ok && tie == byCourtesy || l.Word(i) == "copyright" {
		return true
	}
	if _, next, ok := bodies.match(l, i); ok && labelWords.has(l, next) {
		return true
	}
	if class, next, ok := labelWords.match(l, i); ok && (class == ofPhoto || class == ofImage || class == ofPhotographer) && l.Upper(next) || ok && (class == ofArchive || class == ofIllustrative) {
		return true
	}
	_, next, ok := remarkWords.match(l, i)
	return ok && (next == len(l.Toks) || l.Is(next, lexicon.Mark))
}

// firstWord appends the folded first word of s to buf, without leading marks.
func firstWord(buf []byte, s string) []byte {
	for i, r := range s {
		switch {
		case 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || r >= 0xC0 && (letter.Is(r) || letter.IsMark(r)):
			if r = lexicon.Fold(r); r != lexicon.Dropped {
				buf = utf8.AppendRune(buf, r)
			}
		case len(buf) > 0 || i > 12:
			return buf
		}
		if len(buf) > 40 {
			return buf
		}
	}
	return buf
}
