package archive_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/fad55d40/archive/archive"
)

// BenchmarkCompare builds the sample with and without the proof that its files
// say the same: the difference is what the proof costs.
func BenchmarkCompare(b *testing.B) {
	files, _ := filepath.Glob("../../shared/seeds/*.txt")
	if len(files) == 0 {
		files = []string{"../seeds/night-bakery.txt"}
	}
	for _, without := range []bool{false, true} {
		name := "compared"
		if without {
			name = "not-compared"
		}
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				report, err := archive.Build(b.Context(), archive.BuildJob{Paths: files[:1], Output: os.TempDir(), DryRun: true, NoCompare: without})
				if err != nil || report.Planned != 1 {
					b.Fatalf("%+v, %v", report, err)
				}
			}
		})
	}
}
