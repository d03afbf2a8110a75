package convert_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert"
	"github.com/fad55d40/archive/convert/doc"
)

// bothWays are words that go on a line together: of a script from right to left, numbers,
// addresses, and words from left to right with signs that turn in such lines.
var bothWays = map[string][]string{
	"Hebrew":  {"שלום", "מֵעַל", "הנהר,", "ב־12", "«שלנו»", "(ילדים)", "ד״ר", "https://example.org/bridge/over-the-river", "English", "12/05/2021", "300", "-", "*הדגשה*", "*two words*", "www.example.com", "[1]", "50%", "$3.50", "jane@example.org"},
	"Arabic":  {"الجسر", "«إنه", "ملك»", "١٢٫٥", "300", "https://example.org/a/b?c=d&e=%20f", "(بينهم)", "أَطْفَال", "English", "C++", "x/y/z", "،", "[1]", "*Very important*", "لا", "www.example.com/path-long-enough-to-break", "1–2", "12:30"},
	"Thaana":  {"ދިވެހި", "ބަސް", "https://example.org/x", "12", "(abc)"},
	"Adlam":   {"𞤆𞤵𞤤𞤢𞤪", "𞤑𞤮𞥅𞤪𞤭", "https://example.org/x/y/z", "12", "English", "𞥑𞥒", "(𞤀)", "[1]"},
	"Syriac":  {"ܫܠܡܐ", "ܥܠܡܐ", "https://example.org/x", "5", "Latin"},
	"NKo":     {"ߒߞߏ", "ߛߓߍ", "https://example.org/x", "߁߂", "Latin"},
	"English": {"The", "ferry", "שלום", "عالم", "https://example.org/bridge", "(שלום 12)", "12", "«سلام»", "*שלום world*", "𞤆𞤵𞤤"},
}

// between parts such words: mostly spaces; the last ones are the marks, embeddings and
// isolates of UAX #9.
var between = []string{
	" ", " ", " ", " ", " ", "-", "\u00a0", "/", "", ", ",
	"\u200f ", " \u200e", "\u061c", " \u202b", "\u202c ", " \u2067", "\u2069 ", " \u2066", "\u202e",
}

// mixture writes a text of blocks of many kinds in words from both directions.
func mixture(r *rand.Rand, words []string) string {
	var b strings.Builder
	line := func(n int) string {
		marks := len(between)
		if r.IntN(2) == 0 {
			marks = 10 // none of direction
		}
		s := words[r.IntN(len(words))]
		for range n - 1 {
			s += between[r.IntN(marks)] + words[r.IntN(len(words))]
		}
		return s
	}
	fmt.Fprintf(&b, "%s\n\n", line(3))
	for range 1 + r.IntN(5) {
		switch r.IntN(8) {
		case 0:
			fmt.Fprintf(&b, "- %s\n- %s\n\n", line(8), line(8))
		case 1:
			fmt.Fprintf(&b, "> %s\n\n", line(20))
		case 2:
			fmt.Fprintf(&b, "    %s    %s\n\n", line(3), line(2))
		case 3:
			fmt.Fprintf(&b, "%s\n%s\n%s\n\n", line(5), line(5), line(5))
		default:
			fmt.Fprintf(&b, "%s.\n\n", line(5+r.IntN(40)))
		}
	}
	fmt.Fprintf(&b, "[1] %s.\n", line(12))
	return b.String()
}

// Where an address begins in one line and ends in the next, or stands between words of
// its own direction, decides what is beside it on the page; what is read stays the same.
func TestWordsOfBothDirectionsAreReadAsTheyWereWrittenOnPagesOfEveryWidth(t *testing.T) {
	for name, words := range bothWays {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for i := range uint64(40) {
				r := rand.New(rand.NewPCG(i, uint64(len(words))))
				text := mixture(r, words)
				o := convert.Options{
					Tool: "archive 0", Paper: fmt.Sprintf("%dx%dmm", 75+r.IntN(140), 110+r.IntN(200)),
					LargePrint: r.IntN(3) > 0, Standard: []string{"a-2a", "a-4"}[r.IntN(2)],
				}
				for _, difference := range copyOf(t, text, o) {
					t.Errorf("text %d on %s, large print %v, %s: %s\n%q", i, o.Paper, o.LargePrint, o.Standard, difference, text)
				}
			}
		})
	}
}

// copyOf makes PDF and EPUB of a text and tells where they differ from its document.
func copyOf(t *testing.T, text string, o convert.Options) (all []convert.Difference) {
	t.Helper()
	d, err := convert.Read(doc.Source{Name: "a.txt", Data: []byte(text)})
	if err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	o.Stamp = convert.Stamp(d, nil)
	for _, f := range convert.Formats()[:2] {
		var file bytes.Buffer
		if _, err := f.Write(&file, d, o); err != nil {
			t.Fatalf("%s of %q: %v", f.Name, text, err)
		}
		differences, err := f.Compare(d, file.Bytes())
		if err != nil {
			t.Fatalf("%s of %q: %v", f.Name, text, err)
		}
		all = append(all, differences...)
	}
	return all
}
