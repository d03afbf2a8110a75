package epub

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
)

func TestFootnotesAndTheirMarksLeadToEachOther(t *testing.T) {
	d := &doc.Document{
		Origin: doc.Origin{Name: "a.txt", SHA256: strings.Repeat("0", 64)}, Meta: doc.Meta{Title: "T", Language: "en"},
		Blocks: []doc.Block{
			doc.Paragraph{Text: "The survey[1] of https://example.org/ was disputed.[2]"},
			doc.Note{Role: doc.NoteFootnote, Text: "[1] A report."}, doc.Note{Role: doc.NoteFootnote, Text: "[2] Minutes."}, doc.Note{Role: doc.NoteFootnote, Text: "[3] Nowhere."},
		},
	}
	page := string(newBook(d, Options{}).pages[1].body)
	for _, want := range []string{
		`The survey<a id="ref1" href="#note1" epub:type="noteref" role="doc-noteref">[1]</a> of <a href="https://example.org/">`,
		`disputed.<a id="ref2" href="#note2" epub:type="noteref" role="doc-noteref">[2]</a></p>`,
		`role="doc-footnote" id="note1"><p><a href="#ref1" role="doc-backlink">[1]</a> A report.</p>`,
		`role="doc-footnote"><p>[3] Nowhere.</p>`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s\n%s", want, page)
		}
	}
	d.Blocks[0] = doc.Paragraph{Text: "The survey[1] " + strings.Repeat("goes on ", onePage/8)}
	if page := string(newBook(d, Options{}).pages[1].body); strings.Contains(page, "noteref") {
		t.Error("a mark leads to a note that may stand on another page")
	}
}
