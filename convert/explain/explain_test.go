package explain_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/explain"
)

// document has a value for each kind of field, and evidence for some.
func document() *doc.Document {
	return &doc.Document{
		Meta: doc.Meta{
			Title: "Quay", Authors: []doc.Author{{Name: "Jo Lee", Role: "translator", Place: "Baku"}}, Date: "2021", Language: "und",
			Rights: doc.Rights{Text: "© 2021 The Ledger, CC BY 4.0", Holder: "The Ledger", Year: "2021", License: doc.License{ID: "CC-BY-4.0", URL: "https://x"}},
			Extra:  []doc.Field{{Key: "accession", Values: []string{"A/1", "A/2"}, Line: 3}},
		},
		Images: []doc.Image{{Caption: "A quay.", File: "a-1.png", Width: 30, Height: 20}},
		Blocks: []doc.Block{doc.Paragraph{Text: "x"}, doc.Heading{Level: 2, Text: "Then"}},
		Evidence: []doc.Evidence{
			{Field: "title", Value: "Old Quay", Layer: doc.Detected, Rule: "headline-first", Line: 1, Raw: "Old Quay", Confidence: 0.9, Rejected: true},
			{Field: "blocks[1]", Layer: doc.Detected, Rule: "heading-short", Line: 9, Raw: "Then", Confidence: 0.8},
			{Field: "title", Value: "Quay", Layer: doc.Sidecar, Rule: "stated", Raw: "title: Quay", Confidence: 1},
			{Field: "modified", Value: "2021-03-04", Layer: doc.Detected, Rule: "date-ambiguous", Line: 4, Raw: "03/04/2021", Confidence: 0.5, Rejected: true},
			{Field: "authors[1]", Value: "Ed Poe", Layer: doc.Detected, Rule: "byline-alone", Line: 2, Raw: "Jo Lee, Ed Poe", Confidence: 0.85, Rejected: true},
			{Field: "authors[0]", Value: "Jo Lee", Layer: doc.Flag, Rule: "stated", Raw: "author: Jo Lee", Confidence: 1},
			{Field: "rights", Value: "© 2021 The Ledger", Layer: doc.FrontMatter, Rule: "stated", Line: 2, Raw: "rights: © 2021 The Ledger", Confidence: 1},
			{Field: "images[0].caption", Value: "A quay.", Layer: doc.Detected, Rule: "caption-label", Line: 5, Raw: "Caption: A quay.", Confidence: 0.95},
			{Field: "new.field", Value: "x", Layer: doc.Detected, Rule: "of-tomorrow", Confidence: 0.7},
		},
	}
}

