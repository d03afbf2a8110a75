package epub_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
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
	var b bytes.Buffer
	if _, err := epub.Write(&b, d, epub.Options{Tool: "archive 0"}); err != nil {
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
		`scheme="marc:relators">trl`, `<dc:language>en</dc:language>`, `property="dcterms:license">https://creativecommons.org`,
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
		d, _, err := plain.Read(doc.Source{Name: filepath.Base(f), Data: data})
		if err != nil {
			t.Fatal(err)
		}
		for name, content := range write(t, d) {
			if strings.HasSuffix(name, "html") || strings.HasSuffix(name, "opf") || strings.HasSuffix(name, "svg") {
				words(t, name, content)
			}
		}
	}
}

func TestManyHeadings(t *testing.T) {
	d := everything()
	d.Blocks = nil
	for i := range 20000 {
		d.Blocks = append(d.Blocks, doc.Heading{Level: 2 + i%3, Text: fmt.Sprint("Heading ", i)})
	}
	_, ids, _ := words(t, "text", write(t, d)["EPUB/xhtml/text.xhtml"])
	if len(ids) < 20000 {
		t.Errorf("%d ids", len(ids))
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
