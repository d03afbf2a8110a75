package archive_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/fad55d40/archive/archive"
	"github.com/fad55d40/archive/convert"
	"github.com/fad55d40/archive/convert/doc"
)

// article makes up an article of about 900 words in the form of the seeds. The
// same number gives the same text.
func article(n int) []byte {
	words := strings.Fields(`harbour morning ferry keeper lantern market timetable window bread river
		orchard ladder winter school signal station letter garden kettle bridge clock village quiet
		the the the a of and to in was that it for on with as his her they which had from`)
	r := rand.New(rand.NewPCG(uint64(n), 7))
	var b bytes.Buffer
	sentence := func(length int) {
		for i := range length {
			w := words[r.IntN(len(words))]
			if i == 0 {
				w = strings.ToUpper(w[:1]) + w[1:]
			} else {
				b.WriteByte(' ')
			}
			b.WriteString(w)
		}
	}
	fmt.Fprintf(&b, "The harbour clock number %d runs again\n\n“We kept the key,” says the keeper\n\nJane Roe\n\nApril %d, 20%02d\n\n", n, 1+n%28, n%24)
	b.WriteString("Image credit: “Clock, evening” by Jo Lee is licensed under CC BY-SA 2.0\n\nAbove, the clock before the mending.\n\n")
	for range 12 {
		for range 5 {
			sentence(10 + r.IntN(10))
			b.WriteString(". ")
		}
		b.WriteString("\n\n")
	}
	return b.Bytes()
}

func writeArticles(tb testing.TB, n int) string {
	tb.Helper()
	dir := tb.TempDir()
	for i := range n {
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("article-%05d.txt", i)), article(i), 0o666); err != nil {
			tb.Fatal(err)
		}
	}
	return dir
}

// BenchmarkBuild builds whole folders, at two sizes: the peak of memory must
// not grow with the number of articles.
func BenchmarkBuild(b *testing.B) {
	for _, n := range []int{200, 2000} {
		b.Run(fmt.Sprintf("%d-articles", n), func(b *testing.B) {
			in := writeArticles(b, n)
			resetPeak()
			for b.Loop() {
				b.StopTimer()
				out := b.TempDir()
				b.StartTimer()
				report, err := archive.Build(b.Context(), archive.BuildJob{Paths: []string{in}, Output: out, Jobs: 2})
				if err != nil || report.Built != n {
					b.Fatalf("%+v %v", report, err)
				}
			}
			b.ReportMetric(float64(n*b.N)/b.Elapsed().Seconds(), "articles/s")
			b.ReportMetric(peakMB(), "peak-MB")
		})
	}
}

func BenchmarkVerify(b *testing.B) {
	const n = 500
	out := b.TempDir()
	if _, err := archive.Build(b.Context(), archive.BuildJob{Paths: []string{writeArticles(b, n)}, Output: out, Jobs: 2, Sync: archive.SyncNone}); err != nil {
		b.Fatal(err)
	}
	var files int64
	for b.Loop() {
		report, err := archive.Verify(b.Context(), archive.VerifyJob{Paths: []string{out}, Jobs: 2})
		if err != nil || report.OK != n {
			b.Fatalf("%+v %v", report, err)
		}
		files += report.Files
	}
	b.ReportMetric(float64(files)/b.Elapsed().Seconds(), "files/s")
}

// BenchmarkStages splits the way of one article by stage.
func BenchmarkStages(b *testing.B) {
	data := article(1)
	read := func(tb testing.TB) *doc.Document {
		d, err := convert.Read(doc.Source{Name: "article.txt", Data: data})
		if err != nil {
			tb.Fatal(err)
		}
		return d
	}
	b.Run("read", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		b.ReportAllocs()
		for b.Loop() {
			read(b)
		}
	})
	for _, f := range convert.Formats() {
		b.Run(f.Name, func(b *testing.B) {
			d := read(b)
			var buf bytes.Buffer
			b.ReportAllocs()
			for b.Loop() {
				buf.Reset()
				if _, err := f.Write(&buf, d, convert.Options{Tool: archive.Agent}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(buf.Len()), "file-bytes")
		})
	}
}

// resetPeak makes the kernel forget how much memory the process once had.
func resetPeak() { _ = os.WriteFile("/proc/self/clear_refs", []byte("5"), 0) }

// peakMB is the most memory the process had since resetPeak, in 10^6 bytes;
// zero where the kernel does not tell.
func peakMB() float64 {
	data, _ := os.ReadFile("/proc/self/status")
	for line := range strings.Lines(string(data)) {
		var kb float64
		if n, _ := fmt.Sscanf(line, "VmHWM: %f kB", &kb); n == 1 {
			return kb * 1024 / 1e6
		}
	}
	return 0
}
