package pdf_test

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/pdf"
)

// FuzzWrite holds to this for any text in any place: the file can be read by
// its cross-reference table, every reference leads somewhere, nothing of the
// text became syntax, and the same document gives the same bytes.
func FuzzWrite(f *testing.F) {
	for _, s := range []string{
		"plain", ") Tj ET endstream endobj", "<< /JS (x) >>", "https://example.org/a)(b", "שלום (a)", "e\u0301\u0323", "\U0001F6A2東\ue000", "a\\\r(", "ﬁ ffi", "x\u00a0\u202fy",
	} {
		f.Add(s, s, "en")
	}
	f.Add("title", "سَلَامٌ", "ar")
	f.Fuzz(func(t *testing.T, title, text, language string) {
		d := &doc.Document{
			Origin: doc.Origin{Name: "a.txt", SHA256: strings.Repeat("0", 64)},
			Meta:   doc.Meta{Title: title, Language: language, Authors: []doc.Author{{Name: text, Kind: doc.Person}}, Rights: doc.Rights{Text: text}},
			Images: []doc.Image{{Credit: text, Caption: text, Alt: text}},
			Blocks: []doc.Block{doc.Paragraph{Text: text}, doc.Figure{Image: 0}, doc.Heading{Level: 2, Text: text}, doc.Preformatted{Text: text}},
		}
		if len(doc.Check(d)) > 0 || len(text)+len(title) > 1<<12 {
			return
		}
		data, _ := write(t, d, pdf.Options{Tool: text})
		file := parse(t, data)
		for n, o := range file.objects {
			head, _, _ := strings.Cut(o, "\nstream\n")
			head = literal.ReplaceAllString(head, "()")
			if strings.Contains(head, "/JS") || strings.Contains(head, "/JavaScript") || strings.Count(head, "<<") != strings.Count(head, ">>") {
				t.Errorf("object %d: %.300s", n, head)
			}
			for _, r := range file.references(n) {
				if file.objects[r] == "" {
					t.Errorf("object %d refers to %d, which is not there", n, r)
				}
			}
		}
		if again, _ := write(t, d, pdf.Options{Tool: text}); string(again) != string(data) {
			t.Error("the same document gave other bytes")
		}
	})
}
