package tarbag

import (
	"bytes"
	"errors"
	"io"
	"io/fs"

	"github.com/fad55d40/archive/archive/internal/entries"
)

// openFile is a file that is being read.
type openFile struct {
	fs.FileInfo
	data io.Reader
	left int64
	in   input // of a compressed tar file, to be closed
}

// openFile opens a file where it lies, or unpacks as far as to its end.
func (b *Bag) openFile(name string, e *entry) (fs.File, error) {
	f := &openFile{FileInfo: entries.NewInfo(name, e.size), left: e.size}
	switch {
	case b.packing == plain:
		f.data = io.NewSectionReader(b.r, e.at, e.size)
		return f, nil
	case e.kept != nil:
		f.data = bytes.NewReader(e.kept)
		return f, nil
	}
	in, err := b.input()
	if err == nil {
		if err = in.skip(e.at); err == nil {
			f.data, f.in = limited(in, e.size), in
			return f, nil
		}
		in.close()
	}
	return nil, &fs.PathError{Op: "open", Path: name, Err: changed(err)}
}

// changed says what an error of a file means that was read before without one.
func changed(err error) error {
	var no *refusal
	if errors.As(err, &no) {
		return errors.New("the tar file was changed while it was read: " + no.why)
	}
	return err
}

func (f *openFile) Stat() (fs.FileInfo, error) { return f.FileInfo, nil }

// Close frees what unpacking needed.
func (f *openFile) Close() error {
	if f.in != nil {
		f.in.close()
		f.in, f.data = nil, closed{}
	}
	return nil
}

// closed is a file that was closed.
type closed struct{}

func (closed) Read([]byte) (int, error) { return 0, fs.ErrClosed }

func (f *openFile) Read(p []byte) (int, error) {
	n, err := f.data.Read(p)
	f.left -= int64(n)
	if err == io.EOF && f.left > 0 {
		err = io.ErrUnexpectedEOF
	}
	if err != nil && err != io.EOF {
		err = &fs.PathError{Op: "read", Path: f.Name(), Err: changed(err)}
	}
	return n, err
}
