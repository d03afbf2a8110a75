package ledger_test

import (
	"os"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/ledger"
	"github.com/fad55d40/archive/convert/plain"
)

func BenchmarkMissing(b *testing.B) {
	for _, file := range []string{"harbour-clock.txt", "ferry-song.txt", "Köhnə körpü.txt"} {
		b.Run(file, func(b *testing.B) {
			data, err := os.ReadFile("../../seeds/" + file)
			if err != nil {
				b.Fatal(err)
			}
			r, err := plain.Read(doc.Source{Name: file, Data: data})
			if err != nil {
				b.Fatal(err)
			}
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				ledger.Missing(r.Document, r.Archival)
			}
		})
	}
}
