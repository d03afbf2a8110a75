package font

import (
	"math/rand/v2"
	"reflect"
	"testing"
)

// TestWordsOfASCIIAreOneItem shapes words the short way and by walking their clusters.
func TestWordsOfASCIIAreOneItem(t *testing.T) {
	rand := rand.New(rand.NewPCG(3, 4))
	l := Shipped()
	for range 3000 {
		word := make([]byte, 1+rand.IntN(10))
		for i := range word {
			word[i] = byte('!' + rand.IntN('~'-'!'+1))
		}
		style, lang := Style(rand.IntN(styles)), tongues[rand.IntN(len(tongues))]
		z := itemizer{chain: l.chain(style), lang: lang, style: style, text: string(word)}
		if got, want := l.ShapeAt(nil, z.text, style, lang, 0), z.run(nil, 0); !reflect.DeepEqual(got, want) {
			t.Fatalf("%q, style %d, in %q: %+v, by clusters %+v", word, style, lang, got, want)
		}
	}
}

// TestTheShortFormOfARunIsItsGlyphs reads the short form back.
func TestTheShortFormOfARunIsItsGlyphs(t *testing.T) {
	for _, c := range []struct{ text, shown string }{
		{"was", "w)15(as"}, {"a", "a"}, {"(a)", ""}, {"off", ""}, {"é", ""}, {"a b", ""}, {`\`, ""},
	} {
		r := Shipped().ShapeAt(nil, c.text, Regular, "en", 0)[0]
		switch {
		case r.Typed == nil:
			if c.shown != "" {
				t.Errorf("%q has no short form", c.text)
			}
		case r.Typed.Shown != c.shown || int(r.Typed.Width) != r.Width():
			t.Errorf("%q is %q, %d wide, and its glyphs %d", c.text, r.Typed.Shown, r.Typed.Width, r.Width())
		}
	}
}
