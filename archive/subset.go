package archive

import (
	"crypto/sha256"
	"encoding/binary"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/fad55d40/archive/archive/internal/bundle"
	"github.com/fad55d40/archive/archive/internal/fault"
)

// Subset is a part of all bundles, chosen by their names: the same name falls
// into the same part wherever it lies and whatever stands beside it.
type Subset struct {
	Part, Of int     // part 1 to Of; Of is 0 for a share
	Share    float64 // of 1, chosen by Seed
	Seed     uint64  // another seed chooses other bundles
}

// ParseSubset reads "2/7", the second of seven parts, or "10%", a tenth that
// seed chooses.
func ParseSubset(text string, seed uint64) (Subset, error) {
	wrong := &fault.Usage{Text: "--subset is " + strconv.Quote(text), Hint: "it must be like 2/7, the second of seven parts, or 10%, a tenth chosen anew each time"}
	if share, ok := strings.CutSuffix(text, "%"); ok {
		n, err := strconv.ParseFloat(share, 64)
		if err != nil || !(n > 0 && n <= 100) {
			return Subset{}, wrong
		}
		return Subset{Share: n / 100, Seed: seed}, nil
	}
	a, b, ok := strings.Cut(text, "/")
	part, err1 := strconv.Atoi(a)
	of, err2 := strconv.Atoi(b)
	if !ok || err1 != nil || err2 != nil || part < 1 || part > of {
		return Subset{}, wrong
	}
	return Subset{Part: part, Of: of}, nil
}

// Holds reports whether the bundle at path belongs to the subset.
func (s Subset) Holds(path string) bool {
	name := filepath.Base(path)
	name = strings.TrimSuffix(name, bundle.PackedExt(name))
	sum := sha256.Sum256(binary.BigEndian.AppendUint64([]byte(name), s.Seed))
	n := binary.BigEndian.Uint64(sum[:8])
	if s.Of > 0 {
		return n%uint64(s.Of) == uint64(s.Part-1)
	}
	return float64(n) < s.Share*(1<<64)
}
