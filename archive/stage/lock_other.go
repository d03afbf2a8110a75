//go:build !unix

package stage

import (
	"errors"
	"path/filepath"

	"github.com/gofrs/flock"
)

// lockName is the file that stands for the folder where folders cannot be locked.
// It stays: to remove it would let two builds lock two files of its name.
const lockName = ".archive-lock"

// lockFolder locks a file in the folder, without waiting, alone or with others
// that share it.
func lockFolder(dir string, shared bool) (release func() error, err error) {
	lock := flock.New(filepath.Join(dir, lockName))
	try := lock.TryLock
	if shared {
		try = lock.TryRLock
	}
	taken, err := try()
	switch {
	case errors.Is(err, errors.ErrUnsupported):
		return nil, ErrNoLocks
	case err != nil:
		return nil, err
	case !taken:
		return nil, ErrLocked
	}
	return lock.Unlock, nil
}
