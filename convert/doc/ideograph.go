package doc

import (
	"strings"
	"unicode/utf8"
)

// IdeographOrdinal reads the ordinal with which an item of a list begins in Chinese and
// Japanese: "一、" to "九十九、", or a number in a circle, which a space may follow. It returns
// the bytes that it takes, 0 when there is none, and the number.
func IdeographOrdinal(s string) (n, number int) {
	if r, size := utf8.DecodeRuneInString(s); r >= '①' && r <= '⑳' {
		return size, int(r-'①') + 1
	}
	word, _, found := strings.Cut(s, "、")
	if !found || len(word) > len("九十九") {
		return 0, 0
	}
	if number = Ideographs(word); number == 0 {
		return 0, 0
	}
	return len(word) + len("、"), number
}

// Ideographs is the number that ideographs say, "二十一"; 0 when they say none below a hundred.
func Ideographs(word string) int {
	const digits = "一二三四五六七八九"
	digit := func(s string) int {
		if i := strings.Index(digits, s); i >= 0 && utf8.RuneCountInString(s) == 1 {
			return i/len("一") + 1
		}
		return 0
	}
	tens, ones, found := strings.Cut(word, "十")
	switch {
	case !found:
		return digit(word)
	case tens != "" && digit(tens) < 2, ones != "" && digit(ones) == 0:
		return 0
	}
	return 10*max(1, digit(tens)) + digit(ones)
}
