package pdf

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/typeset"
)

// The finishing pass is tested from within: only there can it be given what
// gofpdf would never write.

// half is a document up to the finishing pass, and what gofpdf made of it.
func half(t testing.TB) (*finisher, []byte) {
	t.Helper()
	d := &doc.Document{
		Origin: doc.Origin{Name: "a.txt", SHA256: strings.Repeat("0", 64)}, Meta: doc.Meta{Title: "A title", Language: "en"},
		Blocks: []doc.Block{doc.Paragraph{Text: "See https://example.org/a(b) and https://example.org/b."}, doc.Heading{Level: 2, Text: "Two"}, doc.Paragraph{Text: "The end."}},
	}
	f := begin(d, Options{Tool: "archive 0", Stamp: time.Unix(0, 0).UTC()}, nil, new(finisher))
	f.set()
	raw, err := pages(f.book, &f.emit)
	if err != nil {
		t.Fatal(err)
	}
	return f, raw
}

// set sets the pages.
func (f *finisher) set() {
	f.book = typeset.Set(f.doc, typeset.Options{Paper: typeset.A4, Fonts: font.Shipped(), Tool: f.options.Tool, Turn: f.turn})
}

// anew is the same document before the finishing pass, in the same memory.
func (f *finisher) anew() *finisher {
	n := begin(f.doc, f.options, f.images, f)
	n.set()
	return n
}

// finished is the file that the finishing pass makes.
func (f *finisher) finished(raw []byte) ([]byte, error) {
	if err := f.finish(raw); err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err := f.copyTo(&out)
	return out.Bytes(), err
}

func TestGofpdfsOwnOutputIsFinished(t *testing.T) {
	f, raw := half(t)
	out, err := f.finished(raw)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := f.anew().finished(raw); err != nil || !bytes.Equal(out, again) {
		t.Errorf("the same memory gave other bytes: %v", err)
	}
}

// TestAnotherFormIsRefused spoils each thing that is relied on.
func TestAnotherFormIsRefused(t *testing.T) {
	for name, change := range map[string][2]string{
		"no startxref":           {"startxref\n", "startxreg\n"},
		"a table elsewhere":      {"\nxref\n0 ", "\nxreg\n0 "},
		"a page of another kind": {"<</Type /Page\n", "<</Type /Pbge\n"},
		"no resources":           {"/Resources 2 0 R\n", "/Resources 3 0 R\n"},
		"no content":             {"/Contents ", "/Contentz "},
		"fonts there already":    {"/Font <<\n>>", "/Font <<\n /"},
		"pictures there":         {"/XObject <<\n>>", "/XObject <<\n /"},
		"another prelude":        {"0.57 w\n", "0.58 w\n"},
		"a link too few":         {"<</Type /Annot", "((/Type /Annot"},
		"an open link":           {"/S /URI", "<< /URI"},
		"no catalog":             {"/Type /Catalog", "/Type /Cbtalog"},
		"no outline":             {"/Type /Outlines", "/Type /Outlinez"},
		"content changed":        {"% page 1\n", "% page 2\n"},
	} {
		t.Run(name, func(t *testing.T) {
			f, raw := half(t)
			spoilt := bytes.Replace(raw, []byte(change[0]), []byte(change[1]), 1)
			if bytes.Equal(spoilt, raw) {
				t.Fatalf("%q is not there to be spoilt", change[0])
			}
			if err := f.finish(spoilt); err == nil {
				t.Error("it was finished all the same")
			} else if !strings.HasPrefix(err.Error(), "the page library") {
				t.Errorf("the error does not say who is to blame: %v", err)
			}
		})
	}
}

func TestACutFileIsRefusedWhereverItIsCut(t *testing.T) {
	f, raw := half(t)
	for n := range len(raw) - len("%%EOF\n") - 4 {
		if err := f.anew().finish(raw[:n]); err == nil {
			t.Fatalf("%d of %d bytes were finished", n, len(raw))
		}
	}
}

// FuzzFinish holds to this: whatever stands where gofpdf's output should, the
// finishing pass answers with a file or an error.
func FuzzFinish(f *testing.F) {
	fin, raw := half(f)
	f.Add(0, byte(0), 0, byte(0))
	f.Add(len(raw)-20, byte('9'), len(raw)-19, byte('9'))
	f.Add(bytes.Index(raw, []byte("/Length"))+8, byte('9'), 0, byte('%'))
	f.Add(bytes.LastIndex(raw, []byte("xref\n0"))+6, byte('9'), 0, byte('%'))
	f.Fuzz(func(t *testing.T, at int, b byte, at2 int, b2 byte) {
		spoilt := bytes.Clone(raw)
		if at < 0 || at2 < 0 {
			return
		}
		spoilt[at%len(spoilt)], spoilt[at2%len(spoilt)] = b, b2
		out, err := fin.anew().finished(spoilt)
		if err == nil && !bytes.HasSuffix(out, []byte("%%EOF\n")) {
			t.Error("neither a file nor an error")
		}
	})
}

func TestNumbersOfALine(t *testing.T) {
	for in, want := range map[string]int{"12 0 obj": 12, "": -1, "x": -1, "-3": -1, "0000000009 ": 9, "99999999999999999999": -1} {
		if got, _ := leadingNumber([]byte(in)); got != want {
			t.Errorf("%q is %d, want %d", in, got, want)
		}
	}
}

func TestLengthsAreWrittenWithoutNeedlessDigits(t *testing.T) {
	for u, want := range map[typeset.Unit]string{0: "0", 1000: "1", -1500: "-1.5", 12345: "12.345", 10: "0.01", -1: "-0.001", 595276: "595.276"} {
		if got := string(appendNumber(nil, u)); got != want {
			t.Errorf("%d is written %s, want %s", u, got, want)
		}
	}
}

func TestStringsEscapeWhatWouldEndThem(t *testing.T) {
	var out []byte
	for _, b := range []byte("a(b)c\\d\re\n\x00") {
		out = appendStringByte(out, b)
	}
	if want := "a\\(b\\)c\\\\d\\re\n\x00"; string(out) != want {
		t.Errorf("%q, want %q", out, want)
	}
	if got, want := string(appendHexText(nil, ")\U0001F6A2")), "<FEFF0029D83DDEA2>"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	for in, want := range map[string]string{
		"":                 "()",
		"a (b) \\ ~":       "(a \\(b\\) \\\\ ~)",
		"\x7f":             "(\xFE\xFF\x00\x7F)",
		"a\n":              "(\xFE\xFF\x00a\x00\n)",
		"\u0d28\u2829":     "(\xFE\xFF\\r\\(\\(\\))", // bytes that would be syntax
		"é\U0001F6A2":      "(\xFE\xFF\x00\xE9\xD8\x3D\xDE\xA2)",
		"\U00010028\u0d0d": "(\xFE\xFF\xD8\x00\xDC\\(\\r\\r)",
	} {
		if got := string(appendText(nil, in)); got != want {
			t.Errorf("%q is written %q, not %q", in, got, want)
		}
	}
	if got, want := pdfName("text/plain (x)"), "text#2Fplain#20#28x#29"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
