package jsondoc_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/jsondoc"
	"github.com/fad55d40/archive/convert/jsontext"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// full returns a document in which every field and every kind of block is set.
func full() *doc.Document {
	licence := doc.License{ID: "CC-BY-SA-2.0", Name: "Creative Commons Attribution-ShareAlike 2.0 Generic", URL: "https://creativecommons.org/licenses/by-sa/2.0/", StatedURL: "http://creativecommons.org/licenses/by-sa/2.0/"}
	return &doc.Document{
		Origin: doc.Origin{Name: `köhnə "liman" <&>.txt`, Bytes: 5614, SHA256: strings.Repeat("0123456789abcdef", 4), Encoding: "utf-8", Part: doc.Part{Number: 2, Of: 3, From: 10, To: 5624, Bytes: 9000, SHA256: strings.Repeat("ab", 32)}},
		Meta: doc.Meta{
			Title: "Night Ferry", Subtitle: "We kept the timetable", Kicker: "OPINION",
			Authors:      []doc.Author{{Name: "Jane Roe", Kind: doc.Person, Role: "Staff Writer", Affiliation: "Ledger", Place: "Baku"}, {Name: "AZƏRTAC", Kind: doc.Organization}},
			Contributors: []doc.Author{{Name: "Jo Lee", Kind: doc.Person, Role: "photographer", Affiliation: "Ledger", Place: "Ganja"}},
			Date:         "2021-04-28", Modified: "2021-05", Dateline: "BAKU", Language: "en", Publisher: "Ledger", Description: "About a ferry",
			Keywords: []string{"ferry", "port"}, Extra: []doc.Field{{Key: "desk", Values: []string{"metro", "two"}, Line: 4}},
			Rights: doc.Rights{Text: "© 2021 Ledger", Holder: "Ledger", Year: "2021", License: licence},
		},
		Fonts: []doc.Font{{Name: "Han.ttf", Family: "Han", SHA256: strings.Repeat("0a", 32)}},
		Images: []doc.Image{
			{Title: "Quay", Creator: "Jo Lee", License: licence, Credit: "Photo: …", Caption: "Above", Alt: "A quay", File: "quay.jpg", MediaType: "image/jpeg", Width: 800, Height: 600, CreatorRole: "photographer", Organizations: []string{"AP"}, Holder: "Jo Lee", Year: "2021", Remarks: []string{"archive", "handout"}, Source: "Commons", SourceURL: "https://example.org/", Note: "Cropped", Line: 9},
			{Caption: "Only a caption"},
		},
		Blocks: []doc.Block{
			doc.Figure{Image: 0, Line: 9},
			doc.Paragraph{Speaker: "Q", Text: "Quotation \" marks, \\ and \u2028 & <tags>.", Line: 11},
			doc.Heading{Level: 2, Text: "A heading", Line: 13},
			doc.List{Ordered: true, Start: 3, Style: doc.LowerRoman, Marker: "(iii)", Items: []string{"three", "four"}, Line: 15},
			doc.List{Items: []string{"a", "b"}, Levels: []int{0, 1}},
			doc.Quote{Text: "One.\nTwo.", Attribution: "Ann", Speaker: "Jo", Depth: 2, Line: 18},
			doc.Verse{Lines: []string{"a line", "", "  another"}, Line: 21},
			doc.Break{Text: "* * *", Line: 25}, doc.Break{},
			doc.Preformatted{Text: "a\tb\n  c", Line: 27}, doc.Preformatted{Text: "a\tb\nc\t1", Line: 28},
			doc.Note{Role: doc.NoteCorrection, Text: "Correction: none.", Line: 30},
		},
		Evidence: []doc.Evidence{
			{Field: "title", Value: "Night Ferry", Layer: doc.Detected, Rule: "headline", Line: 1, Raw: "Night Ferry", Weights: "words 2 +3; byline is 5 better than date", Confidence: 0.95},
			{Field: "date", Layer: doc.Sidecar, Rule: "", Weights: "words 2 +3; byline is 5 better than date", Confidence: 1, Rejected: true},
		},
		Changes:  []doc.Change{{Rule: "nbsp-to-space", Offset: 310, Before: "\u00a0", After: " "}, {Rule: "control", Offset: 320, Before: "\x01\x7f"}},
		Warnings: []doc.Notice{{Code: "date-ambiguous", Line: 9, Text: `"03/04/2021" can be two days`}, {Code: "x", Text: "y"}},
	}
}

