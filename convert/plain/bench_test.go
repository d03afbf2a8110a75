package plain_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/plain"
)

// sourcesOf reads the texts of a pattern.
func sourcesOf(b *testing.B, pattern string) (sources []doc.Source, size int64) {
	b.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 && !strings.Contains(pattern, "shared") {
		b.Fatalf("%s: %v", pattern, err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		if filepath.Base(file) == "misses.txt" {
			continue
		}
		sources = append(sources, doc.Source{Name: filepath.Base(file), Data: data})
		size += int64(len(data))
	}
	if len(sources) == 0 {
		b.Skip("no texts beside this checkout: " + pattern)
	}
	return sources, size
}

// BenchmarkReadFolders reads texts of several kinds and languages, one after the
// other; what a process pays once is paid before.
func BenchmarkReadFolders(b *testing.B) {
	for name, pattern := range map[string]string{
		"seeds": "../../seeds/*.txt", "sample": "../../../shared/seeds/*.txt",
		"articles": "../../testdata/labelled/articles/*.txt", "pages": "../../testdata/labelled/pages/*.txt", "mixed": "../../testdata/labelled/mixed/*.txt",
	} {
		b.Run(name, func(b *testing.B) {
			sources, size := sourcesOf(b, pattern)
			b.SetBytes(size)
			b.ReportAllocs()
			for b.Loop() {
				for _, src := range sources {
					_, _ = plain.Read(src) // a text without words is an error
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(sources)), "ns/text")
		})
	}
}

// BenchmarkReadProse reads a long article without a front, in which nothing but
// the text itself costs anything.
func BenchmarkReadProse(b *testing.B) {
	for name, sentence := range map[string]string{
		"english": "The ferry sails again on Friday, nine years after the last boat left the quay below the mill. ",
		"german":  "Die Fähre fährt am Freitag wieder, neun Jahre nachdem das letzte Boot den Kai unter der Mühle verließ. ",
		"russian": "Паром снова отходит в пятницу, через девять лет после того, как последняя лодка ушла от мельницы. ",
		"chinese": "渡船星期五重新起航，距离最后一班船离开磨坊下的码头已经过去了九年。",
	} {
		b.Run(name, func(b *testing.B) {
			data := []byte(strings.Repeat(strings.Repeat(sentence, 6)+"\n\n", 60))
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := plain.Read(doc.Source{Name: "a.txt", Data: data}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
