package doc_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
)

// filled returns a document in which each kind of block stands and no string
// is empty.
func filled() *doc.Document {
	d := sound()
	l := doc.License{ID: "CC-BY-4.0", Name: "Attribution", URL: "https://creativecommons.org/licenses/by/4.0/", StatedURL: "creativecommons.org/licenses/by/4.0"}
	a := doc.Author{Name: "Jo Lee", Kind: doc.Person, Role: "editor", Affiliation: "Ledger", Place: "Baku"}
	d.Meta = doc.Meta{
		Title: "t", Subtitle: "s", Kicker: "k", Authors: []doc.Author{a}, Contributors: []doc.Author{a}, Date: "2021", Modified: "2022", Dateline: "BAKU",
		Language: "en", Publisher: "p", Description: "d", Keywords: []string{"w"}, Rights: doc.Rights{Text: "r", Holder: "h", Year: "2021", License: l},
		Extra: []doc.Field{{Key: "k", Values: []string{"v"}}},
	}
	d.Images = []doc.Image{{
		Title: "t", Creator: "c", License: l, Credit: "c", Caption: "c", Alt: "a", File: "a-1.jpg", MediaType: "image/jpeg", Width: 1, Height: 1,
		Organizations: []string{"o"}, Source: "s", SourceURL: "https://example.org/a", Note: "n", Line: 3,
	}}
	d.Blocks = append(d.Blocks, doc.List{Items: []string{"one"}}, doc.Quote{Text: "q", Attribution: "a"}, doc.Verse{Lines: []string{"v"}},
		doc.Note{Role: doc.NoteFooter, Text: "n"}, doc.Break{Text: "*"})
	d.Fonts = []doc.Font{{Name: "a.ttf", Family: "A", SHA256: strings.Repeat("0a", 32)}}
	d.Evidence = []doc.Evidence{{Field: "title", Value: "t", Layer: doc.Detected, Rule: "r", Raw: "r", Confidence: 1, Weights: "w"}}
	d.Changes = []doc.Change{{Rule: "nbsp", Before: "b", After: "a"}}
	d.Warnings = []doc.Notice{{Code: "c", Text: "t"}}
	return d
}

// eachString calls f for every string of the values below v, with the place
// of it in Go's words and a way to set it.
func eachString(path string, v reflect.Value, set func(reflect.Value), f func(path string, set func(string))) {
	switch v.Kind() {
	case reflect.String:
		f(path, func(s string) { set(reflect.ValueOf(s).Convert(v.Type())) })
	case reflect.Struct:
		for i := range v.NumField() {
			eachString(path+"."+v.Type().Field(i).Name, v.Field(i), v.Field(i).Set, f)
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachString(fmt.Sprintf("%s[%d]", path, i), v.Index(i), v.Index(i).Set, f)
		}
	case reflect.Interface: // a Block: changed in a copy, which takes its place
		c := reflect.New(v.Elem().Type()).Elem()
		c.Set(v.Elem())
		for i := range c.NumField() {
			name := path + "." + c.Type().Name() + "." + c.Type().Field(i).Name
			eachString(name, c.Field(i), func(s reflect.Value) { c.Field(i).Set(s); v.Set(c) }, f)
		}
	}
}

// spoilEach sets each string of a filled document to value in turn and tells
// what Check says of it.
func spoilEach(t *testing.T, value string, f func(path string, found []doc.Notice)) {
	t.Helper()
	n := 0
	count := filled()
	eachString("", reflect.ValueOf(count).Elem(), nil, func(string, func(string)) { n++ })
	if n < 60 {
		t.Fatalf("the document has %d strings only", n)
	}
	for at := range n {
		d, i := filled(), 0
		eachString("", reflect.ValueOf(d).Elem(), nil, func(path string, set func(string)) {
			if i++; i == at+1 {
				set(value)
				f(path, doc.Check(d))
			}
		})
	}
}

func TestTheFilledDocumentPasses(t *testing.T) {
	if got := doc.Check(filled()); len(got) > 0 {
		t.Errorf("%+v", got)
	}
	eachString("", reflect.ValueOf(filled()).Elem(), nil, func(path string, _ func(string)) {
		if strings.HasSuffix(path, ".") {
			t.Error(path)
		}
	})
}