func empty() *doc.Document {
	return &doc.Document{Origin: doc.Origin{Name: "a", SHA256: strings.Repeat("0", 64), Encoding: "utf-8"}, Meta: doc.Meta{Language: "und"}}
}

func TestADocumentSurvivesTheRoundTrip(t *testing.T) {
	for name, d := range map[string]*doc.Document{"full": full(), "empty": empty()} {
		data := jsondoc.Append(nil, d)
		back, err := jsondoc.Read(data)
		if err != nil {
			t.Fatalf("%s: %v\n%s", name, err, data)
		}
		if !reflect.DeepEqual(back, d) {
			t.Errorf("%s: read back\n%+v\nwant\n%+v", name, back, d)
		}
	}
}

func TestTheFullDocumentLeavesNothingUnset(t *testing.T) {
	var zero func(path string, v reflect.Value)
	zero = func(path string, v reflect.Value) {
		switch v.Kind() {
		case reflect.Struct:
			for i := range v.NumField() {
				zero(path+"."+v.Type().Field(i).Name, v.Field(i))
			}
		case reflect.Slice:
			if v.Len() == 0 {
				t.Errorf("%s is empty: the round trip does not test it", path)
			} else {
				zero(path+"[0]", v.Index(0))
			}
		case reflect.Interface:
		default:
			if v.IsZero() && !strings.HasSuffix(path, "Offset") && !strings.HasSuffix(path, "Rejected") {
				t.Errorf("%s is zero: the round trip does not test it", path)
			}
		}
	}
	zero("Document", reflect.ValueOf(*full()))
	kinds := make(map[string]bool)
	for _, b := range full().Blocks {
		kinds[reflect.TypeOf(b).Name()] = true
	}
	if len(kinds) != 9 {
		t.Errorf("the full document has %d kinds of block, want the 9 of package doc", len(kinds))
	}
}

