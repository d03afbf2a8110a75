package store

import (
	"context"
	"io"
	"sync"
)

// maxNear is the most bytes of one object that are held in memory as a whole.
// Of a larger one, as many are held in blocks.
const maxNear = 64 << 20

// Sizes of the blocks of larger objects, and how many of them are held.
const (
	blockSize = 8 << 20
	maxBlocks = maxNear / blockSize
)

// Fetch opens a file or an object of which every byte will be read: an object
// of at most 64 MiB with one request, a larger one with one for each 8 MiB.
func (s *Stores) Fetch(ctx context.Context, name string) (*File, error) {
	if !Remote(name) {
		return s.Open(ctx, name)
	}
	st, key, err := s.one(ctx, name)
	if err != nil {
		return nil, err
	}
	r, at, err := st.Get(ctx, key, Part{Len: maxNear})
	if err != nil {
		return nil, err
	}
	defer r.Close()
	o := &object{ctx: ctx, store: st, key: key, size: at.Size, etag: at.ETag}
	if at.Size > maxNear {
		return &File{Size: at.Size, ReaderAt: &blocks{from: o}, Closer: io.NopCloser(nil), object: o}, nil
	}
	o.end = make([]byte, at.Size)
	if _, err := io.ReadFull(r, o.end); err != nil {
		return nil, err
	}
	return &File{Size: at.Size, ReaderAt: o, Closer: io.NopCloser(nil), object: o}, nil
}

// blocks holds the blocks of an object that were read last.
type blocks struct {
	from *object

	mu   sync.Mutex
	held []*block // the one that was used last stands last
}

type block struct {
	number int64
	read   sync.Once
	data   []byte
	err    error
}

func (b *blocks) ReadAt(p []byte, off int64) (n int, err error) {
	for n < len(p) {
		at := off + int64(n)
		if at >= b.from.size {
			return n, io.EOF
		}
		held := b.block(at / blockSize)
		if held.err != nil {
			return n, held.err
		}
		n += copy(p[n:], held.data[at%blockSize:])
	}
	return n, nil
}

// block is a block, which whoever asks first reads.
func (b *blocks) block(number int64) *block {
	b.mu.Lock()
	var wanted *block
	for i, held := range b.held {
		if held.number == number {
			wanted = held
			b.held = append(b.held[:i], b.held[i+1:]...)
			break
		}
	}
	if wanted == nil {
		wanted = &block{number: number}
		if len(b.held) == maxBlocks {
			b.held = b.held[1:]
		}
	}
	b.held = append(b.held, wanted)
	b.mu.Unlock()
	wanted.read.Do(func() {
		at := number * blockSize
		wanted.data = make([]byte, min(blockSize, b.from.size-at))
		if n, err := b.from.ReadAt(wanted.data, at); n < len(wanted.data) {
			wanted.err = err
		}
	})
	return wanted
}
