package merkle_test

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"testing"

	"github.com/fad55d40/archive/archive/merkle"
)

// split is the definition of RFC 9162, section 2.1.1, word for word.
func split(items [][]byte) [32]byte {
	switch n := len(items); n {
	case 0:
		return sha256.Sum256(nil)
	case 1:
		return sha256.Sum256(append([]byte{0}, items[0]...))
	default:
		k := 1
		for k*2 < n {
			k *= 2
		}
		left, right := split(items[:k]), split(items[k:])
		return sha256.Sum256(append(append([]byte{1}, left[:]...), right[:]...))
	}
}

func TestTheRootIsThatOfTheDefinition(t *testing.T) {
	var tree merkle.Tree
	var items [][]byte
	for n := range 70 {
		if got, want := tree.Root(), split(items); got != want {
			t.Fatalf("%d items have the root %x, want %x", n, got, want)
		}
		items = append(items, fmt.Appendf(nil, "item %d", n))
		tree.Add(items[n])
	}
}

// TestTheRootsAreThoseOfCertificateTransparency takes the lists that the tests of
// RFC 6962's own implementations share.
func TestTheRootsAreThoseOfCertificateTransparency(t *testing.T) {
	var tree merkle.Tree
	for _, step := range []struct{ item, root string }{
		{"", "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"},
		{"00", "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"},
		{"10", "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"},
		{"2021", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"},
		{"3031", "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"},
		{"40414243", "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"},
		{"5051525354555657", "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"},
		{"606162636465666768696a6b6c6d6e6f", "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"},
	} {
		item, err := hex.DecodeString(step.item)
		if err != nil {
			t.Fatal(err)
		}
		tree.Add(item)
		if root := tree.Root(); hex.EncodeToString(root[:]) != step.root {
			t.Errorf("after %q the root is %x, want %s", step.item, root, step.root)
		}
	}
}
