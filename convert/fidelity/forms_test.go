package fidelity_test

import (
	"testing"

	"github.com/fad55d40/archive/convert/doc"
)

// spoken returns a document with the forms that lists, quotations and turns of
// speech can have.
func spoken() *doc.Document {
	d := everything()
	d.Blocks = []doc.Block{
		doc.Paragraph{Text: "ELDER: When was it?", Speaker: "ELDER"},
		doc.Paragraph{Text: "[00:12] ODU: In 1971.", Speaker: "ODU"},
		doc.Paragraph{Text: "ELDER", Speaker: "ELDER"},
		doc.Quote{Text: "Is it short?", Depth: 2, Speaker: "Ann"}, doc.Quote{Text: "It is.\nBy a hand.", Depth: 1}, doc.Quote{Text: "Deep down.", Depth: 40},
		doc.List{Items: []string{"a beam", "two ropes", "a short one", "knotted", "a curtain"}, Levels: []int{0, 0, 1, 2, 0}},
		doc.List{Items: []string{"a gate", "a hinge"}, Levels: []int{0, 1}},
		doc.List{Ordered: true, Style: doc.LowerAlpha, Marker: "(a)", Items: []string{"the rent", "the light"}},
		doc.List{Ordered: true, Style: doc.UpperRoman, Start: 4, Items: []string{"the sill", "the keeper"}},
		doc.Note{Role: doc.NoteFootnote, Text: "[1] See the Courier."},
	}
	return d
}

func TestCopiesOfSpeechMailAndNestedListsSayWhatTheDocumentSays(t *testing.T) {
	for format, check := range checks {
		found, err := check(spoken(), write(t, spoken(), format))
		if err != nil || len(found) > 0 {
			t.Errorf("%s: %v %v", format, found, err)
		}
		lost := spoken()
		lost.Blocks[6] = doc.List{Items: []string{"a beam", "two ropes", "knotted", "a curtain"}, Levels: []int{0, 0, 1, 0}}
		if found, err := check(spoken(), write(t, lost, format)); err != nil || len(found) == 0 || found[0].Path != "blocks[6].items[2]" {
			t.Errorf("%s: an item that is lost is told as %v, %v", format, found, err)
		}
	}
}
