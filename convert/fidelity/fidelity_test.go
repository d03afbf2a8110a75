package fidelity_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/fidelity"
)

// everything returns a document with every kind of block and every field that
// copies print.
func everything() *doc.Document {
	licence := doc.License{ID: "CC-BY-SA-2.0", Name: "Creative Commons", URL: "https://creativecommons.org/licenses/by-sa/2.0/"}
	return &doc.Document{
		Origin: doc.Origin{Name: "a.txt", Bytes: 3, SHA256: strings.Repeat("0123456789abcdef", 4), Encoding: "utf-8"},
		Meta: doc.Meta{
			Title: "The harbour clock runs again", Subtitle: "A deck of words", Kicker: "OPINION", Language: "en", Date: "2021-04-28",
			Authors:      []doc.Author{{Name: "Jane Roe", Kind: doc.Person}, {Name: "Jo Lee", Kind: doc.Person}},
			Contributors: []doc.Author{{Name: "Ana Li", Kind: doc.Person, Role: "translator"}},
			Publisher:    "Ledger", Rights: doc.Rights{Text: "© 2021 Ledger", License: licence},
		},
		Images: []doc.Image{{Credit: "Photo by Jo Lee, CC BY-SA 2.0", Caption: "Above, the clock.", License: licence}, {Title: "Only", Creator: "parts"}},
		Blocks: []doc.Block{
			doc.Figure{Image: 0}, doc.Figure{Image: 1},
			doc.Paragraph{Text: "See https://example.org/a?b=1&c=2 for <more> & “better” words, re-\u00adentered nine\u00a0times over, in one extraordinarily uncharacteristic paragraph that certainly needs hyphenation somewhere along its several lines of justified text."},
			doc.Heading{Level: 2, Text: "What happens next"}, doc.Paragraph{Text: "First of two."}, doc.Paragraph{Text: "Second of two."},
			doc.Heading{Level: 3, Text: "The money"}, doc.Heading{Level: 2, Text: "Back"},
			doc.List{Items: []string{"one of them", "two of them"}}, doc.List{Ordered: true, Start: 3, Items: []string{"three of them"}},
			doc.Quote{Text: "He said it.\nShe denied it.", Attribution: "Ann"},
			doc.Verse{Lines: []string{"a line of verse", "  indented", "", "a stanza"}},
			doc.Break{}, doc.Break{Text: "* * *"}, doc.Break{Text: "— ❦ —"},
			doc.Preformatted{Text: "a  b\n\tc\n\nd"},
			doc.Note{Role: doc.NoteCorrection, Text: "Correction: none."},
			doc.Paragraph{Text: "שלום עולם, a line that turns (נהג) twice."},
			doc.Paragraph{Text: "Missing glyphs: 🦊 and 漢字 and \U0001F468\u200d\U0001F469."},
		},
	}
}

func TestCopiesOfEverySampleSayWhatTheDocumentSays(t *testing.T) {
	docs := []*doc.Document{everything(), {Origin: everything().Origin, Meta: doc.Meta{Language: "und"}}}
	for _, dir := range []string{"../../seeds", "../../../shared/seeds", "../../../shared/labelled"} {
		files, _ := filepath.Glob(dir + "/*.txt")
		if len(files) == 0 && dir == "../../seeds" {
			t.Fatal("there are no seeds")
		}
		for _, f := range files {
			docs = append(docs, read(t, f))
		}
	}
	for _, d := range docs {
		for format, check := range checks {
			found, err := check(d, write(t, d, format))
			if err != nil || len(found) > 0 {
				t.Errorf("%s of %s: %v %v", format, d.Origin.Name, found, err)
			}
		}
	}
}

