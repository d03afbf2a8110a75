package explain_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/explain"
)

func benchmark(b *testing.B, src doc.Source) {
	r, err := convert.ReadWithText(src)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(src.Data)))
	b.ReportAllocs()
	for b.Loop() {
		explain.Fields(r.Document, explain.NewText(r.Archival))
	}
}

func BenchmarkFields(b *testing.B) {
	data, err := os.ReadFile("../../seeds/harbour-clock.txt")
	if err != nil {
		b.Fatal(err)
	}
	benchmark(b, doc.Source{Name: "harbour-clock.txt", Data: data})
}

// BenchmarkManyFields explains a text of nothing but headings.
func BenchmarkManyFields(b *testing.B) {
	var s strings.Builder
	s.WriteString("Many headings\n\n")
	for i := range 20000 {
		fmt.Fprintf(&s, "## Heading %d\n\nA paragraph under it.\n\n", i)
	}
	benchmark(b, doc.Source{Name: "many.txt", Data: []byte(s.String())})
}
