package doc

import (
	"strings"
	"unicode"
)

// lastAlphabet is the end of the blocks of Latin, Greek and Cyrillic, whose capitals may be
// set small, or apart: letters of other scripts join, or stack, or have no others.
const lastAlphabet = 0x530

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
	word = strings.TrimSuffix(strings.TrimSuffix(word, "’s"), "'s")
	capitals := 0
	for _, r := range word {
		switch {
		case unicode.IsUpper(r) && r < lastAlphabet:
			capitals++
		case unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r):
			return false
		}
	}
	return capitals > 2
}

// NextAcronym finds the first acronym of a text from a byte on, without the marks around
// it. It is the empty end of the text when there is none, as in a text of one word. Beside
// another word in capitals it is none: then somebody shouts, or it is a title.
func NextAcronym(text string, from int) (start, end int) {
	for at := from; at < len(text); {
		space := strings.IndexByte(text[at:], ' ')
		stop := at + space
		if space < 0 {
			stop = len(text)
		}
		word := text[at:stop]
		if len(word) > 2 && word[0]-'a' >= 26 && word[1]-'a' >= 26 && IsAcronym(word) && standsAlone(text, at, stop) {
			core := strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) })
			core = strings.TrimSuffix(strings.TrimSuffix(core, "’s"), "'s")
			start = at + strings.Index(word, core)
			return start, start + len(core)
		}
		at = stop + 1
	}
	return len(text), len(text)
}

// standsAlone reports whether a word of a text has words beside it that are not in capitals.
func standsAlone(text string, from, to int) bool {
	before, after := strings.TrimRight(text[:from], " "), strings.TrimLeft(text[to:], " ")
	before = before[strings.LastIndexByte(before, ' ')+1:]
	after, _, _ = strings.Cut(after, " ")
	loud := func(word string) bool { return len(word) > 1 && IsCapitals(word) }
	return before+after != "" && !loud(before) && !loud(after)
}
