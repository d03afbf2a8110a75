package fidelity

import (
	"encoding/binary"
	"errors"
	"math/bits"
)

// errDeflate means that compressed data do not keep to RFC 1951, or end early.
var errDeflate = errors.New("its compressed data are damaged")

// A Huffman table is looked up by the next bits of the stream, primaryBits at the
// most. Longer codes lead on to a second table, whose place the entry holds.
const (
	primaryBits = 10
	longestCode = 15

	literals  = 288
	distances = 32
)

// huffman is a table of entries symbol<<8 | bits of the code, and of links
// place<<8 | bits of the second table | linkFlag. 0 is a code that is not used.
type huffman struct {
	entries []uint32
	primary uint // bits that it is looked up by: those of the longest code, or primaryBits
}

const linkFlag = 1 << 7

// inflation is one stream on its way out. Its tables are used again.
type inflation struct {
	src  []byte
	pos  int
	bits uint64
	have uint // bits that are in bits

	literal, distance huffman
	fixed             bool // they are those of fixedCodes
	lengths           [literals + distances]uint8
}

// fill makes sure of at least 56 bits, zeros standing for what lies behind the
// end; overrun tells of those.
func (f *inflation) fill() {
	if f.pos+8 <= len(f.src) {
		f.bits |= binary.LittleEndian.Uint64(f.src[f.pos:]) << f.have
		n := (63 - f.have) >> 3
		f.pos += int(n)
		f.have += n << 3
		return
	}
	for f.have <= 56 {
		if f.pos < len(f.src) {
			f.bits |= uint64(f.src[f.pos]) << f.have
		}
		f.pos++
		f.have += 8
	}
}

// overrun reports whether more bits were taken than there are.
func (f *inflation) overrun() bool { return f.pos-int(f.have>>3) > len(f.src) }

// take returns the next n bits, which fill has made sure of.
func (f *inflation) take(n uint) uint32 {
	v := uint32(f.bits & (1<<n - 1))
	f.bits >>= n
	f.have -= n
	return v
}

// inflate appends what src holds, as long as it is not more than limit bytes.
func (f *inflation) inflate(dst, src []byte, limit int) ([]byte, error) {
	f.src, f.pos, f.bits, f.have = src, 0, 0, 0
	start := len(dst)
	for last := false; !last; {
		f.fill()
		last = f.take(1) == 1
		var err error
		switch f.take(2) {
		case 0:
			dst, err = f.stored(dst, start+limit)
		case 1:
			if err = f.fixedCodes(); err == nil {
				dst, err = f.block(dst, start, start+limit)
			}
		case 2:
			if err = f.dynamicCodes(); err == nil {
				dst, err = f.block(dst, start, start+limit)
			}
		default:
			err = errDeflate
		}
		if err != nil {
			return dst, err
		}
	}
	return dst, nil
}

// stored copies a block that is not compressed (3.2.4).
func (f *inflation) stored(dst []byte, most int) ([]byte, error) {
	f.take(f.have & 7)
	f.pos -= int(f.have >> 3)
	f.bits, f.have = 0, 0
	if f.pos+4 > len(f.src) {
		return dst, errDeflate
	}
	n := int(binary.LittleEndian.Uint16(f.src[f.pos:]))
	if n != int(^binary.LittleEndian.Uint16(f.src[f.pos+2:])) || f.pos+4+n > len(f.src) {
		return dst, errDeflate
	}
	if len(dst)+n > most {
		return dst, errTooLarge
	}
	dst = append(dst, f.src[f.pos+4:f.pos+4+n]...)
	f.pos += 4 + n
	return dst, nil
}

// lengthBase and lengthExtra are those of the codes from 257 on, distanceBase
// and distanceExtra those of distances (3.2.5).
var (
	lengthBase    = [29]uint16{3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258}
	lengthExtra   = [29]uint8{0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0}
	distanceBase  = [30]uint16{1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577}
	distanceExtra = [30]uint8{0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13}
)

// block takes literals and matches until the end of the block. One fill lasts
// for a length and a distance with all their bits: 15 + 5 + 15 + 13.
func (f *inflation) block(dst []byte, start, most int) ([]byte, error) {
	for {
		f.fill()
		if f.overrun() {
			return dst, errDeflate
		}
		symbol := f.symbol(&f.literal)
		for i := 0; symbol < 256; i++ {
			dst = append(dst, byte(symbol))
			if i == 2 { // 4 codes of 15 bits are more than there may be
				i = 0
				if len(dst) > most {
					break
				}
				if f.fill(); f.overrun() {
					return dst, errDeflate
				}
			}
			symbol = f.symbol(&f.literal)
		}
		if len(dst) > most {
			return dst, errTooLarge
		}
		if symbol == 256 {
			if f.overrun() {
				return dst, errDeflate
			}
			return dst, nil
		}
		if symbol -= 257; symbol >= 29 {
			return dst, errDeflate
		}
		f.fill()
		length := int(lengthBase[symbol]) + int(f.take(uint(lengthExtra[symbol])))
		symbol = f.symbol(&f.distance)
		if symbol >= 30 {
			return dst, errDeflate
		}
		distance := int(distanceBase[symbol]) + int(f.take(uint(distanceExtra[symbol])))
		if distance > len(dst)-start {
			return dst, errDeflate
		}
		dst = appendMatch(dst, distance, length)
		if len(dst) > most {
			return dst, errTooLarge
		}
	}
}

