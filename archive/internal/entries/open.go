package entries

import (
	"fmt"
	"os"
	"syscall"

	"github.com/fad55d40/archive/archive/bagit"
)

// OpenRegular opens a regular file, and waits for nothing: a pipe in its place
// would block the opening for ever.
func OpenRegular(path string) (*os.File, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("opening %q: %w", path, bagit.ErrIrregular)
	}
	f, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, err
	}
	if after, err := f.Stat(); err != nil || !os.SameFile(info, after) {
		f.Close()
		return nil, fmt.Errorf("opening %q: it changed in the same moment", path)
	}
	return f, nil
}
