// Package record keeps which source each bundle of an output folder was made
// from, with the bundles and never in them: their bytes must not depend on where
// a source lay.
//
// Each bundle bears its source as a label (package stage): it is there from the
// moment that the bundle has its name, whatever is killed, and costs no memory.
// Where the file system knows no labels, a file in the output folder stands in
// for them. It has one line a bundle: its place below the output, a tab, and its
// source, percent signs and controls percent-encoded. A line is added before its
// bundle gets its name; of two for one place the later holds. So a kill leaves at
// worst a line without a bundle, or half of the last line, which is passed over,
// as is anything else that is not such a line.
//
// A bundle of which nothing is known, such as a copy that lost its label, only
// makes builds more careful.
package record

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/fad55d40/archive/archive/stage"
)

// Name is the file's name in the output folder. No bundle's name begins with a stop.
const Name = ".archive-sources"

// head is the first line of a new file.
const head = "# Which source each bundle here was made from. Without this file, changed texts are not told from other texts of the same name.\n"

// maxLine bounds a line: two paths as long as systems allow, all of it encoded.
const maxLine = 64 << 10

// Book is the record of one output folder, read once. It is safe for concurrent use but
// for Tidy.
type Book struct {
	dir  string
	file string

	mu      sync.Mutex
	sources map[string]string // by place
	lines   int               // in the file
	torn    bool              // its last line has no end
}

// Open reads the record of a folder; there may be none.
func Open(dir string) (*Book, error) {
	b := &Book{dir: dir, file: filepath.Join(dir, Name), sources: make(map[string]string)}
	info, err := os.Lstat(b.file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return b, nil
	case err == nil && !info.Mode().IsRegular():
		err = errors.New("it is not a regular file")
	}
	if err != nil {
		return nil, fmt.Errorf("reading %q: %w", b.file, err)
	}
	f, err := os.Open(b.file)
	if err != nil {
		return nil, fmt.Errorf("reading %q: %w", b.file, err)
	}
	defer f.Close()
	if err := b.read(f); err != nil {
		return nil, fmt.Errorf("reading %q: %w", b.file, err)
	}
	return b, nil
}

func (b *Book) read(r io.Reader) error {
	in := bufio.NewReaderSize(r, maxLine)
	for {
		line, err := in.ReadSlice('\n')
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			for errors.Is(err, bufio.ErrBufferFull) {
				_, err = in.ReadSlice('\n')
			}
			if err == nil {
				b.lines++
				continue
			}
		case err == nil:
			b.lines++
			b.parse(string(line[:len(line)-1]))
			continue
		}
		if err == io.EOF {
			b.torn = b.torn || len(line) > 0
			return nil
		}
		return err
	}
}

func (b *Book) parse(line string) {
	place, source, ok := strings.Cut(line, "\t")
	if !ok || strings.HasPrefix(line, "#") {
		return
	}
	place, ok1 := decode(place)
	source, ok2 := decode(source)
	if ok1 && ok2 && place != "" {
		b.sources[place] = source
		if source == "" {
			delete(b.sources, place)
		}
	}
}

// Source is the source of the bundle at a place; ok is false when none is known.
func (b *Book) Source(place string) (source string, ok bool) {
	if text := stage.Label(filepath.Join(b.dir, filepath.FromSlash(place))); text != "" {
		return text, true
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	source, ok = b.sources[place]
	return source, ok
}

// Mark enters the source of a bundle that is at path, aside or in its place. It
// returns the entry for the file, where the bundle itself cannot bear it.
func (b *Book) Mark(path string, e Entry) (rest []Entry, err error) {
	err = stage.SetLabel(path, e.Source)
	if errors.Is(err, errors.ErrUnsupported) {
		return []Entry{e}, nil
	}
	return nil, err
}

// Entry is one line. An empty source takes the place out of the record.
type Entry struct{ Place, Source string }

// Add writes entries to the end of the file. What is there already is left out.
func (b *Book) Add(entries []Entry, sync bool) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	var text strings.Builder
	if b.lines == 0 && !b.torn {
		text.WriteString(head)
	}
	if b.torn {
		text.WriteByte('\n')
	}
	lines := 1
	for _, e := range entries {
		if b.sources[e.Place] == e.Source {
			continue
		}
		fmt.Fprintf(&text, "%s\t%s\n", encode(e.Place), encode(e.Source))
		lines++
		if b.sources[e.Place] = e.Source; e.Source == "" {
			delete(b.sources, e.Place)
		}
	}
	if lines == 1 {
		return nil
	}
	if err := stage.Append(b.file, []byte(text.String()), sync); err != nil {
		return err
	}
	b.lines, b.torn = b.lines+lines, false
	return nil
}

// Tidy writes the file anew, sorted, when more than half of it is out of date.
func (b *Book) Tidy() error {
	if b.lines < 2*len(b.sources)+64 {
		return nil
	}
	s, w, err := stage.NewFile(b.file)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	out.WriteString(head) // the first error stays until Flush
	for _, place := range slices.Sorted(maps.Keys(b.sources)) {
		fmt.Fprintf(out, "%s\t%s\n", encode(place), encode(b.sources[place]))
	}
	if err := errors.Join(out.Flush(), w.Close()); err != nil {
		return errors.Join(fmt.Errorf("writing %q: %w", b.file, err), s.Abort())
	}
	var group stage.Group
	group.Add(s, true)
	if err := group.Commit()[0]; err != nil {
		return fmt.Errorf("writing %q: %w", b.file, err)
	}
	b.lines = len(b.sources) + 1
	return nil
}
