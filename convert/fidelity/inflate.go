package fidelity

import (
	"bytes"
	"compress/flate"
	"io"
	"sync"
)

// inflater undoes deflate (RFC 1951) from memory to memory. It keeps its
// window from one stream to the next.
type inflater struct {
	from bytes.Reader
	r    io.ReadCloser
}

var inflaters = sync.Pool{New: func() any { return &inflater{r: flate.NewReader(nil)} }}

// inflate unpacks data, which should come to size bytes, and fails when it
// comes to more than limit.
func inflate(data []byte, size, limit int) ([]byte, error) {
	i := inflaters.Get().(*inflater)
	i.from.Reset(data)
	if err := i.r.(flate.Resetter).Reset(&i.from, nil); err != nil {
		return nil, err
	}
	out := make([]byte, 0, min(max(size, 0), limit)+bytes.MinRead)
	for {
		n, err := i.r.Read(out[len(out):cap(out)])
		out = out[:len(out)+n]
		switch {
		case len(out) > limit:
			return nil, errTooLarge
		case err == io.EOF:
			inflaters.Put(i) // what met an error, or a panic, is dropped
			return out, nil
		case err != nil:
			return nil, err
		}
		if len(out) == cap(out) {
			out = append(out, 0)[:len(out)]
		}
	}
}
