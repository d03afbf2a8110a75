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

// flush writes the whole bytes that wait.
func (w *bitWriter) flush() { w.out, w.bits, w.n = flush(w.out, w.bits, w.n) }

func flush(out []byte, bits uint64, n uint) ([]byte, uint64, uint) {
	out = binary.LittleEndian.AppendUint64(out, bits)
	return out[:len(out)-8+int(n/8)], bits >> (n &^ 7), n & 7
}

// align ends the byte in hand.
func (w *bitWriter) align() {
	for ; w.n > 0; w.n -= min(w.n, 8) {
		w.out = append(w.out, byte(w.bits))
		w.bits >>= 8
	}
	w.bits = 0
}
