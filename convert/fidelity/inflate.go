package fidelity

import "sync"

// unpacker undoes deflate (RFC 1951) from memory to memory. What it unpacks
// stays valid until the next file takes its memory.
type unpacker struct {
	inflation
	room []byte // what was unpacked, one stream behind another
	left int    // bytes that may still be unpacked

	spare [][]byte // memory for texts, which nobody uses
}

var unpackers = sync.Pool{New: func() any { return new(unpacker) }}

// largestRoom bounds the memory that an unpacker in the pool keeps.
const largestRoom = 4 << 20

// newUnpacker makes the unpacker of a file of a size. In all it unpacks no more than
// maxText, or so many times the size: text packs to a fifth, so what is more is made
// to unpack to much.
func newUnpacker(size int) *unpacker {
	const times = 24
	u := unpackers.Get().(*unpacker)
	u.room, u.left = u.room[:0], max(maxText, times*size)
	return u
}

// release gives the memory to the next file. It is called when all went well:
// what met an error or a panic is dropped.
func (u *unpacker) release() {
	if cap(u.room) > largestRoom {
		u.room = nil
	}
	unpackers.Put(u)
}

// Bounds of the memory for texts that an unpacker in the pool keeps.
const (
	mostSpare    = 2 * mostRecent
	largestSpare = 64 << 10
)

// take returns memory for a text of about size bytes, which lay aside if any did.
func (u *unpacker) take(size int) []byte {
	n := len(u.spare) - 1
	if n < 0 {
		return make([]byte, 0, size)
	}
	room := u.spare[n]
	u.spare = u.spare[:n]
	return room[:0]
}

// lay lays memory aside of which nothing is used any more.
func (u *unpacker) lay(room []byte) {
	if len(u.spare) < mostSpare && cap(room) <= largestSpare {
		u.spare = append(u.spare, room)
	}
}

// unzip unpacks data, which by what the file says comes to size bytes. Once the room
// is full, each stream has memory of its own, which goes with it.
func (u *unpacker) unzip(data []byte, size int) ([]byte, error) {
	most := min(u.left, maxText)
	size = min(size, most, 1<<20)
	if len(u.room)+size > largestRoom/2 {
		out, err := u.inflation.inflate(make([]byte, 0, size), data, most)
		u.left -= len(out)
		return out, err
	}
	start := len(u.room)
	if cap(u.room)-start < size {
		u.room, start = make([]byte, 0, max(2*cap(u.room), size)), 0
	}
	var err error
	if u.room, err = u.inflation.inflate(u.room, data, most); err != nil {
		return nil, err // what was unpacked before stays where it is, whether the room grew or not
	}
	u.left -= len(u.room) - start
	return u.room[start:len(u.room):len(u.room)], nil
}
