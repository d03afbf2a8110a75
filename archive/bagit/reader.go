package bagit

import (
	"context"
	"sync"

	"github.com/fad55d40/archive/archive/digest"
)

// pieceSize is how much is read at a time: it stays in a processor's own cache
// between the first and the last algorithm.
const pieceSize = 256 << 10

// pieces keeps buffers for the next file.
var pieces = sync.Pool{New: func() any { b := make([]byte, pieceSize); return &b }}

// reader feeds files to their algorithms. It keeps a Multi for each
// combination of algorithms it has met.
type reader struct {
	multis map[string]*digest.Multi
	spare  func(func()) bool // runs a task on an idle processor, if there is one
	more   func() bool       // whether other files are waiting
	told   func(n int64)     // told of each piece; may be nil

	// Room for the next file.
	algorithms []digest.Algorithm
	lists      []*manifest
	sum        [digest.MaxSize]byte
	tee        tee
}

// read takes the checksums of a file.
func (r *reader) read(ctx context.Context, s stream, path string, algorithms []digest.Algorithm) (*digest.Multi, int64, error) {
	var room [16]byte
	key := room[:0]
	for _, a := range algorithms {
		key = append(key, byte(a))
	}
	multi := r.multis[string(key)]
	if multi == nil {
		multi = digest.NewMulti(algorithms...)
		r.multis[string(key)] = multi
	}
	multi.Reset()
	first := pieces.Get().(*[]byte)
	defer pieces.Put(first)
	t := &r.tee
	*t = tee{multi: multi}
	defer t.close()
	n, err := s.copy(path, *first, func(piece []byte) []byte {
		if ctx.Err() != nil {
			return nil
		}
		if r.told != nil {
			r.told(int64(len(piece)))
		}
		if len(piece) == pieceSize && t.other == nil && len(algorithms) > 1 && r.spare != nil && !r.more() {
			t.split(r.spare)
		}
		return t.write(piece)
	})
	return multi, n, err
}

// tee hands the last of the algorithms to another processor, when one is idle
// in the middle of a large file and there is no other file to give it.
type tee struct {
	multi *digest.Multi
	other chan []byte // pieces on their way to the other processor
	free  chan []byte // buffers that come back
	done  sync.WaitGroup
}

// buffers that are under way at most.
const ring = 4

func (t *tee) split(spare func(func()) bool) {
	other, free := make(chan []byte, ring), make(chan []byte, ring+1)
	last := len(t.multi.Algorithms()) - 1
	t.done.Add(1)
	if !spare(func() {
		defer t.done.Done()
		for piece := range other {
			t.multi.WritePart(last, piece)
			free <- piece[:cap(piece)]
		}
	}) {
		t.done.Done()
		return
	}
	for range ring - 1 {
		free <- make([]byte, pieceSize)
	}
	t.other, t.free = other, free
}

// write hashes a piece and returns the buffer for the next one.
func (t *tee) write(piece []byte) []byte {
	if t.other == nil {
		t.multi.Write(piece)
		return piece[:cap(piece)]
	}
	t.other <- piece
	for i := range len(t.multi.Algorithms()) - 1 {
		t.multi.WritePart(i, piece)
	}
	return <-t.free
}

// close waits for the other processor.
func (t *tee) close() {
	if t.other != nil {
		close(t.other)
		t.done.Wait()
		t.other = nil
	}
}
