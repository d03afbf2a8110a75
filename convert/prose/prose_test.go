package prose_test

import (
	"testing"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/prose"
)

func TestEveryKindOfBlockIsPrinted(t *testing.T) {
	d := &doc.Document{
		Meta:   doc.Meta{Kicker: "OPINION", Title: "Night Ferry", Authors: []doc.Author{{Name: "Jane Roe"}, {Name: "Jo Lee"}}, Date: "2021-04"},
		Images: []doc.Image{{Caption: "Above, the quay.", Credit: "Photo: Jo Lee"}, {Credit: "Photo: AP"}},
		Blocks: []doc.Block{
			doc.Figure{Image: 0}, doc.Figure{Image: 1}, doc.Paragraph{Text: "Prose."}, doc.Heading{Level: 2, Text: "A heading"},
			doc.List{Items: []string{"one", "two"}}, doc.List{Ordered: true, Start: 3, Items: []string{"three", "four"}},
			doc.Quote{Text: "He said it.\nShe denied it.", Attribution: "Ann"}, doc.Verse{Lines: []string{"a line", "  indented", "", "a stanza"}},
			doc.Break{}, doc.Break{Text: "***"}, doc.Preformatted{Text: "a  b\n\n\tc"}, doc.Note{Role: doc.NoteFooter, Text: "The end."},
		},
	}
	want := `OPINION

Night Ferry

Jane Roe, Jo Lee

2021-04

Above, the quay.
Photo: Jo Lee

Photo: AP

Prose.

A heading

- one
- two

3. three
4. four

> He said it.
> She denied it.
> — Ann

    a line
      indented

    a stanza

* * *

***

a  b

	c

The end.
`
	if got := string(prose.Append(nil, d)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestAnEmptyDocumentIsEmpty(t *testing.T) {
	if got := prose.Append(nil, &doc.Document{}); len(got) > 0 {
		t.Errorf("got %q", got)
	}
}
