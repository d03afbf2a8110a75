package pack

import "encoding/binary"

// adlerPrime is the modulus of Adler-32 (RFC 1950, 8.2).
const adlerPrime = 65521

// adler32 goes on with the Adler-32 of what came before, 1 at first, eight bytes a step:
// those at even places and at odd ones lie in four fields of 16 bits each, which a
// multiplication sums up, as they are or weighed by how often each is in the second sum.
func adler32(sum uint32, data []byte) uint32 {
	const (
		alternate = 0x00FF_00FF_00FF_00FF
		all       = 0x0001_0001_0001_0001
		even      = 0x0008_0006_0004_0002 // weights, the first byte's in the highest field
		odd       = 0x0007_0005_0003_0001
		atOnce    = 1 << 16 // no sum overflows
	)
	a, b := uint64(sum&0xFFFF), uint64(sum>>16)
	for len(data) > 0 {
		block := data[:min(len(data), atOnce)]
		data = data[len(block):]
		for ; len(block) >= 8; block = block[8:] {
			v := binary.LittleEndian.Uint64(block)
			e, o := v&alternate, v>>8&alternate
			b += 8*a + e*even>>48 + o*odd>>48
			a += (e + o) * all >> 48
		}
		for _, c := range block {
			a += uint64(c)
			b += a
		}
		a, b = a%adlerPrime, b%adlerPrime
	}
	return uint32(b)<<16 | uint32(a)
}
