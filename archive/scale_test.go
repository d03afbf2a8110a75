package archive_test

import (
	"bytes"
	"fmt"
	"path/filepath"
	"testing"

	"github.com/fad55d40/archive/archive"
	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/digest"
)

// writeBagOf writes a bag of files of one size into a folder.
func writeBagOf(tb testing.TB, dir string, files, size int) {
	tb.Helper()
	w := bagit.NewWriter(folderSink(dir), digest.SHA256, digest.SHA512)
	for i := range files {
		f, err := w.Create(fmt.Sprintf("data/file-%d.bin", i))
		must(tb, err)
		_, err = f.Write(bytes.Repeat([]byte{byte(i), byte(i >> 8), 7, 11}, size/4))
		must(tb, err)
		must(tb, f.Close())
	}
	must(tb, w.Close(nil))
}

// largeBundle is a bag of a few large files.
func largeBundle(tb testing.TB, files, size int) string {
	tb.Helper()
	dir := filepath.Join(tb.TempDir(), "large")
	writeBagOf(tb, dir, files, size)
	return dir
}

// TestMemoryDoesNotGrowWithTheNumberOfBundles verifies two trees, one of which
// has ten times the bundles of the other.
func TestMemoryDoesNotGrowWithTheNumberOfBundles(t *testing.T) {
	tree := func(bundles int) string {
		root := t.TempDir()
		for i := range bundles {
			writeBagOf(t, filepath.Join(root, fmt.Sprintf("%03d/bag-%05d", i/100, i)), 1, 64)
		}
		return root
	}
	peak := func(root string, bundles int) float64 {
		resetPeak()
		report, err := archive.Verify(t.Context(), archive.VerifyJob{Paths: []string{root}, Jobs: 2})
		if err != nil || report.OK != bundles {
			t.Fatalf("%+v, %v", report, err)
		}
		return peakMB()
	}
	few, many := tree(100), tree(1000)
	small := peak(few, 100)
	large := peak(many, 1000)
	if small > 0 && large > small*1.5+16 {
		t.Errorf("1,000 bundles took %.0f MB, 100 took %.0f MB", large, small)
	}
}

// BenchmarkVerifySmallFiles reads 20,000 files of 8 KiB in 1,000 bundles. The
// plain loop over the same files, without manifests, is what it is held to.
func BenchmarkVerifySmallFiles(b *testing.B) {
	const bundles, files, size = 1000, 20, 8 << 10
	root := b.TempDir()
	for i := range bundles {
		writeBagOf(b, filepath.Join(root, fmt.Sprintf("bag-%04d", i)), files, size)
	}
	b.Run("verify", func(b *testing.B) {
		for b.Loop() {
			report, err := archive.Verify(b.Context(), archive.VerifyJob{Paths: []string{root}, Jobs: 2})
			if err != nil || report.OK != bundles {
				b.Fatalf("%+v, %v", report, err)
			}
		}
		b.ReportMetric(float64(b.N*bundles*files)/b.Elapsed().Seconds(), "payload-files/s")
	})
	b.Run("plain-loop", func(b *testing.B) {
		paths, err := filepath.Glob(filepath.Join(root, "*/data/*"))
		must(b, err)
		for b.Loop() {
			plainLoop(b, paths)
		}
		b.ReportMetric(float64(b.N*len(paths))/b.Elapsed().Seconds(), "payload-files/s")
	})
}

// BenchmarkVerifyLargeFiles reads files of 64 MiB, and the hash of as many
// bytes from memory beside it.
func BenchmarkVerifyLargeFiles(b *testing.B) {
	for _, files := range []int{1, 8} {
		bundle := largeBundle(b, files, 64<<20)
		b.Run(fmt.Sprintf("%d-files", files), func(b *testing.B) {
			b.SetBytes(int64(files) * 64 << 20)
			for b.Loop() {
				report, err := archive.Verify(b.Context(), archive.VerifyJob{Paths: []string{bundle}, Jobs: 2})
				if err != nil || report.OK != 1 {
					b.Fatalf("%+v, %v", report, err)
				}
			}
		})
	}
	b.Run("hash-only", func(b *testing.B) {
		b.SetBytes(8 * 64 << 20)
		for b.Loop() {
			hashOnly(8 * 64 << 20)
		}
	})
}
