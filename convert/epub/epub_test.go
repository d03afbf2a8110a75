package epub_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"image/color"
	"image/jpeg"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/epub"
	"github.com/fad55d40/archive/convert/plain"
)

// everything returns a document with every kind of block and hostile text.
func everything() *doc.Document {
	licence := doc.License{ID: "CC-BY-SA-2.0", Name: "Creative Commons", URL: "https://creativecommons.org/licenses/by-sa/2.0/"}
	return &doc.Document{
		Origin: doc.Origin{Name: "a.txt", Bytes: 3, SHA256: strings.Repeat("0123456789abcdef", 4), Encoding: "utf-8"},
		Meta: doc.Meta{
			Title: `Markup <b>&amp; "quotes"</b> ]]> --`, Subtitle: "A deck", Kicker: "KICKER", Language: "en", Date: "2021-04",
			Authors:      []doc.Author{{Name: "Jane <Roe>", Kind: doc.Person}, {Name: "Jo Lee", Kind: doc.Person}},
			Contributors: []doc.Author{{Name: "Ana Li", Kind: doc.Person, Role: "translator"}},
			Publisher:    "Ledger", Description: "About", Keywords: []string{"a & b"},
			Rights: doc.Rights{Text: "© 2021", License: licence},
		},
		Images: []doc.Image{{Credit: "Photo by Jo, CC BY-SA 2.0", Caption: "A caption", License: licence}, {Title: "Only", Creator: "parts"}},
		Blocks: []doc.Block{
			doc.Figure{Image: 0}, doc.Figure{Image: 1},
			doc.Paragraph{Text: "See https://example.org/a?b=1&c=2. Not javascript:alert(1) and not data:text/html,x."},
			doc.Heading{Level: 2, Text: "One <2>"}, doc.Paragraph{Text: "A \u00adsoft hyphen, U+FFFE \ufffe and a joiner \u200d."},
			doc.Heading{Level: 3, Text: "Deeper"}, doc.Heading{Level: 2, Text: "Back"}, doc.Heading{Level: 2, Text: "\u200b"},
			doc.List{Items: []string{"one", "two"}}, doc.List{Ordered: true, Start: 3, Items: []string{"three"}},
			doc.Quote{Text: "First.\nSecond.", Attribution: "Ann"},
			doc.Verse{Lines: []string{"a line", "  indented", "", "a stanza"}},
			doc.Break{}, doc.Break{Text: "* * *"}, doc.Preformatted{Text: "a  b\n\tc"},
			doc.Note{Role: doc.NoteCorrection, Text: "Correction: none."},
			doc.Paragraph{Text: "שלום, a line that turns."},
		},
	}
}

func write(t testing.TB, d *doc.Document) map[string]string {
	t.Helper()
	return writeWith(t, d, epub.Options{Tool: "archive 0"})
}

// writeWith returns the files of a document's book by name.
func writeWith(t testing.TB, d *doc.Document, o epub.Options) map[string]string {
	t.Helper()
	var b bytes.Buffer
	if _, err := epub.Write(&b, d, o); err != nil {
		t.Fatal(err)
	}
	r, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	files := make(map[string]string)
	for i, f := range r.File {
		if i == 0 && (f.Name != "mimetype" || f.Method != zip.Store) {
			t.Errorf("the first file is %s", f.Name)
		}
		rc, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(rc)
		if err != nil {
			t.Fatal(err)
		}
		files[f.Name] = string(data)
	}
	return files
}

// words parses a file strictly and returns its text, white space folded, its
// ids and its links.
func words(t testing.TB, name, content string) (text string, ids, links []string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(content))
	var b strings.Builder
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		switch x := token.(type) {
		case xml.CharData:
			b.Write(x)
		case xml.StartElement:
			if slices.Contains([]string{"p", "li", "h1", "h2", "h3", "dt", "dd", "span", "pre", "br"}, x.Name.Local) {
				b.WriteByte(' ')
			}
			for _, a := range x.Attr {
				switch a.Name.Local {
				case "id":
					ids = append(ids, a.Value)
				case "href", "src":
					links = append(links, a.Value)
				}
			}
		}
	}
	return fold(b.String()), ids, links
}

func fold(s string) string { return strings.Join(strings.Fields(s), " ") }

