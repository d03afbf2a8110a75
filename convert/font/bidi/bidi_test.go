package bidi_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	unicodebidi "golang.org/x/text/unicode/bidi"

	"github.com/fad55d40/archive/convert/font/bidi"
)

func TestLevelsOfMixedText(t *testing.T) {
	for _, c := range []struct {
		name, text string
		base       bidi.Direction
		want       []uint8 // one a character
		paragraph  uint8
	}{
		{"Latin is level 0", "abc", bidi.Auto, []uint8{0, 0, 0}, 0},
		{"Hebrew is level 1", "אב", bidi.Auto, []uint8{1, 1}, 1},
		{"numbers in Hebrew are level 2", "א 12", bidi.Auto, []uint8{1, 1, 2, 2}, 1},
		{"a Hebrew word in English keeps the paragraph", "a א b", bidi.Auto, []uint8{0, 0, 1, 0, 0}, 0},
		{"English in a paragraph said to run right to left", "a!", bidi.RightToLeft, []uint8{2, 1}, 1},
		{"brackets follow the text inside", "א (a) ב", bidi.Auto, []uint8{1, 1, 1, 2, 1, 1, 1}, 1},
		{"a new paragraph finds its own direction", "אב\na", bidi.Auto, []uint8{1, 1, 1, 0}, 1},
		{"trailing spaces belong to the paragraph", "a א ", bidi.Auto, []uint8{0, 0, 1, 0}, 0},
		{"nothing in a paragraph said to run right to left", "", bidi.RightToLeft, nil, 1},
	} {
		levels, paragraph := bidi.Levels(nil, c.text, c.base)
		if got := perRune(c.text, levels); !slices.Equal(got, c.want) || paragraph != c.paragraph {
			t.Errorf("%s: levels %v of paragraph %d, want %v of %d", c.name, got, paragraph, c.want, c.paragraph)
		}
	}
}

func TestLevelsAreAppended(t *testing.T) {
	levels, _ := bidi.Levels([]uint8{9}, "aא", bidi.Auto)
	if !slices.Equal(levels, []uint8{9, 0, 1, 1}) {
		t.Errorf("got %v", levels)
	}
}

func TestOrderReversesFromTheDeepestLevelUp(t *testing.T) {
	for _, c := range []struct {
		levels []uint8
		want   []int
	}{
		{nil, nil},
		{[]uint8{0, 0}, []int{0, 1}},
		{[]uint8{1, 1, 1}, []int{2, 1, 0}},
		{[]uint8{1, 2, 2, 1}, []int{3, 1, 2, 0}},
		{[]uint8{0, 1, 2, 1, 0}, []int{0, 3, 2, 1, 4}},
		{[]uint8{1, 2, 0}, []int{1, 0, 2}},
	} {
		if got := bidi.Order(nil, c.levels); !slices.Equal(got, c.want) {
			t.Errorf("%v: order %v, want %v", c.levels, got, c.want)
		}
	}
}

func TestNoCharacterThatTurnsTextIsSimple(t *testing.T) {
	simple := 0
	for r := rune(1); r <= utf8.MaxRune; r++ {
		if !utf8.ValidRune(r) || !bidi.Simple("a"+string(r)+"bc") {
			continue
		}
		simple++
		props, _ := unicodebidi.LookupRune(r)
		switch props.Class() {
		case unicodebidi.R, unicodebidi.AL, unicodebidi.AN, unicodebidi.RLE, unicodebidi.RLO, unicodebidi.LRE,
			unicodebidi.LRO, unicodebidi.RLI, unicodebidi.LRI, unicodebidi.FSI:
			t.Fatalf("%U is not simple: its class is %d", r, props.Class())
		}
	}
	if simple < 1_000_000 {
		t.Errorf("only %d characters are simple", simple)
	}
	for _, text := range []string{"", "It’s – “quoted”… ✓ → Ωμέγα Привет Հայ ქარ 漢字 ❤️ नमस्ते"} {
		if !bidi.Simple(text) {
			t.Errorf("%q is simple", text)
		}
	}
}

// Text as hostile as it comes must not take more than a moment.
func TestLongHostileTextIsResolved(t *testing.T) {
	const n = 200_000
	for _, unit := range []string{"\u2068", "\u2068a", "\u2067א", "(", "(a", "()א", "א\u202B", "\u2069", "א.", "\u2066(\u2069"} {
		text := strings.Repeat(unit, n/len(unit))
		levels, _ := bidi.Levels(nil, text, bidi.RightToLeft)
		if len(levels) != len(text) {
			t.Errorf("%q: %d levels of %d bytes", unit, len(levels), len(text))
		}
	}
}

func FuzzLevels(f *testing.F) {
	for _, seed := range []string{"abc", "אבג 12 abc", "a\u2067(ב)\u2069", "\u202E\u202B1\u202C", "\xff\xd7", "א\r\nb\n"} {
		f.Add(seed, uint8(0))
	}
	f.Fuzz(func(t *testing.T, text string, base uint8) {
		levels, paragraph := bidi.Levels(nil, text, bidi.Direction(base%3))
		if len(levels) != len(text) || paragraph > 1 {
			t.Fatalf("%d levels of %d bytes, paragraph %d", len(levels), len(text), paragraph)
		}
		for i, level := range levels {
			if level > 126 {
				t.Fatalf("level %d", level)
			}
			if i > 0 && utf8.ValidString(text) && !utf8.RuneStart(text[i]) && level != levels[i-1] {
				t.Fatalf("byte %d splits a character", i)
			}
		}
		if bidi.Simple(text) && base%3 == 1 && slices.ContainsFunc(levels, func(l uint8) bool { return l != 0 }) {
			t.Fatalf("simple text has levels %v", levels)
		}
		order := bidi.Order(nil, levels)
		slices.Sort(order)
		for i, at := range order {
			if at != i {
				t.Fatalf("the order is no permutation")
			}
		}
	})
}

func BenchmarkLevels(b *testing.B) {
	for name, text := range map[string]string{
		"simple": strings.Repeat("The quick brown fox. ", 50),
		"hebrew": strings.Repeat("שלום (abc) עולם 12. ", 50),
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(text)))
			var dst []uint8
			for b.Loop() {
				dst, _ = bidi.Levels(dst[:0], text, bidi.Auto)
			}
		})
	}
}

func TestLanguagesHaveTheirDirection(t *testing.T) {
	for tag, want := range map[string]bidi.Direction{
		"": bidi.Auto, "und": bidi.Auto, "und-Hebr": bidi.RightToLeft, "en": bidi.LeftToRight, "he-IL": bidi.RightToLeft,
		"AR_EG": bidi.RightToLeft, "az": bidi.LeftToRight, "az-Arab-IR": bidi.RightToLeft, "ur-Latn": bidi.LeftToRight,
		"fa": bidi.RightToLeft, "de-1996": bidi.LeftToRight, "-": bidi.Auto,
	} {
		if got := bidi.OfLanguage(tag); got != want {
			t.Errorf("%q: %d, want %d", tag, got, want)
		}
	}
}
