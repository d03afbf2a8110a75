package pack

import (
	"encoding/binary"
	"math/bits"
)

// What a match may be (RFC 1951, 3.2.5). Shorter ones than four bytes gain little.
const (
	window        = 1 << 15
	shortestMatch = 4
	longestMatch  = 258
	goodMatch     = 100 // no longer one is looked for
)

// sequence is some literal bytes, and the match behind them: its length less 3 above 16
// bits, and its distance less 1. The literals are those of the data.
type sequence struct{ literals, match uint32 }

func (s sequence) length() int { return int(s.match>>16) + 3 }

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

// block makes the sequences of data[start:]; what is left behind the last is literals.
// What stands before start belongs to the stream too; no match reaches into the next block.
func (f *finder) block(sequences []sequence, data []byte, start int) []sequence {
	f.rebase()
	base := f.at - uint32(start)
	f.at += uint32(len(data) - start)
	sequences = sequences[:0]
	for from := start; ; {
		i, distance, far := f.repeated(data, from, base)
		if distance == 0 {
			return sequences
		}
		length := 4 + matchLength(data[i+4:], data[i+4-int(distance):])
		if far <= window && length < goodMatch && i+length < len(data) && data[i-int(far)+length] == data[i+length] {
			if k := matchLength(data[i:], data[i-int(far):]); k > length {
				length, distance = k, far
			}
		}
		length = min(length, longestMatch)
		sequences = append(sequences, sequence{uint32(i - from), uint32(length-3)<<16 | (distance - 1)})
		from = i + length
		f.enter(data, i+1, from, base+uint32(i+1))
	}
}

// repeated looks for the next place, from one on, at which four bytes stand that stood
// before at a distance, and perhaps another one far back; both may be beyond the window,
// for what another stream had. The distance is 0 when there is none. All places up to
// there are entered.
func (f *finder) repeated(data []byte, from int, base uint32) (i int, distance, far uint32) {
	last, looked := len(data)-8, 0 // where eight bytes can be read
	for i = from; i <= last; {
		v := binary.LittleEndian.Uint32(data[i:])
		slot := &f.places[hashOf(v)]
		places := *slot
		here := base + uint32(i)
		*slot = places<<32 | uint64(here)
		far = here - uint32(places>>32)
		if distance = here - uint32(places); distance <= window && binary.LittleEndian.Uint32(data[i-int(distance):]) == v {
			return i, distance, far
		}
		if far <= window && binary.LittleEndian.Uint32(data[i-int(far):]) == v {
			return i, far, window + 1
		}
		i++
		// Where nothing matches for long, not every place is looked at.
		if looked++; looked >= 64 {
			i += min(looked>>6, last+1-i)
		}
	}
	return 0, 0, 0
}

// enter enters places between from and end, of which place is the first: every
// other one, and the last two.
func (f *finder) enter(data []byte, from, end int, place uint32) {
	end = min(end, len(data)-7)
	i := from
	for ; i < end-3; i += 2 {
		f.enterPlace(binary.LittleEndian.Uint32(data[i:]), place)
		place += 2
	}
	for ; i < end; i++ {
		f.enterPlace(binary.LittleEndian.Uint32(data[i:]), place)
		place++
	}
}

// enterPlace enters a place at which four bytes stand.
func (f *finder) enterPlace(v, place uint32) {
	slot := &f.places[hashOf(v)]
	*slot = *slot<<32 | uint64(place)
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
