package container_test

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/fad55d40/archive/archive/internal/container"
)

// file is a file that is to stand in a container.
type file struct {
	name, text string
	kind       byte // of a tar entry; 0 for a regular file
}

func tarOf(t *testing.T, files ...file) []byte {
	t.Helper()
	var out bytes.Buffer
	w := tar.NewWriter(&out)
	for _, f := range files {
		h := &tar.Header{Name: f.name, Size: int64(len(f.text)), Mode: 0o644, Typeflag: f.kind}
		if f.kind == 0 {
			h.Typeflag = tar.TypeReg
		} else {
			h.Size, h.Linkname = 0, f.text
		}
		if err := w.WriteHeader(h); err != nil {
			t.Fatal(err)
		}
		if f.kind == 0 {
			if _, err := io.WriteString(w, f.text); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func zipOf(t *testing.T, method uint16, files ...file) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range files {
		h := &zip.FileHeader{Name: f.name, Method: method}
		create := w.CreateHeader
		if method == zip.Store { // without a descriptor: where a stored file ends must be told before it
			h.Flags, h.CRC32, h.CompressedSize64, h.UncompressedSize64 = 1<<11, crc(f.text), uint64(len(f.text)), uint64(len(f.text))
			create = w.CreateRaw
		}
		e, err := create(h)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(e, f.text); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func open(t *testing.T, name string, data []byte) (*container.Container, error) {
	t.Helper()
	return container.Open(t.Context(), bytes.NewReader(data), int64(len(data)), name)
}

// contents reads all files, in the order in which they are given.
func contents(t *testing.T, c *container.Container) (names []string, texts map[string]string) {
	t.Helper()
	texts = make(map[string]string)
	if err := c.Each(func(name string) bool {
		f, err := c.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		data, err := io.ReadAll(f)
		if err = errors.Join(err, container.Sound(f)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		names, texts[name] = append(names, name), string(data)
		return true
	}); err != nil {
		t.Fatal(err)
	}
	return names, texts
}

func TestEveryKindGivesTheSameFilesInTheOrderOfTheirPaths(t *testing.T) {
	files := []file{{"b/z.txt", "last", 0}, {"b.txt", "Zürich \U0001F600", 0}, {"a.txt", "", 0}, {"b/c/d.txt", strings.Repeat("long ", 9000), 0}, {"ä.txt", "\"quotes\" \\ and\nlines\n", 0}}
	lines := ""
	for _, f := range files {
		lines += object(f.name, f.text) + "\n"
	}
	want := []string{"a.txt", "b.txt", "b/c/d.txt", "b/z.txt", "ä.txt"}
	for name, data := range map[string][]byte{
		"x.tar": tarOf(t, files...), "stored.zip": zipOf(t, zip.Store, files...), "DEFLATED.ZIP": zipOf(t, zip.Deflate, files...),
		"x.jsonl": []byte(lines), "x.ndjson": []byte("\ufeff" + strings.TrimSuffix(lines, "\n")), "crlf.jsonl": []byte(strings.ReplaceAll(lines, "\n", "\r\n\r\n")),
	} {
		c, err := open(t, name, data)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		names, texts := contents(t, c)
		if !slices.Equal(names, want) {
			t.Errorf("%s gives %q", name, names)
		}
		for _, f := range files {
			if texts[f.name] != f.text {
				t.Errorf("%s: %s is %.40q", name, f.name, texts[f.name])
			}
		}
	}
}

func TestHiddenFilesAndBagsArePassedOver(t *testing.T) {
	c, err := open(t, "x.tar", tarOf(t, file{".git/a.txt", "x", 0}, file{"a/.b.txt", "x", 0}, file{"a/c.txt", "x", 0}, file{"bag/bagit.txt", "x", 0}, file{"bag/data/a.txt", "x", 0}))
	if err != nil {
		t.Fatal(err)
	}
	if names, _ := contents(t, c); !slices.Equal(names, []string{"a/c.txt"}) {
		t.Errorf("it gives %q", names)
	}
}

func TestWhatIsNoContainerOrABagIsNone(t *testing.T) {
	for name, data := range map[string][]byte{
		"a.txt": []byte("text"), "a.tar": []byte("text"), "a.zip": []byte("text"), "a.jsonl": []byte("text"), "b.jsonl": nil,
		"bag.tar": tarOf(t, file{"bag/bagit.txt", "x", 0}, file{"bag/data/a.txt", "x", 0}),
		"bag.zip": zipOf(t, zip.Store, file{"bagit.txt", "x", 0}),
	} {
		if _, err := open(t, name, data); !errors.Is(err, container.ErrNone) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestWhatToolsReadInDifferentWaysIsRefused holds containers to the rules of bags.
func TestWhatToolsReadInDifferentWaysIsRefused(t *testing.T) {
	good := tarOf(t, file{"a.txt", "x", 0})
	for name, test := range map[string]struct {
		name string
		data []byte
		code string
	}{
		"a link":                {"x.tar", tarOf(t, file{"a.txt", "/etc/passwd", tar.TypeSymlink}), "tar-type"},
		"a way out":             {"x.tar", tarOf(t, file{"../a.txt", "x", 0}), "tar-name"},
		"a whole path":          {"x.tar", tarOf(t, file{"/a.txt", "x", 0}), "tar-name"},
		"a name twice":          {"x.tar", tarOf(t, file{"a.txt", "x", 0}, file{"a.txt", "y", 0}), "tar-twins"},
		"names of one spelling": {"x.tar", tarOf(t, file{"a.txt", "x", 0}, file{"A.txt", "y", 0}), "tar-twins"},
		"cut short":             {"x.tar", good[:1024], "tar-malformed"},
		"another behind it":     {"x.tar", append(bytes.Clone(good), good...), "tar-trailing"},
		"a zip with twins":      {"x.zip", zipOf(t, zip.Deflate, file{"a.txt", "x", 0}, file{"a.txt", "y", 0}), "zip-twins"},
		"a zip with a way out":  {"x.zip", zipOf(t, zip.Deflate, file{"a/../../b.txt", "x", 0}), "zip-name"},
		"a member twice":        {"x.jsonl", []byte(`{"id":"a","text":"x","text":"y"}`), "jsonl-malformed"},
		"half a character":      {"x.jsonl", []byte(`{"id":"a","text":"x \ud83d y"}`), "jsonl-malformed"},
		"the other half":        {"x.jsonl", []byte(`{"id":"a","text":"\ude00"}`), "jsonl-malformed"},
		"not UTF-8":             {"x.jsonl", []byte("{\"id\":\"a\",\"text\":\"\xff\"}"), "jsonl-malformed"},
		"no text":               {"x.jsonl", []byte(`{"id":"a","TEXT":"x"}`), "jsonl-malformed"},
		"no name":               {"x.jsonl", []byte(`{"text":"x"}`), "jsonl-malformed"},
		"a text that is none":   {"x.jsonl", []byte(`{"id":"a","text":7}`), "jsonl-malformed"},
		"two objects":           {"x.jsonl", []byte(`{"id":"a","text":"x"} {"id":"b","text":"y"}`), "jsonl-malformed"},
		"an object cut off":     {"x.jsonl", []byte(`{"id":"a","text":"x"`), "jsonl-malformed"},
		"a list":                {"x.jsonl", []byte("{\"id\":\"a\",\"text\":\"x\"}\n[]"), "jsonl-malformed"},
		"an empty name":         {"x.jsonl", []byte(`{"path":"/","text":"x"}`), "jsonl-name"},
		"a name out":            {"x.jsonl", []byte(`{"path":"../a.txt","text":"x"}`), "jsonl-name"},
		"a line feed in names":  {"x.jsonl", []byte(`{"id":"a\nb","text":"x"}`), "jsonl-name"},
		"lines of one name":     {"x.jsonl", []byte(object("a.txt", "x") + "\n" + `{"id":"A","text":"y"}`), "jsonl-twins"},
		"metadata in the way":   {"x.jsonl", []byte(`{"id":"a","text":"x","meta":{}}` + "\n" + `{"id":"a.meta.json/b","text":"y"}`), "jsonl-twins"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := open(t, test.name, test.data)
			var refused *container.RefusedError
			if !errors.As(err, &refused) || refused.Code != test.code {
				t.Errorf("%v, want %s", err, test.code)
			}
		})
	}
}

func TestAFileThatIsDamagedInAZipFileIsNotSound(t *testing.T) {
	data := zipOf(t, zip.Store, file{"a.txt", "the words of it", 0})
	at := bytes.Index(data, []byte("words"))
	data[at] ^= 1
	c, err := open(t, "x.zip", data)
	if err != nil {
		t.Fatal(err)
	}
	f, err := c.Open("a.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := io.ReadAll(f); err != nil {
		t.Fatal(err)
	}
	if err := container.Sound(f); !errors.Is(err, container.ErrDamaged) {
		t.Errorf("it is %v", err)
	}
}

// FuzzLines holds that what is read of a line is read again from the same bytes,
// and that texts are UTF-8.
func FuzzLines(f *testing.F) {
	for _, s := range []string{object("a.txt", "x"), `{"id":7,"text":"\ud83d\ude00","meta":{"author":"A"}}`, `{"name":"a","text":"\\u"}`, `{"path":"a","text":"\u0000"}`} {
		f.Add([]byte(s + "\n" + object("z", "y")))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := open(t, "x.jsonl", data)
		if err != nil {
			if c != nil {
				t.Error("an error comes with a container")
			}
			return
		}
		names, texts := contents(t, c)
		if !slices.IsSorted(names) {
			t.Errorf("they are not sorted: %q", names)
		}
		again := ""
		for _, name := range names {
			if strings.ToValidUTF8(texts[name], "") != texts[name] {
				t.Errorf("%q is not UTF-8", texts[name])
			}
			if strings.HasSuffix(name, ".txt") {
				again += object(name, texts[name]) + "\n"
			}
		}
		if again == "" {
			return
		}
		c, err = open(t, "x.jsonl", []byte(again))
		if err != nil {
			t.Fatalf("written anew: %v", err)
		}
		for name, text := range texts {
			if _, same := contents(t, c); strings.HasSuffix(name, ".txt") && same[name] != text {
				t.Errorf("%q is %q, written anew %q", name, text, same[name])
			}
		}
	})
}
