package digest_test

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/fad55d40/archive/archive/digest"
)

// known holds the published digests of "abc" (RFC 1321, RFC 3174, FIPS 180-4, FIPS 202).
var known = map[digest.Algorithm]string{
	digest.MD5:      "900150983cd24fb0d6963f7d28e17f72",
	digest.SHA1:     "a9993e364706816aba3e25717850c26c9cd0d89d",
	digest.SHA224:   "23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7",
	digest.SHA256:   "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
	digest.SHA384:   "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7",
	digest.SHA512:   "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
	digest.SHA3_224: "e642824c3f8cf24ad09234ee7d3c766fc9a3a5168d0c94ad73b46fdf",
	digest.SHA3_256: "3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532",
	digest.SHA3_384: "ec01498288516fc926459f58e2c6ad8df9b473cb0fc08c2596da7cf0e49be4b298d88cea927ac7f539f1edf228376d25",
	digest.SHA3_512: "b751850b1a57168a5693cd924b6b096e08f621827444f70d884f5d0240d2712e10e116e9192af3c91a7ec57647e3934057340b4cf408d5a56592f8274eec53f0",
}

func TestEveryAlgorithmGivesThePublishedDigest(t *testing.T) {
	all := digest.All()
	m := digest.NewMulti(all...)
	m.Write([]byte("a"))
	for i := range all {
		m.WritePart(i, []byte("bc"))
	}
	for _, a := range all {
		want, ok := known[a]
		if !ok {
			t.Errorf("no published digest for %s in this test", a)
		}
		if got := m.Hex(a); got != want {
			t.Errorf("%s of abc is %s, want %s", a, got, want)
		}
		if len(want) != 2*a.Size() {
			t.Errorf("%s has size %d, want %d", a, a.Size(), len(want)/2)
		}
		if a.Size() > digest.MaxSize {
			t.Errorf("%s is longer than MaxSize", a)
		}
	}
	if m.Len() != 1 {
		t.Errorf("length %d, want 1: parts do not count", m.Len())
	}
}

func TestNamesAreFoundInAnyCommonSpelling(t *testing.T) {
	for name, want := range map[string]digest.Algorithm{
		"md5": digest.MD5, "MD5": digest.MD5, "SHA-1": digest.SHA1, "sha224": digest.SHA224,
		"sha-256": digest.SHA256, "Sha_384": digest.SHA384, "sha512": digest.SHA512,
		"sha3_256": digest.SHA3_256, "SHA3-512": digest.SHA3_512,
	} {
		if got, ok := digest.Parse(name); !ok || got != want {
			t.Errorf("Parse(%q) = %v, %v, want %v", name, got, ok, want)
		}
	}
	for _, name := range []string{"", "-", "sha", "sha257", "foo9", "ѕha256", "blake2b512"} {
		if got, ok := digest.Parse(name); ok || got != 0 {
			t.Errorf("Parse(%q) = %v, %v, want nothing", name, got, ok)
		}
	}
	for _, a := range digest.All() {
		if back, ok := digest.Parse(a.String()); !ok || back != a || digest.Normalize(a.String()) != a.String() {
			t.Errorf("%v does not survive its own name %q", a, a.String())
		}
	}
}

func TestOnlyBrokenAlgorithmsAreWeak(t *testing.T) {
	for _, a := range digest.All() {
		if want := a == digest.MD5 || a == digest.SHA1; a.Weak() != want {
			t.Errorf("%s weak: %v", a, a.Weak())
		}
	}
}

func TestNoAlgorithmHasNoNameAndNoSize(t *testing.T) {
	for _, a := range []digest.Algorithm{0, 200} {
		if a.String() != "" || a.Size() != 0 || a.Weak() {
			t.Errorf("algorithm %d has properties", a)
		}
	}
}

func TestResetStartsAgain(t *testing.T) {
	m := digest.NewMulti(digest.SHA256, digest.MD5)
	m.Write([]byte("something else"))
	m.Reset()
	m.Write([]byte("abc"))
	if m.Hex(digest.SHA256) != known[digest.SHA256] || m.Hex(digest.MD5) != known[digest.MD5] || m.Len() != 3 {
		t.Error("bytes from before Reset are still there")
	}
}

func TestAskingForADigestDoesNotEndIt(t *testing.T) {
	m := digest.NewMulti(digest.SHA1)
	m.Write([]byte("ab"))
	m.Hex(digest.SHA1)
	m.Write([]byte("c"))
	if got := m.Hex(digest.SHA1); got != known[digest.SHA1] {
		t.Errorf("got %s", got)
	}
}

func TestAnAlgorithmNamedTwiceIsComputedOnce(t *testing.T) {
	m := digest.NewMulti(digest.SHA512, digest.SHA256, digest.SHA512)
	if want := []digest.Algorithm{digest.SHA512, digest.SHA256}; !slices.Equal(m.Algorithms(), want) {
		t.Errorf("algorithms %v, want %v", m.Algorithms(), want)
	}
	if m.Hex(digest.MD5) != "" || len(m.AppendSum(nil, digest.MD5)) != 0 {
		t.Error("an algorithm that was not asked for has a digest")
	}
}

// Pieces of every size around the block sizes of the hashes give the same
// digest as the whole, in parallel or not.
func TestPiecesAddUpToTheWhole(t *testing.T) {
	data := []byte(strings.Repeat("0123456789", 100))
	whole := digest.NewMulti(digest.All()...)
	whole.Write(data)
	for _, step := range []int{1, 2, 63, 64, 65, 127, 128, 129, 999, 1000} {
		pieces, odd := digest.NewMulti(digest.All()...), int64(0)
		for i, piece := range slices.Collect(slices.Chunk(data, step)) {
			if i%2 == 0 {
				pieces.Write(piece)
				continue
			}
			var parts sync.WaitGroup
			for j := range digest.All() {
				parts.Go(func() { pieces.WritePart(j, piece) })
			}
			parts.Wait()
			odd += int64(len(piece))
		}
		for _, a := range digest.All() {
			if whole.Hex(a) != pieces.Hex(a) {
				t.Errorf("%s in pieces of %d differs", a, step)
			}
		}
		if pieces.Len()+odd != int64(len(data)) {
			t.Errorf("pieces of %d: length %d", step, pieces.Len())
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"sha256", "SHA-512", "x", "\xff", "md5 "} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, name string) {
		n := digest.Normalize(name)
		if digest.Normalize(n) != n {
			t.Errorf("%q normalizes to %q and then to %q", name, n, digest.Normalize(n))
		}
		if a, ok := digest.Parse(name); ok && a.String() != n {
			t.Errorf("%q is %s but normalizes to %q", name, a, n)
		}
	})
}
