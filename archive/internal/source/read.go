package source

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"syscall"

	"github.com/fad55d40/archive/archive/guard"
	"github.com/fad55d40/archive/archive/internal/fault"
)

// Max is the most bytes that one source may have. It is some twenty long
// novels; the pages of a larger text would not fit the memory of a small machine.
const Max = 16 << 20

// StdinFile is the name under which standard input is kept.
const StdinFile = "stdin.txt"

// Read returns a source's base name and its bytes.
func (s Source) Read(stdin io.Reader) (name string, data []byte, err error) {
	switch {
	case s.Err != nil:
		return "", nil, s.Err
	case s.Path == Stdin:
		data, err = readAtMost(stdin, Max, 0)
		return s.Rel, data, err
	case s.Stream:
		data, err = readStream(s.Path, Max)
		return s.Rel, data, fault.Bare(err)
	case s.Named:
		data, err = ReadLimited(s.Path, Max)
		return filepath.Base(s.Path), data, fault.Bare(err)
	}
	dir, err := s.folder()
	if err != nil {
		return "", nil, fault.Bare(err)
	}
	defer dir.Close()
	name = filepath.Base(s.Path)
	data, err = dir.read(name, Max)
	return name, data, fault.Bare(err)
}

// readStream reads an open file of this process to its end.
func readStream(path string, limit int64) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return readAtMost(f, limit, 0)
}

// ReadLimited reads a regular file that the user named, of at most limit bytes.
func ReadLimited(path string, limit int64) ([]byte, error) {
	f, info, err := guard.Open(path)
	switch {
	case errors.Is(err, guard.ErrIrregular) && guard.IsDescriptor(path):
		return readStream(path, limit)
	case err != nil:
		return nil, explained(err)
	}
	return readAll(f, info, limit, func() (fs.FileInfo, error) { return os.Stat(path) })
}

// readFound reads a regular file that was found in a folder.
func readFound(dir *guard.Folder, name string, limit int64) ([]byte, error) {
	f, info, err := dir.Open(name)
	if err != nil {
		return nil, explained(err)
	}
	return readAll(f, info, limit, func() (fs.FileInfo, error) { return dir.Stat(name) })
}

// readAll reads a file, closes it, and looks again at what stands under its
// name: what is archived must be what was there, not half of one version and
// half of the next.
func readAll(f *os.File, before fs.FileInfo, limit int64, again func() (fs.FileInfo, error)) ([]byte, error) {
	defer f.Close()
	if before.Size() > limit {
		return nil, tooLarge(before.Size(), limit)
	}
	data, err := readAtMost(f, limit, before.Size())
	if err != nil {
		return nil, err
	}
	after, err := again()
	if err != nil || int64(len(data)) != before.Size() || !guard.Unchanged(before, after) {
		return nil, fault.New(fault.Changed, errors.New("it changed while it was being read"), "run again when nobody writes to it")
	}
	return data, nil
}

// explained adds to a refusal what the user can do.
func explained(err error) error {
	switch {
	case errors.Is(err, guard.ErrIrregular):
		return fault.WithRemedy(err, "name a file with text in it, or give the text on standard input with -")
	case errors.Is(err, guard.ErrLink):
		return fault.WithRemedy(err, "put the file itself there, or name it yourself: links that were not named may lead anywhere")
	case errors.Is(err, guard.ErrChanged):
		return fault.WithRemedy(err, "run again when nobody writes to it")
	}
	return err
}

// absent reports whether a file that may stand beside a source does not. A name
// that is too long with a suffix cannot be there.
func absent(err error) bool {
	return errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENAMETOOLONG)
}

func tooLarge(size, limit int64) error {
	return fault.New(fault.TooLarge, fmt.Errorf("%d bytes are more than the %d MiB that one document may have", size, limit>>20), "split it into parts")
}

// readAtMost reads all of r, and fails when it holds more than limit bytes.
func readAtMost(r io.Reader, limit, expected int64) ([]byte, error) {
	buf := make([]byte, 0, expected+512)
	for {
		n, err := r.Read(buf[len(buf):cap(buf)])
		buf = buf[:len(buf)+n]
		switch {
		case int64(len(buf)) > limit:
			return nil, tooLarge(int64(len(buf)), limit)
		case err == io.EOF:
			return buf, nil
		case err != nil:
			return nil, err
		}
		if len(buf) == cap(buf) {
			buf = slices.Grow(buf, len(buf))
		}
	}
}
