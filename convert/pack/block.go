package pack

import (
	"encoding/binary"
	"math/bits"
)

// block is a block of deflated data (RFC 1951, 3.2): its sequences, and how often
// each symbol occurs.
type block struct {
	sequences []sequence
	literals  [286]uint32
	distances [30]uint32

	lengths   [286 + 30]uint8 // of the codes, as the header has them
	lits      [286]code
	dists     [30]code
	packed    []uint16   // lengths packed: a symbol, and above 8 bits what its extra bits are
	lengthUse [19]uint32 // how often each symbol is in packed
	lengthOf  [19]code
	coder     coder
}

const endOfBlock = 256

// Bits that follow a symbol, and the least value that it stands for (3.2.5).
var (
	lengthExtra = [29]uint8{0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0}
	lengthBase  = [29]uint8{0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 20, 24, 28, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 255}
	lengthOrder = [19]uint8{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15}

	// lengths are how lengths less 3 are written: a symbol, and so many bits behind it.
	lengths = func() (t [256]struct {
		symbol      uint16
		bits, extra uint8
	}) {
		for s := range lengthBase {
			for n := int(lengthBase[s]); n < 256; n++ {
				t[n].symbol, t[n].bits, t[n].extra = 257+uint16(s), lengthExtra[s], uint8(n)-lengthBase[s]
			}
		}
		return t
	}()

	// What follows each symbol, and its length in the fixed tables (3.2.6).
	extraOf = func() (t [286]uint8) {
		copy(t[257:], lengthExtra[:])
		return t
	}()
	fixedOf = func() (t [286]uint8) {
		for s := range t {
			t[s] = uint8(fixedLength(s))
		}
		return t
	}()
)

// distanceSymbol is the symbol of a distance less 1: twice the position of its
// highest bit, and the bit behind that.
func distanceSymbol(d uint32) int {
	if d < 4 {
		return int(d)
	}
	n := bits.Len32(d) - 1
	return 2*n + int(d>>(n-1)&1)
}

// distanceExtra is how many bits of the distance follow its symbol.
func distanceExtra(symbol int) int { return max(symbol/2-1, 0) }

// write writes the block, whose bytes data are, in the shortest form.
func (b *block) write(w *bitWriter, data []byte, last bool) {
	b.count(data)
	b.coder.assign(b.lits[:], b.literals[:], longestCode)
	b.coder.assign(b.dists[:], b.distances[:], longestCode)
	head, nLit, nDist, nLen := b.header()
	size, fixed := head, 0
	for s, n := range b.literals {
		if n > 0 {
			extra := int(extraOf[s])
			size += int(n) * (b.lits[s].length() + extra)
			fixed += int(n) * (int(fixedOf[s]) + extra)
		}
	}
	for s, n := range b.distances {
		size += int(n) * (b.dists[s].length() + distanceExtra(s))
		fixed += int(n) * (5 + distanceExtra(s))
	}
	final := uint64(0)
	if last {
		final = 1
	}
	switch {
	case 8*(len(data)+5) <= min(size, fixed):
		store(w, data, final)
	case fixed <= size:
		w.put(final|1<<1, 3)
		b.fix()
		b.emit(w, data)
	default:
		w.put(final|2<<1, 3)
		b.writeHeader(w, nLit, nDist, nLen)
		b.emit(w, data)
	}
}

// count counts the symbols of the block, whose bytes data are.
func (b *block) count(data []byte) {
	b.literals, b.distances = [286]uint32{}, [30]uint32{}
	at := 0
	for _, s := range b.sequences {
		end := at + int(s.literals)
		for _, c := range data[at:end] {
			b.literals[c]++
		}
		at = end + s.length()
		b.literals[lengths[s.match>>16&0xff].symbol]++
		b.distances[distanceSymbol(s.match&0xffff)]++
	}
	for _, c := range data[at:] {
		b.literals[c]++
	}
	b.literals[endOfBlock] = 1
}

// store writes data, of at most 65,535 bytes, as they are (3.2.4).
func store(w *bitWriter, data []byte, final uint64) {
	w.put(final, 3)
	w.align()
	w.out = binary.LittleEndian.AppendUint16(w.out, uint16(len(data)))
	w.out = binary.LittleEndian.AppendUint16(w.out, ^uint16(len(data)))
	w.out = append(w.out, data...)
}

// fixedLength is the length of a symbol's code in the fixed tables (3.2.6).
func fixedLength(s int) int {
	switch {
	case s < 144 || s >= 280:
		return 8
	case s < 256:
		return 9
	}
	return 7
}

// fix takes the codes of the fixed tables.
func (b *block) fix() {
	for s := range b.lits {
		v, n := 0, fixedLength(s)
		switch {
		case s < 144:
			v = 0x30 + s
		case s < 256:
			v = 0x190 + s - 144
		case s < 280:
			v = s - 256
		default:
			v = 0xC0 + s - 280
		}
		b.lits[s] = code(bits.Reverse16(uint16(v))>>(16-n))<<8 | code(n)
	}
	for s := range b.dists {
		b.dists[s] = code(bits.Reverse8(uint8(s))>>3)<<8 | 5
	}
}

// emit writes the sequences, the literals behind the last, and the end of the block.
// A literal takes 15 bits at most and a match 48, and 64 may wait.
func (b *block) emit(w *bitWriter, data []byte) {
	w.flush()
	out, acc, n := w.out, w.bits, w.n
	at := 0
	for _, s := range b.sequences {
		end := at + int(s.literals)
		for _, d := range data[at:end] {
			c := b.lits[d]
			acc |= uint64(c>>8) << (n & 63)
			if n += uint(c & 0xff); n > 64-longestCode {
				out, acc, n = flush(out, acc, n)
			}
		}
		if n > 64-longestBits {
			out, acc, n = flush(out, acc, n)
		}
		at = end + s.length()
		l := &lengths[s.match>>16&0xff]
		c := b.lits[l.symbol]
		acc |= (uint64(c>>8) | uint64(l.extra)<<(c&63)) << (n & 63)
		n += uint(c&0xff) + uint(l.bits)
		distance := s.match & 0xffff
		symbol := distanceSymbol(distance)
		c = b.dists[symbol]
		extra := uint(distanceExtra(symbol))
		acc |= (uint64(c>>8) | uint64(distance&(1<<(extra&31)-1))<<(c&63)) << (n & 63)
		if n += uint(c&0xff) + extra; n > 64-longestCode {
			out, acc, n = flush(out, acc, n)
		}
	}
	for _, d := range data[at:] {
		c := b.lits[d]
		acc |= uint64(c>>8) << (n & 63)
		if n += uint(c & 0xff); n > 64-longestCode {
			out, acc, n = flush(out, acc, n)
		}
	}
	w.out, w.bits, w.n = out, acc, n
	w.flush()
	c := b.lits[endOfBlock]
	w.put(uint64(c>>8), c.length())
}

// longestBits is what a match takes at most: two codes, and what follows them.
const longestBits = 2*longestCode + 5 + 13
