package typeset_test

import (
	"testing"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/typeset"
)

// TestLinesThatNobodyMissesStandSmallAndClose sets the fields of a front matter behind a
// text, between notes for readers.
func TestLinesThatNobodyMissesStandSmallAndClose(t *testing.T) {
	d := article()
	d.Blocks = []doc.Block{
		doc.Paragraph{Text: "prose"},
		doc.Note{Role: doc.NoteEditor, Text: "editor"},
		doc.Note{Role: doc.NoteMetadata, Text: "first"},
		doc.Note{Role: doc.NoteFurniture, Text: "second"},
		doc.Note{Role: doc.NotePrinted, Text: "third"},
		doc.Note{Role: doc.NoteBio, Text: "bio"},
	}
	at, size := make(map[string]int), make(map[string]int)
	for _, p := range typeset.Set(d, typeset.Options{Paper: typeset.A4, Fonts: font.Shipped()}).Pages {
		for _, x := range p.Pieces {
			at[x.Run.Text], size[x.Run.Text] = x.Y, x.Size
		}
	}
	if size["first"] >= size["editor"] || size["second"] != size["first"] || size["third"] != size["first"] {
		t.Errorf("sizes: %v", size)
	}
	close, far := at["first"]-at["second"], at["editor"]-at["first"]
	if close != at["second"]-at["third"] || close > 15*typeset.Point || far < 20*typeset.Point || at["third"]-at["bio"] < 20*typeset.Point {
		t.Errorf("places: %v", at)
	}
}

func TestFootnotesStandCloseToOneAnother(t *testing.T) {
	note := func(text string) doc.Note { return doc.Note{Role: doc.NoteFootnote, Text: text} }
	b := set(article(doc.Paragraph{Text: "Prose."}, doc.Heading{Level: 2, Text: "Notes"}, note("[1] The first."), note("[2] The second.")))
	_, first := where(t, b, "first.")
	_, second := where(t, b, "second.")
	if d := first - second; d != 17*typeset.Point {
		t.Errorf("they are %d apart", d)
	}
}
