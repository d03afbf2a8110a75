package convert

import "testing"

func TestPapersAreNamedOrMeasured(t *testing.T) {
	for name, want := range map[string][2]int{
		"": {595276, 841890}, "a4": {595276, 841890}, "a5": {419528, 595276}, "legal": {612000, 1008000}, "letter": {612000, 792000},
		"150x210mm": {425197, 595276}, "6x9in": {432000, 648000}, "15x21.5cm": {425197, 609449}, "300x400pt": {300000, 400000},
	} {
		if p, ok := paper(name); !ok || p.Width != want[0] || p.Height != want[1] {
			t.Errorf("%q is %v, %v", name, p, ok)
		}
	}
	for _, name := range []string{"a3", "x", "150x210", "150xmm", "-1x5in", "1e9x1in", "NaNxNaNmm", "infx1in", "1x1mm", "6x9in ", "6X9in", "999999x9in", "6x9x9in", "0x5x3in"} {
		if p, ok := paper(name); ok {
			t.Errorf("%q is taken for %v", name, p)
		}
	}
}
