package source

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"

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
		return StdinFile, data, err
	}
	data, err = ReadLimited(s.Path, Max)
	return filepath.Base(s.Path), data, fault.Bare(err)
}

func tooLarge(size, limit int64) error {
	return fault.WithRemedy(fmt.Errorf("%d bytes are more than the %d MiB that one document may have", size, limit>>20), "split it into parts")
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
