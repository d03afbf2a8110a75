package digest_test

import (
	"fmt"
	"testing"

	"github.com/fad55d40/archive/archive/digest"
)

func BenchmarkMulti(b *testing.B) {
	sets := map[string][]digest.Algorithm{
		"sha256": {digest.SHA256}, "sha512": {digest.SHA512}, "both": {digest.SHA512, digest.SHA256},
	}
	for name, set := range sets {
		for _, size := range []int{8 << 10, 256 << 10, 1 << 20} {
			data := make([]byte, size)
			b.Run(fmt.Sprintf("%s/%dK", name, size>>10), func(b *testing.B) {
				m := digest.NewMulti(set...)
				b.ReportAllocs()
				b.SetBytes(int64(size))
				for b.Loop() {
					m.Reset()
					m.Write(data)
				}
			})
		}
	}
}
