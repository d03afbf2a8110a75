package fidelity_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/fad55d40/archive/convert"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/fidelity"
)

// sample is an article of usual length: the shared sample, or else a seed.
func sample(tb testing.TB) *doc.Document {
	tb.Helper()
	files, _ := filepath.Glob("../../../shared/seeds/*.txt")
	if len(files) == 0 {
		files = []string{"../../seeds/night-bakery.txt"}
	}
	return read(tb, files[0])
}

func read(tb testing.TB, file string) *doc.Document {
	tb.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		tb.Fatal(err)
	}
	d, err := convert.Read(doc.Source{Name: filepath.Base(file), Data: data})
	if err != nil {
		tb.Fatal(err)
	}
	return d
}

// write writes a document in one format.
func write(tb testing.TB, d *doc.Document, format string) []byte {
	tb.Helper()
	for _, f := range convert.Formats() {
		if f.Name == format {
			var b bytes.Buffer
			if _, err := f.Write(&b, d, convert.Options{Tool: "archive 0"}); err != nil {
				tb.Fatal(err)
			}
			return b.Bytes()
		}
	}
	tb.Fatalf("there is no format %q", format)
	return nil
}

var checks = map[string]func(*doc.Document, []byte) ([]fidelity.Difference, error){"pdf": fidelity.PDF, "epub": fidelity.EPUB}

func BenchmarkCheck(b *testing.B) {
	d := sample(b)
	for _, format := range []string{"epub", "pdf"} {
		data := write(b, d, format)
		b.Run(format, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if found, err := checks[format](d, data); err != nil || len(found) > 0 {
					b.Fatal(found, err)
				}
			}
		})
	}
}
