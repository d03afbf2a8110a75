package pack

import "encoding/binary"

// bitWriter appends bits, the lowest first (3.1.1).
type bitWriter struct {
	out  []byte
	bits uint64
	n    uint // of bits that wait; at most 7 after flush
}

// put adds at most 32 bits.
func (w *bitWriter) put(v uint64, n int) {
	w.bits |= v << w.n
	if w.n += uint(n); w.n >= 32 {
		w.out = binary.LittleEndian.AppendUint32(w.out, uint32(w.bits))
		w.bits >>= 32
		w.n -= 32
	}
}

// align ends the byte in hand.
func (w *bitWriter) align() {
	for ; w.n > 0; w.n -= min(w.n, 8) {
		w.out = append(w.out, byte(w.bits))
		w.bits >>= 8
	}
	w.bits = 0
}