// faults are what could go wrong between a document and its copies.
var faults = map[string]struct {
	spoil func(*doc.Document)
	path  string
}{
	"a paragraph dropped":    {func(d *doc.Document) { d.Blocks = slices.Delete(d.Blocks, 4, 5) }, "blocks[4].text"},
	"the last block dropped": {func(d *doc.Document) { d.Blocks = d.Blocks[:len(d.Blocks)-1] }, "blocks[18].text"},
	"a paragraph added":      {func(d *doc.Document) { d.Blocks = slices.Insert(d.Blocks, 4, doc.Block(doc.Paragraph{Text: "New."})) }, "blocks[4].text"},
	"a word changed":         {func(d *doc.Document) { d.Blocks[5] = doc.Paragraph{Text: "Second of three."} }, "blocks[5].text"},
	"a letter changed":       {func(d *doc.Document) { d.Blocks[5] = doc.Paragraph{Text: "second of two."} }, "blocks[5].text"},
	"a space lost":           {func(d *doc.Document) { d.Blocks[5] = doc.Paragraph{Text: "Secondof two."} }, "blocks[5].text"},
	"a word of Hebrew changed": {func(d *doc.Document) {
		d.Blocks[17] = doc.Paragraph{Text: "שלום עולל, a line that turns (נהג) twice."}
	}, "blocks[17].text"},
	"a word of Hebrew dropped": {func(d *doc.Document) {
		d.Blocks[17] = doc.Paragraph{Text: "שלום, a line that turns (נהג) twice."}
	}, "blocks[17].text"},
	"a missing glyph changed": {func(d *doc.Document) {
		d.Blocks[18] = doc.Paragraph{Text: "Missing glyphs: 🦉 and 漢字 and \U0001F468\u200d\U0001F469."}
	}, "blocks[18].text"},
	"two paragraphs swapped":     {func(d *doc.Document) { d.Blocks[4], d.Blocks[5] = d.Blocks[5], d.Blocks[4] }, "blocks[4].text"},
	"a heading one level down":   {func(d *doc.Document) { d.Blocks[7] = doc.Heading{Level: 3, Text: "Back"} }, "blocks[7].text as a heading"},
	"a heading made a paragraph": {func(d *doc.Document) { d.Blocks[7] = doc.Paragraph{Text: "Back"} }, "blocks[7].text as a heading"},
	"a list item dropped":        {func(d *doc.Document) { d.Blocks[8] = doc.List{Items: []string{"one of them"}} }, "blocks[8].items[1]"},
	"an attribution changed": {func(d *doc.Document) {
		d.Blocks[10] = doc.Quote{Text: "He said it.\nShe denied it.", Attribution: "Bob"}
	}, "blocks[10].attribution"},
	"a line of verse changed": {func(d *doc.Document) {
		d.Blocks[11] = doc.Verse{Lines: []string{"a line of verse", "  indented", "", "another"}}
	}, "blocks[11].lines[3]"},
	"preformatted text changed": {func(d *doc.Document) { d.Blocks[15] = doc.Preformatted{Text: "a  b\n\tC\n\nd"} }, "blocks[15].text"},
	"a caption lost":            {func(d *doc.Document) { d.Images[0].Caption = "" }, "blocks[0].caption"},
	"a credit changed":          {func(d *doc.Document) { d.Images[0].Credit = "Photo by Jo Li, CC BY-SA 2.0" }, "blocks[0].credit"},
	"the title changed":         {func(d *doc.Document) { d.Meta.Title = "The harbor clock runs again" }, "title"},
	"an author lost":            {func(d *doc.Document) { d.Meta.Authors = d.Meta.Authors[:1] }, "authors"},
	"the date changed":          {func(d *doc.Document) { d.Meta.Date = "2021-04-27" }, "date"},
	"the deck lost":             {func(d *doc.Document) { d.Meta.Subtitle = "" }, "subtitle"},
	"another identity":          {func(d *doc.Document) { d.Origin.SHA256 = strings.Repeat("f", 64) }, "id"},
}

func TestEveryFaultIsFoundAndNamed(t *testing.T) {
	for name, f := range faults {
		spoilt := everything()
		f.spoil(spoilt)
		for format, check := range checks {
			found, err := check(everything(), write(t, spoilt, format))
			if err != nil || len(found) == 0 || found[0].Path != f.path {
				t.Errorf("%s, %s: found %v, want something at %s first; %v", name, format, found, f.path, err)
			}
			if len(found) > 2 {
				t.Errorf("%s, %s: one fault was told as %d: %v", name, format, len(found), found)
			}
		}
	}
}

func TestWordsFromRightToLeftStandInOrderInTheBook(t *testing.T) {
	d := everything()
	d.Blocks[17] = doc.Paragraph{Text: "עולם שלום, a line that turns (נהג) twice."}
	if found, err := fidelity.EPUB(everything(), write(t, d, "epub")); err != nil || len(found) != 1 || found[0].Path != "blocks[17].text" {
		t.Errorf("found %v, %v", found, err)
	}
}

