package picture

import "errors"

var errDamaged = errors.New("its pixels are damaged: save it anew")

// codes are the codes of a Huffman table (ISO/IEC 10918-1, annex C).
type codes struct {
	values []byte
	first  [17]int32 // the first code of each length
	count  [17]int32 // how many codes there are of each length
	index  [17]int32 // of the value of the first code
}

// readCodes reads a table: sixteen counts, then the values.
func readCodes(data []byte) (c *codes, rest []byte, err error) {
	if len(data) < 16 {
		return nil, nil, errCut
	}
	c = &codes{}
	code, n := int32(0), int32(0)
	for length := 1; length <= 16; length++ {
		c.first[length], c.count[length], c.index[length] = code, int32(data[length-1]), n
		n += c.count[length]
		if code = (code + c.count[length]) << 1; code > 2<<length {
			return nil, nil, errDamaged
		}
	}
	if n > 256 || len(data) < 16+int(n) {
		return nil, nil, errDamaged
	}
	c.values = data[16 : 16+n]
	return c, data[16+n:], nil
}

// bits reads the compressed data of a scan, in which a zero stands behind each
// byte of ones.
type bits struct {
	data  []byte
	at    int
	held  uint32
	count int // bits in held
	past  int // bytes that were asked for behind the end
}

// mostPast is how many bytes an encoder may have left out at the end of a scan.
const mostPast = 16

// fill holds at least sixteen bits.
func (b *bits) fill() {
	for b.count <= 16 {
		v := byte(0)
		switch {
		case b.at >= len(b.data), b.data[b.at] == 0xFF && (b.at+1 == len(b.data) || b.data[b.at+1] != 0):
			b.past++
		default:
			if v = b.data[b.at]; v == 0xFF {
				b.at++
			}
			b.at++
		}
		b.held |= uint32(v) << (24 - b.count)
		b.count += 8
	}
}

// take returns the next n bits, 16 at most.
func (b *bits) take(n int) int32 {
	if n == 0 {
		return 0
	}
	if b.count < n {
		b.fill()
	}
	v := b.held >> (32 - n)
	b.held, b.count = b.held<<n, b.count-n
	return int32(v)
}

// value returns the value of the next code.
func (b *bits) value(c *codes) (byte, error) {
	if b.count < 16 {
		b.fill()
	}
	code := int32(0)
	for length := 1; length <= 16; length++ {
		code = int32(b.held >> (32 - length))
		if n := code - c.first[length]; n >= 0 && n < c.count[length] {
			b.held, b.count = b.held<<length, b.count-length
			return c.values[c.index[length]+n], nil
		}
	}
	return 0, errDamaged
}

// number returns the next n bits as a number with its sign (ISO/IEC 10918-1, F.12).
func (b *bits) number(n int) int32 {
	v := b.take(n)
	if n > 0 && v < 1<<(n-1) {
		v += 1 - 1<<n
	}
	return v
}

// restart goes on behind the marker that parts one stretch of a scan from the next.
func (b *bits) restart() error {
	b.held, b.count = 0, 0
	for b.at+1 < len(b.data) {
		if m := b.data[b.at+1]; b.data[b.at] == 0xFF && m >= 0xD0 && m <= 0xD7 {
			b.at += 2
			return nil
		}
		b.at++
	}
	return errDamaged
}
