package rights

import (
	"github.com/fad55d40/archive/convert/lexicon"
	"strings"
	"unicode"
	"unicode/utf8"
)

// sentence reports whether token k, of a script without capitals or spaces, is
// longer than names are or holds what only sentences have.
func (l *line) sentence(k int) bool {
	text := l.Word(k)
	r, _ := utf8.DecodeRuneInString(text)
	switch {
	case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana):
		return utf8.RuneCountInString(text) > 12 || strings.ContainsAny(text, "的了是从這这不の")
	case unicode.Is(unicode.Hangul, r):
		return utf8.RuneCountInString(text) > 2 && (strings.HasSuffix(text, "의") || strings.HasSuffix(text, "을") || strings.HasSuffix(text, "를") || strings.HasSuffix(text, "에서"))
	}
	return smallWords.has(l, k)
}

// smallWords are prepositions and the like of scripts without capitals; no name holds them.
var smallWordsEntries = []lexicon.Entry{{Value: 0, Phrases: "عند|في|من|على|إلى|هذا|هذه|كان|بين|در|از|با|را|است|به|של|את|על|בין|היה|में|का|की|के|से|है|को"}}

// sentences reports whether any token from i up to j is a sentence's.
func (p part) sentences() bool {
	l, i, j := p.line, p.i, p.j
	for k := i; k < j; k++ {
		if l.Caseless(k) && l.sentence(k) {
			return true
		}
	}
	return false
}
