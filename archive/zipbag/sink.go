package zipbag

import (
	"bytes"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"github.com/fad55d40/archive/archive/internal/entries"
	"github.com/fad55d40/archive/convert/pack"
)

// Sink takes the files of a bag and writes them as one zip file in canonical
// form: stored, sorted by name, one fixed time, no extra fields, no data
// descriptors. The bag is kept in memory until Close, since the order in which
// files come is not that in which they stand.
type Sink struct {
	w      io.Writer
	folder string
	files  []file
}

type file struct {
	name string
	data []byte
}

// NewSink begins a zip file on w that holds one folder.
func NewSink(w io.Writer, folder string) *Sink { return &Sink{w: w, folder: folder} }

// Create begins a file of the bag.
func (s *Sink) Create(name string) (io.WriteCloser, error) {
	full := path.Join(s.folder, name)
	if !entries.Safe(full) || full != s.folder+"/"+name {
		return nil, fmt.Errorf("creating %q in the zip file: not a plain path", name)
	}
	return &entry{sink: s, name: full}, nil
}

// entry is a file that is being written.
type entry struct {
	bytes.Buffer
	sink *Sink
	name string
}

func (e *entry) Close() error {
	e.sink.files = append(e.sink.files, file{e.name, e.Bytes()})
	return nil
}

// Close writes the zip file. It does not close the writer below.
func (s *Sink) Close() error {
	slices.SortFunc(s.files, func(a, b file) int { return strings.Compare(a.name, b.name) })
	z := pack.NewZip(s.w)
	for _, f := range s.files {
		if err := z.Store(f.name, f.data); err != nil {
			return err
		}
	}
	return z.Close()
}
