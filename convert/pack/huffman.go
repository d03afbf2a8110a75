package pack

import (
	"math/bits"
	"slices"
)

// code is the Huffman code of a symbol as deflate writes it, its first bit lowest:
// the bits above the lowest 8, how many there are in the lowest 8.
type code uint32

func (c code) length() int { return int(c & 0xff) }

// Bounds of RFC 1951: bits of a code for data, and of one for lengths of codes.
const (
	longestCode       = 15
	longestLengthCode = 7
)

// coder makes codes of least size for symbols that occur so and so often.
type coder struct {
	order   []uint32 // frequency above 9 bits of symbol, rising
	spare   []uint32 // to sort into
	weights []uint32
}

// assign sets the code of each symbol of freq, none for those that do not occur, of
// at most limit bits. The same frequencies give the same codes.
func (h *coder) assign(codes []code, freq []uint32, limit int) {
	h.order = h.order[:0]
	for i, n := range freq {
		codes[i] = 0
		if n > 0 {
			h.order = append(h.order, n<<9|uint32(i))
		}
	}
	h.sort()
	var count [longestCode + 1]int // codes of each length
	h.lengths(&count, limit)
	var next [longestCode + 2]uint32 // RFC 1951, 3.2.2
	for n := 1; n <= limit; n++ {
		next[n+1] = (next[n] + uint32(count[n])) << 1
	}
	// The rarest symbols have the longest codes. Codes of one length rise with
	// their symbols.
	n := limit
	for _, o := range h.order {
		for count[n] == 0 {
			n--
		}
		count[n]--
		codes[o&511] = code(n)
	}
	for i, c := range codes[:len(freq)] {
		if n := c.length(); n > 0 {
			codes[i] |= code(bits.Reverse16(uint16(next[n]))>>(16-n)) << 8
			next[n]++
		}
	}
}

// sort sorts order by frequency, what is more than a few digit after digit of 8 bits. Its
// symbols rise already.
func (h *coder) sort() {
	const few = 32
	if len(h.order) <= few {
		slices.Sort(h.order)
		return
	}
	h.spare = slices.Grow(h.spare[:0], len(h.order))[:len(h.order)]
	var all uint32
	for _, o := range h.order {
		all |= o
	}
	for shift := 9; all>>shift > 0; shift += 8 {
		var ends [257]uint32
		for _, o := range h.order {
			ends[o>>shift&0xff+1]++
		}
		for i := range 255 {
			ends[i+1] += ends[i]
		}
		for _, o := range h.order {
			at := &ends[o>>shift&0xff]
			h.spare[*at] = o
			*at++
		}
		h.order, h.spare = h.spare, h.order
	}
}

// lengths counts the codes of each length for the weights of order. It is the
// algorithm of Moffat and Katajainen (In-place calculation of minimum-redundancy
// codes, 1995), and shortens what is too long.
func (h *coder) lengths(count *[longestCode + 1]int, limit int) {
	n := len(h.order)
	if n < 2 { // a code of one symbol takes a bit as well
		count[1] = n
		return
	}
	w := h.weights[:0]
	for _, o := range h.order {
		w = append(w, o>>9)
	}
	h.weights = w
	// From left to right: each inner node gets its weight, then its parent's index.
	leaf, root := 0, 0
	for next := range n - 1 {
		var sum uint32
		for range 2 {
			if leaf >= n || root < next && w[root] < w[leaf] {
				sum += w[root]
				w[root] = uint32(next)
				root++
			} else {
				sum += w[leaf]
				leaf++
			}
		}
		w[next] = sum
	}
	// From right to left: the depth of each inner node, and with it the leaves.
	w[n-2] = 0
	for i := n - 3; i >= 0; i-- {
		w[i] = w[w[i]] + 1
	}
	inner, free := n-2, 1
	left := n
	for depth := 0; left > 0; depth++ {
		used := 0
		for inner >= 0 && int(w[inner]) == depth {
			used++
			inner--
		}
		leaves := free - used
		count[min(depth, limit)] += leaves
		left -= leaves
		free = 2 * used
	}
	shorten(count, limit)
}

// shorten makes a prefix code again of one whose longest codes were cut to the limit:
// for each two codes that are too many, a shorter one grows.
func shorten(count *[longestCode + 1]int, limit int) {
	room := 0
	for n := 1; n <= limit; n++ {
		room += count[n] << (limit - n)
	}
	for ; room > 1<<limit; room-- {
		n := limit - 1
		for count[n] == 0 {
			n--
		}
		count[n]--
		count[n+1] += 2
		count[limit]--
	}
}
