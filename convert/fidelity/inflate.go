package fidelity

import "sync"

// unpacker undoes deflate (RFC 1951) from memory to memory. What it unpacks
// stays valid until the next file takes its memory.
type unpacker struct {
	inflation
	room []byte // what was unpacked, one stream behind another
	left int    // bytes that may still be unpacked
}

var unpackers = sync.Pool{New: func() any { return new(unpacker) }}

// largestRoom bounds the memory that an unpacker in the pool keeps.
const largestRoom = 4 << 20

func newUnpacker() *unpacker {
	u := unpackers.Get().(*unpacker)
	u.room, u.left = u.room[:0], maxText
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

// unzip unpacks data, which by what the file says comes to size bytes.
func (u *unpacker) unzip(data []byte, size int) ([]byte, error) {
	start := len(u.room)
	if size = min(size, u.left, 1<<20); cap(u.room)-start < size {
		u.room, start = make([]byte, 0, max(2*cap(u.room), size)), 0
	}
	var err error
	if u.room, err = u.inflation.inflate(u.room, data, u.left); err != nil {
		return nil, err // what was unpacked before stays where it is, whether the room grew or not
	}
	u.left -= len(u.room) - start
	return u.room[start:len(u.room):len(u.room)], nil
}