func TestDifferencesAreToldWithTheWordsAround(t *testing.T) {
	for _, test := range []struct {
		difference fidelity.Difference
		want       string
	}{
		{fidelity.Difference{Path: "blocks[3].text", Want: strings.Repeat("word ", 30) + "one", Got: strings.Repeat("word ", 30) + "two"}, `blocks[3].text is "… word word word two", not "… word word word one"`},
		{fidelity.Difference{Path: "title", Want: "Night Ferry"}, `it lacks title, "Night Ferry"`},
		{fidelity.Difference{Path: "title", Got: "\x1b[2J\xff"}, `before title it adds "\x1b[2J�"`},
	} {
		if got := test.difference.String(); got != test.want {
			t.Errorf("got  %s\nwant %s", got, test.want)
		}
	}
}

// rezip writes an EPUB again with one of its files changed.
func rezip(t testing.TB, data []byte, name string, change func(string) string) []byte {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range r.File {
		rc, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(rc)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name == name {
			changed := change(string(content))
			if changed == string(content) {
				t.Fatalf("%s was not changed", name)
			}
			content = []byte(changed)
		}
		out, err := w.Create(f.Name)
		if err == nil {
			_, err = out.Write(content)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func swap(old, new string) func(string) string {
	return func(s string) string { return strings.Replace(s, old, new, 1) }
}

func TestFaultsInTheBookItselfAreFound(t *testing.T) {
	d := everything()
	book := write(t, d, "epub")
	page, opf := "EPUB/xhtml/text.xhtml", "EPUB/package.opf"
	for name, test := range map[string]struct {
		file     string
		old, new string
	}{
		"a paragraph dropped":     {page, "<p>Second of two.</p>", ""},
		"two paragraphs joined":   {page, "First of two.</p>\n<p>Second", "First of two. Second"},
		"a word added":            {page, "The money", "The dirty money"},
		"words after the text":    {page, "</article>", "<p>And more.</p></article>"},
		"a page not in the spine": {opf, `<itemref idref="text"/>`, ""},
	} {
		spoilt := rezip(t, book, test.file, swap(test.old, test.new))
		if found, err := fidelity.EPUB(d, spoilt); err == nil && len(found) == 0 {
			t.Errorf("%s: nothing was found", name)
		}
	}
	for name, test := range map[string]struct{ old, new string }{
		"an open element":    {"<p>Second of two.</p>", "<p>Second of two."},
		"an unknown entity":  {"Second", "&second;"},
		"a forbidden number": {"Second", "&#xD800;"},
		"a tag without end":  {"</article>", "<article"},
		"too many ends":      {"</article>", "</article></article></section></section></body></html></x>"},
		"a CDATA section":    {"Second", "<![CDATA[Second]]>"},
	} {
		if _, err := fidelity.EPUB(d, rezip(t, book, page, swap(test.old, test.new))); err == nil {
			t.Errorf("%s was taken", name)
		}
	}
}

func TestDamagedFilesAreErrorsOrDifferencesAndNeverACrash(t *testing.T) {
	d := everything()
	for format, check := range checks {
		data := write(t, d, format)
		quiet := 0
		for i := 0; i < len(data); i += 11 {
			spoilt := bytes.Clone(data)
			spoilt[i] ^= 1 << (i % 8)
			if found, err := check(d, spoilt); err == nil && len(found) == 0 {
				quiet++ // a font, a colour, a place on the page
			}
			if i%55 == 0 && i < len(data)-1 { // the last is a line end
				if _, err := check(d, data[:i]); err == nil {
					t.Errorf("%s: the first %d of %d bytes were taken", format, i, len(data))
				}
			}
		}
		if quiet == len(data)/11 {
			t.Errorf("%s: no damage was found at all", format)
		}
	}
}

func TestAFileOfAnotherKindIsAnError(t *testing.T) {
	d := everything()
	for format, check := range checks {
		for _, data := range []string{"", "PK\x03\x04", "%PDF-1.7\n%%EOF\n", "%PDF-1.7\nstartxref\n0\n%%EOF\n", fmt.Sprintf("%%PDF-1.7\nstartxref\n%d\n", 1<<40)} {
			if found, err := check(d, []byte(data)); err == nil || found != nil {
				t.Errorf("%s: %q was taken", format, data)
			}
		}
	}
}
