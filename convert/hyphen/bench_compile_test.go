package hyphen

import "testing"

// The first word of a language pays for reading its patterns.
func BenchmarkCompile(b *testing.B) {
	for _, l := range languages() {
		switch l.tag {
		case "en-us", "de", "fr", "nb":
			b.Run(l.tag, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					compile(l)
				}
			})
		}
	}
}