// A string field that neither a table nor the walk over a document knows is
// found here: nothing refuses what it holds.
func TestNoStringOfADocumentEscapesTheCheck(t *testing.T) {
	spoilEach(t, "a\xff", func(path string, found []doc.Notice) {
		if len(found) == 0 {
			t.Errorf("%s may hold what is not UTF-8: add it to a table of properties, or to the walk in every.go", path)
		}
	})
}

// kept are the strings that hold what stood in a source or on a disk, whatever
// it was.
func kept(path string) bool {
	return path == ".Origin.Name" || strings.HasSuffix(path, ".Before") || strings.HasSuffix(path, ".After") || strings.HasPrefix(path, ".Fonts") && strings.HasSuffix(path, ".Name")
}

func TestWhatCannotBePrintedIsRefusedEverywhere(t *testing.T) {
	for _, value := range []string{"a\x00", "a\x1b[31m", "a\x7f", "a\u202eb", "a\u202db"} {
		spoilEach(t, value, func(path string, found []doc.Notice) {
			if len(found) == 0 && !kept(path) {
				t.Errorf("%s may be %q", path, value)
			}
		})
	}
	inText := func(path string) bool {
		return kept(path) || strings.HasPrefix(path, ".Blocks") || strings.HasSuffix(path, ".Raw")
	}
	for _, value := range []string{"a\u009b", "a\u2028b", "a\nb"} {
		spoilEach(t, value, func(path string, found []doc.Notice) {
			if len(found) == 0 && !inText(path) {
				t.Errorf("%s may be %q", path, value)
			}
		})
	}
}

func TestMarkupIsRefusedWhereItWouldNotBeWords(t *testing.T) {
	for _, end := range []string{
		"Language", "SHA256", "License.URL", "StatedURL", "SourceURL", "MediaType", "File", ".ID", ".Kind", ".Role", "Code", "Rule", "Layer", "Date", "Modified",
	} {
		n := 0
		spoilEach(t, `en" data-x="1"><x`, func(path string, found []doc.Notice) {
			if !strings.HasSuffix(path, end) || strings.Contains(path, "Authors[0].Role") || strings.Contains(path, "Contributors[0].Role") {
				return
			}
			if n++; len(found) == 0 {
				t.Errorf("%s may hold markup", path)
			}
		})
		if n == 0 {
			t.Errorf("no field ends in %s", end)
		}
	}
}

func TestWhatSaysNothingIsRefused(t *testing.T) {
	for name, spoil := range map[string]func(*doc.Document){
		"a contributor without a name": func(d *doc.Document) { d.Meta.Contributors[0].Name = "" },
		"a contributor of no kind":     func(d *doc.Document) { d.Meta.Contributors[0].Kind = "" },
		"an author of blanks":          func(d *doc.Document) { d.Meta.Authors[0].Name = " " },
		"an empty keyword":             func(d *doc.Document) { d.Meta.Keywords = []string{"a", ""} },
		"an empty agency":              func(d *doc.Document) { d.Images[0].Organizations = []string{""} },
		"an empty item of a list":      func(d *doc.Document) { d.Blocks[1] = doc.List{Items: []string{"a", " "}} },
		"a key without letters":        func(d *doc.Document) { d.Meta.Extra[0].Key = "" },
		"a blank title":                func(d *doc.Document) { d.Meta.Title = " " },
		"a picture of negative width":  func(d *doc.Document) { d.Images[0].Width = -1 },
		"a note of no known role":      func(d *doc.Document) { d.Blocks[1] = doc.Note{Role: "x", Text: "a"} },
		"a layer that is not known":    func(d *doc.Document) { d.Evidence[0].Layer = "x" },
		"a warning without words":      func(d *doc.Document) { d.Warnings[0].Text = "" },
		"a font without its digest":    func(d *doc.Document) { d.Fonts[0].SHA256 = "" },
	} {
		d := filled()
		if spoil(d); len(doc.Check(d)) == 0 {
			t.Errorf("%s passes", name)
		}
	}
}