func TestEveryFileIsWellFormedAndEveryIDUnique(t *testing.T) {
	for name, content := range write(t, everything()) {
		if strings.HasSuffix(name, ".css") || name == "mimetype" {
			continue
		}
		_, ids, _ := words(t, name, content)
		slices.Sort(ids)
		if n := len(ids); n != len(slices.Compact(ids)) {
			t.Errorf("%s has an id twice: %q", name, ids)
		}
	}
}

func TestTheTextOfEveryBlockIsThereInOrder(t *testing.T) {
	d := everything()
	text, _, _ := words(t, "text", write(t, d)["EPUB/xhtml/text.xhtml"])
	for path, want := range doc.Texts(d) {
		if !strings.HasPrefix(path, "blocks") {
			continue
		}
		want = fold(strings.ReplaceAll(want, "\ufffe", ""))
		if strings.Trim(want, "\u200b") == "" {
			continue
		}
		i := strings.Index(text, want)
		if i < 0 {
			t.Fatalf("%s is not there, or not in its place: %q in %q", path, want, text)
		}
		text = text[i+len(want):]
	}
}

func TestLinksLeadNowhereActive(t *testing.T) {
	_, _, links := words(t, "text", write(t, everything())["EPUB/xhtml/text.xhtml"])
	for _, l := range links {
		if !strings.HasPrefix(l, "https://") && !strings.HasPrefix(l, "../") {
			t.Errorf("there is a link to %q", l)
		}
	}
	if !slices.Contains(links, "https://example.org/a?b=1&c=2") || !slices.Contains(links, "https://creativecommons.org/licenses/by-sa/2.0/") {
		t.Errorf("links %q", links)
	}
}

func TestTheContentsListTheHeadings(t *testing.T) {
	text, _, links := words(t, "nav", write(t, everything())["EPUB/nav.xhtml"])
	for _, want := range []string{"One <2>", "Deeper", "Back"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in the contents: %q", want, text)
		}
	}
	if !slices.Contains(links, "xhtml/text.xhtml#h3") {
		t.Errorf("links %q", links)
	}
}

func TestThePackageSaysWhatIsKnown(t *testing.T) {
	opf := write(t, everything())["EPUB/package.opf"]
	for _, want := range []string{
		"urn:sha256:0123456789abcdef", `<dc:creator id="creator1">Jane &lt;Roe&gt;</dc:creator>`, `<dc:date>2021-04</dc:date>`,
		`scheme="marc:relators">trl`, `<dc:language>en</dc:language>`, `<link rel="dcterms:license" href="https://creativecommons.org/licenses/by-sa/2.0/"/>`,
		`property="dcterms:modified">1980-01-01T00:00:00Z`, `property="schema:accessibilityHazard">none`, "urn:uuid:",
	} {
		if !strings.Contains(opf, want) {
			t.Errorf("the package lacks %q", want)
		}
	}
}

func TestRightToLeftBooksTurnTheirPages(t *testing.T) {
	d := everything()
	d.Meta.Language, d.Meta.Title = "he", "שלום"
	d.Blocks = []doc.Block{doc.Paragraph{Text: "שלום עולם"}, doc.Paragraph{Text: "In English."}}
	files := write(t, d)
	if !strings.Contains(files["EPUB/package.opf"], `page-progression-direction="rtl"`) || !strings.Contains(files["EPUB/xhtml/text.xhtml"], `lang="he" xml:lang="he" dir="rtl"`) ||
		!strings.Contains(files["EPUB/xhtml/text.xhtml"], `dir="ltr">In English.`) {
		t.Error(files["EPUB/xhtml/text.xhtml"])
	}
}

func TestTheBytesDoNotDependOnAnything(t *testing.T) {
	first := fmt.Sprint(write(t, everything()))
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			for range 5 {
				if fmt.Sprint(write(t, everything())) != first {
					t.Error("two books of one document differ")
				}
			}
		})
	}
	wait.Wait()
}

func TestTheSeedsMakeBooks(t *testing.T) {
	files, _ := filepath.Glob("../../seeds/*.txt")
	if len(files) == 0 {
		t.Fatal("there are no seeds")
	}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		r, err := plain.Read(doc.Source{Name: filepath.Base(f), Data: data})
		if err != nil {
			t.Fatal(err)
		}
		d := r.Document
		for name, content := range write(t, d) {
			if strings.HasSuffix(name, "html") || strings.HasSuffix(name, "opf") || strings.HasSuffix(name, "svg") {
				words(t, name, content)
			}
		}
	}
}

