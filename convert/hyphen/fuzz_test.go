package hyphen_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/hyphen"
)

func FuzzPoints(f *testing.F) {
	for _, seed := range []string{"hyphenation", "(self-determination)", "l’homme", "ком-п'ютер", "uni\u0301\u200Bversity",
		"a\u00ADb", "\xff\xfe", "ΑΒΓ", "Straße", strings.Repeat("ab", 200)} {
		f.Add(seed, uint8(0))
	}
	tags := hyphen.Languages()
	f.Fuzz(func(t *testing.T, word string, lang uint8) {
		p, _ := hyphen.For(tags[int(lang)%len(tags)])
		left, right := p.Minima()
		soft := strings.Contains(word, "\u00AD")
		last := 0
		for _, at := range p.Points(word, nil) {
			if at <= last || at >= len(word) || utf8.ValidString(word) && !utf8.RuneStart(word[at]) {
				t.Fatalf("%q: point %d after %d", word, at, last)
			}
			last = at
			if soft {
				if !strings.HasSuffix(word[:at], "\u00AD") {
					t.Fatalf("%q: point %d is at no soft hyphen", word, at)
				}
				continue
			}
			if r, _ := utf8.DecodeRuneInString(word[at:]); unicode.IsMark(r) {
				t.Fatalf("%q: point %d parts a letter and its mark", word, at)
			}
			if lettersIn(word[:at]) < left || lettersIn(word[at:]) < right {
				t.Fatalf("%q: point %d leaves fewer than %d and %d letters", word, at, left, right)
			}
		}
	})
}

func lettersIn(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}