func TestTheCanonicalFormOfASmallDocument(t *testing.T) {
	d := empty()
	d.Meta.Title = "A <b> & c"
	d.Blocks = []doc.Block{doc.Paragraph{Text: "x", Line: 3}}
	want := `{
  "schema": "urn:archive:document:1",
  "id": "urn:sha256:0000000000000000000000000000000000000000000000000000000000000000",
  "source": {
    "name": "a",
    "bytes": 0,
    "sha256": "0000000000000000000000000000000000000000000000000000000000000000",
    "encoding": "utf-8"
  },
  "title": "A <b> & c",
  "subtitle": null,
  "authors": [],
  "date": null,
  "modified": null,
  "language": "und",
  "images": [],
  "rights": null,
  "blocks": [
    {
      "type": "paragraph",
      "line": 3,
      "text": "x"
    }
  ],
  "evidence": [],
  "changes": [],
  "warnings": []
}
`
	if got := string(jsondoc.Append(nil, d)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestTheCompactFormIsTheSameOnOneLine(t *testing.T) {
	var want bytes.Buffer
	if err := json.Compact(&want, jsondoc.Append(nil, full())); err != nil {
		t.Fatal(err)
	}
	// Programs that split JSON Lines may take these for line ends.
	line := strings.NewReplacer("\u0085", `\u0085`, "\u2028", `\u2028`, "\u2029", `\u2029`).Replace(want.String())
	if got := string(jsondoc.AppendCompact(nil, full())); got != line {
		t.Errorf("got\n%s\nwant\n%s", got, line)
	}
}

func TestReadRefusesWhatAppendWouldNotWrite(t *testing.T) {
	good := string(jsondoc.Append(nil, empty()))
	for name, spoil := range map[string]string{
		"nothing":                  "",
		"no final newline":         strings.TrimSuffix(good, "\n"),
		"more after the end":       good + " ",
		"an unknown key":           strings.Replace(good, `"title"`, `"tilte"`, 1),
		"a repeated key":           strings.Replace(good, `"title": null,`, `"title": null, "title": null,`, 1),
		"keys in another order":    strings.Replace(strings.Replace(good, `  "date": null,`+"\n", "", 1), `  "modified": null,`, "  \"modified\": null,\n  \"date\": null,", 1),
		"other white space":        strings.Replace(good, "  ", "\t", 1),
		"another escape":           strings.Replace(good, `"a"`, `"\u0061"`, 1),
		"an identity of its own":   strings.Replace(good, "urn:sha256:0", "urn:sha256:1", 1),
		"another schema":           strings.Replace(good, "document:1", "document:2", 1),
		"a broken rule of the doc": strings.Replace(good, `"language": "und"`, `"language": ""`, 1),
	} {
		if d, err := jsondoc.Read([]byte(spoil)); err == nil || d != nil {
			t.Errorf("%s was taken: %+v", name, d)
		}
	}
}

// schema compiles the schema with a loader that fetches nothing.
func schema(t testing.TB) *jsonschema.Schema {
	t.Helper()
	parsed, err := jsonschema.UnmarshalJSON(bytes.NewReader(jsondoc.SchemaJSON()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.UseLoader(refuse{})
	c.AssertFormat()
	if err := c.AddResource(jsondoc.Schema, parsed); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile(jsondoc.Schema)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

type refuse struct{}

func (refuse) Load(string) (any, error) { return nil, errors.New("nothing is fetched") }

func TestDocumentsKeepTheSchema(t *testing.T) {
	s := schema(t)
	for name, d := range map[string]*doc.Document{"full": full(), "empty": empty()} {
		v, err := jsonschema.UnmarshalJSON(bytes.NewReader(jsondoc.Append(nil, d)))
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(v); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestTheSchemaRefusesOtherDocuments(t *testing.T) {
	s := schema(t)
	good := string(jsondoc.Append(nil, full()))
	for _, change := range [][2]string{
		{`"title": "Night Ferry"`, `"title": 7`}, {`"date": "2021-04-28"`, `"date": "28 April"`},
		{`"type": "paragraph"`, `"type": "table"`}, {`"level": 2`, `"level": 1`}, {`"kind": "person"`, `"kind": "robot"`},
		{`"confidence": 0.95`, `"confidence": 1.5`}, {`"kicker"`, `"unknown"`},
	} {
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(strings.Replace(good, change[0], change[1], 1)))
		if err != nil || !strings.Contains(good, change[0]) {
			t.Fatal(change, err)
		}
		if s.Validate(v) == nil {
			t.Errorf("the schema takes %s", change[1])
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(jsondoc.Append(nil, full()))
	f.Add(jsondoc.Append(nil, empty()))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := jsondoc.Read(data)
		if err != nil {
			if d != nil {
				t.Error("a document came with an error")
			}
			return
		}
		if back := jsondoc.Append(nil, d); !bytes.Equal(back, jsontext.Escaped(data)) {
			t.Errorf("read\n%s\nwrote\n%s", data, back)
		}
	})
}

func FuzzText(f *testing.F) {
	f.Add("plain")
	f.Add("\x00\x1f\x7f\u2028\ufffd\xff\"\\")
	f.Fuzz(func(t *testing.T, text string) {
		d := empty()
		d.Meta.Title = text
		var v struct{ Title *string }
		if err := json.Unmarshal(jsondoc.AppendCompact(nil, d), &v); err != nil {
			t.Fatal(err)
		}
		if want := strings.ToValidUTF8(text, "\ufffd"); text != "" && len([]rune(*v.Title)) != len([]rune(text)) && *v.Title != want {
			t.Errorf("%q became %q", text, *v.Title)
		}
	})
}

func BenchmarkAppend(b *testing.B) {
	d := full()
	buf := jsondoc.Append(nil, d)
	b.SetBytes(int64(len(buf)))
	b.ReportAllocs()
	for b.Loop() {
		buf = jsondoc.Append(buf[:0], d)
	}
}

func BenchmarkRead(b *testing.B) {
	data := jsondoc.Append(nil, full())
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := jsondoc.Read(data); err != nil {
			b.Fatal(err)
		}
	}
}

// TestAnotherDocumentIsNotTheSame changes each list and some fields: the JSON of one
// document is that of no other.
func TestAnotherDocumentIsNotTheSame(t *testing.T) {
	d := full()
	data := jsondoc.Append(nil, d)
	if err := jsondoc.Same(d, data); err != nil {
		t.Errorf("a document is not its own: %v", err)
	}
	for name, change := range map[string]func(d *doc.Document){
		"a block less":    func(d *doc.Document) { d.Blocks = d.Blocks[:len(d.Blocks)-1] },
		"a block more":    func(d *doc.Document) { d.Blocks = append(d.Blocks, doc.Paragraph{Text: "x"}) },
		"another block":   func(d *doc.Document) { d.Blocks[0] = doc.Paragraph{Text: "other"} },
		"less evidence":   func(d *doc.Document) { d.Evidence = d.Evidence[1:] },
		"another change":  func(d *doc.Document) { d.Changes[0].Before += "x" },
		"another title":   func(d *doc.Document) { d.Meta.Title += "x" },
		"a warning more":  func(d *doc.Document) { d.Warnings = append(d.Warnings, doc.Notice{Code: "x", Text: "y"}) },
		"an empty change": func(d *doc.Document) { d.Changes = []doc.Change{} },
	} {
		other := full()
		change(other)
		if jsondoc.Same(other, data) == nil {
			t.Errorf("%s: it is said to be the same", name)
		}
	}
	for _, cut := range []int{0, 1, len(data) / 2, len(data) - 1} {
		if jsondoc.Same(d, data[:cut]) == nil {
			t.Errorf("%d of %d bytes are said to be the same", cut, len(data))
		}
	}
	if jsondoc.Same(d, append(data, ' ')) == nil {
		t.Error("a space more is said to be the same")
	}
}

// TestALargeDocumentIsTheSameInPieces holds Write, which makes large JSON in pieces, to
// Append.
func TestALargeDocumentIsTheSameInPieces(t *testing.T) {
	d := full()
	d.Origin.Bytes = 2 << 20
	for range 3000 {
		d.Blocks = append(d.Blocks, doc.Paragraph{Text: strings.Repeat("words ", 20)}, doc.List{Items: []string{"a", "b"}})
	}
	var out bytes.Buffer
	if _, err := jsondoc.Write(&out, d, jsondoc.Options{}); err != nil || !bytes.Equal(out.Bytes(), jsondoc.Append(nil, d)) {
		t.Errorf("the pieces are not the whole: %v", err)
	}
	if err := jsondoc.Same(d, out.Bytes()); err != nil {
		t.Error(err)
	}
}

// BenchmarkSame is what each build pays for the proof that the JSON gives its document
// back.
func BenchmarkSame(b *testing.B) {
	long := full()
	for i := range 200 {
		long.Blocks = append(long.Blocks, doc.Paragraph{Text: strings.Repeat("The ferry sails “again” on Friday, so they say. ", 1+i%7), Line: 10 + i})
	}
	for name, d := range map[string]*doc.Document{"short": full(), "long": long} {
		data := jsondoc.Append(nil, d)
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				if err := jsondoc.Same(d, data); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