func TestALongTextIsPartedIntoPages(t *testing.T) {
	d := everything()
	d.Blocks = nil
	for i := range 100_000 {
		d.Blocks = append(d.Blocks, doc.Heading{Level: 2 + i%3, Text: fmt.Sprint("Heading ", i)})
	}
	files := write(t, d)
	targets := make(map[string]bool)
	for name, content := range files {
		if !strings.HasPrefix(name, "EPUB/xhtml/text") {
			continue
		}
		if len(content) > 300<<10 {
			t.Errorf("%s has %d bytes", name, len(content))
		}
		_, ids, _ := words(t, name, content)
		for _, id := range ids {
			targets[strings.TrimPrefix(name, "EPUB/")+"#"+id] = true
		}
		if page := strings.TrimSuffix(strings.TrimPrefix(name, "EPUB/xhtml/"), ".xhtml"); !strings.Contains(files["EPUB/package.opf"], `<itemref idref="`+page+`"/>`) {
			t.Errorf("%s is not in the spine", name)
		}
	}
	_, _, links := words(t, "nav", files["EPUB/nav.xhtml"])
	headings := 0
	for _, l := range links {
		if strings.Contains(l, "#h") {
			headings++
		}
		if strings.HasPrefix(l, "xhtml/text") && strings.Contains(l, "#") && !targets[l] {
			t.Fatalf("the contents lead to %s, which is not there", l)
		}
	}
	if headings != 100_000 || len(targets) != 100_000+5 {
		t.Errorf("%d headings in the contents, %d ids", headings, len(targets))
	}
}

func FuzzWrite(f *testing.F) {
	f.Add("Title", "Prose & <markup>")
	f.Add("\u200b", "]]>\x00\ufffe\u202e")
	f.Fuzz(func(t *testing.T, title, prose string) {
		d := everything()
		d.Meta.Title = title
		d.Blocks = append(d.Blocks, doc.Paragraph{Text: prose}, doc.Heading{Level: 2, Text: prose}, doc.Preformatted{Text: prose})
		for name, content := range write(t, d) {
			if strings.HasSuffix(name, "html") || strings.HasSuffix(name, "opf") || strings.HasSuffix(name, "svg") {
				words(t, name, content)
			}
		}
	})
}

// pictured returns a document with a picture, shown twice, and its file.
func pictured() (*doc.Document, []doc.Picture) {
	d := everything()
	d.Images = []doc.Image{
		{Caption: "The quay", Credit: "Photo by Jo", Alt: `A quay & "boats"`, File: "a-1.png", MediaType: "image/png", Width: 1, Height: 2},
		{Caption: "Again", File: "a-1.png", MediaType: "image/png", Width: 1, Height: 2, Alt: "The quay again"},
		{Caption: "Lost", File: "a-2.jpg", MediaType: "image/jpeg", Width: 3, Height: 4},
	}
	d.Blocks = append(d.Blocks[2:3:3], doc.Figure{Image: 0}, doc.Figure{Image: 1}, doc.Figure{Image: 2})
	return d, []doc.Picture{{Name: "x.png", File: "a-1.png", Data: []byte("\x89PNG bytes")}}
}

func TestAPictureStandsWithItsWordsAndOnceInTheBook(t *testing.T) {
	d, pictures := pictured()
	files := writeWith(t, d, epub.Options{Pictures: pictures})
	if files["EPUB/images/a-1.png"] != string(pictures[0].Data) || files["EPUB/images/a-2.jpg"] != "" {
		t.Error("the pictures are not those that were given")
	}
	page, opf := files["EPUB/xhtml/text.xhtml"], files["EPUB/package.opf"]
	if !strings.Contains(page, `<img src="../images/a-1.png" alt="A quay &amp; &quot;boats&quot;" width="1" height="2"/>`) || strings.Count(page, "<img") != 2 || strings.Count(page, "<figure") != 3 {
		t.Error(page)
	}
	if strings.Count(opf, `href="images/`) != 1 || !strings.Contains(opf, `<item id="picture-1" href="images/a-1.png" media-type="image/png"/>`) {
		t.Error(opf)
	}
}

