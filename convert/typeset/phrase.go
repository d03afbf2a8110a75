package typeset

import (
	"unicode"
	"unicode/utf8"
)

// longestPhrase is how many characters of a phrase stay together: what is longer has no
// ideographs to tell phrases by.
const longestPhrase = 10

// withinPhrase reports whether a phrase of Japanese goes on behind what was begun of it:
// hiragana behind an ideograph or kana end its word, or say what it does in the sentence.
// Titles are not broken there ("橋 | が"); prose is, for even lines.
func withinPhrase(begun, rest string) bool {
	last, _ := utf8.DecodeLastRuneInString(begun)
	next, _ := utf8.DecodeRuneInString(rest)
	return unicode.Is(unicode.Hiragana, next) && unicode.In(last, unicode.Han, unicode.Hiragana, unicode.Katakana) && utf8.RuneCountInString(begun) < longestPhrase
}
