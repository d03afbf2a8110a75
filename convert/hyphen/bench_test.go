package hyphen_test

import (
	"testing"

	"github.com/fad55d40/archive/convert/hyphen"
)

func BenchmarkPoints(b *testing.B) {
	for _, c := range []struct{ lang, word string }{
		{"en", "hyphenation"}, {"de", "Wirtschaftswissenschaften"}, {"ru", "государственный"}, {"el", "συλλαβισμός"},
	} {
		b.Run(c.lang, func(b *testing.B) {
			p, _ := hyphen.For(c.lang)
			b.ReportAllocs()
			b.SetBytes(int64(len(c.word)))
			var dst []int
			for b.Loop() {
				dst = p.Points(c.word, dst[:0])
			}
		})
	}
}
