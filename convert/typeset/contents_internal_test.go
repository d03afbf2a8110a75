package typeset

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/font"
)

// TestTextsThatAreKeptHaveThePagesOfThoseThatAreSetTwice sets long documents both ways in
// which they learn the pages of their headings.
func TestTextsThatAreKeptHaveThePagesOfThoseThatAreSetTwice(t *testing.T) {
	prose := map[string]string{"en": "The ferry has crossed the estuary four times a day. ", "ar": "يولد جميع الناس أحرارا متساوين في الكرامة والحقوق. ", "ja": "すべての人間は、生れながらにして自由である。"}
	for lang, text := range prose {
		for n := 3; n < 150; n += 29 {
			d := &doc.Document{Origin: doc.Origin{Name: "x", SHA256: strings.Repeat("0", 64)}, Meta: doc.Meta{Language: lang, Title: "A long one"}}
			for i := range n {
				d.Blocks = append(d.Blocks, doc.Heading{Level: 2, Text: fmt.Sprintf("%d: %.60s", i, text)})
				for k := range 1 + 30_000/len(text)/n {
					d.Blocks = append(d.Blocks, doc.Paragraph{Text: strings.Repeat(text, 1+k%9)})
				}
				d.Blocks = append(d.Blocks, doc.Heading{Level: 3, Text: "§"}, doc.Paragraph{Text: text})
			}
			if long, kept := isLong(d); !long || !kept {
				t.Fatalf("%d parts in %q are not long, or too long", n, lang)
			}
			o := Options{Paper: A4, Fonts: font.Shipped()}
			once := Set(d, o)
			twice := begin(d, o, &setter{book: new(Book)})
			twice.edge.runningHead(d.Meta.Title)
			twice.long, twice.starts = true, lookAhead(d, o)
			twice.document(d, o)
			twice.paginate(len(twice.rows), true)
			if got, want := shown(once), shown(twice.book); !slices.Equal(got, want) {
				t.Fatalf("%d parts in %q: pages differ", n, lang)
			}
			if !slices.Equal(once.Outline, twice.book.Outline) || !slices.Equal(once.Breaks, twice.book.Breaks) {
				t.Fatalf("%d parts in %q: headings or pages begin elsewhere", n, lang)
			}
		}
	}
}

// shown is all that stands on the pages of a book.
func shown(b *Book) (all []string) {
	for _, p := range b.Pages {
		for _, x := range slices.Concat(p.Pieces, p.Furniture) {
			all = append(all, fmt.Sprint(x.X, x.Y, x.Size, x.Wider, x.Node, x.Space, x.SpaceX, x.Run.Text))
		}
		all = append(all, fmt.Sprint(p.Rules))
	}
	return all
}
