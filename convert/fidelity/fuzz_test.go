package fidelity_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/fad55d40/archive/archive/conformance"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/fidelity"
)

// Whatever a text holds, its copies say the same.
func FuzzText(f *testing.F) {
	f.Add("Title", "Prose & <markup>", "pre\tformatted\n  lines")
	f.Add("\u200b", "]]>\u202e שלום (abc) 12.5, عالم\u2067 x", "x\u00a0\u3000\u2028")
	f.Add("漢字かな", "e\u0301\u0301\u0301 \ufffe\ufdd0\U0001F468\u200d\U0001F469 \u00adsoft\u00ad", "x\u0085\u009f")
	f.Fuzz(func(t *testing.T, title, prose, pre string) {
		d := everything()
		d.Meta.Title = title
		d.Blocks = append(d.Blocks[:4:4], doc.Paragraph{Text: prose}, doc.Heading{Level: 3, Text: prose}, doc.Preformatted{Text: pre}, doc.List{Items: []string{prose, title}})
		if len(prose)+len(title)+len(pre) > 2000 || len(doc.Check(d)) > 0 {
			return
		}
		for format, check := range checks {
			if found, err := check(d, write(t, d, format)); err != nil || len(found) > 0 {
				t.Errorf("%s: %v %v", format, found, err)
			}
		}
	})
}

// patched returns a copy of a file with some of its bytes replaced.
func patched(data []byte, at uint, patch []byte) []byte {
	out := bytes.Clone(data)
	copy(out[at%uint(len(out)):], patch)
	return out
}

func FuzzDamage(f *testing.F) {
	d := everything()
	d.Blocks = d.Blocks[:6]
	files := map[string][]byte{"pdf": write(f, d, "pdf"), "epub": write(f, d, "epub")}
	f.Add(uint(20), []byte("<</K [0 0 1 R]>>"))
	f.Add(uint(len(files["pdf"])-20), []byte("9"))
	f.Fuzz(func(t *testing.T, at uint, patch []byte) {
		for format, check := range checks {
			data := patched(files[format], at, patch)
			conformance.Bounded(t, len(data), 1024, func() {
				if found, err := check(d, data); err != nil && found != nil {
					t.Error("differences came with an error")
				}
			})
		}
	})
}

