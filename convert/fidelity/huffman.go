package fidelity

import "math/bits"

// A Huffman table is looked up by the next primaryBits bits of the stream. Longer codes
// lead on to a second table, whose place the entry holds.
const (
	primaryBits = 10
	longestCode = 15
	secondBits  = longestCode - primaryBits

	literals  = 288
	distances = 32
)

// huffman is a table of entries. From the lowest bit on, an entry has the bits of the
// code and those that follow it, what kind it is, the bits of the code alone, and what it
// means: a byte, or the base of a length or a distance, which is never 0. A link has the
// place in second in place of the meaning. 0 is a code that is not used.
type huffman struct {
	first  [1 << primaryBits]uint32
	second []uint32
}

// The parts of an entry.
const (
	allBits     = 0x3F
	endFlag     = 1 << 8 // of the block
	literalFlag = 1 << 9
	linkFlag    = 1 << 10

	codeShift  = 12
	codeBits   = 0x0F
	valueShift = 16
)

// lengthBase and lengthExtra are those of the codes from 257 on, distanceBase
// and distanceExtra those of distances (3.2.5).
var (
	lengthBase    = [29]uint16{3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258}
	lengthExtra   = [29]uint8{0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0}
	distanceBase  = [30]uint16{1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577}
	distanceExtra = [30]uint8{0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13}
)

// What the symbols of each kind of table mean: entries without the bits of their codes.
// Those that may not stand in a stream mean nothing.
var (
	literalMeanings  = meaningsOfLiterals()
	distanceMeanings = meaningsOfDistances()
	codeMeanings     = meaningsOfCodes()
)

func meaningsOfLiterals() (all [literals]uint32) {
	for i := range uint32(256) {
		all[i] = i<<valueShift | literalFlag
	}
	all[256] = endFlag
	for i, base := range lengthBase {
		all[257+i] = uint32(base)<<valueShift | uint32(lengthExtra[i])
	}
	return all
}

func meaningsOfDistances() (all [distances]uint32) {
	for i, base := range distanceBase {
		all[i] = uint32(base)<<valueShift | uint32(distanceExtra[i])
	}
	return all
}

func meaningsOfCodes() (all [19]uint32) {
	for i := range all {
		all[i] = uint32(i) << valueShift
	}
	return all
}

// build makes the table of canonical codes of given lengths (3.2.2). Codes
// must neither be too many nor leave a gap; a single code, or none, may.
func (h *huffman) build(lengths []uint8, meanings []uint32) error {
	var count, place [longestCode + 1]int
	for _, n := range lengths {
		count[n&longestCode]++
	}
	used := len(lengths) - count[0]
	free := 1
	for n := 1; n <= longestCode; n++ {
		if free = free<<1 - count[n]; free < 0 {
			return errDeflate
		}
		if n < longestCode {
			place[n+1] = place[n] + count[n]
		}
	}
	if free > 0 && (used > 1 || used == 1 && count[1] != 1) {
		return errDeflate
	}
	if free > 0 {
		clear(h.first[:]) // a gap
	}
	h.second = h.second[:0]
	var sorted [literals]uint16
	for symbol, n := range lengths {
		if n > 0 {
			sorted[place[n&longestCode]] = uint16(symbol)
			place[n&longestCode]++
		}
	}
	h.fill(sorted[:used], lengths, meanings)
	return nil
}

// fill enters the codes of symbols, which are sorted by their lengths. Codes are read
// from the lowest bit on, so a table for one bit more begins as two of those before it.
func (h *huffman) fill(symbols []uint16, lengths []uint8, meanings []uint32) {
	code, width, head := 0, uint(0), -1
	for _, symbol := range symbols {
		n := uint(lengths[symbol])
		for ; width < min(n, primaryBits); width++ {
			copy(h.first[1<<width:], h.first[:1<<width])
		}
		entry := meanings[symbol] + uint32(n) | uint32(n)<<codeShift
		if n <= primaryBits {
			h.first[code] = entry
		} else {
			if head != code&(1<<primaryBits-1) {
				head = code & (1<<primaryBits - 1)
				h.first[head] = uint32(len(h.second))<<valueShift | linkFlag
				h.second = append(h.second, make([]uint32, 1<<secondBits)...)
			}
			table := h.second[len(h.second)-1<<secondBits:]
			for i := code >> primaryBits; i < len(table); i += 1 << (n - primaryBits) {
				table[i] = entry
			}
		}
		rest := uint(code) ^ (1<<n - 1)
		if rest == 0 { // all ones: it is the last
			break
		}
		one := 1 << (bits.Len(rest) - 1)
		code = code&(one-1) | one
	}
	for ; width > 0 && width < primaryBits; width++ {
		copy(h.first[1<<width:], h.first[:1<<width])
	}
}

// behind is the entry that a link leads to, by the bits of the stream.
func (h *huffman) behind(link uint32, bits uint64) uint32 {
	return h.second[uint64(link>>valueShift)+bits>>primaryBits&(1<<secondBits-1)]
}

// meaning is the length or the distance of an entry at the head of the bits of the stream;
// 0 if it has none.
func meaning(e uint32, bits uint64) int {
	return int(e>>valueShift) + int(bits&(1<<(e&allBits)-1)>>(e>>codeShift&codeBits))
}
