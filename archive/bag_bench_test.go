package archive_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/digest"
	"github.com/fad55d40/archive/archive/stage"
)

// BenchmarkBag is what bag and stage add to an article: four files of the usual
// sizes are written as a bundle aside, read back, made durable in groups, and
// named.
func BenchmarkBag(b *testing.B) {
	payload := map[string][]byte{"data/a.txt": make([]byte, 6<<10), "data/a.json": make([]byte, 8<<10), "data/a.pdf": make([]byte, 25<<10), "data/a.epub": make([]byte, 8<<10)}
	for _, c := range []struct {
		name       string
		read, sync bool
		group      int
	}{{"write", false, false, 64}, {"write-and-read-back", true, false, 64}, {"group-sync", true, true, 64}, {"each-sync", true, true, 1}} {
		b.Run(c.name, func(b *testing.B) {
			dir := b.TempDir()
			g := stage.Group{NoSync: !c.sync}
			n := 0
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				s, err := stage.NewBelow(dir, filepath.Join(dir, fmt.Sprint(i)))
				must(b, err)
				w := bagit.NewWriter(s, digest.SHA256, digest.SHA512)
				for name, data := range payload {
					f, err := w.Create(name)
					must(b, err)
					_, err = f.Write(data)
					must(b, err)
					must(b, f.Close())
				}
				must(b, w.Close(nil))
				if c.read {
					bag, err := bagit.Dir(s.Path())
					must(b, err)
					report, err := bagit.Validate(b.Context(), bag, bagit.Options{})
					if err != nil || len(report.Findings) > 0 {
						b.Fatal(report.Findings, err)
					}
					must(b, bag.Close())
				}
				g.Add(s, false)
				if n++; n == c.group {
					n = 0
					for _, err := range g.Commit() {
						must(b, err)
					}
				}
			}
			for _, err := range g.Commit() {
				must(b, err)
			}
		})
	}
}
