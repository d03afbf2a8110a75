package language

import "testing"

func TestEachKeyOfTheTableIsFoundAndNoOther(t *testing.T) {
	x := shipped()
	n := len(x.keys)/keySize - 1
	known := make(map[uint32]int, n)
	for i := range n {
		known[word32(x.keys[i*keySize:])] = i
	}
	for key, i := range known {
		from, to := 2*word32(x.keys[i*keySize+4:]), 2*word32(x.keys[(i+1)*keySize+4:])
		if got := x.of(key); got != x.weights[from:to] || got == "" {
			t.Fatalf("key %08x has the weights %q, want %q", key, got, x.weights[from:to])
		}
		for _, other := range []uint32{key - 1, key + 1, key ^ 1<<31} {
			if _, ok := known[other]; !ok && x.of(other) != "" {
				t.Fatalf("%08x, which is no key, has the weights %q", other, x.of(other))
			}
		}
	}
	for _, key := range []uint32{0, 1<<32 - 1} {
		if _, ok := known[key]; !ok && x.of(key) != "" {
			t.Errorf("%08x, which is no key, has the weights %q", key, x.of(key))
		}
	}
}
