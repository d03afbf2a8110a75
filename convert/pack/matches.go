package pack

import (
	"encoding/binary"
	"math/bits"
	"slices"
)

// What a match may be (RFC 1951, 3.2.5). Shorter ones than four bytes gain little.
const (
	window        = 1 << 15
	shortestMatch = 4
	longestMatch  = 258
	goodMatch     = 100 // no longer one is looked for
)

// token is a literal byte, or a match: its top bit, the length less 3 above 16 bits,
// and the distance less 1.
type token uint32

const matchToken token = 1 << 31

// finder finds what a stream repeats. It remembers the last two places at which four
// bytes of one hash stood, the later one in the lower half.
type finder struct {
	places [1 << hashBits]uint64
	at     uint32 // place of the next byte; a window above those of the stream before
}

const (
	hashBits = 13
	rebaseAt = 1 << 31
)

func hashOf(v uint32) uint32 { return v * 0x9E3779B1 >> (32 - hashBits) }

// begin makes sure that nothing before can match.
func (f *finder) begin() { f.at += window + 1 }

// rebase lowers all places long before they overflow. What is out of reach stays so.
func (f *finder) rebase() {
	if f.at < rebaseAt {
		return
	}
	const to = 2 * (window + 1)
	by := f.at - to
	lower := func(p uint32) uint64 { return uint64(max(p, by) - by) }
	for i, p := range f.places {
		f.places[i] = lower(uint32(p>>32))<<32 | lower(uint32(p))
	}
	f.at = to
}

// block makes the tokens of data[start:]. What stands before start belongs to the
// stream too; no match reaches into the next block.
func (f *finder) block(tokens []token, data []byte, start int) []token {
	f.rebase()
	base := f.at - uint32(start)
	f.at += uint32(len(data) - start)
	tokens = slices.Grow(tokens[:0], len(data)-start)[:len(data)-start]
	n, literals := 0, 0 // tokens made, and literals since the last match
	i := start
	last := len(data) - 8 // where eight bytes can be read
	for i <= last {
		v := binary.LittleEndian.Uint32(data[i:])
		slot := &f.places[hashOf(v)]
		places := *slot
		here := base + uint32(i)
		*slot = places<<32 | uint64(here)
		distance, far := here-uint32(places), here-uint32(places>>32) // beyond the window for what another stream had
		length := 0
		switch {
		case distance <= window && binary.LittleEndian.Uint32(data[i-int(distance):]) == v:
			length = 4 + matchLength(data[i+4:], data[i+4-int(distance):])
			if far <= window && length < goodMatch && i+length < len(data) && data[i-int(far)+length] == data[i+length] {
				if k := matchLength(data[i:], data[i-int(far):]); k > length {
					length, distance = k, far
				}
			}
		case far <= window && binary.LittleEndian.Uint32(data[i-int(far):]) == v:
			length, distance = 4+matchLength(data[i+4:], data[i+4-int(far):]), far
		default:
			tokens[n] = token(data[i])
			n++
			i++
			// Where nothing matches for long, not every place is looked at.
			if literals++; literals >= 64 {
				for k := min(literals>>6, last+1-i); k > 0; k-- {
					tokens[n] = token(data[i])
					n++
					i++
				}
			}
			continue
		}
		length = min(length, longestMatch)
		tokens[n] = matchToken | token(length-3)<<16 | token(distance-1)
		n++
		f.enter(data, i+1, i+length, here+1)
		i, literals = i+length, 0
	}
	for ; i < len(data); i++ {
		tokens[n] = token(data[i])
		n++
	}
	return tokens[:n]
}

// enter enters places between from and end, of which place is the first: every
// other one, and the last two.
func (f *finder) enter(data []byte, from, end int, place uint32) {
	end = min(end, len(data)-7)
	for i := from; i < end; i++ {
		slot := &f.places[hashOf(binary.LittleEndian.Uint32(data[i:]))]
		*slot = *slot<<32 | uint64(place+uint32(i-from))
		if i < end-3 {
			i++
		}
	}
}

// matchLength is how many bytes of a and the longer b are the same.
func matchLength(a, b []byte) int {
	n := 0
	for len(a)-n >= 8 {
		if x := binary.LittleEndian.Uint64(a[n:]) ^ binary.LittleEndian.Uint64(b[n:]); x != 0 {
			return n + bits.TrailingZeros64(x)/8
		}
		if n += 8; n >= longestMatch {
			return n
		}
	}
	for n < len(a) && a[n] == b[n] {
		n++
	}
	return n
}
