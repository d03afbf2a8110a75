package archive_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/fad55d40/archive/archive"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// golden is where the expected parts of the seeds' bundles are kept: the
// document JSON, to be read, and the manifest, whose digests stand for every
// byte of the PDF and the EPUB.
const golden = "../testdata/golden"

// TestTheSeedsGiveTheirGoldenBundles fails when any byte of any bundle changes.
// If that was meant, run it with -update and say so in the changelog: people
// compare bundles across versions.
func TestTheSeedsGiveTheirGoldenBundles(t *testing.T) {
	out := t.TempDir()
	report, err := archive.Build(t.Context(), archive.BuildJob{Paths: []string{"../seeds"}, Output: out, Jobs: 2, Sync: archive.SyncNone})
	if err != nil || report.Failed > 0 || report.Built == 0 {
		t.Fatalf("%+v, %v", report, err)
	}
	bundles, err := os.ReadDir(out)
	if err != nil {
		t.Fatal(err)
	}
	known := make(map[string]bool)
	for _, b := range bundles {
		known[b.Name()] = true
		compare(t, filepath.Join(out, b.Name(), "data", b.Name()+".json"), filepath.Join(golden, b.Name(), "document.json"))
		compare(t, filepath.Join(out, b.Name(), "manifest-sha256.txt"), filepath.Join(golden, b.Name(), "manifest-sha256.txt"))
		compare(t, filepath.Join(out, b.Name(), "bag-info.txt"), filepath.Join(golden, b.Name(), "bag-info.txt"))
	}
	kept, err := os.ReadDir(golden)
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range kept {
		if !known[k.Name()] {
			t.Errorf("%s has golden files, but no seed", k.Name())
		}
	}
}

func compare(t *testing.T, got, want string) {
	t.Helper()
	data, err := os.ReadFile(got)
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.MkdirAll(filepath.Dir(want), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(want, data, 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	kept, err := os.ReadFile(want)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(data, kept) {
		t.Errorf("%s is not what it was:\n%s\nwant\n%s", want, data, kept)
	}
}
