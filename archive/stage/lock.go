package stage

import (
	"errors"
	"fmt"
	"os"
)

// ErrLocked means that another build is writing to the same output.
var ErrLocked = errors.New("another build is writing to this output")

// Lock keeps other builds out of a folder of bundles. It belongs to the
// process and dies with it, so a killed run leaves none behind.
type Lock struct{ dir *os.File }

// AcquireLock takes the lock on a folder, or returns ErrLocked at once. The
// folder itself is locked: no file is left in the output.
func AcquireLock(dir string) (*Lock, error) {
	d, err := os.Open(dir)
	if err != nil {
		return nil, fmt.Errorf("opening the output folder: %w", err)
	}
	if err := lockFile(d); err != nil {
		d.Close()
		return nil, fmt.Errorf("locking %q: %w", dir, err)
	}
	return &Lock{d}, nil
}

// Release gives the lock back.
func (l *Lock) Release() error { return l.dir.Close() }
