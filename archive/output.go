package archive

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"

	"github.com/fad55d40/archive/archive/guard"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/stage"
	"github.com/fad55d40/archive/archive/store"
	"github.com/fad55d40/archive/convert/doc"
)

// prepareOutput makes and locks the output folder, and clears away what a
// killed run left there. Without a lock nothing is cleared away: what looks
// left may belong to a run that lives.
func prepareOutput(ctx context.Context, job *BuildJob) (*stage.Lock, error) {
	if store.Remote(job.Output) {
		return nil, nil
	}
	if err := os.MkdirAll(job.Output, 0o777); err != nil {
		return nil, fmt.Errorf("making the output folder %q: %w", job.Output, fault.Bare(err))
	}
	if job.NoLock {
		return nil, nil
	}
	take := stage.AcquireLock
	if job.Pack {
		take = stage.ShareLock // shares of one manifest may stand side by side
	}
	lock, err := take(job.Output)
	if errors.Is(err, stage.ErrLocked) && job.Wait {
		if job.Waiting != nil {
			job.Waiting()
		}
		lock, err = stage.AwaitLock(ctx, job.Output, take)
	}
	if err != nil {
		return nil, lockFault(err)
	}
	if !job.Pack { // else it is swept already
		if lock.Left, err = stage.Sweep(job.Output); err != nil {
			lock.Release()
			return nil, err
		}
	}
	if job.Left != nil {
		for _, l := range lock.Left {
			job.Left(l.Path, doc.Notice{Code: leftoverKept, Text: "what a killed build left cannot be cleared away: " + fault.Bare(l.Err).Error()})
		}
	}
	return lock, nil
}

// lookAtOutput finds what would keep a run from writing to its output, without
// writing there: a dry run ends as the run would.
func lookAtOutput(job *BuildJob) error {
	if store.Remote(job.Output) {
		return nil
	}
	if err := stage.Writable(job.Output); err != nil {
		return fmt.Errorf("making the output folder %q: %w", job.Output, fault.Bare(err))
	}
	if _, err := os.Stat(job.Output); err != nil || job.NoLock || job.Wait {
		return nil
	}
	lock, err := stage.AcquireLock(job.Output)
	if err != nil {
		return lockFault(err)
	}
	return lock.Release()
}

// shelf is where packs go.
func (job *BuildJob) shelf(ctx context.Context) (store.Store, error) {
	return job.Stores.Below(ctx, job.Output, store.Dir{NoSync: job.Sync == SyncNone, NoReadback: job.NoReadback})
}

// lockFault says what to do where the lock cannot be had.
func lockFault(err error) error {
	switch {
	case errors.Is(err, stage.ErrLocked):
		return fault.WithRemedy(err, "wait for it with --wait, or choose another folder with --output")
	case errors.Is(err, stage.ErrNoLocks):
		return fault.WithRemedy(err, "use --no-lock, and let no other build write there at the same time")
	}
	return err
}

// placeOutput refuses an output folder in which nothing may be written.
func placeOutput(job *BuildJob) error {
	if store.Remote(job.Output) {
		if !job.Pack {
			return &UsageError{Text: "--output is an address: folders of bundles do not go to an object store", Hint: "write packs, many bundles in an object, with --manifest LIST --pack"}
		}
		_, err := store.ParseAddress(job.Output)
		return err
	}
	_, err := guard.PlaceFolder(job.Output)
	return refused("--output", err)
}

// refused turns the refusal of a place into a mistake of the command line.
func refused(flag string, err error) error {
	var r *guard.RefusedError
	if errors.As(err, &r) {
		return &UsageError{Text: flag + ": " + r.Text, Hint: r.Hint}
	}
	return err
}

// outputError is a failure to write a bundle.
type outputError struct{ error }

func (e outputError) Unwrap() error { return e.error }

// Remedy is about the output folder.
func (e outputError) Remedy() string {
	if errors.Is(e.error, syscall.ENOSPC) || errors.Is(e.error, syscall.EDQUOT) {
		return "make room, or choose another disk with --output"
	}
	return fault.Remedy(e.error)
}

// endsRun reports whether a failure to write will meet every other document
// too: it is said once, and the run ends.
func endsRun(err error) bool {
	var output outputError
	if !errors.As(err, &output) {
		return false
	}
	if ErrorCode(err) == string(fault.ObjectStore) {
		return true
	}
	for _, e := range []error{fs.ErrPermission, syscall.ENOSPC, syscall.EDQUOT, syscall.EROFS, syscall.EIO} {
		if errors.Is(err, e) {
			return true
		}
	}
	return false
}