func TestEveryValueAndAllEvidenceIsInAFieldInTheOrderOfTheDocument(t *testing.T) {
	d := document()
	var got []string
	seen := 0
	for _, f := range explain.Fields(d, nil) {
		got = append(got, f.Path+" "+f.Label+": "+f.Value)
		for _, k := range slices.Concat(f.Kept, f.Lost) {
			if f.Path == k.Field {
				seen++
			}
		}
	}
	want := []string{
		"title title: Quay", "authors[0] author: Jo Lee, translator, Baku", "authors[1] author: ", "date date: 2021", "modified updated: ",
		"rights rights: © 2021 The Ledger, CC BY 4.0", "rights.holder holder: 2021 The Ledger", "rights.license licence: CC-BY-4.0 https://x",
		"extra.accession accession: A/1, A/2", "images[0].caption caption: A quay.", "images[0].file file: a-1.png, 30 × 20 pixels",
		"blocks[1] heading: Then (level 2)", "new.field new.field: x",
	}
	if !slices.Equal(got, want) {
		t.Errorf("the fields are\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if seen != len(d.Evidence)+1 { // the extra field's evidence is made here
		t.Errorf("%d pieces of evidence are in their fields, of %d", seen, len(d.Evidence))
	}
}

func TestAPartWithoutEvidenceBorrowsThatOfTheWhole(t *testing.T) {
	for _, f := range explain.Fields(document(), nil) {
		if f.Path == "rights.license" && (len(f.Kept) != 1 || f.Kept[0].Field != "rights") {
			t.Errorf("the licence has the evidence %+v", f.Kept)
		}
		if f.Path == "images[0].file" && len(f.Kept) > 0 {
			t.Errorf("the file has the evidence %+v", f.Kept)
		}
	}
}

func TestABorrowedPassageMarksTheWordsOfTheBorrower(t *testing.T) {
	text := explain.NewText(read(t, "Photo: Jo Lee, Quay Museum, CC BY 4.0\n\nA quay.\n"))
	credit := "Photo: Jo Lee, Quay Museum, CC BY 4.0"
	d := &doc.Document{
		Images:   []doc.Image{{Credit: credit, Organizations: []string{"Quay Museum"}, License: doc.License{ID: "CC-BY-4.0", URL: "https://x"}, Caption: "A quay."}},
		Evidence: []doc.Evidence{{Field: "images[0].credit", Value: credit, Layer: doc.Detected, Rule: "credit-line", Line: 1, Raw: credit, Confidence: 0.9}},
	}
	got := make(map[string]string)
	for _, f := range explain.Fields(d, text) {
		for _, k := range f.Kept {
			got[f.Path] = marked(t, k.Passage[0])
		}
	}
	for path, want := range map[string]string{
		"images[0].organizations": "[Photo: Jo Lee, {Quay Museum}, CC BY 4.0]", "images[0].license": "[Photo: Jo Lee, Quay Museum, {CC BY 4.0}]",
		"images[0].credit": "[{" + credit + "}]", "images[0].caption": "",
	} {
		if got[path] != want {
			t.Errorf("%s is marked as %q, want %q", path, got[path], want)
		}
	}
}

func TestEachCandidateThatLostHasAReason(t *testing.T) {
	kept := func(layer doc.Layer, rule string, line int, value string, confidence float64) doc.Evidence {
		return doc.Evidence{Field: "date", Value: value, Layer: layer, Rule: rule, Line: line, Confidence: confidence}
	}
	lost := kept(doc.Detected, "date-written", 7, "2021-04-28", 0.9)
	lost.Rejected = true
	for name, test := range map[string]struct {
		winner   *doc.Evidence
		warnings []doc.Notice
		want     string
	}{
		"another layer":          {winner: ptr(kept(doc.Sidecar, "stated", 0, "2020", 1)), want: "the sidecar outweighs the text"},
		"the same value":         {winner: ptr(kept(doc.FrontMatter, "stated", 2, "2021-04-28", 1)), want: "the front matter says the same and comes first"},
		"a surer rule":           {winner: ptr(kept(doc.Detected, "date-iso", 9, "2020", 0.95)), want: "date-iso is surer (0.95)"},
		"an earlier line":        {winner: ptr(kept(doc.Detected, "date-iso", 5, "2020", 0.9)), want: "line 5 came first"},
		"the same line":          {winner: ptr(kept(doc.Detected, "date-iso", 7, "2020", 0.9)), want: "date-iso came first"},
		"nothing":                {want: "it was not certain enough, so the field was left empty"},
		"nothing, with a notice": {warnings: []doc.Notice{{Code: "date-written", Line: 7, Text: "two ways"}}, want: "two ways"},
	} {
		d := &doc.Document{Evidence: []doc.Evidence{lost}, Warnings: test.warnings}
		if test.winner != nil {
			d.Meta.Date = test.winner.Value
			d.Evidence = append(d.Evidence, *test.winner)
		}
		for _, f := range explain.Fields(d, nil) {
			if f.Path == "date" && (len(f.Lost) != 1 || f.Lost[0].Why != test.want) {
				t.Errorf("%s: %+v, want %q", name, f.Lost, test.want)
			}
		}
	}
	for _, f := range explain.Fields(document(), nil) {
		if f.Path == "authors[1]" && f.Lost[0].Why != "the command line outweighs the text" {
			t.Errorf("the second name of a byline lost because %q", f.Lost[0].Why)
		}
	}
}

func ptr(e doc.Evidence) *doc.Evidence { return &e }

func TestWhatADocumentDoesNotSayIsNamed(t *testing.T) {
	if got := explain.Missing(document()); !slices.Equal(got, []string{"language"}) {
		t.Errorf("missing are %q, want only the language", got)
	}
	if got := explain.Missing(&doc.Document{}); !slices.Equal(got, []string{"title", "author", "date", "language", "rights"}) {
		t.Errorf("an empty document misses %q", got)
	}
}

func TestEachKindOfBlockCanBeTold(t *testing.T) {
	blocks := []doc.Block{
		doc.Paragraph{Text: "p"}, doc.Heading{Text: "h", Level: 3}, doc.List{Items: []string{"a", "b"}}, doc.List{Items: []string{"a"}}, doc.Quote{Text: "q"},
		doc.Verse{Lines: []string{"v", "w"}}, doc.Figure{Image: 1}, doc.Break{Text: "***"}, doc.Preformatted{Text: "x"}, doc.Note{Role: doc.NoteBio, Text: "n"},
	}
	d := &doc.Document{Blocks: blocks}
	for i := range blocks {
		d.Evidence = append(d.Evidence, doc.Evidence{Field: "blocks[" + string(rune('0'+i)) + "]", Rule: "r"})
	}
	var got []string
	for _, f := range explain.Fields(d, nil) {
		got = append(got, f.Label+" "+f.Value)
	}
	want := []string{"paragraph p", "heading h (level 3)", "list 2 items, the first: a", "list a", "quote q", "verse v", "figure image 2", "break ***", "preformatted x", "note bio: n"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
