package archive_test

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/fad55d40/archive/archive"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/rogpeppe/go-internal/txtar"
)

// TestWhateverADocumentNamesIsInTheReference reads every text at hand: seeds,
// labelled articles, the cases of all packages and what fuzzing found. A rule
// or a code that is not in the tables of the package it comes from fails.
func TestWhateverADocumentNamesIsInTheReference(t *testing.T) {
	known, raised := referenceNames(t), make(map[string]bool)
	look := func(s archive.Shown) {
		if s.Doc == nil {
			return
		}
		for _, name := range namesIn(s.Doc) {
			if raised[name] = true; !known[name] {
				t.Errorf("%s: %s is not in the reference", s.Path, name)
				known[name] = true // once is enough
			}
		}
	}
	paths := []string{"../seeds", gathered(t)}
	for _, more := range []string{"../../shared/labelled", "../../shared/seeds"} {
		if _, err := os.Stat(more); err == nil {
			paths = append(paths, more)
		}
	}
	report, err := archive.Show(context.Background(), archive.ShowJob{Paths: paths, Explain: true, Result: look})
	if err != nil || report.Shown < 100 {
		t.Fatalf("%d texts were read: %v", report.Shown, err)
	}
	for _, o := range []archive.ShowJob{{FixEncoding: true}, {Order: doc.DayMonthYear}} {
		o.Paths, o.Result = paths, look
		if _, err := archive.Show(context.Background(), o); err != nil {
			t.Fatal(err)
		}
	}
	for name := range known {
		if strings.HasPrefix(name, "evidence ") && !raised[name] {
			t.Errorf("%s is in the reference, but no text at hand brings it up: write a case for it, or a line into examples", name)
		}
	}
}

func TestTheWritersNoticesAreInTheReference(t *testing.T) {
	known := referenceNames(t)
	_, err := archive.Build(context.Background(), archive.BuildJob{Paths: []string{"../seeds", writersCase(t)}, Output: t.TempDir(), DryRun: true, Result: func(r archive.Result) {
		for _, w := range r.Warnings {
			if !known["notice "+w.Code] {
				t.Errorf("%s: notice %s is not in the reference", r.Source, w.Code)
			}
		}
	}})
	if err != nil {
		t.Fatal(err)
	}
}

// writersCase is a text with a character that no font has.
func writersCase(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "rare.txt")
	if err := os.WriteFile(path, []byte("Rare\n\nA text with \U00013000 in it, which few fonts have.\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

func referenceNames(t *testing.T) map[string]bool {
	t.Helper()
	names := make(map[string]bool)
	add := func(name string, texts ...string) {
		if names[name] {
			t.Errorf("%s is in the reference twice", name)
		}
		names[name] = true
		for _, s := range texts {
			if s == "" || strings.HasSuffix(s, ".") || strings.Contains(s, "\n") {
				t.Errorf("%s is explained by %q", name, s)
			}
		}
	}
	ref := archive.Describe()
	for _, g := range ref.Groups {
		for _, k := range g.Rules {
			add(g.Name+" "+k.Rule, k.Meaning)
			if ref.RuleMeaning(k.Rule) == "" {
				t.Errorf("%s has no meaning", k.Rule)
			}
		}
	}
	for _, k := range ref.Notices {
		add("notice "+k.Code, k.Meaning, k.Remedy)
		if ref.Remedy(k.Code) != k.Remedy {
			t.Errorf("%s has another remedy", k.Code)
		}
	}
	return names
}

func namesIn(d *doc.Document) []string {
	var names []string
	for _, e := range d.Evidence {
		names = append(names, "evidence "+e.Rule)
	}
	for _, c := range d.Changes {
		names = append(names, "changes "+c.Rule)
	}
	for _, w := range d.Warnings {
		names = append(names, "notice "+w.Code)
	}
	return names
}

// examples bring up what no case does.
var examples = []string{
	"Quay\n\nBy Jo Lee\n\n25/12/2021\n\nThe ferry sails again, nine years later.\n",
	"Quay\n\nBy Jo Lee\n\n03.04.2021\n\nThe ferry sails again, nine years later.\n",
	"Quay\n\nBy Jo Lee\n\nPublished: 2021\n\nThe ferry sails again, nine years later.\n",
}

// gathered writes the cases of all packages into a folder, a text each.
func gathered(t *testing.T) string {
	t.Helper()
	dir, n := t.TempDir(), 0
	write := func(data []byte) {
		if len(bytes.TrimSpace(data)) == 0 {
			return
		}
		n++
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%04d.txt", n)), data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, s := range examples {
		write([]byte(s))
	}
	var picture bytes.Buffer
	if err := png.Encode(&picture, image.NewGray(image.Rect(0, 0, 2, 2))); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "0001.png"), picture.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, file := range globbed(t, "../convert/*/testdata/*.txtar") {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.Files {
			write(f.Data)
		}
	}
	for _, file := range globbed(t, "../convert/*/testdata/fuzz/*/*") {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			if _, quoted, ok := strings.Cut(strings.TrimSuffix(line, ")\n"), "("); ok {
				if s, err := strconv.Unquote(quoted); err == nil {
					write([]byte(s))
				}
			}
		}
	}
	return dir
}

func globbed(t *testing.T, pattern string) []string {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("%s matches nothing: %v", pattern, err)
	}
	return files
}
