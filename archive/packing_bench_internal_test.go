package archive

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
)

// BenchmarkPacking makes a pack of 400 bundles that are there, writes it and reads
// it back: what a build into packs does beyond making the bundles. It runs on one
// processor.
func BenchmarkPacking(b *testing.B) {
	const bundles, size = PackSize, 80_000
	random := rand.New(rand.NewPCG(1, 2))
	data := make([]byte, size)
	for i := range data {
		data[i] = byte(random.Uint32())
	}
	dir := b.TempDir()
	b.SetBytes(bundles * size)
	for b.Loop() {
		var content bytes.Buffer
		file := newPackFile(&content, "urn:sha256:0", "pack-0", "sha256:0")
		for i := range bundles {
			if err := file.add(fmt.Sprintf("texts/text-%d", i), "urn:sha256:1", data); err != nil {
				b.Fatal(err)
			}
		}
		if err := file.close(""); err != nil {
			b.Fatal(err)
		}
		path := filepath.Join(dir, "pack")
		if err := os.WriteFile(path, content.Bytes(), 0o666); err != nil {
			b.Fatal(err)
		}
		if back, err := os.ReadFile(path); err != nil || !bytes.Equal(back, content.Bytes()) {
			b.Fatal("it reads back wrong")
		}
	}
	b.ReportMetric(b.Elapsed().Seconds()/float64(b.N*bundles)*1e3, "ms/bundle")
}
