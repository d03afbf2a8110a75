package archive_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/fad55d40/archive/archive"
	"github.com/fad55d40/archive/archive/digest"
)

// listedArticles writes articles and returns a manifest of them.
func listedArticles(b *testing.B, n int) []byte {
	b.Helper()
	b.Chdir(writeArticles(b, n))
	var list bytes.Buffer
	_, err := archive.List(b.Context(), archive.ListJob{Paths: []string{"."}, Jobs: 2, Result: func(l archive.Listed) { list.Write(l.Line.Append(nil)) }})
	must(b, err)
	return list.Bytes()
}

// buildListed builds the texts of a manifest, as folders or into packs.
func buildListed(b *testing.B, list []byte, job archive.BuildJob) archive.BuildReport {
	b.Helper()
	job.Manifest, job.Stdin, job.Jobs = "-", bytes.NewReader(list), 2
	report, err := archive.Build(b.Context(), job)
	must(b, err)
	return report
}

// cpu is the time that processors spent on this process, in seconds; 0 where the
// system does not tell. On a machine that others use too, it is what to compare.
func cpu() float64 {
	stat, err := os.ReadFile("/proc/self/stat")
	if err != nil {
		return 0
	}
	fields := strings.Fields(string(stat[bytes.LastIndexByte(stat, ')')+1:]))
	user, _ := strconv.ParseFloat(fields[11], 64)
	system, _ := strconv.ParseFloat(fields[12], 64)
	return (user + system) / 100
}

// BenchmarkPackedBuild builds the same texts as folders, as zip files, into packs, and
// not at all: a dry run converts them and writes nothing.
func BenchmarkPackedBuild(b *testing.B) {
	const n = 800
	list := listedArticles(b, n)
	for _, way := range []struct {
		name string
		job  archive.BuildJob
	}{
		{"dry-run", archive.BuildJob{DryRun: true}},
		{"folders", archive.BuildJob{}},
		{"zips", archive.BuildJob{Zip: true}},
		{"packs", archive.BuildJob{Pack: true}},
	} {
		b.Run(way.name, func(b *testing.B) {
			spent := 0.0
			for b.Loop() {
				b.StopTimer()
				way.job.Output = filepath.Join(b.TempDir(), "out")
				before := cpu()
				b.StartTimer()
				if report := buildListed(b, list, way.job); report.Failed > 0 {
					b.Fatalf("%+v", report)
				}
				b.StopTimer()
				spent += cpu() - before
				b.StartTimer()
			}
			b.ReportMetric(b.Elapsed().Seconds()/float64(b.N*n)*1e3, "ms/text")
			b.ReportMetric(spent/float64(b.N*n)*1e3, "cpu-ms/text")
		})
	}
}

// BenchmarkSkipFinishedPack runs again over packs of 400 that are there.
func BenchmarkSkipFinishedPack(b *testing.B) {
	const packs = 4
	list := listedArticles(b, packs*archive.PackSize)
	job := archive.BuildJob{Pack: true, Output: "packs", Formats: []string{"json"}}
	buildListed(b, list, job)
	before := cpu()
	for b.Loop() {
		if report := buildListed(b, list, job); report.Unchanged != packs*archive.PackSize {
			b.Fatalf("%+v", report)
		}
	}
	b.ReportMetric((cpu()-before)/float64(b.N*packs)*1e3, "cpu-ms/pack")
	b.ReportMetric(b.Elapsed().Seconds()/float64(b.N*packs)*1e3, "ms/pack")
}

// BenchmarkVerifyPacks checks packs of large bundles, and beside it takes the same
// checksums of as many bytes in memory: those of each bundle by the manifest of its
// pack, and those of the files in it by its own.
func BenchmarkVerifyPacks(b *testing.B) {
	const n = 800
	list := listedArticles(b, n)
	out := filepath.Join(b.TempDir(), "packs")
	buildListed(b, list, archive.BuildJob{Pack: true, Output: out})
	var size int64
	entries, err := os.ReadDir(out)
	must(b, err)
	for _, e := range entries {
		info, err := e.Info()
		must(b, err)
		size += info.Size()
	}
	b.Run("verify", func(b *testing.B) {
		b.SetBytes(size)
		before := cpu()
		for b.Loop() {
			report, err := archive.Verify(context.Background(), archive.VerifyJob{Paths: []string{out}, Jobs: 2})
			if err != nil || report.OK != len(entries) || report.Packed != n {
				b.Fatalf("%+v, %v", report, err)
			}
		}
		b.ReportMetric(float64(size)*float64(b.N)/(cpu()-before)/1e6, "MB/cpu-s")
	})
	b.Run("hash-only", func(b *testing.B) {
		b.SetBytes(size)
		before := cpu()
		for b.Loop() {
			var both sync.WaitGroup
			for range 2 {
				both.Go(func() {
					m, buf := digest.NewMulti(digest.SHA256, digest.SHA512), make([]byte, size/n)
					for range n { // half of the bytes, twice
						m.Write(buf)
					}
				})
			}
			both.Wait()
		}
		b.ReportMetric(float64(size)*float64(b.N)/(cpu()-before)/1e6, "MB/cpu-s")
	})
	b.Logf("%d packs, %d bytes a bundle", len(entries), size/n)
}
