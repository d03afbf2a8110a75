package rights_test

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/rights"
)

var paragraph = strings.Repeat("The council met on Tuesday to hear the harbour master, who said that the ferry would not sail before the ice had gone. ", 5)

func BenchmarkParseCredit(b *testing.B) {
	for _, bench := range []struct{ name, line string }{
		{"credit", "Image credit: “Snowplough at Tamsin Halt” by May Ellery-Voss is licensed under CC BY-SA 3.0"},
		{"agency", "Photo by JANE ROE/AFP via Getty Images"},
		{"paragraph", paragraph},
		{"sentence", paragraph[:118]},
		{"cyrillic", strings.Repeat("Совет собрался во вторник, чтобы выслушать начальника порта. ", 5)},
		{"speech", `“We kept the keys,” said Ann Lee, who had waited at the pier since the morning.`},
		{"opener", "Images of the flood were shown in every house along the river, and nobody asked who had taken them, or from where."},
	} {
		b.Run(bench.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(bench.line)))
			for b.Loop() {
				rights.ParseCredit(bench.line)
			}
		})
	}
}
