package doc

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// lastAlphabet is where the blocks of Latin, Greek and Cyrillic end, whose capitals may be
// set small, or apart: letters of other scripts join, or stack, or are no capitals.
const lastAlphabet = 0x530

// HasSmallCapitals reports whether a script (ISO 15924) has small letters as high as small
// capitals are, so that acronyms in it may be set in those.
func HasSmallCapitals(script string) bool {
	return script == "Latn" || script == "Cyrl" || script == "Grek"
}

// IsCapitals reports whether a text is in capitals of scripts that have them.
func IsCapitals(text string) bool {
	some := false
	for _, r := range text {
		switch {
		case unicode.IsUpper(r) && r < lastAlphabet:
			some = true
		case unicode.IsLetter(r) || unicode.IsMark(r):
			return false
		}
	}
	return some
}

// IsAcronym reports whether a word is three capitals or more and nothing else but marks,
// or the s of a genitive ("NATO", "(UNESCO)", "BBC's"). One with figures is none: figures
// would stand out of it.
func IsAcronym(word string) bool {
	capitals := 0
	for _, r := range withoutGenitive(word) {
		switch {
		case unicode.IsUpper(r) && r < lastAlphabet:
			capitals++
		case unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r):
			return false
		}
	}
	return capitals > 2
}

func withoutGenitive(word string) string {
	return strings.TrimSuffix(strings.TrimSuffix(word, "’s"), "'s")
}

// IsShouted reports whether a word, of more than one letter, is in capitals: beside such a
// one, capitals are no acronym, but somebody shouts, or it is a title.
func IsShouted(word string) bool { return len(word) > 1 && IsCapitals(word) }

// NextAcronym finds the first acronym of a text from a byte on, without the marks around
// it. It is the empty end of the text when there is none, as in a text of one word. One
// beside a word that IsShouted is none.
func NextAcronym(text string, from int) (start, end int) {
	for at := nextCapitals(text, from); at < len(text); {
		begin := max(from, strings.LastIndexByte(text[:at], ' ')+1)
		stop := len(text)
		if space := strings.IndexByte(text[at:], ' '); space >= 0 {
			stop = at + space
		}
		if word := text[begin:stop]; IsAcronym(word) && standsAlone(text, begin, stop) {
			core := withoutGenitive(strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) }))
			start = begin + strings.Index(word, core)
			return start, start + len(core)
		}
		at = nextCapitals(text, stop)
	}
	return len(text), len(text)
}

// nextCapitals is the first byte, from one on, of two capitals in a row at the head of a
// word, or the end of the text. Few words get farther than a look at their letters.
func nextCapitals(text string, from int) int {
	for i := from; i+2 < len(text); i++ {
		switch c := text[i]; {
		case c-'A' < 26:
			if next := text[i+1]; next-'A' < 26 || next >= utf8.RuneSelf {
				return i
			}
		case c >= 0xC3 && c < 0xD5 && (i == from || text[i-1] < utf8.RuneSelf || i > 2 && text[i-3] == 0xE2): // behind a space or a mark
			r, n := utf8.DecodeRuneInString(text[i:])
			if next, _ := utf8.DecodeRuneInString(text[i+n:]); unicode.IsUpper(r) && unicode.IsUpper(next) {
				return i
			}
		}
	}
	return len(text)
}

// standsAlone reports whether a word of a text has words beside it, none of them shouted.
func standsAlone(text string, from, to int) bool {
	before, after := strings.TrimRight(text[:from], " "), strings.TrimLeft(text[to:], " ")
	before = before[strings.LastIndexByte(before, ' ')+1:]
	after, _, _ = strings.Cut(after, " ")
	return before+after != "" && !IsShouted(before) && !IsShouted(after)
}
