package stage

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// ErrLocked means that another build is writing to the same output.
var ErrLocked = errors.New("another build is writing to this output")

// ErrNoLocks means that the file system of the output knows no locks.
var ErrNoLocks = errors.New("the file system knows no locks")

// Lock keeps other builds out of a folder of bundles. It belongs to the
// process and dies with it, so a killed run leaves none behind.
type Lock struct{ release func() error }

// AcquireLock takes the lock on a folder, or returns ErrLocked at once. Where
// folders can be locked, no file is left in the output.
func AcquireLock(dir string) (*Lock, error) {
	release, err := lockFolder(dir)
	if err != nil {
		return nil, fmt.Errorf("locking %q: %w", dir, err)
	}
	return &Lock{release}, nil
}

// poll is how often AwaitLock looks.
const poll = 100 * time.Millisecond

// AwaitLock waits for the lock on a folder until ctx ends.
func AwaitLock(ctx context.Context, dir string) (*Lock, error) {
	tick := time.NewTicker(poll)
	defer tick.Stop()
	for {
		lock, err := AcquireLock(dir)
		if !errors.Is(err, ErrLocked) {
			return lock, err
		}
		select {
		case <-ctx.Done():
			return nil, context.Cause(ctx)
		case <-tick.C:
		}
	}
}

// Release gives the lock back. A nil *Lock is none.
func (l *Lock) Release() error {
	if l == nil {
		return nil
	}
	return l.release()
}
