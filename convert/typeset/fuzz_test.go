package typeset_test

import (
	"strings"
	"testing"
	"unicode"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/typeset"
)

// FuzzSet holds to this for any text, in any kind of block: nothing that can be
// seen is lost, all of it is in order and on the paper, and parents stand
// before their children.
func FuzzSet(f *testing.F) {
	for i, s := range []string{
		"The ferry sails again.", "a\u00a0b\u00a0\u00a0c", strings.Repeat("x", 500), "שלום 12 (abc)", "e\u0301\u0323", "東京の渡船、と", "https://example.org/a(b)",
		"  lead", "- – — /", "\u200b\u200d\ufeff\u00ad", "\U0001F468\u200d\U0001F469", "π α Αθήνα паром", "العبّارة",
	} {
		f.Add(s, uint8(i), "en")
	}
	f.Add("паром Ferry", uint8(2), "ru")
	f.Add("abc", uint8(3), "ar")
	fonts := font.Shipped()
	f.Fuzz(func(t *testing.T, text string, kind uint8, language string) {
		d := fuzzed(text, kind, language)
		if len(doc.Check(d)) > 0 || len(text) > 1<<14 {
			return
		}
		book := typeset.Set(d, typeset.Options{Paper: typeset.A4, Fonts: fonts, Tool: "t"})
		defer book.Close()
		for i, n := range book.Nodes {
			if int(n.Parent) >= i || i > 0 && n.Parent < 0 {
				t.Fatalf("node %d has the parent %d", i, n.Parent)
			}
		}
		var said strings.Builder
		for _, p := range book.Pages {
			for _, piece := range p.Pieces {
				if piece.Y < 0 || piece.Y > book.Paper.Height || int(piece.Node) >= len(book.Nodes) || piece.Run == nil || len(piece.Run.Glyphs) == 0 {
					t.Fatalf("piece %+v", piece)
				}
				said.WriteString(piece.Run.Text)
			}
		}
		got, want := seen(said.String()), seen(text)
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in %q", want, got)
		}
	})
}

func fuzzed(text string, kind uint8, language string) *doc.Document {
	blocks := []doc.Block{
		doc.Paragraph{Text: text}, doc.Heading{Level: 2, Text: text}, doc.List{Items: []string{text}}, doc.Quote{Text: text},
		doc.Verse{Lines: []string{text}}, doc.Preformatted{Text: text}, doc.Note{Role: doc.NoteFooter, Text: text}, doc.Break{Text: text},
	}
	return &doc.Document{
		Origin: doc.Origin{Name: "a.txt", SHA256: strings.Repeat("0", 64)}, Meta: doc.Meta{Language: language},
		Blocks: []doc.Block{blocks[int(kind)%len(blocks)]},
	}
}

// seen keeps what takes ink: letters, digits, symbols. Hyphens come and go.
func seen(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsSymbol(r) {
			return r
		}
		return -1
	}, s)
}
