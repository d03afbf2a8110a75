package tarbag

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/fad55d40/archive/archive/internal/entries"
)

// Writer writes files as a tar file in canonical form: ustar headers with a pax
// header where a name or a size needs one, no owner, one mode, one fixed time, no
// entries for folders, two blocks of zeros at the end. They must come sorted by
// name.
type Writer struct {
	w    io.Writer
	last string
}

// NewWriter begins a tar file on w.
func NewWriter(w io.Writer) *Writer { return &Writer{w: w} }

// Add writes a file of size bytes, which data gives.
func (t *Writer) Add(name string, size int64, data io.Reader) error {
	if why := entries.Wrong(name); why != "" || strings.HasSuffix(name, "/") {
		return fmt.Errorf("adding %q to the tar file: not a plain path", name)
	}
	if name <= t.last {
		return fmt.Errorf("adding %q to the tar file: it does not come behind %q", name, t.last)
	}
	t.last = name
	if _, err := t.w.Write(appendHeader(nil, name, size)); err != nil {
		return err
	}
	n, err := io.Copy(t.w, io.LimitReader(data, size+1))
	if err != nil {
		return err
	}
	if n != size {
		return fmt.Errorf("adding %q to the tar file: its size changed meanwhile", name)
	}
	_, err = t.w.Write(make([]byte, fill(size)))
	return err
}

// Close writes the end. It does not close the writer below.
func (t *Writer) Close() error {
	_, err := t.w.Write(make([]byte, 2*blockSize))
	return err
}

// NewSink begins a tar file on w that holds one folder, in the form of Writer.
// Close writes it, and does not close w.
func NewSink(w io.Writer, folder string) *entries.Sink {
	return entries.NewSink(folder, func(sorted []entries.File) error {
		t := NewWriter(w)
		for _, f := range sorted {
			if err := t.Add(f.Name, int64(len(f.Data)), bytes.NewReader(f.Data)); err != nil {
				return err
			}
		}
		return t.Close()
	})
}
