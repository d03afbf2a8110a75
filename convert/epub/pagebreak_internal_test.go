package epub

import (
	"regexp"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
)

var markForm = regexp.MustCompile(`<span epub:type="pagebreak" role="doc-pagebreak" id="page(\d+)" aria-label="(\d+)"></span>`)

// broken writes a text with marks of pages, which are shown as {number}.
func broken(t *testing.T, d *doc.Document, breaks ...doc.PageBreak) (text string, b *book) {
	t.Helper()
	for i := range breaks {
		breaks[i].Page = i + 1
	}
	d.Meta.Title, d.Meta.Language = "T", "en"
	b = newBook(d, Options{Breaks: breaks})
	for _, p := range b.pages[1:] {
		text += string(p.body)
	}
	return markForm.ReplaceAllString(text, "{$1}"), b
}

func TestMarksOfPagesStandBeforeTheirFirstWord(t *testing.T) {
	d := &doc.Document{
		Images: []doc.Image{{Caption: "The harbour", Credit: "Photo: Jo"}},
		Blocks: []doc.Block{
			doc.Paragraph{Text: "One two.[1] See https://example.org/a here."},
			doc.Heading{Level: 2, Text: "A heading"},
			doc.Paragraph{Text: "ANNA: I do.", Speaker: "ANNA:"},
			doc.List{Items: []string{"first item", "second item"}},
			doc.Quote{Text: "one line\nand another", Attribution: "Jo"},
			doc.Verse{Lines: []string{"a line", "", "  one more"}},
			doc.Figure{},
			doc.Preformatted{Text: "if x {\n\treturn"},
			doc.Preformatted{Text: "one | two\n1 | 2\n3 | 4\n5 | 6"},
			doc.Break{},
			doc.Note{Role: doc.NoteFootnote, Text: "[1] The note."},
		},
	}
	text, b := broken(t, d,
		doc.PageBreak{Block: -1},
		doc.PageBreak{Block: 0, Offset: 4},
		doc.PageBreak{Block: 0, Offset: 30}, // within the address
		doc.PageBreak{Block: 1},
		doc.PageBreak{Block: 2, Offset: 6},
		doc.PageBreak{Block: 3, Part: 1, Offset: 7},
		doc.PageBreak{Block: 4, Part: 1, Offset: 4},
		doc.PageBreak{Block: 4, Part: 2, Offset: 4},
		doc.PageBreak{Block: 5, Part: 2},
		doc.PageBreak{Block: 6, Part: 2, Offset: 7},
		doc.PageBreak{Block: 7, Part: 1},
		doc.PageBreak{Block: 8, Part: 2},
		doc.PageBreak{Block: 9},
		doc.PageBreak{Block: 10, Offset: 8},
		doc.PageBreak{Block: 11},
		doc.PageBreak{Block: 11, Part: 0, Offset: 9},
	)
	for _, want := range []string{
		"{1}<header>", "One {2}two.", `See {3}<a href="https://example.org/a">`, "{4}\n<section>\n<h2", "{5}I do.", "second {6}item", "and {7}another", "{8}<p class=\"attribution\">",
		`{9}<span class="line">`, "Photo: {10}Jo", "{11}\treturn", "<td>{12}3</td>", "{13}\n<hr/>", "The {14}note.", "{15}{16}</section>",
	} {
		if want = strings.ReplaceAll(want, "d>{12}", "d class=\"number\">{12}"); !strings.Contains(text, want) {
			t.Errorf("%q is not in %s", want, text)
		}
	}
	nav := string(b.navigation())
	for _, p := range []string{"1", "9", "16"} {
		if !strings.Contains(nav, `<li><a href="xhtml/text.xhtml#page`+p+`">`+p+"</a></li>") {
			t.Errorf("page %s is not listed in %s", p, nav)
		}
	}
	for _, want := range []string{">pageBreakMarkers<", ">pageNavigation<", `<meta property="pageBreakSource">PDF of urn:sha256:`} {
		if opf := string(b.packageFile()); !strings.Contains(opf, want) {
			t.Errorf("%s is not in %s", want, opf)
		}
	}
}

func TestMarksOfPagesAreListedInTheFileThatHoldsThem(t *testing.T) {
	d := &doc.Document{Blocks: []doc.Block{doc.Paragraph{Text: strings.Repeat("word ", pageSize/5+9)}, doc.Paragraph{Text: "The second file."}}}
	_, b := broken(t, d, doc.PageBreak{Block: 0, Offset: 5}, doc.PageBreak{Block: 1, Offset: 4})
	if nav := string(b.navigation()); !strings.Contains(nav, "xhtml/text.xhtml#page1") || !strings.Contains(nav, "xhtml/text-2.xhtml#page2") {
		t.Errorf("the pages are not listed where they are: %s", nav)
	}
}

func TestABookWithoutPagesSaysNothingOfThem(t *testing.T) {
	text, b := broken(t, &doc.Document{Blocks: []doc.Block{doc.Paragraph{Text: "Words."}}})
	if all := text + string(b.navigation()) + string(b.packageFile()); strings.Contains(all, "page-list") || strings.Contains(all, "pagebreak") || strings.Contains(all, "pageBreak") {
		t.Errorf("there are no pages, but %s", all)
	}
}
