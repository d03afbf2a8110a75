package pdf_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/pdf"
)

// crossed makes a document with contents, in four chapters, each with a note at its end.
func crossed() *doc.Document {
	d := &doc.Document{Origin: doc.Origin{Name: "x", SHA256: strings.Repeat("0", 64)}, Meta: doc.Meta{Title: "The ferry", Language: "en"}}
	for i := range 4 {
		d.Blocks = append(d.Blocks, doc.Heading{Level: 2, Text: fmt.Sprintf("Chapter %d", i+1)})
		for k := range 8 {
			text := strings.Repeat("The ferry has crossed the estuary four times a day. ", 20)
			if k == 5 {
				text += "It was disputed[1] for long."
			}
			d.Blocks = append(d.Blocks, doc.Paragraph{Text: strings.TrimSpace(text)})
		}
		d.Blocks = append(d.Blocks, doc.Note{Role: doc.NoteFootnote, Text: fmt.Sprintf("[1] The Courier, number %d.", i+1)})
	}
	return d
}

// led is a link within the document as a reader sees it: what it says to people who do
// not see it, the type of its element and of that one's parent, and where it leads.
type led struct {
	says, around string
	page         int
	to           string
}

func crossings(t *testing.T, d *document) (all []led) {
	t.Helper()
	root := d.objects[d.all("/Type /StructTreeRoot")[0]]
	parents := d.objects[number(t, root, `/ParentTree (\d+) 0 R`)]
	pages := make(map[int]int)
	for i, n := range d.all("/Type /Page\n") {
		pages[n] = i
	}
	for _, n := range d.all("/Subtype /Link") {
		o := d.objects[n]
		if strings.Contains(o, "/URI (") {
			continue
		}
		key := number(t, o, `/StructParent (\d+)`)
		link := d.objects[number(t, parents, fmt.Sprintf(`\n%d (\d+) 0 R`, key))]
		reference := d.objects[number(t, link, `/P (\d+) 0 R`)]
		if !strings.Contains(link, fmt.Sprintf("/Obj %d 0 R", n)) || !strings.Contains(link, "/S /Link ") || !strings.Contains(o, "/F 4") {
			t.Errorf("%s is not the link of %s", o, link)
		}
		place := regexp.MustCompile(`\[(\d+) 0 R /XYZ 0 \d+(\.\d+)? null\]`).FindString(o)
		l := led{says: regexp.MustCompile(`/Contents <FEFF(\w*)>`).FindStringSubmatch(o)[1], around: typeOf(t, reference), page: pages[number(t, place, `(\d+)`)]}
		if strings.Contains(o, "/SD [") {
			to := d.objects[number(t, o, `/SD \[(\d+) 0 R /XYZ 0 \d+(?:\.\d+)? null\]`)]
			l.to = typeOf(t, to)
			if !strings.Contains(reference, fmt.Sprintf("/Ref [%s]", regexp.MustCompile(`/SD \[(\d+ 0 R)`).FindStringSubmatch(o)[1])) {
				t.Errorf("%s does not refer to what its link %s leads to", reference, o)
			}
			if l.to == "FENote" && number(t, to, `/Ref \[(\d+) 0 R\]`) != number(t, link, `/P (\d+) 0 R`) {
				t.Errorf("the note %s does not know its mark", to)
			}
		}
		all = append(all, l)
	}
	return all
}

func typeOf(t *testing.T, element string) string {
	t.Helper()
	m := regexp.MustCompile(`/S /(\w+) `).FindStringSubmatch(element)
	if m == nil {
		t.Fatalf("%q is no element", element)
	}
	return m[1]
}

// In PDF/UA-1 links lead to places, in PDF/UA-2 to elements of the structure as well.
func TestContentsMarksAndNotesAreLinksThatLeadThere(t *testing.T) {
	for _, standard := range []pdf.Standard{pdf.A2a, pdf.PDFA4} {
		data, _ := write(t, crossed(), pdf.Options{Standard: standard})
		version, note := "1.7", ""
		if standard == pdf.PDFA4 {
			version, note = "2.0", "FENote"
		}
		d := parseAs(t, data, version)
		of := make(map[string][]led)
		for _, l := range crossings(t, d) {
			if l.around != "Reference" {
				t.Errorf("a link stands in %s", l.around)
			}
			of[l.says] = append(of[l.says], l)
		}
		for i := range 4 {
			heading, mark := of[hex(fmt.Sprintf("Chapter %d", i+1))], of[hex(fmt.Sprintf("[1] The Courier, number %d.", i+1))]
			back := of[hex("[1]")]
			if len(heading) != 1 || len(mark) != 1 || len(back) != 4 {
				t.Fatalf("%d lines of the contents lead to chapter %d, %d marks to its note, %d notes back", len(heading), i+1, len(mark), len(back))
			}
			if mark[0].page < heading[0].page || back[i].page < heading[0].page || back[i].page > mark[0].page || i > 0 && back[i].page < back[i-1].page {
				t.Errorf("chapter %d begins on page %d, its mark stands on %d, its note on %d", i+1, heading[0].page, back[i].page, mark[0].page)
			}
			if standard == pdf.PDFA4 && (heading[0].to != "H2" || mark[0].to != note || back[i].to != "Reference") {
				t.Errorf("the links of chapter %d lead to %s, %s and %s", i+1, heading[0].to, mark[0].to, back[i].to)
			}
		}
		if first, last := of[hex("Chapter 1")][0].page, of[hex("Chapter 4")][0].page; last <= first {
			t.Errorf("chapter 4 begins on page %d, chapter 1 on %d", last, first)
		}
	}
}

// hex is a text of ASCII as text strings have it.
func hex(text string) string {
	var b strings.Builder
	for _, r := range text {
		fmt.Fprintf(&b, "%04X", r)
	}
	return b.String()
}
