package plain

import (
	"testing"

	"github.com/fad55d40/archive/convert/detect"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/text"
)

// Whatever a fault of the reader finds, the text stays whole and is no error.
func TestWhatCannotBeADocumentIsKeptAsItStands(t *testing.T) {
	const s = "One\ttwo\n   three\n\nFour\n"
	src := doc.Source{Name: "a.txt", Data: []byte(s)}
	txt := text.Text{String: s, Encoding: "utf-8", Lines: []int{1, 2, 3, 4}}
	in := detect.Input{Name: src.Name, Text: s, Lines: txt.Lines}
	for name, found := range map[string]detect.Result{
		"a tab in a paragraph":     {Meta: doc.Meta{Language: "en"}, Blocks: []doc.Block{doc.Paragraph{Text: "One\ttwo", Line: 1}}},
		"a heading that skips":     {Meta: doc.Meta{Language: "en"}, Blocks: []doc.Block{doc.Heading{Level: 4, Text: "One", Line: 1}}},
		"a figure without image":   {Meta: doc.Meta{Language: "en"}, Blocks: []doc.Block{doc.Figure{Image: 2, Line: 1}}},
		"a date that is no date":   {Meta: doc.Meta{Language: "en", Title: "One", Date: "tomorrow"}},
		"no language":              {},
		"an image without a word":  {Meta: doc.Meta{Language: "en"}, Images: []doc.Image{{}}},
		"a list with nothing said": {Meta: doc.Meta{Language: "en"}, Blocks: []doc.Block{doc.List{Line: 1}}},
	} {
		d, notices, err := settle(&src, &txt, in, found, nil)
		if err != nil || len(doc.Check(d)) > 0 {
			t.Fatalf("%s: %v, %v", name, err, doc.Check(d))
		}
		want := []doc.Block{doc.Preformatted{Text: "One\ttwo\n   three", Line: 1}, doc.Preformatted{Text: "Four", Line: 4}}
		if len(d.Blocks) != 2 || d.Blocks[0] != want[0] || d.Blocks[1] != want[1] {
			t.Errorf("%s: the blocks are %#v", name, d.Blocks)
		}
		if notices[len(notices)-1].Code != "structure-unread" {
			t.Errorf("%s: the notices are %+v", name, notices)
		}
	}
}
