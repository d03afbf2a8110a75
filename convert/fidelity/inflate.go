package fidelity

import (
	"bytes"
	"compress/flate"
	"io"
	"slices"
	"sync"
)

// unpacker undoes deflate (RFC 1951) from memory to memory. What it unpacks
// stays valid until the next file takes its memory.
type unpacker struct {
	from bytes.Reader
	r    io.ReadCloser
	room []byte // what was unpacked, one stream behind another
	left int    // bytes that may still be unpacked
}

var unpackers = sync.Pool{New: func() any { return &unpacker{r: flate.NewReader(nil)} }}

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

// inflate unpacks data, which by what the file says comes to size bytes.
func (u *unpacker) inflate(data []byte, size int) ([]byte, error) {
	u.from.Reset(data)
	if err := u.r.(flate.Resetter).Reset(&u.from, nil); err != nil {
		return nil, err
	}
	start := len(u.room)
	if size = min(size, u.left, 1<<20) + bytes.MinRead; cap(u.room)-start < size {
		u.room, start = make([]byte, 0, max(2*cap(u.room), size)), 0
	}
	for {
		n, err := u.r.Read(u.room[len(u.room):cap(u.room)])
		u.room = u.room[:len(u.room)+n]
		switch out := u.room[start:]; {
		case len(out) > u.left:
			return nil, errTooLarge
		case err == io.EOF:
			u.left -= len(out)
			return out[:len(out):len(out)], nil
		case err != nil:
			return nil, err
		}
		if len(u.room) == cap(u.room) {
			u.room = slices.Grow(u.room, len(u.room)) // what was unpacked before stays where it is
		}
	}
}
