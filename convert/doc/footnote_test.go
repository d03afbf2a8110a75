package doc_test

import (
	"slices"
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

func TestChaptersMayBeginToCountTheirNotesAnew(t *testing.T) {
	d := &doc.Document{Blocks: []doc.Block{
		doc.Paragraph{Text: "The survey[1] of the first chapter, and[2] more."},
		doc.Note{Role: doc.NoteFootnote, Text: "[1] First."},
		doc.Note{Role: doc.NoteFootnote, Text: "[1] A note whose mark the other one has."},
		doc.Paragraph{Text: "The second chapter.[1] [1]"},
		doc.Note{Role: doc.NoteFootnote, Text: "[2] Second."},
		doc.Note{Role: doc.NoteFootnote, Text: "[1] Third."},
	}}
	want := []doc.Reference{{Block: 0, Note: 1, Start: 10, End: 13}, {Block: 0, Note: 4, Start: 39, End: 42}, {Block: 3, Note: 5, Start: 19, End: 22}}
	if got := doc.References(d); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