func TestWhatIsSaidOfAccessibilityIsTrueOfTheBook(t *testing.T) {
	d, pictures := pictured()
	claims := func(change func(*doc.Document), p []doc.Picture, who string) string {
		d, _ := pictured()
		change(d)
		return writeWith(t, d, epub.Options{Pictures: p, CertifiedBy: who})["EPUB/package.opf"]
	}
	none := func(*doc.Document) {}
	mute := func(d *doc.Document) { d.Images[0].Alt = "" }
	const alternative, visual, textual = ">alternativeText<", ">visual<", `accessModeSufficient">textual<`
	for name, test := range map[string]struct {
		opf        string
		has, lacks []string
	}{
		"words only":      {claims(none, nil, ""), []string{alternative, textual}, []string{visual, "conformsTo", "certifiedBy"}},
		"with a picture":  {claims(none, pictures, ""), []string{alternative, visual, textual, ">textual,visual<"}, []string{"conformsTo"}},
		"without its alt": {claims(mute, pictures, ""), []string{visual, ">textual,visual<", "Not every picture"}, []string{alternative, textual}},
		"certified":       {claims(none, nil, "Ann & Co"), []string{`property="dcterms:conformsTo">EPUB Accessibility 1.1 - WCAG 2.2 Level AA<`, `refines="#conformance" property="a11y:certifiedBy">Ann &amp; Co<`}, nil},
	} {
		for _, want := range test.has {
			if !strings.Contains(test.opf, want) {
				t.Errorf("%s: it does not say %s", name, want)
			}
		}
		for _, not := range test.lacks {
			if strings.Contains(test.opf, not) {
				t.Errorf("%s: it says %s", name, not)
			}
		}
	}
	mute(d)
	notices, err := epub.Write(io.Discard, d, epub.Options{Pictures: pictures, CertifiedBy: "Ann"})
	if err != nil || len(notices) != 1 || notices[0].Code != "certified-without-alt" {
		t.Errorf("notices %v, %v", notices, err)
	}
}

func TestSectionsHoldWhatStandsUnderTheirHeadings(t *testing.T) {
	page := write(t, everything())["EPUB/xhtml/text.xhtml"]
	one, deeper, back := strings.Index(page, `id="h1"`), strings.Index(page, `id="h2"`), strings.Index(page, `id="h3"`)
	if one < 0 || deeper < one || back < deeper {
		t.Fatal(page)
	}
	if strings.Count(page[:one], "<section>") != 1 || strings.Contains(page[one:deeper], "</section>") || strings.Count(page[deeper:back], "</section>") != 2 {
		t.Error(page)
	}
}

func TestATextInAnotherScriptSaysSo(t *testing.T) {
	d := everything()
	d.Blocks = []doc.Block{doc.Paragraph{Text: "In English."}, doc.Paragraph{Text: "Стояла тихая ночь."}, doc.Paragraph{Text: "Μια ήσυχη νύχτα, said Ann."}, doc.Paragraph{Text: "שלום עולם"}, doc.Paragraph{Text: "12 345"}}
	page := write(t, d)["EPUB/xhtml/text.xhtml"]
	for _, want := range []string{`<p lang="und-Cyrl" xml:lang="und-Cyrl">Стояла`, `<p lang="und-Hebr" xml:lang="und-Hebr" dir="rtl">שלום`, "<p>Μια", "<p>12 345"} {
		if !strings.Contains(page, want) {
			t.Errorf("%s is not in %s", want, page)
		}
	}
}

func TestNotesHaveTheRolesOfTheirKind(t *testing.T) {
	d := everything()
	for _, role := range []doc.NoteRole{doc.NoteCorrection, doc.NoteEditor, doc.NoteBio} {
		d.Blocks = append(d.Blocks, doc.Note{Role: role, Text: "Note."})
	}
	page := write(t, d)["EPUB/xhtml/text.xhtml"]
	for _, want := range []string{`<section class="note correction" epub:type="errata" role="doc-errata">`, `<section class="note editor" epub:type="notice" role="doc-notice">`, `<aside class="note bio">`} {
		if !strings.Contains(page, want) {
			t.Errorf("%s is not there", want)
		}
	}
}

