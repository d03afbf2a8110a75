package epub_test

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/epub"
)

// A book's own fonts are in it byte for byte, in its list of files, and named before
// the reader's, for the letters of their scripts, on lines as far apart as they want; a book without has the same stylesheet as ever.
func TestFontsAreLaidIntoTheBookForTheLettersTheyAreThereFor(t *testing.T) {
	d := &doc.Document{Origin: doc.Origin{Name: "a.txt", Bytes: 1, SHA256: strings.Repeat("0123456789abcdef", 4), Encoding: "utf-8"}, Meta: doc.Meta{Title: "Ferry", Language: "bo"}, Blocks: []doc.Block{doc.Paragraph{Text: "x"}}}
	files := func(o epub.Options) map[string]string {
		var b bytes.Buffer
		if _, err := epub.Write(&b, d, o); err != nil {
			t.Fatal(err)
		}
		z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
		if err != nil {
			t.Fatal(err)
		}
		out := map[string]string{}
		for _, f := range z.File {
			r, err := f.Open()
			if err != nil {
				t.Fatal(err)
			}
			data, err := io.ReadAll(r)
			if err != nil {
				t.Fatal(err)
			}
			out[f.Name] = string(data)
		}
		return out
	}
	plain := files(epub.Options{})
	own := files(epub.Options{Fonts: []epub.Font{{Name: "1-a.ttf", Family: `Noto "Serif"`, Data: []byte("font one")}, {Name: "2-b.ttf", Family: "Other", Leading: 2170, Data: []byte("font two")}}})
	if own["EPUB/fonts/1-a.ttf"] != "font one" || own["EPUB/fonts/2-b.ttf"] != "font two" || len(own) != len(plain)+2 {
		t.Errorf("the files are %d, of which %d are as before", len(own), len(plain))
	}
	for _, want := range []string{`href="fonts/1-a.ttf" media-type="font/ttf"`, `href="fonts/2-b.ttf" media-type="font/ttf"`} {
		if !strings.Contains(own["EPUB/package.opf"], want) {
			t.Errorf("the list of files has no %s", want)
		}
	}
	css, ok := strings.CutPrefix(own["EPUB/style.css"], plain["EPUB/style.css"])
	if !ok || !strings.Contains(css, `src: url("fonts/1-a.ttf"); unicode-range: U+530-`) || !strings.Contains(css, `font-family: "Noto \"Serif\"", "Other", serif;`) || !strings.Contains(css, "line-height: 2.17;") {
		t.Errorf("the stylesheet ends in %q", css)
	}
	if strings.Contains(plain["EPUB/style.css"], "@font-face") {
		t.Error("a book without fonts names some")
	}
}
