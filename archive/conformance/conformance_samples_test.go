//go:build conformance

package conformance_test

import (
	"bytes"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// sampleFolders hold the texts that are built and judged. The first one ships;
// the others are used where they are.
var sampleFolders = []string{"../../seeds", "../../../shared/seeds", "../../../shared/labelled"}

// samples are the bundles of all sample texts, and folders with the files of
// documents that were made for the purpose.
type samples struct{ bundles, made []string }

// buildSamples builds a bundle of each sample text with the program itself.
func buildSamples(t *testing.T) samples {
	t.Helper()
	program, out := buildProgram(t), filepath.Join(t.TempDir(), "bundles")
	var folders []string
	texts := 0
	for i, folder := range sampleFolders {
		n := countTexts(t, folder)
		if n == 0 && i == 0 {
			t.Fatalf("%q holds no text", folder)
		}
		if n == 0 {
			t.Logf("%q is not here: its texts are not judged", folder)
			continue
		}
		texts += n
		folders = append(folders, folder)
	}
	cmd := exec.CommandContext(t.Context(), program, append([]string{"build", "--output", out}, folders...)...)
	var said bytes.Buffer
	cmd.Stderr = &said
	printed, err := cmd.Output()
	if err != nil {
		t.Fatalf("building the bundles: %v\n%s", err, said.String())
	}
	bundles, err := filepath.Glob(filepath.Join(out, "*"))
	if err != nil {
		t.Fatal(err)
	}
	if lines := strings.Count(string(printed), "\n"); lines != texts || len(bundles) != texts {
		t.Fatalf("%d texts gave %d bundles and %d lines", texts, len(bundles), lines)
	}
	t.Logf("%d texts of %q", texts, folders)
	return samples{bundles: bundles}
}

// countTexts counts the texts in a folder; a folder that is not there has none.
func countTexts(t *testing.T, folder string) (n int) {
	t.Helper()
	if !exists(folder) {
		return 0
	}
	err := filepath.WalkDir(folder, func(path string, e fs.DirEntry, err error) error {
		if ext := filepath.Ext(path); err == nil && !e.IsDir() && (ext == ".txt" || ext == ".text") {
			n++
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// files returns what a judge reads: one file of each bundle.
func (s samples) files(t *testing.T, j judge) []string {
	t.Helper()
	if j.reads == "" {
		return s.bundles
	}
	var files []string
	all := slices.Concat(s.bundles, s.made)
	if j.bundled {
		all = s.bundles
	}
	for _, bundle := range all {
		found, err := filepath.Glob(filepath.Join(bundle, filepath.FromSlash(j.reads)))
		if err != nil {
			t.Fatal(err)
		}
		found = slices.DeleteFunc(found, func(path string) bool { // it is a document JSON only when asked for
			return filepath.Base(path) == "ro-crate-metadata.json" && !strings.HasSuffix(j.reads, "metadata.json")
		})
		files = append(files, found...)
	}
	if j.made && len(files) > 0 {
		return files // the torture documents' own
	}
	if len(files) != len(all) {
		t.Fatalf("%d bundles hold %d files %s", len(all), len(files), j.reads)
	}
	return files
}

// spoiled returns a broken copy of the first thing that the judge reads. In a
// bundle, a byte of the payload is flipped.
func (s samples) spoiled(t *testing.T, j judge) string {
	t.Helper()
	first := s.files(t, j)[0]
	copied := filepath.Join(t.TempDir(), filepath.Base(first))
	if j.reads != "" {
		data, err := os.ReadFile(first)
		if err != nil {
			t.Fatal(err)
		}
		broken := j.spoil(bytes.Clone(data))
		if bytes.Equal(broken, data) {
			t.Fatalf("%s was not broken", first)
		}
		if err := os.WriteFile(copied, broken, 0o666); err != nil {
			t.Fatal(err)
		}
		return copied
	}
	if err := os.CopyFS(copied, os.DirFS(first)); err != nil {
		t.Fatal(err)
	}
	payload, err := filepath.Glob(filepath.Join(copied, "data", "*.txt"))
	if err != nil || len(payload) == 0 {
		t.Fatalf("%s has no payload: %v", copied, err)
	}
	data, err := os.ReadFile(payload[0])
	if err != nil {
		t.Fatal(err)
	}
	data[len(data)/2] ^= 1
	if err := os.WriteFile(payload[0], data, 0o666); err != nil {
		t.Fatal(err)
	}
	return copied
}

// truncate cuts a file in the middle.
func truncate(data []byte) []byte { return data[:len(data)/2] }

// replace puts other words of the same length in the place of some.
func replace(old, new string) func([]byte) []byte {
	return func(data []byte) []byte { return bytes.ReplaceAll(data, []byte(old), []byte(new)) }
}
