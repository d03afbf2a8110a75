package lexicon

import (
	"testing"
	"unicode"
)

func TestIdeographsAreTheLettersOfHanAndHangul(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if got, want := Ideograph(r), r >= 0x1100 && unicode.In(r, unicode.Han, unicode.Hangul); got != want {
			t.Fatalf("Ideograph(%#x) is %v, want %v", r, got, want)
		}
	}
}
