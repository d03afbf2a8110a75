package bidi_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/font/bidi"
)

// Letters stand for characters of the classes: the cases read like the
// examples of UAX #9, with capitals running from right to left.
func text(pattern string) string {
	return strings.NewReplacer(
		"A", "א", "B", "ב", "C", "ג", // R
		"D", "ا", "E", "ب", // AL
		"#", "٣", // AN
		"{", "\u2067", "}", "\u2069", "[", "\u2066", "?", "\u2068", // RLI PDI LRI FSI
		"<", "\u202B", ">", "\u202C", "^", "\u202E", "_", "\u202D", // RLE PDF RLO LRO
		"~", "\u0301", // NSM
	).Replace(pattern)
}

func TestRulesOneByOne(t *testing.T) {
	for _, c := range []struct {
		rule, pattern string
		base          bidi.Direction
		want          string // a digit a character
	}{
		{"P2 skips isolates", "{A}a", bidi.Auto, "0100"},
		{"P2 skips an isolate without end", "{Aa", bidi.Auto, "012"},
		{"P3 without letters", "12 .", bidi.Auto, "0000"},
		{"X2 an embedding", "a<bA>c", bidi.LeftToRight, "002110"},
		{"X4 an override turns letters", "a^bc>d", bidi.LeftToRight, "001110"},
		{"X5 an override to the left", "A_BC>D", bidi.RightToLeft, "112221"},
		{"X5a an isolate leaves its surroundings", "a{1}b", bidi.LeftToRight, "00200"},
		{"X5c a first-strong isolate", "a?A!}b?c!}", bidi.LeftToRight, "0011000220"},
		{"X6a an end without beginning", "a}b", bidi.LeftToRight, "000"},
		{"X7 an end without beginning", "a>b", bidi.LeftToRight, "000"},
		{"W1 a mark follows its letter", "A~", bidi.LeftToRight, "11"},
		{"W2 numbers after Arabic", "D1", bidi.RightToLeft, "12"},
		{"W2 numbers after Hebrew", "A1", bidi.LeftToRight, "12"},
		{"W4 a comma in a number", "A1,2", bidi.LeftToRight, "1222"},
		{"W4 a comma in an Arabic number", "D#,#", bidi.RightToLeft, "1222"},
		{"W5 a sign beside a number", "A$1%", bidi.LeftToRight, "1222"},
		{"W6 a sign alone", "A$B", bidi.LeftToRight, "111"},
		{"W7 a number after Latin", "a1", bidi.RightToLeft, "22"},
		{"N0 brackets around the embedding's direction", "a(B)c", bidi.LeftToRight, "00100"},
		{"N0 brackets after the opposite direction", "A(B)c", bidi.LeftToRight, "11110"},
		{"N0 brackets around nothing strong", "A()B", bidi.LeftToRight, "1111"},
		{"N0 brackets that do not match", "A(B]c", bidi.LeftToRight, "11100"},
		{"N0 a mark on a bracket", "A(B)~c", bidi.LeftToRight, "111110"},
		{"N1 between equal directions", "A B", bidi.LeftToRight, "111"},
		{"N1 numbers count as right to left", "A 1 B", bidi.LeftToRight, "11211"},
		{"N2 between unequal directions", "A b", bidi.LeftToRight, "100"},
		{"I2 in a right to left paragraph", "a B 1", bidi.RightToLeft, "21112"},
		{"L1 spaces at the end", "A  ", bidi.LeftToRight, "100"},
		{"L1 spaces before a tab", "A \tB", bidi.LeftToRight, "1001"},
	} {
		line := text(c.pattern)
		levels, _ := bidi.Levels(nil, line, c.base)
		var got strings.Builder
		for _, l := range perRune(line, levels) {
			got.WriteByte('0' + l)
		}
		if got.String() != c.want {
			t.Errorf("%s: %s has levels %s, want %s", c.rule, c.pattern, got.String(), c.want)
		}
	}
}

// BD2 and X5: explicit levels end at 125, and what overflows is counted.
func TestEmbeddingsNestToLevel125(t *testing.T) {
	for _, n := range []int{61, 62, 63, 64, 200} {
		line := strings.Repeat("\u202B\u202A", n) + "a" + strings.Repeat("\u202C\u202C", n) + "b"
		levels, _ := bidi.Levels(nil, line, bidi.LeftToRight)
		deepest := slices.Max(levels)
		if want := uint8(min(2*n, 126)); deepest != want && deepest != want+1 {
			t.Errorf("%d embeddings reach level %d", n, deepest)
		}
		if levels[len(levels)-1] != 0 {
			t.Errorf("%d embeddings: what follows has level %d", n, levels[len(levels)-1])
		}
	}
}

// BD16: at most 63 brackets may be open; deeper ones are ordinary signs.
func TestBracketsNestTo63(t *testing.T) {
	for _, n := range []int{1, 62, 63, 64} {
		line := "א" + strings.Repeat("(", n) + "a" + strings.Repeat(")", n) + "ב"
		levels, _ := bidi.Levels(nil, line, bidi.RightToLeft)
		got := perRune(line, levels)
		if got[1] != 1 || got[n+1] != 2 || got[len(got)-2] != 1 {
			t.Errorf("%d brackets: %v", n, got)
		}
	}
}
