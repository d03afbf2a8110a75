package bagit

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"

	"github.com/fad55d40/archive/archive/digest"
)

// Errors of Copy.
var (
	ErrAltered  = errors.New("its checksum is not the one in the manifests")
	ErrUnlisted = errors.New("no manifest that can be checked lists it")
	ErrTooLarge = errors.New("it is too large")
)

// Payload lists the payload files, sorted.
func (r Report) Payload() []string { return r.payload.names() }

// TagFiles lists the files beside the payload, sorted.
func (r Report) TagFiles() []string { return r.tags.names() }

// names lists the files that are there.
func (s *space) names() []string {
	var names []string
	for _, f := range s.disk() {
		if f.size != irregular {
			names = append(names, f.path)
		}
	}
	return names
}

// Sum is the checksum that the payload manifests give a file; nil without one.
func (r Report) Sum(a digest.Algorithm, path string) []byte {
	if i, ok := r.payload.onDisk(path); ok {
		for _, m := range r.lists {
			if !m.tag && m.algorithm == a && m.lists(i) {
				return m.sum(i)
			}
		}
	}
	return nil
}

// Copy copies a payload file to w, and holds the very bytes that it copies to
// all checksums of the validation. When the error is not nil, what w has must
// be thrown away. Memory does not depend on the file.
func (r Report) Copy(ctx context.Context, fsys fs.FS, path string, w io.Writer) (int64, error) {
	var algorithms []digest.Algorithm
	for _, a := range r.Algorithms {
		if r.Sum(a, path) != nil {
			algorithms = append(algorithms, a)
		}
	}
	if len(algorithms) == 0 {
		return 0, fmt.Errorf("reading %q: %w", path, ErrUnlisted)
	}
	s := newStream(fsys)
	defer s.close()
	multi := digest.NewMulti(algorithms...)
	buf := pieces.Get().(*[]byte)
	defer pieces.Put(buf)
	var failed error
	n, err := s.copy(path, *buf, func(piece []byte) []byte {
		if failed = context.Cause(ctx); failed == nil {
			multi.Write(piece)
			_, failed = w.Write(piece)
		}
		if failed != nil {
			return nil
		}
		return piece[:cap(piece)]
	})
	switch {
	case failed != nil:
		return n, failed
	case err != nil:
		return n, fmt.Errorf("reading %q: %s", path, cause(err))
	}
	for _, a := range algorithms {
		if !bytes.Equal(multi.AppendSum(nil, a), r.Sum(a, path)) {
			return n, fmt.Errorf("reading %q: %w", path, ErrAltered)
		}
	}
	return n, nil
}

// ReadFile reads a payload file of at most limit bytes as Copy does.
func (r Report) ReadFile(ctx context.Context, fsys fs.FS, path string, limit int64) ([]byte, error) {
	b := bounded{left: limit}
	if info, err := fs.Stat(fsys, path); err == nil && info.Size() <= limit {
		b.Grow(int(info.Size()))
	} else if err == nil {
		b.left = 0
	}
	if _, err := r.Copy(ctx, fsys, path, &b); errors.Is(err, ErrTooLarge) {
		return nil, fmt.Errorf("reading %q: %w: more than %d MiB", path, err, limit>>20)
	} else if err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// bounded is a buffer that takes so many bytes.
type bounded struct {
	bytes.Buffer
	left int64
}

func (b *bounded) Write(p []byte) (int, error) {
	if b.left -= int64(len(p)); b.left < 0 {
		return 0, ErrTooLarge
	}
	return b.Buffer.Write(p)
}
