package fidelity

import (
	"encoding/binary"
	"errors"
)

// errDeflate means that compressed data do not keep to RFC 1951, or end early.
var errDeflate = errors.New("its compressed data are damaged")

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

// block takes literals and matches until the end of the block. One fill lasts
// for a length or a distance with all their bits: 15 + 13.
func (f *inflation) block(dst []byte, start, most int) ([]byte, error) {
	for {
		var err error
		if dst, err = f.roomy(dst, start, most); err != nil {
			return dst, err
		}
		f.fill()
		before := f.bits
		e := f.entry(&f.literal)
		switch {
		case f.overrun():
			return dst, errDeflate
		case e&literalFlag != 0:
			dst = append(dst, byte(e>>valueShift))
		case e&endFlag != 0:
			return dst, nil
		default:
			length := meaning(e, before)
			f.fill()
			before = f.bits
			distance := meaning(f.entry(&f.distance), before)
			if length == 0 || distance == 0 || distance > len(dst)-start || f.overrun() {
				return dst, errDeflate
			}
			dst = appendMatch(dst, distance, length)
		}
		if len(dst) > most {
			return dst, errTooLarge
		}
	}
}

// What lies ahead while a block is roomy: data for two fills, and room for literals and
// the longest match, which is copied several bytes at a time.
const (
	dataAhead = 16
	roomAhead = 3 + 258 + atATime
	atATime   = 16
)

// roomy takes literals and matches as block does, as long as neither the end of the data
// nor that of the memory is near, so that it need not look for them at each. It leaves
// the end of the block to block.
func (f *inflation) roomy(dst []byte, start, most int) ([]byte, error) {
	out, to := dst[:cap(dst)], len(dst)
	last := min(len(out), most) - roomAhead
	if f.pos > len(f.src) {
		return dst, nil
	}
	src, bits, have := f.src[f.pos:], f.bits, uint32(f.have) // of have, only the lowest bits count
	for to <= last && len(src) >= dataAhead {
		bits |= binary.LittleEndian.Uint64(src) << (have & 63)
		src = src[(63-have)>>3&7:]
		have |= 56
		e := f.literal.first[bits&(1<<primaryBits-1)]
		if e&literalFlag != 0 { // of 10 bits, as the next: a length with its bits is still there
			out[to] = byte(e >> valueShift)
			to++
			bits >>= e & allBits
			have -= e
			e = f.literal.first[bits&(1<<primaryBits-1)]
			if e&literalFlag != 0 {
				out[to] = byte(e >> valueShift)
				to++
				bits >>= e & allBits
				have -= e
				e = f.literal.first[bits&(1<<primaryBits-1)]
			}
		}
		if e&linkFlag != 0 {
			e = f.literal.behind(e, bits)
		}
		if e&literalFlag != 0 {
			out[to] = byte(e >> valueShift)
			to++
			bits >>= e & allBits
			have -= e
			continue
		}
		if e>>valueShift == 0 {
			break // the end, or damage
		}
		length := meaning(e, bits)
		bits >>= e & allBits
		have -= e

		bits |= binary.LittleEndian.Uint64(src) << (have & 63)
		src = src[(63-have)>>3&7:]
		have |= 56
		if e = f.distance.first[bits&(1<<primaryBits-1)]; e&linkFlag != 0 {
			e = f.distance.behind(e, bits)
		}
		back := meaning(e, bits)
		bits >>= e & allBits
		have -= e
		if back == 0 || back > to-start {
			return out[:to], errDeflate
		}
		copyMatch(out, to, back, length)
		to += length
	}
	f.pos, f.bits, f.have = len(f.src)-len(src), bits, uint(have&63)
	return out[:to], nil
}

// copyMatch repeats what stands so far back in front of to. Behind the match, it may
// write over as many bytes as it copies at a time, less one.
func copyMatch(out []byte, to, back, length int) {
	if back < atATime {
		appendMatch(out[:to], back, length)
		return
	}
	for end := to + length; to < end; to += atATime {
		*(*[atATime]byte)(out[to:]) = *(*[atATime]byte)(out[to-back:])
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

// entry takes the next code, with the bits that follow it.
func (f *inflation) entry(h *huffman) uint32 {
	e := h.first[f.bits&(1<<primaryBits-1)]
	if e&linkFlag != 0 {
		e = h.behind(e, f.bits)
	}
	f.take(uint(e & allBits))
	return e
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
	if err := f.literal.build(lengths, literalMeanings[:]); err != nil {
		return err
	}
	lengths = f.lengths[:distances]
	for i := range lengths {
		lengths[i] = 5
	}
	f.fixed = true
	return f.distance.build(lengths, distanceMeanings[:])
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
	if err := f.literal.build(codes[:], codeMeanings[:]); err != nil {
		return err
	}
	lengths := f.lengths[:nLiteral+nDistance]
	for i := 0; i < len(lengths); {
		f.fill()
		e := f.entry(&f.literal)
		symbol, value, times := e>>valueShift, uint8(0), 1
		switch {
		case e == 0:
			return errDeflate
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
	if err := f.literal.build(lengths[:nLiteral], literalMeanings[:]); err != nil {
		return err
	}
	return f.distance.build(lengths[nLiteral:], distanceMeanings[:])
}
