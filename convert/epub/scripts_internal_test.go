package epub

import (
	"testing"
	"unicode"
)

func TestNoLetterIsOfTwoScripts(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		found := 0
		for i := range scripts {
			if isOf(i, r) {
				found++
			}
		}
		if found > 1 {
			t.Errorf("%U is of %d scripts", r, found)
		}
	}
}

func TestATextIsOfAScriptWhenAllItsFirstLettersAre(t *testing.T) {
	for s, want := range map[string]string{"": "", "12 – 3": "", "Quay": "Latn", "“Ёлка” 3": "Cyrl", "守钟人 の": "Hani", "시계 tower": "", "tower 시계": "", "𐑐": "", "aaaaaaaaaaaaaaaaaaaaaaaaя": "Latn"} {
		if got := script(s); got != want {
			t.Errorf("script(%q) is %q, want %q", s, got, want)
		}
	}
}
