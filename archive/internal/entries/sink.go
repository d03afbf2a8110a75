package entries

import (
	"bytes"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
)

// Sink takes the files of a bag that is to be one file. They are kept in memory
// until Close, since the order in which they come is not that in which they
// stand.
type Sink struct {
	folder string
	files  []File
	write  func(sorted []File) error
}

// File is a file of a bag with its content.
type File struct {
	Name string // with the folder of the bag
	Data []byte
}

// NewSink begins a bag in a folder of its own; write gets its files, sorted by
// name, when all are there.
func NewSink(folder string, write func(sorted []File) error) *Sink {
	return &Sink{folder: folder, write: write}
}

// Create begins a file of the bag.
func (s *Sink) Create(name string) (io.WriteCloser, error) {
	full := path.Join(s.folder, name)
	if !Safe(full) || full != s.folder+"/"+name {
		return nil, fmt.Errorf("creating %q in the file of the bag: not a plain path", name)
	}
	return &growing{sink: s, name: full}, nil
}

// growing is a file that is being written.
type growing struct {
	bytes.Buffer
	sink *Sink
	name string
}

func (g *growing) Close() error {
	g.sink.files = append(g.sink.files, File{g.name, g.Bytes()})
	return nil
}

// Close writes the bag.
func (s *Sink) Close() error {
	slices.SortFunc(s.files, func(a, b File) int { return strings.Compare(a.Name, b.Name) })
	return s.write(s.files)
}
