package pack_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/fad55d40/archive/convert/pack"
)

// BenchmarkDeflate packs the seeds, in their languages, and their first kilobyte, as
// most streams of a bundle are short; and repeats of one size.
func BenchmarkDeflate(b *testing.B) {
	names, err := filepath.Glob("../../seeds/*.txt")
	if err != nil || len(names) == 0 {
		b.Fatal(err, names)
	}
	var whole, heads [][]byte
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		whole, heads = append(whole, data), append(heads, data[:min(len(data), 1<<10)])
	}
	for name, set := range map[string][][]byte{"seeds": whole, "heads": heads, "repeats": {sample()}} {
		b.Run(name, func(b *testing.B) {
			n, packed := 0, 0
			for _, data := range set {
				n += len(data)
			}
			var dst []byte
			b.SetBytes(int64(n))
			b.ReportAllocs()
			for b.Loop() {
				packed = 0
				for _, data := range set {
					dst = pack.Deflate(dst[:0], data)
					packed += len(dst)
				}
			}
			b.ReportMetric(float64(packed)/float64(n), "packed/raw")
		})
	}
}
