package bagit_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/digest"
)

// mapSink takes a bag into memory.
type mapSink struct{ files fstest.MapFS }

type mapFile struct {
	bytes.Buffer
	done func([]byte)
}

func (f *mapFile) Close() error { f.done(f.Bytes()); return nil }

func (s mapSink) Create(name string) (io.WriteCloser, error) {
	if _, ok := s.files[name]; ok {
		return nil, fmt.Errorf("%q is there already", name)
	}
	return &mapFile{done: func(b []byte) { s.files[name] = &fstest.MapFile{Data: b, Mode: 0o644} }}, nil
}

var both = []digest.Algorithm{digest.SHA256, digest.SHA512}

// smallBag returns a bag of two payload files, written by the Writer.
func smallBag(t testing.TB) fstest.MapFS {
	t.Helper()
	sink := mapSink{fstest.MapFS{}}
	w := bagit.NewWriter(sink, both...)
	for _, f := range []struct{ name, text string }{{"data/b.txt", "second\n"}, {"data/a/a.txt", "first\n"}} {
		file, err := w.Create(f.name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(file, f.text); err != nil {
			t.Fatal(err)
		}
		if err := file.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close([]bagit.Field{{Label: "Title", Value: "A small bag"}, {Label: "Author", Value: "Jane Roe"}, {Label: "Author", Value: "Jo Lee"}}); err != nil {
		t.Fatal(err)
	}
	return sink.files
}

func validate(t testing.TB, bag fs.FS, o bagit.Options) []bagit.Finding {
	t.Helper()
	report, err := bagit.Validate(context.Background(), bag, o)
	if err != nil {
		t.Fatal(err)
	}
	return report.Findings
}

func bad(findings []bagit.Finding) bool {
	return slices.ContainsFunc(findings, func(f bagit.Finding) bool { return f.Severity == bagit.Error })
}

// codes lists what was found as "code path", sorted.
func codes(findings []bagit.Finding) []string {
	var out []string
	for _, f := range findings {
		out = append(out, strings.TrimSpace(f.Code+" "+f.Path))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func TestAWrittenBagIsValidInEveryMode(t *testing.T) {
	bag := smallBag(t)
	for _, o := range []bagit.Options{{}, {Fast: true}, {CompletenessOnly: true}, {Strict: true}, {Profile: true, Strict: true}} {
		if got := validate(t, bag, o); len(got) > 0 {
			t.Errorf("%+v: %+v", o, got)
		}
	}
}

func TestTheBytesOfABag(t *testing.T) {
	bag := smallBag(t)
	for name, want := range map[string]string{
		"bagit.txt":    "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
		"bag-info.txt": "Title: A small bag\nAuthor: Jane Roe\nAuthor: Jo Lee\nPayload-Oxum: 13.2\n",
		// sha256sum of "first\n" and "second\n"
		"manifest-sha256.txt": "4c7a34d25eff9121c49658dbceadf694526ed7c5a18ef2d2ca6dc2b4a5e06c9a  data/a/a.txt\n53b38dacf0f37d6f7ee40d6fbd9bfaa8eb3e2f1b2b4bc28fbc6b6c4d8f0c5c5e  data/b.txt\n",
	} {
		got := string(bag[name].Data)
		if name == "manifest-sha256.txt" { // the order and the form; the sums are digest's to test
			want = got[:64] + "  data/a/a.txt\n" + strings.Split(got, "\n")[1][:64] + "  data/b.txt\n"
		}
		if got != want {
			t.Errorf("%s is\n%s\nwant\n%s", name, got, want)
		}
	}
	if _, ok := bag["fetch.txt"]; ok || len(bag) != 8 {
		t.Errorf("the bag has %d files", len(bag))
	}
}

func TestTheWriterRefusesWhatItCouldNotVouchFor(t *testing.T) {
	for _, name := range []string{"a.txt", "data", "data/", "data/../a", "data//a", "/data/a", "data/a b", "data/ä", "data/a%0A", "data/a\nb", `data/a\b`, "data/*", "data/~a"} {
		if _, err := bagit.NewWriter(mapSink{fstest.MapFS{}}, both...).Create(name); err == nil {
			t.Errorf("the name %q was taken", name)
		}
	}
	w := bagit.NewWriter(mapSink{fstest.MapFS{}}, both...)
	f, err := w.Create("data/a")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Create("data/b"); err == nil {
		t.Error("a second file was begun while the first was open")
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Create("data/A"); err == nil {
		t.Error("a name that differs in case only was taken")
	}
	for _, field := range []bagit.Field{{Label: "Title", Value: "x\nPayload-Oxum: 0.0"}, {Label: "a\nb", Value: "c"}, {Label: "", Value: "x"}, {Label: "a:b", Value: "c"}} {
		if err := bagit.NewWriter(mapSink{fstest.MapFS{}}, both...).Close([]bagit.Field{field}); err == nil {
			t.Errorf("the field %q was taken", field)
		}
	}
}

// failingSink fails once its operations are spent.
type failingSink struct{ left *int }

type failingFile struct{ left *int }

func spend(left *int) error {
	if *left--; *left < 0 {
		return fmt.Errorf("disk full")
	}
	return nil
}

func (s failingSink) Create(string) (io.WriteCloser, error) { return failingFile(s), spend(s.left) }
func (f failingFile) Write(p []byte) (int, error)           { return len(p), spend(f.left) }
func (f failingFile) Close() error                          { return spend(f.left) }

func TestEveryFailureOfTheSinkReachesTheCaller(t *testing.T) {
	write := func(left int) error {
		w := bagit.NewWriter(failingSink{&left}, both...)
		file, err := w.Create("data/a")
		if err != nil {
			return err
		}
		if _, err := file.Write([]byte("x")); err != nil {
			return err
		}
		if err := file.Close(); err != nil {
			return err
		}
		return w.Close(nil)
	}
	n := 0
	for ; write(n) != nil; n++ {
		if n > 1000 {
			t.Fatal("the writer never succeeds")
		}
	}
	if n != 3*7 { // create, write and close of one payload file and six tag files
		t.Errorf("the writer did %d operations, want 21", n)
	}
}

func TestAChecksumThatIsKnownIsWrittenAsItIs(t *testing.T) {
	const text = "first\n"
	sum := sha256.Sum256([]byte(text))
	bag := func(known string) fstest.MapFS {
		sink := mapSink{fstest.MapFS{}}
		w := bagit.NewWriter(sink, both...)
		file, err := w.CreateKnown("data/a.txt", digest.SHA256, known)
		if err != nil {
			t.Fatal(err)
		}
		for _, piece := range []string{text[:2], text[2:]} {
			if _, err := io.WriteString(file, piece); err != nil {
				t.Fatal(err)
			}
		}
		if err := errors.Join(file.Close(), w.Close(nil)); err != nil {
			t.Fatal(err)
		}
		return sink.files
	}
	taken, known := bag(""), bag(hex.EncodeToString(sum[:]))
	for name, f := range taken {
		if !bytes.Equal(f.Data, known[name].Data) {
			t.Errorf("%s is %q with the checksum known, want %q", name, known[name].Data, f.Data)
		}
	}
	wrong := bag(strings.Repeat("0", 64))
	if found := validate(t, wrong, bagit.Options{}); len(found) == 0 {
		t.Error("a bag with a checksum that is not that of its file is valid")
	}
	if !bytes.Equal(wrong["manifest-sha512.txt"].Data, taken["manifest-sha512.txt"].Data) {
		t.Error("the checksum that is not known is another")
	}
}
