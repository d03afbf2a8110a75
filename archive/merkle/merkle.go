// Package merkle takes the root of a Merkle tree over a list, with SHA-256: the
// Merkle Tree Hash of RFC 9162, section 2.1.1 (RFC 6962, section 2.1). Who knows
// the root can be shown with a few digests that an item stands in the list.
package merkle

import "crypto/sha256"

// Root is a digest over a list.
type Root = [sha256.Size]byte

// Tree gathers a list. Memory grows with the logarithm of its length. The zero
// value is the empty list.
type Tree struct {
	n     uint64
	whole []Root // roots of the perfect subtrees so far, the largest first
}

// Add puts an item at the end of the list.
func (t *Tree) Add(item []byte) {
	h := sha256.New()
	h.Write([]byte{0}) // a leaf
	h.Write(item)
	t.whole = append(t.whole, Root(h.Sum(nil)))
	t.n++
	for n := t.n; n%2 == 0; n /= 2 {
		t.join()
	}
}

// join makes the last two subtrees one.
func (t *Tree) join() {
	last := len(t.whole) - 1
	t.whole[last-1] = node(t.whole[last-1], t.whole[last])
	t.whole = t.whole[:last]
}

func node(left, right Root) Root {
	var b [1 + 2*sha256.Size]byte
	b[0] = 1 // a node
	copy(b[1:], left[:])
	copy(b[1+sha256.Size:], right[:])
	return sha256.Sum256(b[:])
}

// Root is the digest of the list as it is. It can go on growing.
func (t *Tree) Root() Root {
	if t.n == 0 {
		return sha256.Sum256(nil)
	}
	root := t.whole[len(t.whole)-1]
	for i := len(t.whole) - 2; i >= 0; i-- {
		root = node(t.whole[i], root)
	}
	return root
}
