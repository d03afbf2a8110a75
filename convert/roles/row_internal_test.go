package roles

import (
	"math/rand/v2"
	"testing"
)

func TestRowsAddTheirWeightsWhateverTheirSigns(t *testing.T) {
	rand := rand.New(rand.NewPCG(1, 2))
	for range 1000 {
		var sum row
		var want [numRoles]int
		for range 1 + rand.IntN(90) {
			var w row
			for r := range numRoles {
				by := rand.IntN(1<<16) - 1<<15
				w.move(r, int32(by))
				want[r] += by
			}
			for k, pair := range w {
				sum[k] += pair
			}
		}
		if got := sum.all(); got != want {
			t.Fatalf("the sums are %v, want %v", got, want)
		}
		for r := range numRoles {
			if got := int(sum.of(r)); got != want[r] {
				t.Fatalf("role %d has %d, want %d", r, got, want[r])
			}
		}
	}
}
