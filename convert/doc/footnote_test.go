package doc_test

import (
	"testing"

	"github.com/fad55d40/archive/convert/doc"
)

func TestFootnotesAreFoundByTheirMarks(t *testing.T) {
	d := &doc.Document{Blocks: []doc.Block{
		doc.Paragraph{Text: "* The survey[1] was disputed.* It lasted.¹² See a**b.¹"},
		doc.Note{Role: doc.NoteFootnote, Text: "[1] Report."},
		doc.Note{Role: doc.NoteFootnote, Text: "* Disputed too."},
		doc.Note{Role: doc.NoteFootnote, Text: "¹ First."},
		doc.Note{Role: doc.NoteFootnote, Text: "[2] Nowhere."},
		doc.Note{Role: doc.NoteFootnote, Text: "Plain."},
		doc.Note{Role: doc.NoteEditor, Text: "[1] No footnote."},
	}}
	var got []string
	text := d.Blocks[0].(doc.Paragraph).Text
	for _, r := range doc.References(d) {
		got = append(got, text[r.Start:r.End]+text[r.End:min(r.End+3, len(text))])
	}
	want := []string{"[1] wa", "* It", "¹"}
	if len(got) != len(want) {
		t.Fatalf("got %q, want %q", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("reference %d is %q, want %q", i, got[i], want[i])
		}
	}
}
