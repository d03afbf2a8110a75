package archive_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"reflect"
	"strings"
	"testing"

	"github.com/fad55d40/archive/archive/crate"
	"github.com/fad55d40/archive/convert"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/jsondoc"
)

// complete is a document in which every string that writers print is set.
func complete() *doc.Document {
	l := doc.License{ID: "CC-BY-4.0", Name: "Attribution", URL: "https://creativecommons.org/licenses/by/4.0/", StatedURL: "creativecommons.org/licenses/by/4.0"}
	a := doc.Author{Name: "Jo Lee", Kind: doc.Person, Role: "editor", Affiliation: "Ledger", Place: "Baku"}
	return &doc.Document{
		Origin: doc.Origin{Name: "a.txt", Bytes: 1, SHA256: strings.Repeat("0a", 32), Encoding: "utf-8"},
		Meta: doc.Meta{
			Title: "t", Subtitle: "s", Kicker: "k", Authors: []doc.Author{a}, Contributors: []doc.Author{a}, Date: "2021", Modified: "2022", Dateline: "BAKU",
			Language: "en", Publisher: "p", Description: "d", Keywords: []string{"w"}, Rights: doc.Rights{Text: "r", Holder: "h", Year: "2021", License: l},
			Extra: []doc.Field{{Key: "k", Values: []string{"v"}}},
		},
		Images: []doc.Image{{Title: "t", Creator: "c", License: l, Credit: "c CC-BY-4.0", Caption: "c", Alt: "a", Organizations: []string{"o"}, Source: "s", SourceURL: "https://example.org/", Note: "n"}},
		Blocks: []doc.Block{
			doc.Figure{}, doc.Paragraph{Text: "p"}, doc.Heading{Level: 2, Text: "h"}, doc.List{Items: []string{"i"}}, doc.Quote{Text: "q", Attribution: "a"},
			doc.Verse{Lines: []string{"v"}}, doc.Break{Text: "*"}, doc.Preformatted{Text: "p"}, doc.Note{Role: doc.NoteFooter, Text: "n"},
		},
		Evidence: []doc.Evidence{{Field: "date", Value: "2021", Layer: doc.Detected, Rule: "r", Raw: "in 2021", Confidence: 1}},
		Changes:  []doc.Change{{Rule: "nbsp", Before: "b", After: "a"}},
		Fonts:    []doc.Font{{Name: "a.ttf", Family: "A", SHA256: strings.Repeat("0a", 32)}},
		Warnings: []doc.Notice{{Code: "c", Text: "t"}},
	}
}

// eachText calls f with each string below v and a way to set it.
func eachText(path string, v reflect.Value, set func(reflect.Value), f func(path string, set func(string))) {
	switch v.Kind() {
	case reflect.String:
		f(path, func(s string) { set(reflect.ValueOf(s).Convert(v.Type())) })
	case reflect.Struct:
		for i := range v.NumField() {
			eachText(path+"."+v.Type().Field(i).Name, v.Field(i), v.Field(i).Set, f)
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachText(fmt.Sprintf("%s[%d]", path, i), v.Index(i), v.Index(i).Set, f)
		}
	case reflect.Interface: // a block: changed in a copy, which takes its place
		c := reflect.New(v.Elem().Type()).Elem()
		c.Set(v.Elem())
		eachText(path, c, nil, func(p string, _ func(string)) {
			name := p[strings.LastIndexByte(p, '.')+1:]
			at := strings.IndexByte(name, '[')
			f(p, func(s string) {
				if at < 0 {
					c.FieldByName(name).SetString(s)
				} else {
					c.FieldByName(name[:at]).Set(reflect.ValueOf([]string{s}))
				}
				v.Set(c)
			})
		})
	}
}

