package doc_test

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
)

func TestColumnsAreReadFromWhatPartsThem(t *testing.T) {
	want := [][]string{{"Branch", "Loans", "Lost"}, {"Harbour Street", "12,408", "108"}, {"Kell", "", "6"}}
	for name, text := range map[string]string{
		"strokes": "| Branch | Loans | Lost |\n|--------|------:|-----:|\n| Harbour Street | 12,408 | 108 |\n| Kell |  | 6 |",
		"bare":    "Branch | Loans | Lost\n-------+-------+-----\nHarbour Street | 12,408 | 108\nKell | | 6",
		"tabs":    "Branch\tLoans\tLost\nHarbour Street\t12,408\t108\nKell\t\t6",
		"spaces":  "Branch            Loans    Lost\n-------------------------------\nHarbour Street    12,408    108\nKell                          6",
	} {
		got, ok := doc.Columns(doc.Preformatted{Text: text})
		if !ok || !got.Header || !reflect.DeepEqual(got.Rows, want) {
			t.Errorf("%s: %v %+v", name, ok, got)
		}
		if !got.Numeric(1) || got.Numeric(0) {
			t.Errorf("%s: the column of numbers is not known", name)
		}
	}
}

func TestWhatIsNoTableStaysAsItIs(t *testing.T) {
	for _, text := range []string{
		"one line | of strokes", "def f(x):\n    return  x + 1\n    # four", "a  b\n\nc  d", "some prose of one line\nand more", "a | b\nc", "a\tb\nc",
		"    if x {\n        y  = 2\n    }", strings.Repeat("a  b\n", 1<<17),
		strings.Repeat("1\t", 12) + "1\n" + strings.Repeat("a\t", 12) + "b", "x = f()   // first\nyy = 2    // second",
	} {
		if got, ok := doc.Columns(doc.Preformatted{Text: text}); ok {
			t.Errorf("%.40q is read as %.300v", text, got)
		}
	}
}

// TestNoCharacterOfATableIsLost makes up texts with columns of all kinds.
func TestNoCharacterOfATableIsLost(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 4))
	words := []string{"a", "Harbour Street", "12", "—", "東京", "  ", "x|y", "", "\t", "3.4 %", "---", "end"}
	found := 0
	for range 20000 {
		var b strings.Builder
		gap := []string{"   ", " | ", "\t", "  ", " "}[r.IntN(5)]
		for i := range 2 + r.IntN(4) {
			if i > 0 {
				b.WriteByte('\n')
			}
			for k := range 1 + r.IntN(4) {
				if k > 0 {
					b.WriteString(gap)
				}
				b.WriteString(words[r.IntN(len(words))])
			}
		}
		table, ok := doc.Columns(doc.Preformatted{Text: b.String()})
		if !ok {
			continue
		}
		found++
		var cells strings.Builder
		for _, row := range table.Rows {
			if len(row) != len(table.Rows[0]) {
				t.Fatalf("%q: rows of %d and %d cells", b.String(), len(row), len(table.Rows[0]))
			}
			cells.WriteString(strings.Join(row, ""))
		}
		bare := func(s string) string {
			return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" \t\n|", r) }), "")
		}
		var kept strings.Builder
		for line := range strings.SplitSeq(b.String(), "\n") {
			if strings.Trim(line, "-=+|: \t") != "" || !strings.Contains(line, "--") {
				kept.WriteString(line)
			}
		}
		if got, want := bare(cells.String()), bare(kept.String()); got != want {
			t.Fatalf("%q: cells hold %q, want %q", b.String(), got, want)
		}
	}
	if found < 500 {
		t.Errorf("%d tables", found)
	}
}
