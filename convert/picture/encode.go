package picture

// The codes of luminance that the standard gives as an example (ISO/IEC 10918-1,
// K.3.3). They serve all components: colours change little, and the tables are few.
const (
	meanCounts = "\x00\x01\x05\x01\x01\x01\x01\x01\x01\x00\x00\x00\x00\x00\x00\x00"
	meanValues = "\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b"
	bandCounts = "\x00\x02\x01\x03\x03\x02\x04\x03\x05\x05\x04\x04\x00\x00\x01\x7d"
	bandValues = "\x01\x02\x03\x00\x04\x11\x05\x12\x21\x31\x41\x06\x13\x51\x61\x07\x22\x71\x14\x32\x81\x91\xa1\x08" +
		"\x23\x42\xb1\xc1\x15\x52\xd1\xf0\x24\x33\x62\x72\x82\x09\x0a\x16\x17\x18\x19\x1a\x25\x26\x27\x28" +
		"\x29\x2a\x34\x35\x36\x37\x38\x39\x3a\x43\x44\x45\x46\x47\x48\x49\x4a\x53\x54\x55\x56\x57\x58\x59" +
		"\x5a\x63\x64\x65\x66\x67\x68\x69\x6a\x73\x74\x75\x76\x77\x78\x79\x7a\x83\x84\x85\x86\x87\x88\x89" +
		"\x8a\x92\x93\x94\x95\x96\x97\x98\x99\x9a\xa2\xa3\xa4\xa5\xa6\xa7\xa8\xa9\xaa\xb2\xb3\xb4\xb5\xb6" +
		"\xb7\xb8\xb9\xba\xc2\xc3\xc4\xc5\xc6\xc7\xc8\xc9\xca\xd2\xd3\xd4\xd5\xd6\xd7\xd8\xd9\xda\xe1\xe2" +
		"\xe3\xe4\xe5\xe6\xe7\xe8\xe9\xea\xf1\xf2\xf3\xf4\xf5\xf6\xf7\xf8\xf9\xfa"
)

// precision is how finely frequencies are kept: a step of two for the mean, of more
// for finer detail, up to eight. Nobody sees the difference.
func precision() (q [64]byte) {
	for i := range q {
		q[i] = byte(2 + (i/8+i%8)*6/14)
	}
	return q
}

// code is a code and its length in bits.
type code struct {
	bits   uint32
	length int
}

func codesOf(counts, values string) (out [256]code) {
	next, at := uint32(0), 0
	for length := range 16 {
		for range counts[length] {
			out[values[at]] = code{next, length + 1}
			next++
			at++
		}
		next <<= 1
	}
	return out
}

// encoder writes a baseline JPEG of three components, none of them sampled more
// coarsely than the others. Its bytes hang on nothing but the pixels.
type encoder struct {
	out        []byte
	held       uint32
	count      int
	mean, band [256]code
	quant      [64]byte
	before     [3]int32
}

// encode packs rows of red, green and blue.
func encode(rgb []byte, width, height int) []byte {
	e := &encoder{mean: codesOf(meanCounts, meanValues), band: codesOf(bandCounts, bandValues), quant: precision()}
	e.head(width, height)
	var blocks [3]block
	for top := 0; top < height; top += 8 {
		for left := 0; left < width; left += 8 {
			for i := range 64 {
				at := 3 * (min(top+i/8, height-1)*width + min(left+i%8, width-1))
				blocks[0][i], blocks[1][i], blocks[2][i] = yCbCr(int32(rgb[at]), int32(rgb[at+1]), int32(rgb[at+2]))
			}
			for n := range blocks {
				blocks[n].frequencies()
				e.block(&blocks[n], n)
			}
		}
	}
	if e.count > 0 {
		e.write(code{0x7F, 7}) // ones up to the end of the byte
	}
	return append(e.out, 0xFF, markEOI)
}

// yCbCr are the colours of JFIF (ISO/IEC 10918-5, 6), in integers.
func yCbCr(r, g, b int32) (y, cb, cr int32) {
	y = (19595*r + 38470*g + 7471*b + 1<<15) >> 16
	cb = (-11056*r-21712*g+32768*b+1<<15)>>16 + 128
	cr = (32768*r-27440*g-5328*b+1<<15)>>16 + 128
	return y, min(255, cb), min(255, cr)
}

func (e *encoder) segment(mark byte, body string) {
	n := len(body) + 2
	e.out = append(append(e.out, 0xFF, mark, byte(n>>8), byte(n)), body...)
}

func (e *encoder) head(width, height int) {
	e.out = append(e.out, 0xFF, markSOI)
	e.segment(markAPP0, "JFIF\x00\x01\x02\x00\x00\x01\x00\x01\x00\x00")
	table := []byte{0}
	for _, at := range zigzag {
		table = append(table, e.quant[at])
	}
	e.segment(0xDB, string(table))
	e.segment(0xC0, string([]byte{8, byte(height >> 8), byte(height), byte(width >> 8), byte(width), 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0}))
	e.segment(0xC4, "\x00"+meanCounts+meanValues)
	e.segment(0xC4, "\x10"+bandCounts+bandValues)
	e.segment(markSOS, "\x03\x01\x00\x02\x00\x03\x00\x00\x3f\x00")
}

// block writes the frequencies of a block of a component.
func (e *encoder) block(b *block, component int) {
	const sixteenZeros, noMore = 0xF0, 0x00
	mean := divided(b[0], int32(e.quant[0]))
	e.number(&e.mean, 0, mean-e.before[component])
	e.before[component] = mean
	zeros := 0
	for i := 1; i < 64; i++ {
		at := zigzag[i]
		v := divided(b[at], int32(e.quant[at]))
		if v == 0 {
			zeros++
			continue
		}
		for ; zeros > 15; zeros -= 16 {
			e.write(e.band[sixteenZeros])
		}
		e.number(&e.band, zeros, v)
		zeros = 0
	}
	if zeros > 0 {
		e.write(e.band[noMore])
	}
}

// number writes a number behind so many zeros: the code of its size, then its bits.
func (e *encoder) number(codes *[256]code, zeros int, v int32) {
	size, low := 0, v
	if v < 0 {
		low--
	}
	for n := int32(abs(int(v))); n > 0; n >>= 1 {
		size++
	}
	e.write(codes[zeros<<4|size])
	e.write(code{uint32(low) & (1<<size - 1), size})
}

func (e *encoder) write(c code) {
	e.held = e.held<<c.length | c.bits
	for e.count += c.length; e.count >= 8; e.count -= 8 {
		b := byte(e.held >> (e.count - 8))
		if e.out = append(e.out, b); b == 0xFF {
			e.out = append(e.out, 0)
		}
	}
}

// divided is a quotient, rounded to the nearest whole number.
func divided(n, by int32) int32 {
	if n < 0 {
		return -((-n + by/2) / by)
	}
	return (n + by/2) / by
}
