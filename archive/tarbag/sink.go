package tarbag

import (
	"bytes"
	"fmt"
	"io"
	"path"
	"slices"
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

// Sink takes the files of a bag and writes them as one tar file in canonical
// form. The bag is kept in memory until Close, since the order in which files
// come is not that in which they stand.
type Sink struct {
	w      io.Writer
	folder string
	files  []file
}

type file struct {
	name string
	data []byte
}

// NewSink begins a tar file on w that holds one folder.
func NewSink(w io.Writer, folder string) *Sink { return &Sink{w: w, folder: folder} }

// Create begins a file of the bag.
func (s *Sink) Create(name string) (io.WriteCloser, error) {
	full := path.Join(s.folder, name)
	if !entries.Safe(full) || full != s.folder+"/"+name {
		return nil, fmt.Errorf("creating %q in the tar file: not a plain path", name)
	}
	return &writing{sink: s, name: full}, nil
}

// writing is a file that is being written.
type writing struct {
	bytes.Buffer
	sink *Sink
	name string
}

func (f *writing) Close() error {
	f.sink.files = append(f.sink.files, file{f.name, f.Bytes()})
	return nil
}

// Close writes the tar file. It does not close the writer below.
func (s *Sink) Close() error {
	slices.SortFunc(s.files, func(a, b file) int { return strings.Compare(a.name, b.name) })
	t := NewWriter(s.w)
	for _, f := range s.files {
		if err := t.Add(f.name, int64(len(f.data)), bytes.NewReader(f.data)); err != nil {
			return err
		}
	}
	return t.Close()
}