// Whatever stands in any string of a document, Check refuses it, or every
// writer gives files that can be read and in which it is words.
func TestWhatCheckLetsThroughIsWordsInEveryFormat(t *testing.T) {
	written := 0
	for _, value := range []string{
		`en" data-x="1`, `"><x>`, `</dc:title><x/>`, `]]><x/>&bogus;`, `\"},{"x":"`, "a\x00b", "a\u009bb", "a\xffb", "a\u202eb", "a\u2028b", "a\nb", "a\ttb", "\n", " ", "",
		"\ufffe\uffff", "\U0001fffe", "a\rTag: b", ")>>/x", "\u200b", "javascript:alert(1)", "../../x",
	} {
		n := 0
		eachText("", reflect.ValueOf(complete()).Elem(), nil, func(string, func(string)) { n++ })
		for at := range n {
			d, i := complete(), 0
			eachText("", reflect.ValueOf(d).Elem(), nil, func(path string, set func(string)) {
				if i++; i == at+1 {
					set(value)
					if len(doc.Check(d)) == 0 {
						written++
						writeAll(t, fmt.Sprintf("%s = %q", path, value), d)
					}
				}
			})
		}
	}
	if written < 500 {
		t.Errorf("only %d documents were written", written)
	}
}

func writeAll(t *testing.T, name string, d *doc.Document) {
	t.Helper()
	for _, f := range convert.Formats() {
		var b bytes.Buffer
		if _, err := f.Write(&b, d, convert.Options{Tool: "t"}); err != nil {
			t.Errorf("%s: writing the %s: %v", name, f.Name, err)
			continue
		}
		switch f.Name {
		case "pdf":
			packet := b.Bytes()
			from, to := bytes.Index(packet, []byte("<x:xmpmeta")), bytes.Index(packet, []byte("</x:xmpmeta>"))
			if from < 0 || to < from {
				t.Fatalf("%s: the PDF has no metadata packet", name)
			}
			soundXML(t, name+": XMP", packet[from:to+len("</x:xmpmeta>")])
		case "epub":
			soundEPUB(t, name, b.Bytes())
		case "json":
			back, err := jsondoc.Read(b.Bytes())
			if err != nil || !reflect.DeepEqual(back, d) {
				t.Errorf("%s: the JSON does not give the document back: %v", name, err)
			}
		}
	}
	if data := crate.Append(nil, d, []crate.File{{Name: "a.txt", SHA256: strings.Repeat("0a", 32)}}, crate.Options{Tool: "t"}); !json.Valid(data) || bytes.Contains(data, []byte(`{"x":`)) {
		t.Errorf("%s: the crate is no JSON, or another one", name)
	}
	for label, text := range doc.InfoTexts(d) {
		if strings.ContainsAny(text, "\r\n") {
			t.Errorf("%s: bag-info.txt would have a line more: %s: %q", name, label, text)
		}
	}
}

func soundEPUB(t *testing.T, name string, data []byte) {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	for _, f := range z.File {
		if !strings.HasSuffix(f.Name, ".xhtml") && !strings.HasSuffix(f.Name, ".opf") && !strings.HasSuffix(f.Name, ".svg") {
			continue
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		soundXML(t, name+": "+f.Name, content)
	}
}

// soundXML holds that XML is well-formed and has no element or attribute that
// a text has smuggled in.
func soundXML(t *testing.T, name string, data []byte) {
	t.Helper()
	dec := xml.NewDecoder(bytes.NewReader(data))
	for {
		token, err := dec.Token()
		if err == io.EOF {
			return
		}
		if err != nil {
			t.Errorf("%s: %v", name, err)
			return
		}
		if e, ok := token.(xml.StartElement); ok {
			if e.Name.Local == "x" {
				t.Errorf("%s has an element x", name)
			}
			for _, a := range e.Attr {
				if a.Name.Local == "data-x" || a.Name.Local == "href" && strings.HasPrefix(a.Value, "javascript:") {
					t.Errorf("%s has the attribute %s=%q", name, a.Name.Local, a.Value)
				}
			}
		}
	}
}
