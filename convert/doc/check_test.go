package doc_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
)

// sound returns a small document that keeps every rule.
func sound() *doc.Document {
	return &doc.Document{
		Origin: doc.Origin{Name: "a.txt", Bytes: 3, SHA256: strings.Repeat("0a", 32), Encoding: "utf-8"},
		Meta: doc.Meta{
			Title: "Night Ferry", Authors: []doc.Author{{Name: "Jane Roe", Kind: doc.Person}},
			Date: "2021-04-28", Language: "en",
		},
		Images: []doc.Image{{Credit: "Photo: Jo Lee", Line: 3}},
		Blocks: []doc.Block{
			doc.Figure{Image: 0, Line: 3},
			doc.Paragraph{Text: "Prose.", Line: 5},
			doc.Heading{Level: 2, Text: "What happens next", Line: 7},
			doc.Heading{Level: 3, Text: "The money", Line: 9},
			doc.Preformatted{Text: "a\tb\nc", Line: 11},
			doc.Break{},
		},
		Evidence: []doc.Evidence{{Field: "title", Layer: doc.Detected, Confidence: 0.9}},
		Changes:  []doc.Change{{Rule: "bom", Offset: 0, Before: "\ufeff"}, {Rule: "nbsp", Offset: 3, Before: "\u00a0", After: " "}},
	}
}

func TestASoundDocumentPasses(t *testing.T) {
	if got := doc.Check(sound()); len(got) > 0 {
		t.Errorf("notices of a sound document: %+v", got)
	}
}

func TestCheckNamesEachBrokenRule(t *testing.T) {
	for name, test := range map[string]struct {
		spoil func(*doc.Document)
		want  string
	}{
		"origin without a name":      {func(d *doc.Document) { d.Origin.Name = "" }, "source.name is empty"},
		"digest that is not hex":     {func(d *doc.Document) { d.Origin.SHA256 = strings.Repeat("zz", 32) }, "not 64 hex digits"},
		"digest in capitals":         {func(d *doc.Document) { d.Origin.SHA256 = strings.Repeat("0A", 32) }, "not 64 hex digits"},
		"title with a control":       {func(d *doc.Document) { d.Meta.Title = "a\x1b[31m" }, "title holds the control character U+001B"},
		"title that is not UTF-8":    {func(d *doc.Document) { d.Meta.Title = "a\xff" }, "title is not valid UTF-8"},
		"author without a kind":      {func(d *doc.Document) { d.Meta.Authors[0].Kind = "" }, "authors[0]"},
		"day that does not exist":    {func(d *doc.Document) { d.Meta.Date = "2021-02-29" }, `"2021-02-29"`},
		"no language":                {func(d *doc.Document) { d.Meta.Language = "" }, "language is empty"},
		"image without words":        {func(d *doc.Document) { d.Images[0] = doc.Image{} }, "images[0]"},
		"empty paragraph":            {func(d *doc.Document) { d.Blocks[1] = doc.Paragraph{Text: " "} }, "blocks[1] is empty"},
		"list without items":         {func(d *doc.Document) { d.Blocks[1] = doc.List{} }, "blocks[1] is empty"},
		"line end in a paragraph":    {func(d *doc.Document) { d.Blocks[1] = doc.Paragraph{Text: "a\nb"} }, "U+000A"},
		"tab in a quote":             {func(d *doc.Document) { d.Blocks[1] = doc.Quote{Text: "a\tb"} }, "U+0009"},
		"heading of the first level": {func(d *doc.Document) { d.Blocks[2] = doc.Heading{Level: 1, Text: "x"} }, "level 1"},
		"heading that skips a level": {func(d *doc.Document) { d.Blocks[3] = doc.Heading{Level: 4, Text: "x"} }, "level 4 after level 2"},
		"figure of no image":         {func(d *doc.Document) { d.Blocks[0] = doc.Figure{Image: 1} }, "image 1 of 1"},
		"evidence of nothing":        {func(d *doc.Document) { d.Evidence[0].Field = "" }, "evidence[0]"},
		"confidence above one":       {func(d *doc.Document) { d.Evidence[0].Confidence = 1.1 }, "evidence[0]"},
		"changes that overlap":       {func(d *doc.Document) { d.Changes[1].Offset = 2 }, "changes[1]"},
		"change without a rule":      {func(d *doc.Document) { d.Changes[0].Rule = "" }, "changes[0]"},
		"caption with a control":     {func(d *doc.Document) { d.Images[0].Caption = "a\x00" }, "images[0].caption"},
	} {
		t.Run(name, func(t *testing.T) {
			d := sound()
			test.spoil(d)
			got := doc.Check(d)
			if len(got) == 0 || !strings.Contains(got[0].Text, test.want) {
				t.Errorf("notices %+v, want one with %q", got, test.want)
			}
		})
	}
}

func TestTextsGoThroughTheDocumentInReadingOrder(t *testing.T) {
	d := sound()
	d.Blocks = append(d.Blocks,
		doc.List{Items: []string{"one", "two"}},
		doc.Verse{Lines: []string{"a", "", "b"}},
		doc.Quote{Text: "q", Attribution: "Ann"},
		doc.Note{Role: doc.NoteFooter, Text: "END"})
	var paths []string
	for p := range doc.Texts(d) {
		paths = append(paths, p)
	}
	want := []string{
		"title", "authors[0].name", "images[0].credit",
		"blocks[1].text", "blocks[2].text", "blocks[3].text", "blocks[4].text",
		"blocks[6].items[0]", "blocks[6].items[1]",
		"blocks[7].lines[0]", "blocks[7].lines[1]", "blocks[7].lines[2]",
		"blocks[8].text", "blocks[8].attribution", "blocks[9].text",
	}
	if !reflect.DeepEqual(paths, want) {
		t.Errorf("paths\n%q, want\n%q", paths, want)
	}
}

func TestTextsCanStopAnywhere(t *testing.T) {
	d := sound()
	total := 0
	for range doc.Texts(d) {
		total++
	}
	for stop := 1; stop <= total; stop++ {
		n := 0
		for range doc.Texts(d) {
			if n++; n == stop {
				break
			}
		}
		if n != stop {
			t.Errorf("stopped after %d texts, want %d", n, stop)
		}
	}
}

func TestValidDate(t *testing.T) {
	for date, want := range map[string]bool{
		"2021": true, "2021-04": true, "2021-04-28": true, "2024-02-29": true, "2000-02-29": true,
		"": false, "21": false, "2021-4": false, "2021-13": false, "2021-00": false, "2021-04-31": false,
		"1900-02-29": false, "2021/04/28": false, "2021-04/28": false, "2021-04-2x": false, "2021-04-28T00:00": false, "202x": false,
	} {
		if got := doc.ValidDate(date); got != want {
			t.Errorf("ValidDate(%q) = %v, want %v", date, got, want)
		}
	}
}
