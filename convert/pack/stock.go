package pack

import "encoding/binary"

// Stock is data that stands in many streams, compressed once. It never changes.
type Stock struct {
	data []byte
	sum  uint32 // Adler-32
	w    bitWriter
}

// NewStock compresses data, which must not be changed afterwards.
func NewStock(data []byte) *Stock {
	s := &Stock{data: data, sum: adler32(1, data)}
	e := encoders.Get().(*encoder)
	e.finder.begin()
	for start := 0; start < len(data); start += blockLength {
		e.add(&s.w, data[:min(start+blockLength, len(data))], start, false)
	}
	encoders.Put(e)
	return s
}

// ZlibWith appends, compressed as by Zlib, head, the stock's data and tail to dst. The
// head, of at most 65,535 bytes, is stored as it is, so that the stock's bits begin at a
// byte.
func ZlibWith(dst, head []byte, s *Stock, tail []byte) []byte {
	w := bitWriter{out: append(dst, 0x78, 0x9C)}
	store(&w, head, 0)
	w = bitWriter{out: append(w.out, s.w.out...), bits: s.w.bits, n: s.w.n}
	e := encoders.Get().(*encoder)
	e.finder.begin()
	for start := 0; ; start += blockLength {
		end := min(start+blockLength, len(tail))
		e.add(&w, tail[:end], start, end == len(tail))
		if end == len(tail) {
			break
		}
	}
	w.align()
	encoders.Put(e)
	sum := joinSums(adler32(1, head), s.sum, len(s.data))
	sum = joinSums(sum, adler32(1, tail), len(tail))
	return binary.BigEndian.AppendUint32(w.out, sum)
}

// joinSums is the Adler-32 of data and of what stands behind it, of a length, from
// those of both (RFC 1950, 8.2): the second half of it grows by the first with each byte.
func joinSums(a, b uint32, length int) uint32 {
	low := (a&0xFFFF + b&0xFFFF + adlerPrime - 1) % adlerPrime
	before := (a&0xFFFF + adlerPrime - 1) % adlerPrime // the first half of a, less the 1 that b began with
	high := (uint64(a>>16) + uint64(b>>16) + uint64(before)*uint64(length%adlerPrime)) % adlerPrime
	return uint32(high)<<16 | low
}
