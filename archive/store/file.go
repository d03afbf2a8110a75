package store

import (
	"context"
	"errors"
	"io"
)

// File is a file or an object that is open for reading, at any place or from
// its beginning to its end. ReadAt of an object is one request, but for what
// stands in memory: the end of one that was opened, and all of one that was
// fetched, or blocks of it. It is one version all the time: an object that is
// replaced meanwhile gives ErrChanged.
type File struct {
	Size int64 // in bytes
	io.ReaderAt
	io.Closer

	object *object // nil for a file
}

// tail is how much of the end of an object is read when it is opened: the
// directory of a pack and its manifests stand there.
const tail = 512 << 10

// openObject opens an object with one request, which reads its end.
func openObject(ctx context.Context, s Store, key string) (*File, error) {
	r, at, err := s.Get(ctx, key, Part{Last: tail})
	if err != nil {
		return nil, err
	}
	defer r.Close()
	end, err := io.ReadAll(io.LimitReader(r, tail))
	if err != nil {
		return nil, err
	}
	o := &object{ctx: ctx, store: s, key: key, size: at.Size, etag: at.ETag, end: end}
	return &File{Size: at.Size, ReaderAt: o, Closer: io.NopCloser(nil), object: o}, nil
}

// object reads parts of one version of an object.
type object struct {
	ctx   context.Context // of who opened it: readers of files know none
	store Store
	key   string
	size  int64
	etag  string
	end   []byte // its last bytes
}

func (o *object) ReadAt(p []byte, off int64) (int, error) {
	if off >= o.size {
		return 0, io.EOF
	}
	var short error
	if left := o.size - off; int64(len(p)) > left {
		p, short = p[:left], io.EOF
	}
	if len(p) == 0 {
		return 0, short
	}
	if kept := o.size - int64(len(o.end)); off >= kept {
		return copy(p, o.end[off-kept:]), short
	}
	r, _, err := o.store.Get(o.ctx, o.key, Part{From: off, Len: int64(len(p)), ETag: o.etag})
	if err != nil {
		return 0, err
	}
	n, err := io.ReadFull(r, p)
	if err = errors.Join(err, r.Close()); err != nil {
		return n, err
	}
	return n, short
}

// Stream reads from the first byte to the last, with one request where nothing
// breaks.
func (f *File) Stream(ctx context.Context) (io.ReadCloser, error) {
	o := f.object
	switch {
	case o == nil:
		return io.NopCloser(io.NewSectionReader(f.ReaderAt, 0, f.Size)), nil
	case int64(len(o.end)) == o.size:
		return io.NopCloser(io.NewSectionReader(o, 0, o.size)), nil
	}
	r, _, err := o.store.Get(ctx, o.key, Part{ETag: o.etag})
	return r, err
}
