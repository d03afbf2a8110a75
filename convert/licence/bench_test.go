package licence_test

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/licence"
)

func BenchmarkFind(b *testing.B) {
	for _, bench := range []struct{ name, text string }{
		{"code", "CC BY-SA 4.0"},
		{"address", "https://creativecommons.org/licenses/by-sa/4.0/"},
		{"title", "Creative Commons Attribution-NonCommercial-ShareAlike 3.0 Germany"},
		{"paragraph", strings.Repeat("The council met on Tuesday to hear the harbour master, who said that the ferry would not sail before the ice had gone. ", 5)},
	} {
		b.Run(bench.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(bench.text)))
			for b.Loop() {
				licence.Find(bench.text)
			}
		})
	}
}