// appendMatch repeats what stands so far back.
func appendMatch(dst []byte, distance, length int) []byte {
	from := len(dst) - distance
	for length > distance { // the match reaches into itself
		dst = append(dst, dst[from:from+distance]...)
		length -= distance
		distance *= 2
	}
	return append(dst, dst[from:from+length]...)
}

// unused is the symbol of a code that the block does not use.
const unused = 1 << 16

// symbol takes the next code.
func (f *inflation) symbol(h *huffman) int {
	e := h.entries[f.bits&(1<<(h.primary&63)-1)]
	if e&linkFlag != 0 {
		e = h.entries[uint64(e>>8)+f.bits>>primaryBits&(1<<(e&0x0F)-1)]
	}
	if e == 0 {
		return unused
	}
	n := uint(e & 0x0F)
	f.bits >>= n
	f.have -= n
	return int(e >> 8)
}

// fixedCodes are those of 3.2.6.
func (f *inflation) fixedCodes() error {
	if f.fixed {
		return nil
	}
	lengths := f.lengths[:literals]
	for i := range lengths {
		switch {
		case i < 144:
			lengths[i] = 8
		case i < 256:
			lengths[i] = 9
		case i < 280:
			lengths[i] = 7
		default:
			lengths[i] = 8
		}
	}
	if err := f.literal.build(lengths); err != nil {
		return err
	}
	lengths = f.lengths[:distances]
	for i := range lengths {
		lengths[i] = 5
	}
	f.fixed = true
	return f.distance.build(lengths)
}

// codeOrder is the order in which the lengths of length codes stand (3.2.7).
var codeOrder = [19]uint8{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15}

// dynamicCodes reads the codes of a block (3.2.7).
func (f *inflation) dynamicCodes() error {
	f.fixed = false
	f.fill()
	nLiteral, nDistance, nCode := int(f.take(5))+257, int(f.take(5))+1, int(f.take(4))+4
	if nLiteral > 286 || nDistance > 30 {
		return errDeflate
	}
	var codes [19]uint8
	for _, k := range codeOrder[:nCode] {
		f.fill()
		codes[k] = uint8(f.take(3))
	}
	if err := f.literal.build(codes[:]); err != nil {
		return err
	}
	lengths := f.lengths[:nLiteral+nDistance]
	for i := 0; i < len(lengths); {
		f.fill()
		symbol := f.symbol(&f.literal)
		value, times := uint8(0), 1
		switch {
		case symbol < 16:
			value = uint8(symbol)
		case symbol == 16 && i > 0:
			value, times = lengths[i-1], 3+int(f.take(2))
		case symbol == 17:
			times = 3 + int(f.take(3))
		case symbol == 18:
			times = 11 + int(f.take(7))
		default:
			return errDeflate
		}
		if i+times > len(lengths) || f.overrun() {
			return errDeflate
		}
		for range times {
			lengths[i] = value
			i++
		}
	}
	if lengths[256] == 0 {
		return errDeflate
	}
	if err := f.literal.build(lengths[:nLiteral]); err != nil {
		return err
	}
	return f.distance.build(lengths[nLiteral:])
}

// build makes the table of canonical codes of given lengths (3.2.2). Codes
// must neither be too many nor leave a gap; a single code, or none, may.
func (h *huffman) build(lengths []uint8) error {
	var count, next [longestCode + 1]int
	used := 0
	for _, n := range lengths {
		if n > 0 {
			count[n]++
			used++
		}
	}
	code := 0
	h.primary = 1
	for n := 1; n <= longestCode; n++ {
		code = (code + count[n-1]) << 1
		next[n] = code
		if code+count[n] > 1<<n {
			return errDeflate
		}
		if count[n] > 0 {
			h.primary = uint(min(n, primaryBits))
		}
	}
	if code+count[longestCode] != 1<<longestCode && (used > 1 || used == 1 && count[1] != 1) {
		return errDeflate
	}
	if cap(h.entries) < 1<<primaryBits {
		h.entries = make([]uint32, 1<<primaryBits, 3<<primaryBits)
	}
	h.entries = h.entries[:1<<h.primary]
	clear(h.entries)
	for symbol, n := range lengths {
		if n == 0 {
			continue
		}
		reversed := int(bits.Reverse16(uint16(next[n])) >> (16 - n))
		next[n]++
		h.set(reversed, uint(n), uint32(symbol)<<8|uint32(n))
	}
	return nil
}

// set enters a code of n bits, which are read from the lowest on.
func (h *huffman) set(reversed int, n uint, entry uint32) {
	if n <= primaryBits {
		for i := reversed; i < 1<<h.primary; i += 1 << n {
			h.entries[i] = entry
		}
		return
	}
	const second = longestCode - primaryBits
	head := reversed & (1<<primaryBits - 1)
	link := h.entries[head]
	if link == 0 {
		place := len(h.entries)
		link = uint32(place)<<8 | linkFlag | second
		h.entries[head] = link
		for range 1 << second {
			h.entries = append(h.entries, 0)
		}
	}
	place := int(link >> 8)
	for i := reversed >> primaryBits; i < 1<<second; i += 1 << (n - primaryBits) {
		h.entries[place+i] = entry
	}
}
