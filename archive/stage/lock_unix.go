//go:build unix

package stage

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// lockFolder takes flock(2) on the folder itself, without waiting, alone or with
// others that share it.
func lockFolder(dir string, shared bool) (release func() error, err error) {
	d, err := os.Open(dir)
	if err != nil {
		return nil, err
	}
	how := unix.LOCK_EX
	if shared {
		how = unix.LOCK_SH
	}
	switch err := unix.Flock(int(d.Fd()), how|unix.LOCK_NB); {
	case err == nil:
		return d.Close, nil
	case errors.Is(err, unix.EWOULDBLOCK):
		return nil, errors.Join(ErrLocked, d.Close())
	case errors.Is(err, unix.ENOTSUP), errors.Is(err, unix.ENOLCK), errors.Is(err, unix.ENOSYS), errors.Is(err, unix.EOPNOTSUPP):
		return nil, errors.Join(ErrNoLocks, d.Close())
	default:
		return nil, errors.Join(err, d.Close())
	}
}
