package text

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

func TestCharactersThatAreInertChangeNothingInNFC(t *testing.T) {
	count := 0
	for r := rune(0); r <= unicode.MaxRune; r++ {
		s := string(r)
		n := inert(s)
		if n == 0 {
			continue
		}
		count++
		if p := norm.NFC.PropertiesString(s); n != len(s) || !norm.NFC.IsNormalString(s) || !p.BoundaryBefore() {
			t.Errorf("%U is taken for inert, with a length of %d", r, n)
		}
	}
	if count < 30000 {
		t.Errorf("only %d characters are inert", count)
	}
}

// TestComposingByPiecesIsComposing compares what compose makes with NFC as it
// stands, for texts in which marks come behind letters of every kind.
func TestComposingByPiecesIsComposing(t *testing.T) {
	letters := []rune("abcdefgh ijklmno\n\u00e9\u0430\u0438\u03b1\u1ea1\u4e00\u304b\uac00\u05d0\u0627\u2019\u0301\u0308\u0323\u3099\u11a8\u0654\u212b\u2126\U0001f600\u0915\u093c")
	r := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		var b strings.Builder
		for range 1 + r.IntN(40) {
			b.WriteRune(letters[r.IntN(len(letters))])
		}
		s := b.String()
		got, log := compose(s, func(line int) int { return line }, &findings{})
		if want := norm.NFC.String(s); got != want {
			t.Fatalf("%+q became %+q, want %+q", s, got, want)
		}
		if again, err := Apply(s, log); err != nil || again != got {
			t.Fatalf("the log of %+q makes %+q, %v", s, again, err)
		}
	}
}
