package source

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"sync"

	"github.com/fad55d40/archive/archive/guard"
	"github.com/fad55d40/archive/archive/internal/container"
	"github.com/fad55d40/archive/archive/internal/fault"
)

// Blob is the bytes of a container, wherever they lie.
type Blob interface {
	io.ReaderAt
	io.Closer
	Size() int64
	Same() error // nil while they are what they were when it was opened
}

// Containers keeps those open that sources were read from lately: sources come
// container by container. It may be used by several goroutines at once. The zero
// value opens files.
type Containers struct {
	OpenBlob func(path string) (Blob, error) // nil to open the file at the path

	objects *Objects // what addresses lead to; nil for files alone

	mu   sync.Mutex
	open []*held // the one that was used last stands last
}

// held is an open container.
type held struct {
	path  string
	ready sync.Once
	err   error
	blob  Blob
	*container.Container
	users int
	gone  bool // it is not kept: the last user closes it
}

// keep is how many containers stay open that nobody uses.
const keep = 4

// use opens a container, or has it still. Done must be called when it is not
// needed any more.
func (c *Containers) use(path string) (h *held, done func(), err error) {
	c.mu.Lock()
	at := slices.IndexFunc(c.open, func(h *held) bool { return h.path == path })
	if at < 0 {
		c.open = append(c.open, &held{path: path})
		at = len(c.open) - 1
	}
	h = c.open[at]
	c.open = append(slices.Delete(c.open, at, at+1), h)
	h.users++
	for len(c.open) > keep {
		c.drop(0)
	}
	c.mu.Unlock()
	h.ready.Do(func() { h.load(c.OpenBlob) })
	done = func() { c.done(h) }
	if h.err != nil {
		done()
		return nil, nil, h.err
	}
	return h, done, nil
}

func (c *Containers) done(h *held) {
	c.mu.Lock()
	defer c.mu.Unlock()
	h.users--
	if h.err != nil && !h.gone {
		c.drop(slices.Index(c.open, h)) // another try may fare better
	}
	h.closeUnused()
}

func (c *Containers) drop(at int) {
	h := c.open[at]
	c.open = slices.Delete(c.open, at, at+1)
	h.gone = true
	h.closeUnused()
}

func (h *held) closeUnused() {
	if h.gone && h.users == 0 && h.blob != nil {
		h.blob.Close()
		h.blob = nil
	}
}

// Close closes all that is open.
func (c *Containers) Close() {
	c.mu.Lock()
	defer c.mu.Unlock()
	for len(c.open) > 0 {
		c.drop(0)
	}
}

func (h *held) load(open func(string) (Blob, error)) {
	if open == nil {
		open = openFile
	}
	if h.blob, h.err = open(h.path); h.err != nil {
		h.blob, h.err = nil, fault.Bare(h.err)
		return
	}
	h.Container, h.err = container.Open(context.Background(), h.blob, h.blob.Size(), h.path)
	var refused *container.RefusedError
	if errors.As(h.err, &refused) {
		h.err = fault.New(fault.Unheld, fmt.Errorf("no text is taken out of it: %w", h.err), refused.Remedy())
	}
}

// file is a container that is a file.
type file struct {
	*os.File
	path string
	info fs.FileInfo
}

func openFile(path string) (Blob, error) {
	f, info, err := guard.Open(path)
	if err != nil {
		return nil, explained(err)
	}
	return &file{f, path, info}, nil
}

func (f *file) Size() int64 { return f.info.Size() }

// Same looks again at what stands under the name.
func (f *file) Same() error {
	now, err := os.Stat(f.path)
	if err != nil || !guard.Unchanged(f.info, now) {
		return fault.New(fault.Changed, errors.New("the file that holds it changed while it was being read"), "run again when nobody writes to it")
	}
	return nil
}

// read reads a file of a container, of at most limit bytes.
func (h *held) read(name string, limit int64) ([]byte, error) {
	f, err := h.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	switch {
	case err != nil:
		return nil, err
	case info.IsDir():
		return nil, explained(guard.ErrIrregular)
	case info.Size() > limit:
		return nil, tooLarge(info.Size(), limit)
	}
	data, err := readAtMost(f, limit, info.Size())
	if err != nil {
		return nil, fault.Bare(err)
	}
	if err := container.Sound(f); err != nil {
		return nil, fault.WithRemedy(err, "take another copy of the file")
	}
	return data, h.blob.Same()
}