// assembled makes a PDF of plain objects, numbered from 1, the first of which
// is the catalog; an object with a line "stream" in it is a stream.
func assembled(objects ...string) []byte {
	b := []byte("%PDF-1.7\n")
	table := make([]byte, 4)
	for i, o := range objects {
		table = append(table, 1, byte(len(b)>>16), byte(len(b)>>8), byte(len(b)))
		b = fmt.Appendf(b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	at := len(b)
	b = fmt.Appendf(b, "%d 0 obj\n<</Type /XRef /Size %d /W [1 3 0] /Root 1 0 R /Length %d>>\nstream\n%s\nendstream\nendobj\n", len(objects)+1, len(table)/4, len(table), table)
	return fmt.Appendf(b, "startxref\n%d\n%%%%EOF\n", at)
}

func stream(dict, data string) string {
	return fmt.Sprintf("<<%s /Length %d>>\nstream\n%s\nendstream", dict, len(data), data)
}

// plainPDF is a small PDF that is read without fault.
func plainPDF(catalog, tree, element, page, font, content, characters string) []byte {
	return assembled(catalog, tree, element, page, font, stream("", content), stream("", characters), stream("", "<dc:identifier>"+everything().Origin.ID()+"</dc:identifier>"))
}

var plainParts = []string{
	"<</Type /Catalog /StructTreeRoot 2 0 R /Metadata 8 0 R>>",
	"<</Type /StructTreeRoot /K [3 0 R]>>",
	"<</Type /StructElem /S /H1 /Pg 4 0 R /K [0 <</Type /MCR /Pg 4 0 R /MCID 1>>]>>",
	"<</Type /Page /Contents 6 0 R /Resources <</Font <</F1 5 0 R>>>>>>",
	"<</Type /Font /Encoding /Identity-H /ToUnicode 7 0 R>>",
	"/H1 <</MCID 0>> BDC BT /F1 12 Tf [(\x00\x01) -20 <0002>] TJ ET EMC /Artifact BMC (x) Tj EMC /Span <</MCID 1 /ActualText <FEFF0063>>> BDC (\x00\x09) Tj EMC",
	"1 beginbfchar <0001> <0061> endbfchar 1 beginbfrange <0002> <0003> <0062> endbfrange",
}

func TestAPDFOfPlainObjectsIsRead(t *testing.T) {
	d := &doc.Document{Origin: everything().Origin, Meta: doc.Meta{Title: "abc", Language: "en"}}
	p := plainParts
	if found, err := fidelity.PDF(d, plainPDF(p[0], p[1], p[2], p[3], p[4], p[5], p[6])); err != nil || len(found) > 0 {
		t.Error(found, err)
	}
}

func FuzzPDF(f *testing.F) {
	d := everything()
	p := plainParts
	f.Add(p[0], p[1], p[2], p[3], p[4], p[5], p[6])
	f.Add(p[0], "<</K 2 0 R>>", "<</S /P /K [[[3 0 R]]]>>", "<</Contents [6 0 R 6 0 R]>>", "<<>>", "BT (a) Tj (((", "beginbfrange <0000> <FFFF> [")
	f.Fuzz(func(t *testing.T, catalog, tree, element, page, font, content, characters string) {
		size := len(catalog) + len(tree) + len(element) + len(page) + len(font) + len(content) + len(characters)
		if size > 32<<10 {
			return
		}
		read := func(data []byte) {
			conformance.Bounded(t, len(data), 1024, func() {
				if found, err := fidelity.PDF(d, data); err != nil && found != nil {
					t.Error("differences came with an error")
				}
			})
		}
		read(plainPDF(catalog, tree, element, page, font, content, characters))
		many := func(s string) string { return conformance.Repeated(s, 4<<10) }
		read(plainPDF(catalog, tree, element, page, font, many(content), many(characters)))
		read(plainPDF(catalog, many(tree), many(element), many(page), font, content, characters))
	})
}

// TestManyFontsTakeNoMoreThanTheirFile reads PDFs of very many fonts, with one map
// and with maps of their own, each of which maps all codes many times.
func TestManyFontsTakeNoMoreThanTheirFile(t *testing.T) {
	d := everything()
	full := "1 beginbfrange " + strings.Repeat("<0000> <FFFF> <30423042> ", 40) + "endbfrange"
	for what, own := range map[string]bool{"one map": false, "maps of their own": true} {
		const fonts = 1500
		p := plainParts
		var names, content strings.Builder
		objects := []string{p[0], p[1], p[2], "", p[4], "", stream("", p[6]), stream("", "<dc:identifier>"+d.Origin.ID()+"</dc:identifier>")}
		shared := len(objects) + 1
		objects = append(objects, stream("", full))
		for i := range fonts {
			of := shared
			if own && i < 400 {
				objects = append(objects, stream("", full))
				of = len(objects)
			}
			objects = append(objects, fmt.Sprintf("<</Type /Font /Encoding /Identity-H /ToUnicode %d 0 R>>", of))
			fmt.Fprintf(&names, "/F%d %d 0 R ", i, len(objects))
			fmt.Fprintf(&content, "/F%d 12 Tf <0001> Tj ", i)
		}
		objects[3] = "<</Type /Page /Contents 6 0 R /Resources <</Font <<" + names.String() + ">>>>>>"
		objects[5] = stream("", "/P <</MCID 0>> BDC BT "+content.String()+"ET EMC")
		data := assembled(objects...)
		conformance.Bounded(t, len(data), 1024, func() {
			if found, err := fidelity.PDF(d, data); err == nil && len(found) == 0 {
				t.Errorf("%s: it says what the document says", what)
			}
		})
	}
}
