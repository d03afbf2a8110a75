package source

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"sync"

	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/convert"
)

// Files reads sources, and parts of them. The file that was read last stays in
// memory, since its parts are asked for one behind the other; and so does
// standard input, which can be read only once.
type Files struct {
	Stdin io.Reader

	mu    sync.Mutex
	path  string // of the file that was read last; empty for none
	name  string
	data  []byte
	sum   string
	piped map[string]*piped // streams, by their paths: each can be read once
}

type piped struct {
	name string
	data []byte
	err  error
}

// Parts replaces each source that holds many articles by its parts. One that
// cannot be read or decoded stays as it is: whoever reads it next will tell.
func (f *Files) Parts(sources *List, encoding string) (parts List) {
	for _, s := range sources.All() {
		for _, part := range f.parts(s, encoding) {
			parts.Add(part)
		}
	}
	return parts
}

func (f *Files) parts(s Source, encoding string) []Source {
	if s.Err != nil {
		return []Source{s}
	}
	_, data, err := f.whole(s)
	if err != nil {
		return []Source{s}
	}
	parted, err := convert.Part(data, encoding)
	var states *convert.PartError
	if errors.As(err, &states) {
		s.Err = fault.WithRemedy(err, "save it as UTF-8 first, or build it without --split")
	}
	if err != nil || len(parted.Parts) == 0 {
		return []Source{s}
	}
	var out []Source
	for _, p := range parted.Parts {
		part := s
		part.Part, part.Encoding, part.Doubts = p, parted.Encoding, parted.Notices
		out = append(out, part)
	}
	return out
}

// Read returns a source's base name and its bytes: of a part, only its own.
func (f *Files) Read(s Source) (name string, data []byte, err error) {
	if s.Part.IsZero() && !s.Stream {
		return s.Read(nil)
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if name, data, err = f.whole(s); err != nil || s.Part.IsZero() {
		return name, data, err
	}
	if f.sum == "" {
		sum := sha256.Sum256(data)
		f.sum = hex.EncodeToString(sum[:])
	}
	if p := s.Part; int64(len(data)) == p.Bytes && f.sum == p.SHA256 {
		return name, bytes.Clone(data[p.From:p.To]), nil
	}
	return "", nil, fault.New(fault.Changed, errors.New("it changed while it was being read"), "run again when nobody writes to it")
}

// whole reads the file of a source, or has it still.
func (f *Files) whole(s Source) (string, []byte, error) {
	if s.Stream {
		p := f.piped[s.Path]
		if p == nil {
			p = new(piped)
			p.name, p.data, p.err = s.Read(f.Stdin)
			if f.piped == nil {
				f.piped = make(map[string]*piped)
			}
			f.piped[s.Path] = p
		}
		if f.path != s.Path {
			f.path, f.sum = s.Path, ""
		}
		return p.name, p.data, p.err
	}
	if f.path == s.Path {
		return f.name, f.data, nil
	}
	name, data, err := s.Read(nil)
	if err != nil {
		return "", nil, err
	}
	f.path, f.name, f.data, f.sum = s.Path, name, data, ""
	return name, data, nil
}