func BenchmarkWrite(b *testing.B) {
	d := everything()
	for range 20 {
		d.Blocks = append(d.Blocks, doc.Paragraph{Text: strings.Repeat("The ferry sails again on Friday, nine years after. ", 5)})
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := epub.Write(io.Discard, d, epub.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkWriteParallel writes books on every processor: none waits for another.
func BenchmarkWriteParallel(b *testing.B) {
	d := everything()
	b.ReportAllocs()
	b.RunParallel(func(p *testing.PB) {
		for p.Next() {
			if _, err := epub.Write(io.Discard, d, epub.Options{}); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func TestARasterCoverIsThePictureOfTheBook(t *testing.T) {
	d := everything()
	vector, raster := write(t, d), writeWith(t, d, epub.Options{RasterCover: true})
	if _, both := raster["EPUB/cover.svg"]; both || len(raster) != len(vector) {
		t.Errorf("%d files, with the other cover %t", len(raster), both)
	}
	if size, err := png.DecodeConfig(strings.NewReader(raster["EPUB/cover.png"])); err != nil || size.Width != 1600 || size.Height != 2560 {
		t.Errorf("%+v, %v", size, err)
	}
	if want := `<item id="cover-image" href="cover.png" media-type="image/png" properties="cover-image"/>`; !strings.Contains(raster["EPUB/package.opf"], want) {
		t.Errorf("the list of files has no %s", want)
	}
	if !strings.Contains(raster["EPUB/xhtml/cover.xhtml"], `src="../cover.png"`) || strings.Contains(vector["EPUB/package.opf"], "cover.png") {
		t.Error("the page of the cover shows another file")
	}
}

func TestAPictureOfWhichNothingIsKnownIsNoDecoration(t *testing.T) {
	for _, test := range []struct {
		language, want string
		im             doc.Image
	}{
		{"en", `alt="Picture"`, doc.Image{Caption: "A quay."}},
		{"de", `alt="Bild"`, doc.Image{Caption: "A quay."}},
		{"tlh", `alt="Picture" lang="en" xml:lang="en" dir="ltr"`, doc.Image{}},
		{"en", `alt="A quay."`, doc.Image{Caption: "A quay.", Alt: "A quay."}}, // a person wants it so
		{"en", `alt="Quay in fog"`, doc.Image{Caption: "A quay.", Title: "Quay in fog", Credit: "Photo: Jo"}},
		{"en", `alt="Picture"`, doc.Image{Title: "A quay", Creator: "Jo"}}, // which the credit says
	} {
		test.im.File, test.im.MediaType, test.im.Width, test.im.Height = "a-1.jpg", "image/jpeg", 1, 2
		d := everything()
		d.Meta.Language, d.Images = test.language, []doc.Image{test.im}
		d.Blocks = []doc.Block{doc.Figure{Image: 0}}
		page := writeWith(t, d, epub.Options{Pictures: []doc.Picture{{Name: "a.jpg", File: "a-1.jpg", Data: []byte("x")}}})["EPUB/xhtml/text.xhtml"]
		if want := `<img src="../images/a-1.jpg" ` + test.want + ` width="1" height="2"/>`; !strings.Contains(page, want) {
			t.Errorf("%+v: no %s in %s", test.im, want, page)
		}
	}
}

// A picture in the inks of print is one in red, green and blue in the book.
func TestAPictureInInksIsShownInColoursOfScreens(t *testing.T) {
	data, err := os.ReadFile("../../archive/conformance/testdata/torture/ink.jpg")
	if err != nil {
		t.Fatal(err)
	}
	d := everything()
	d.Images = []doc.Image{{File: "a-1.jpg", MediaType: "image/jpeg", Width: 120, Height: 80, Alt: "A boat"}}
	d.Blocks = []doc.Block{doc.Figure{Image: 0}}
	files := writeWith(t, d, epub.Options{Pictures: []doc.Picture{{Name: "a.jpg", File: "a-1.jpg", Data: data}}})
	m, err := jpeg.DecodeConfig(strings.NewReader(files["EPUB/images/a-1.jpg"]))
	if err != nil || m.ColorModel != color.YCbCrModel || m.Width != 120 || m.Height != 80 {
		t.Errorf("%+v, %v", m, err)
	}
}
