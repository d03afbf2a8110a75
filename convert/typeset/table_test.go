package typeset_test

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/typeset"
)

// where is where a piece begins that shows these words.
func where(t *testing.T, b *typeset.Book, words string) (x, y int) {
	t.Helper()
	for _, p := range b.Pages {
		for _, x := range p.Pieces {
			if x.Run.Text == words {
				return x.X, x.Y
			}
		}
	}
	t.Fatalf("no piece shows %q", words)
	return 0, 0
}

func TestUnitsOfNumbersStandUnderOneAnother(t *testing.T) {
	b := set(article(doc.Preformatted{Text: "Year\tDepth\tPounds\tPart\n1871\t12.5\t12,400\t2 %\n1901\t9.25\t987\t10.5 %\n1931\t10\t16,638\t3 %"}))
	ten, _ := where(t, b, "10")
	if x, _ := where(t, b, "12.5"); x != ten {
		t.Errorf("12.5 begins at %d, 10 at %d", x, ten)
	}
	if x, _ := where(t, b, "9.25"); x <= ten || x >= ten+7*typeset.Point {
		t.Errorf("9.25 begins at %d, 10 at %d", x, ten)
	}
	thousands, _ := where(t, b, "12,400")
	if x, _ := where(t, b, "16,638"); x != thousands {
		t.Errorf("16,638 begins at %d, 12,400 at %d", x, thousands)
	}
	if x, _ := where(t, b, "987"); x <= thousands {
		t.Errorf("987 begins at %d, 12,400 at %d: a comma before thousands is no point", x, thousands)
	}
}

func TestTablesHaveRulesAboveBelowAndUnderTheirHeads(t *testing.T) {
	for text, want := range map[string]int{"Year\tDepth\n1871\t12.5\n1901\t9.25": 3, "Ann Lee\tHarbour\nJo Lee\tQuay": 2} {
		b := set(article(doc.Preformatted{Text: text}, doc.Paragraph{Text: "Prose."}))
		rules := b.Pages[0].Rules
		if n := len(rules) - 1; n != want { // the last one is the colophon's
			t.Fatalf("%q: %d rules, want %d", text, n, want)
		}
		_, prose := where(t, b, "Prose.")
		for i, r := range rules[:want] {
			if i > 0 && (r.Y >= rules[i-1].Y || r.Width != rules[0].Width) || r.Y <= prose {
				t.Errorf("%q: rule %d at %+v, prose at %d", text, i, r, prose)
			}
		}
	}
}

func TestASmallTableStandsOnOnePage(t *testing.T) {
	for n := 20; n < 34; n++ {
		blocks := make([]doc.Block, 0, n+1)
		for range n {
			blocks = append(blocks, doc.Paragraph{Text: "A line of prose."})
		}
		b := set(article(append(blocks, doc.Preformatted{Text: "Year\tDepth" + strings.Repeat("\n1871\t12.5", 9)})...))
		pages := 0
		for _, p := range b.Pages {
			for _, x := range p.Pieces {
				if within(b, x.Node, typeset.Table) {
					pages++
					break
				}
			}
		}
		if pages != 1 {
			t.Errorf("behind %d paragraphs it stands on %d pages", n, pages)
		}
	}
}
