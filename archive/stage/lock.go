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
type Lock struct {
	Left []Leftover // what no sweep could clear away

	release func() error
}

// AcquireLock takes the lock on a folder, or returns ErrLocked at once. Where
// folders can be locked, no file is left in the output.
func AcquireLock(dir string) (*Lock, error) { return acquire(dir, false) }

func acquire(dir string, shared bool) (*Lock, error) {
	release, err := lockFolder(dir, shared)
	if err != nil {
		return nil, fmt.Errorf("locking %q: %w", dir, err)
	}
	return &Lock{release: release}, nil
}

// ShareLock takes the lock on a folder together with others that share it. The
// first of them sweeps the folder before: while others are there, what looks left
// may be theirs. It returns ErrLocked where a build has the lock for itself, after
// a few seconds in which it may have been another one's sweep.
func ShareLock(dir string) (*Lock, error) {
	return outlast(func() (*Lock, error) { return shareOnce(dir) })
}

// outlast tries to take a lock for as long as another one's sweep may last.
func outlast(take func() (*Lock, error)) (lock *Lock, err error) {
	for range sweepTime / poll {
		if lock, err = take(); !errors.Is(err, ErrLocked) {
			break
		}
		time.Sleep(poll)
	}
	return lock, err
}

func shareOnce(dir string) (*Lock, error) {
	var left []Leftover
	alone, err := acquire(dir, false)
	if err == nil {
		left, err = Sweep(dir)
		err = errors.Join(err, alone.Release())
	}
	if err != nil && !errors.Is(err, ErrLocked) {
		return nil, err
	}
	lock, err := acquire(dir, true)
	if lock != nil {
		lock.Left = left
	}
	return lock, err
}

// KeepLock takes the lock on a folder together with others that share it, and
// clears nothing away: whoever stages there must not be taken for what a killed run
// left, by the sweep of a build that begins meanwhile. It returns ErrLocked as
// ShareLock does, and no lock where the file system knows none.
func KeepLock(dir string) (*Lock, error) {
	lock, err := outlast(func() (*Lock, error) { return acquire(dir, true) })
	if errors.Is(err, ErrNoLocks) {
		return nil, nil
	}
	return lock, err
}

// sweepTime is more than it takes to sweep a folder.
const sweepTime = 5 * time.Second

// poll is how often it is tried again to take a lock.
const poll = 100 * time.Millisecond

// AwaitLock tries to take a lock on a folder, by AcquireLock or ShareLock, until it
// has it or ctx ends.
func AwaitLock(ctx context.Context, dir string, take func(dir string) (*Lock, error)) (*Lock, error) {
	tick := time.NewTicker(poll)
	defer tick.Stop()
	for {
		lock, err := take(dir)
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
