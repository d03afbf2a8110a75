package archive_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/fad55d40/archive/archive"
)

func TestPartsHoldEveryBundleOnce(t *testing.T) {
	const bundles, of = 3000, 7
	sizes := make([]int, of)
	for i := range bundles {
		path := fmt.Sprintf("some/where/bundle-%d", i)
		in := 0
		for part := range of {
			s := archive.Subset{Part: part + 1, Of: of}
			if !s.Holds(path) {
				continue
			}
			in++
			sizes[part]++
			if !s.Holds(fmt.Sprintf("else/bundle-%d.zip", i)) {
				t.Errorf("%s falls into another part as a zip file elsewhere", path)
			}
		}
		if in != 1 {
			t.Errorf("%s is in %d parts", path, in)
		}
	}
	for part, n := range sizes {
		if math.Abs(float64(n)-bundles/of) > bundles/of/4 {
			t.Errorf("part %d holds %d of %d", part+1, n, bundles)
		}
	}
}

func TestASharesSizeIsAsAskedAndItsChoiceIsNew(t *testing.T) {
	count := func(seed uint64) (n int, names string) {
		s, err := archive.ParseSubset("10%", seed)
		must(t, err)
		for i := range 2000 {
			if name := fmt.Sprintf("bundle-%d", i); s.Holds(name) {
				n++
				names += name + " "
			}
		}
		return n, names
	}
	a, first := count(1)
	b, second := count(2)
	if a < 140 || a > 260 || b < 140 || b > 260 || first == second {
		t.Errorf("10%% of 2,000 are %d, then %d; the same: %v", a, b, first == second)
	}
}

func TestSubsetsThatMakeNoSenseAreRefused(t *testing.T) {
	for _, text := range []string{"", "1", "0/3", "4/3", "-1/3", "1/0", "a/b", "0%", "101%", "NaN%", "%", "1/2/3"} {
		if s, err := archive.ParseSubset(text, 0); err == nil {
			t.Errorf("%q is %+v", text, s)
		}
	}
}
