package sniff_test

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/sniff"
)

// zipOf makes a zip file, its first file stored as mimetype files are.
func zipOf(t *testing.T, files ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		method := zip.Deflate
		if files[i] == "mimetype" {
			method = zip.Store
		}
		f, err := w.CreateHeader(&zip.FileHeader{Name: files[i], Method: method})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(files[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestABinaryFormatIsToldByItsBytes(t *testing.T) {
	var packed, tarred bytes.Buffer
	z := gzip.NewWriter(&packed)
	z.Write([]byte("The boats have gone."))
	z.Close()
	w := tar.NewWriter(&tarred)
	w.WriteHeader(&tar.Header{Name: "a.txt", Size: 5, Mode: 0o644})
	w.Write([]byte("boats"))
	w.Close()
	cover := strings.Repeat("cover", 300)
	for want, data := range map[string][]byte{
		"a PDF":                []byte("\uFEFF\r\n%PDF-1.7\n"),
		"an RTF document":      []byte(`{\rtf1\ansi The boats have gone.}`),
		"a PostScript program": []byte("%!PS-Adobe-3.0\n"),
		"an EPUB":              zipOf(t, "mimetype", "application/epub+zip", "a.xhtml", "x"),
		"an OpenDocument text": zipOf(t, "mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "x"),
		"an OpenDocument file": zipOf(t, "mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "x"),
		"a Word document":      zipOf(t, "[Content_Types].xml", cover, "_rels/.rels", cover, "word/document.xml", "x"),
		"an Excel workbook":    zipOf(t, "[Content_Types].xml", cover, "xl/workbook.xml", "x"),
		"a bag as a zip file":  zipOf(t, "story/bagit.txt", "BagIt-Version: 1.0", "story/data/story.txt", "x"),
		"a zip file":           zipOf(t, "a/words/a.txt", "The word/ of the day"),
		"a gzip file":          packed.Bytes(),
		"a tar archive":        tarred.Bytes(),
		"an old Office":        []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\x00\x00"),
		"a JPEG picture":       []byte("\xFF\xD8\xFF\xE0\x00\x10JFIF"),
		"a GIF picture":        []byte("GIF89a\x01\x00\x01\x00"),
		"a WebP picture":       []byte("RIFF\x10\x00\x00\x00WEBPVP8 "),
		"a TIFF picture":       []byte("II*\x00\x08"),
		"a film":               []byte("\x00\x00\x00\x18ftypheic\x00\x00"),
		"a Kindle book":        append(append(make([]byte, 60), "BOOKMOBI"...), 0),
		"a 7z archive":         []byte("7z\xBC\xAF\x27\x1C\x00\x04"),
		"a RAR archive":        []byte("Rar!\x1A\x07\x01\x00"),
		"an SQLite database":   []byte("SQLite format 3\x00\x10"),
		"a property list":      []byte("bplist00\xd1"),
		"a WordPerfect":        []byte("\xFFWPC\x10"),
		"a Zstandard file":     []byte("\x28\xB5\x2F\xFD\x24"),
		"an xz file":           []byte("\xFD7zXZ\x00\x00"),
		"a bzip2 file":         []byte("BZh91AY&SY\x00\x01"),
		"a DjVu document":      []byte("AT&TFORM\x00\x00"),
		"a program":            []byte("\x7FELF\x02\x01"),
		"a sound recording":    []byte("ID3\x04\x00"),
	} {
		f, ok := sniff.Binary(data)
		if !ok || !strings.HasPrefix(f.Name, want) || f.MediaType == "" || f.Remedy == "" {
			t.Errorf("%s is told as %+v, %v", want, f, ok)
		}
		if want != "a zip file" && !strings.Contains(want, "zip") && len(data) > 64 {
			continue
		}
		for n := range data[:min(len(data), 300)] {
			sniff.Binary(data[:n]) // cut off anywhere
		}
	}
}

func TestWordsThatBeginAsFormatsDoAreText(t *testing.T) {
	for _, s := range []string{
		"", "PK\n", "BZh is how bzip2 files begin.\n", "GIF89a is the name of a format.\n", "ID3 tags hold the title.\n", "OggS\n", "RIFF and WEBP\n", "ustar\n", "BM 12, the old bus.\n", "MZ\n", "7z or zip?\n", "%PDF\n", "II* was the mark.\n",
		strings.Repeat("a", 257) + "ustar was a format.\n", "The ftyp of a file.\n", strings.Repeat("b", 60) + "BOOKMOB\n",
	} {
		if f, ok := sniff.Binary([]byte(s)); ok {
			t.Errorf("%.40q is told as %s", s, f.Name)
		}
	}
}

func TestAMarkupIsToldWithTheLineOfItsFirstMark(t *testing.T) {
	for s, want := range map[string]struct {
		name string
		line int
	}{
		"\n<!DOCTYPE HTML>\n<title>Boats</title>\n":     {"HTML", 2},
		"<html lang=en>\n":                              {"HTML", 1},
		"<?xml version=\"1.0\"?>\n<html xmlns=\"x\">\n": {"HTML", 1},
		"<?xml version=\"1.0\"?>\n<article/>\n":         {"XML", 1},
		"The boats\n\n<p>They have <b>gone</b>.</p>\n<p class=\"last\">Nobody knows <a href=\"x\">where</a>.</p>\n": {"HTML", 3},
		"<DIV>One<BR>two<BR/>three</DIV>\n":                                         {"HTML", 1},
		"# The boats\n\nThey have gone, [says](https://example.org/a) Jo Lee.\n":    {"Markdown", 1},
		"The boats\n\nThey have [gone](a.md) and [come](b.html \"back\").\n":        {"Markdown", 3},
		"The boats\n\n![A boat](boat.jpg)\n\nThey **have gone**, it seems.\n":       {"Markdown", 3},
		"## Use\n\n```sh\nmake\n```\n":                                              {"Markdown", 1},
		"| a | b |\n|---|---|\n| 1 | 2 |\n\nAnd `make` too.\n":                      {"Markdown", 1},
		"\\documentclass{article}\n\\begin{document}\nThe boats\n\\end{document}\n": {"LaTeX", 2},
		"{\"title\": \"The boats\"}\n":                                              {"JSON", 1},
		"[\n{\"a\": 1}\n]\n":                                                        {"JSON", 1},
	} {
		f, line, ok := sniff.Markup(s)
		if !ok || f.Name != want.name || line != want.line || f.MediaType == "" || f.Remedy == "" {
			t.Errorf("%q is told as %q, line %d", s, f.Name, line)
		}
	}
}

func TestPlainTextThatLooksABitLikeMarkupIsPlain(t *testing.T) {
	for _, s := range []string{
		"", "\n", "The boats\n\nThey have gone.\n",
		"## The boats\n\n- one\n- two\n\n> gone\n\n* * *\n\n1. first\n",
		"The boats\n=========\n\nThey have gone **for good**, it seems.\n",
		"Why <b> and <i> are back\n\nThe old tags <b>, <i> and </i> are used again, writes Jo Lee, who has counted them in a hundred pages of the web, from the first to the last one that she could find.\n" + strings.Repeat("More words of her article, which is long.\n", 40),
		"x < y and y > z, <so they say>, <a@example.org> and <https://example.org/a>\n",
		"See [1] and [2] (both are lost).\n\n[1]: https://example.org/\n[2]: a book\n",
		"[laughter] (he means it)\n\n[applause](sic)\n",
		"[Perran Voss] (the one who stayed) said `no` once.\n",
		"{This is a note.}\n\nThe boats have gone.\n", "[Photo: Jo Lee]\n\nThe boats have gone.\n",
		"He typed \\begin{document} and stopped.\n", "# 1 in the charts\n\nThe boats have gone.\n",
		"Rates: 5*3**2, a|b, a |-| b\n", "***\n\n**\n\n``quoted''\n",
	} {
		if f, line, ok := sniff.Markup(s); ok {
			t.Errorf("%.60q is told as %s, line %d", s, f.Name, line)
		}
	}
}

// TestNoTextThatWeHaveIsTakenForAnythingElse counts false alarms over all texts
// of the tree and of the folder beside it: the history of a font is Markdown.
func TestNoTextThatWeHaveIsTakenForAnythingElse(t *testing.T) {
	n := 0
	for _, root := range []string{"../..", "../../../shared"} {
		root, err := filepath.EvalSymlinks(root)
		if err != nil {
			continue // the folder beside the tree need not be there
		}
		err = filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() || filepath.Ext(path) != ".txt" || e.Name() == "FONTLOG-Gentium.txt" {
				return err
			}
			data, err := os.ReadFile(path)
			if err != nil {
				return nil // a link that leads nowhere
			}
			n++
			if f, ok := sniff.Binary(data); ok {
				t.Errorf("%s is taken for %s", path, f.Name)
			}
			if f, line, ok := sniff.Markup(string(data)); ok {
				t.Errorf("%s:%d is taken for %s", path, line, f.Name)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if n < 300 {
		t.Errorf("only %d texts were looked at", n)
	}
}

func FuzzMarkup(f *testing.F) {
	f.Add("# a\n\n[b](c.d) <p>x</p>")
	f.Fuzz(func(t *testing.T, s string) {
		sniff.Binary([]byte(s))
		if _, line, ok := sniff.Markup(s); ok && (line < 1 || line > 1+strings.Count(s, "\n")) {
			t.Errorf("line %d of %q", line, s)
		}
		if f, _, ok := sniff.Markup("The boats have gone."); ok {
			t.Error(f)
		}
	})
}
