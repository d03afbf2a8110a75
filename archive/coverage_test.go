package archive_test

import (
	"context"
	"os"
	"strings"
	"testing"

	"github.com/fad55d40/archive/archive"
)

// TestAPackIsHeldToTheLinesThatItIsNamedFor writes packs anew, with checksums and an
// index that agree, but with other bundles than the lines of the manifest list.
func TestAPackIsHeldToTheLinesThatItIsNamedFor(t *testing.T) {
	path := packOf(t)
	files := packFiles(t, path)
	for name, test := range map[string]struct {
		change  func(map[string]string)
		missing int
		code    string
	}{
		"nothing": {func(map[string]string) {}, 0, ""},
		"a bundle of no line": {func(f map[string]string) {
			f["data/in/x.zip"] = f["data/in/a.zip"]
			delete(f, "data/in/a.zip")
			replaceIn("index.jsonl", "data/in/a.zip", "data/in/x.zip")(f)
		}, 1, "pack-lines"},
		"a bundle left out": {func(f map[string]string) {
			delete(f, "data/in/a.zip")
			_, f["index.jsonl"], _ = strings.Cut(f["index.jsonl"], "\n")
		}, 1, ""},
		"another pack's name": {replaceIn("bag-info.txt", "External-Identifier: urn:sha256:", "External-Identifier: urn:sha256:0"), 3, "pack-unlisted"},
	} {
		t.Run(name, func(t *testing.T) {
			changed := make(map[string]string)
			for n, text := range files {
				changed[n] = text
			}
			test.change(changed)
			writePack(t, path, changed)
			codes := make(map[string]bool)
			report, err := archive.Verify(context.Background(), archive.VerifyJob{Paths: []string{"packs"}, Manifest: "LIST", Result: func(v archive.Verdict) {
				for _, f := range v.Findings {
					codes[f.Code] = true
				}
			}})
			if err != nil {
				t.Fatal(err)
			}
			if report.Manifest.Missing != test.missing || report.Manifest.Listed != 3 {
				t.Errorf("%+v, want %d missing", report.Manifest, test.missing)
			}
			if test.code != "" && !codes[test.code] {
				t.Errorf("there is no %s among %v", test.code, codes)
			}
		})
	}
}

// TestALineIsMissingWhereverTheManifestIsCut builds packs of many sizes, takes one
// away, and demands that its lines are missed and no other.
func TestALineIsMissingWhereverTheManifestIsCut(t *testing.T) {
	packOf(t)
	for size := 1; size <= 4; size++ {
		list, err := os.Open("LIST")
		if err != nil {
			t.Fatal(err)
		}
		var made []archive.Packed
		_, err = archive.Build(context.Background(), archive.BuildJob{
			Manifest: "-", Stdin: list, Output: "sized", Pack: true, PackSize: size, Formats: []string{"json"}, Sync: archive.SyncNone,
			Packed: func(p archive.Packed) { made = append(made, p) },
		})
		list.Close()
		if err != nil || len(made) != (3+size-1)/size {
			t.Fatalf("%d packs, %v", len(made), err)
		}
		missing := func(shard archive.Shard) int {
			report, err := archive.Verify(context.Background(), archive.VerifyJob{Paths: []string{"sized"}, Manifest: "LIST", PackSize: size, Shard: shard})
			if err != nil {
				t.Fatal(err)
			}
			return report.Manifest.Missing
		}
		if n := missing(archive.Shard{}); n != 0 {
			t.Errorf("of packs of %d lines, %d lines are missing", size, n)
		}
		last := made[len(made)-1]
		if err := os.Rename(last.Path, last.Path+".away"); err != nil {
			t.Fatal(err)
		}
		if n := missing(archive.Shard{}); n != last.Bundles {
			t.Errorf("without a pack of %d, %d lines are missing", last.Bundles, n)
		}
		sum := 0
		for i := range 3 {
			sum += missing(archive.Shard{Index: i, Of: 3})
		}
		if sum != last.Bundles {
			t.Errorf("without a pack of %d, three shares miss %d lines", last.Bundles, sum)
		}
	}
}
