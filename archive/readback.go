package archive

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"sync"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/internal/bundle"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/stage"
)

// validateEvery is how many bundles of a run share one full validation. The
// first one is validated, so that what is wrong with all of them is found at
// once; the others are compared with what was to be written, byte by byte,
// which proves the same of every file that is there.
const validateEvery = 64

// written is a file of a bundle as it was given to the disk.
type written struct {
	name string
	data []byte
}

// recorder is a sink that remembers what goes through it. It keeps the bytes
// themselves: whoever writes must not change them afterwards.
type recorder struct {
	bagit.Sink
	files []*written
}

func (r *recorder) Create(name string) (io.WriteCloser, error) {
	w, err := r.Sink.Create(name)
	if err != nil {
		return nil, err
	}
	f := &written{name: name}
	r.files = append(r.files, f)
	return &recorded{w, f}, nil
}

type recorded struct {
	io.WriteCloser
	file *written
}

func (r *recorded) Write(p []byte) (int, error) {
	n, err := r.WriteCloser.Write(p)
	if r.file.data == nil {
		r.file.data = p[:n:n]
	} else {
		r.file.data = append(r.file.data, p[:n]...)
	}
	return n, err
}

// pieces is memory to read into.
var pieces = sync.Pool{New: func() any { return new([64 << 10]byte) }}

// readBack reads every file of a bundle that lies aside, and compares it with
// what was written.
func readBack(st *stage.Stage, files []*written) error {
	piece := pieces.Get().(*[64 << 10]byte)
	for _, f := range files {
		same, err := f.isIn(st, piece[:])
		switch {
		case err != nil:
			return fmt.Errorf("reading the bundle back: %w", fault.Bare(err))
		case !same:
			return readsWrong(f.name, "it does not hold the bytes that were written")
		}
	}
	pieces.Put(piece)
	return nil
}

// isIn reports whether the file aside holds what was written, and no more.
func (f *written) isIn(st *stage.Stage, piece []byte) (bool, error) {
	file, err := st.Open(f.name)
	if err != nil {
		return false, err
	}
	for rest := f.data; ; {
		n, err := file.Read(piece)
		if n > len(rest) || !bytes.Equal(piece[:n], rest[:n]) {
			return false, file.Close()
		}
		rest = rest[n:]
		switch {
		case err == io.EOF:
			return len(rest) == 0, file.Close()
		case err != nil:
			return false, errors.Join(err, file.Close())
		}
	}
}

func readsWrong(name, detail string) error {
	return fault.New(fault.ReadBack, fmt.Errorf("the bundle reads back wrong: %s: %s", name, detail), "the disk or the memory may be failing: check them before building again")
}

// validateBack holds a bundle that lies aside to everything that verify demands.
func validateBack(ctx context.Context, path string) error {
	info, err := os.Lstat(path)
	if err != nil {
		return fmt.Errorf("reading the bundle back: %w", err)
	}
	bag, err := bundle.Open(path, info)
	if err != nil {
		return fmt.Errorf("reading the bundle back: %w", err)
	}
	defer bag.Close()
	report, err := bag.Validate(ctx, bagit.Options{Profile: true})
	if err != nil {
		return fmt.Errorf("reading the bundle back: %w", err)
	}
	for _, f := range report.Findings {
		if f.Damage() {
			return readsWrong(f.Path, f.Detail)
		}
	}
	return nil
}
