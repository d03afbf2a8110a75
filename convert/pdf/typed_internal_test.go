package pdf

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/typeset"
)

// TestWordsAreShownAsTheirLettersAre shows pages with the short form of runs and without:
// the content must be the same, to the byte.
func TestWordsAreShownAsTheirLettersAre(t *testing.T) {
	rand := rand.New(rand.NewPCG(1, 2))
	words := []string{"Waffle", "AVATAR", "Tofu", "way,", "\"Yes\"", "(no)", `a\b`, "Lv.", "fjord", "co-op", "r.", "P.", "a", "1,177.10", "Ténor", "-", "We’ll", "T.", "y-"}
	shorter := 0
	for range 40 {
		var text strings.Builder
		for range 150 {
			if rand.IntN(2) == 0 {
				text.WriteString(words[rand.IntN(len(words))])
			} else {
				for range 1 + rand.IntN(9) {
					text.WriteByte("aAeVWTPyofrtnskLw.,-"[rand.IntN(20)])
				}
			}
			text.WriteByte(' ')
		}
		d := &doc.Document{Origin: doc.Origin{Name: "x", SHA256: strings.Repeat("0", 64)}, Meta: doc.Meta{Language: "en"}}
		d.Blocks = []doc.Block{doc.Paragraph{Text: strings.TrimSpace(text.String())}, doc.Quote{Text: strings.TrimSpace(text.String())}}
		book := typeset.Set(d, typeset.Options{Paper: typeset.A4, Fonts: font.Shipped()})
		short, long := beginEmitter(new(emitter)), beginEmitter(new(emitter))
		for i := range book.Pages {
			p := &book.Pages[i]
			short.page(book, p)
			for k := range p.Pieces {
				run := *p.Pieces[k].Run
				if run.Typed != nil {
					shorter++
				}
				run.Typed = nil
				p.Pieces[k].Run = &run
			}
			long.page(book, p)
			if string(short.out) != string(long.out) {
				t.Fatalf("in short\n%s\nletter by letter\n%s", short.out, long.out)
			}
		}
	}
	if shorter < 1000 {
		t.Errorf("%d runs have a short form", shorter)
	}
}
