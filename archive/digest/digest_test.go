package digest_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"testing"

	"github.com/fad55d40/archive/archive/digest"
)

// Checksums of "abc", from FIPS 180-4 examples, RFC 1321 and RFC 3174.
var abc = []struct {
	algorithm digest.Algorithm
	want      string
}{
	{digest.MD5, "900150983cd24fb0d6963f7d28e17f72"},
	{digest.SHA1, "a9993e364706816aba3e25717850c26c9cd0d89d"},
	{digest.SHA224, "23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7"},
	{digest.SHA256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
	{digest.SHA384, "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7"},
	{digest.SHA512, "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"},
}

func TestAllAlgorithmsInOnePass(t *testing.T) {
	var all []digest.Algorithm
	for _, v := range abc {
		all = append(all, v.algorithm)
	}
	m := digest.NewMulti(all...)
	for range 2 { // the second time after Reset
		m.Write([]byte("a"))
		m.Write([]byte("bc"))
		for i, v := range abc {
			if got := string(m.Hex(i)); got != v.want {
				t.Errorf("%s of abc = %s, want %s", v.algorithm, got, v.want)
			}
			if len(v.want) != 2*v.algorithm.Size() {
				t.Errorf("%s has size %d", v.algorithm, v.algorithm.Size())
			}
		}
		if m.Length() != 3 {
			t.Errorf("length %d, want 3", m.Length())
		}
		m.Reset()
	}
}

func TestSizesAroundTheBlock(t *testing.T) {
	data := bytes.Repeat([]byte("0123456789abcdef"), 5<<10)
	for _, n := range []int{0, 1, 16<<10 - 1, 16 << 10, 16<<10 + 1, 64<<10 + 5} {
		m := digest.NewMulti(digest.SHA512, digest.SHA256)
		if w, err := m.Write(data[:n]); w != n || err != nil {
			t.Fatalf("wrote %d of %d: %v", w, n, err)
		}
		sum := sha256.Sum256(data[:n])
		if got := string(m.Hex(1)); got != hex.EncodeToString(sum[:]) {
			t.Errorf("%d bytes: %s", n, got)
		}
	}
}

func TestUnknownAlgorithmsAreNotKnown(t *testing.T) {
	for _, a := range []digest.Algorithm{"", "SHA256", "foo9", "blake3"} {
		if a.Known() {
			t.Errorf("%q is known", a)
		}
	}
	if !digest.MD5.Weak() || digest.SHA256.Weak() {
		t.Error("MD5 should count as weak, SHA-256 not")
	}
}

func BenchmarkBothManifests(b *testing.B) {
	data := make([]byte, 1<<20)
	m := digest.NewMulti(digest.SHA256, digest.SHA512)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		m.Reset()
		m.Write(data)
		m.Hex(0)
	}
}
