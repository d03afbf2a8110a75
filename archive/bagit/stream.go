package bagit

import (
	"errors"
	"io"
	"io/fs"

	"github.com/fad55d40/archive/archive/digest"
)

// stream reads files of a bag, one after the other. Each goroutine has its
// own, so an implementation may keep what it needs for the next file.
type stream interface {
	// copy gives the bytes of a file to sink, piece by piece, in buf. Sink
	// returns the buffer for the next piece, or nil to stop with errStopped.
	copy(name string, buf []byte, sink func(piece []byte) (next []byte)) (int64, error)
	// list tells of everything in a folder, in any order, until found returns
	// false.
	list(dir string, found func(name string, kind fs.FileMode) bool) error
	// size is the length of a file.
	size(name string) (int64, error)
	close()
}

var errStopped = errors.New("reading was stopped")

// streamer is a file system with a faster way to read than Open.
type streamer interface{ newStream() stream }

func newStream(fsys fs.FS) stream {
	if s, ok := fsys.(streamer); ok {
		return s.newStream()
	}
	return openStream{fsys}
}

// Lister is a file system that can tell what a folder holds without keeping
// all of it at once.
type Lister interface {
	List(dir string, found func(name string, kind fs.FileMode) bool) error
}

// Sums are checksums of a file.
type Sums interface {
	// AppendSum appends the checksum by an algorithm.
	AppendSum(dst []byte, a digest.Algorithm) []byte
}

// Summed is a file system that has the checksums of files already: one that had
// to be read from end to end before it could be listed.
type Summed interface {
	// Sums gives checksums and length of a file, unless one of the algorithms
	// was not taken.
	Sums(name string, algorithms []digest.Algorithm) (Sums, int64, bool)
}

// openStream reads by Open.
type openStream struct{ fsys fs.FS }

func (openStream) close() {}

func (s openStream) list(dir string, found func(string, fs.FileMode) bool) error {
	if l, ok := s.fsys.(Lister); ok {
		return l.List(dir, found)
	}
	entries, err := fs.ReadDir(s.fsys, dir)
	for _, e := range entries {
		if !found(e.Name(), e.Type()) {
			break
		}
	}
	return err
}

func (s openStream) size(name string) (int64, error) {
	info, err := fs.Stat(s.fsys, name)
	if err != nil {
		return 0, err
	}
	return info.Size(), nil
}

func (s openStream) copy(name string, buf []byte, sink func([]byte) []byte) (int64, error) {
	file, err := s.fsys.Open(name)
	if err != nil {
		return 0, err
	}
	defer file.Close()
	n := int64(0)
	for {
		k, err := file.Read(buf)
		if k > 0 {
			n += int64(k)
			if buf = sink(buf[:k]); buf == nil {
				return n, errStopped
			}
		}
		switch {
		case err == io.EOF:
			return n, nil
		case err != nil:
			return n, err
		}
	}
}
