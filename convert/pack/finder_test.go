package pack

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"testing"
)

// The places of a finder are lowered before they overflow, in the middle of a stream
// too. That must not show.
func TestPlacesThatAreLoweredGiveTheSameBytes(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	var data []byte
	for len(data) < 5*blockLength {
		data = append(data, "aabcd"[r.IntN(5)])
	}
	pack := func(e *encoder) []byte {
		w := bitWriter{}
		e.finder.begin()
		for start := 0; start < len(data); start += blockLength {
			e.add(&w, data[:start+blockLength], start, start+blockLength == len(data))
		}
		w.align()
		return w.out
	}
	want := pack(new(encoder))
	for n := range 5 {
		e := new(encoder)
		pack(e) // so that there are places to lower
		shift := uint32(rebaseAt - n*blockLength - 7)
		for i := range e.finder.places {
			p, by := e.finder.places[i], shift-e.finder.at
			e.finder.places[i] = uint64(uint32(p>>32)+by)<<32 | uint64(uint32(p)+by)
		}
		e.finder.at = shift
		if !bytes.Equal(pack(e), want) {
			t.Errorf("%d blocks before the places are lowered: other bytes", n)
		}
		if e.finder.at >= rebaseAt {
			t.Errorf("%d blocks before: they were not lowered", n)
		}
	}
}

// A code is a prefix code without gaps, no longer than the limit, and as small as the
// best one where the limit does not matter.
func TestCodesAreCompleteAndSmallest(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	var c coder
	for round := range 3000 {
		n := 1 + r.IntN(286)
		if round%2 == 0 {
			n = 1 + r.IntN(19)
		}
		freq := make([]uint32, n)
		for i := range freq {
			switch r.IntN(4) {
			case 0:
			case 1:
				freq[i] = 1 << r.IntN(17)
			default:
				freq[i] = uint32(r.IntN(70))
			}
		}
		for _, limit := range []int{longestLengthCode, longestCode} {
			if limit == longestLengthCode && n > 100 {
				continue
			}
			codes := make([]code, n)
			c.assign(codes, freq, limit)
			used, room, size := 0, 0, 0
			for i, f := range freq {
				length := codes[i].length()
				if (f > 0) != (length > 0) || length > limit {
					t.Fatalf("%v: symbol %d has a code of %d bits", freq, i, length)
				}
				if length > 0 {
					used++
					room += 1 << (limit - length)
					size += int(f) * length
				}
			}
			if used > 1 && room != 1<<limit {
				t.Fatalf("%v: the code fills %d of %d", freq, room, 1<<limit)
			}
			if best, depth := smallest(freq); used > 1 && depth <= limit && size != best {
				t.Fatalf("%v: %d bits, and %d would do", freq, size, best)
			}
		}
	}
}

// smallest is the size of the best code, and the bits of its longest, by Huffman's own
// way: the two rarest become one.
func smallest(freq []uint32) (size, depth int) {
	type node struct{ weight, depth int }
	var nodes []node
	for _, f := range freq {
		if f > 0 {
			nodes = append(nodes, node{int(f), 0})
		}
	}
	for len(nodes) > 1 {
		slices.SortStableFunc(nodes, func(a, b node) int { return a.weight - b.weight })
		sum := node{nodes[0].weight + nodes[1].weight, 1 + max(nodes[0].depth, nodes[1].depth)}
		size += sum.weight
		nodes = append([]node{sum}, nodes[2:]...)
	}
	if len(nodes) == 0 {
		return 0, 0
	}
	return size, nodes[0].depth
}
