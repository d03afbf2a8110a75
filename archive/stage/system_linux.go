package stage

import (
	"errors"
	"fmt"
	"os"

	"golang.org/x/sys/unix"
)

// SyncAll is syncfs(2).
func (osSystem) SyncAll(name string) error {
	d, err := os.Open(name)
	if err != nil {
		return err
	}
	err = unix.Syncfs(int(d.Fd()))
	if errors.Is(err, unix.ENOSYS) || errors.Is(err, unix.EPERM) {
		err = errors.ErrUnsupported
	}
	return errors.Join(err, d.Close())
}

// RenameNew is renameat2(2) with RENAME_NOREPLACE, where the file system has it.
func (osSystem) RenameNew(from, to string) error {
	err := unix.Renameat2(unix.AT_FDCWD, from, unix.AT_FDCWD, to, unix.RENAME_NOREPLACE)
	switch {
	case errors.Is(err, unix.EEXIST), errors.Is(err, unix.ENOTEMPTY):
		return fmt.Errorf("%q: %w", to, ErrExists)
	case errors.Is(err, unix.EINVAL), errors.Is(err, unix.ENOSYS):
		return renameNew(from, to)
	}
	return err
}

// Exchange is renameat2(2) with RENAME_EXCHANGE, where the file system has it.
func (osSystem) Exchange(a, b string) error {
	err := unix.Renameat2(unix.AT_FDCWD, a, unix.AT_FDCWD, b, unix.RENAME_EXCHANGE)
	if errors.Is(err, unix.EINVAL) || errors.Is(err, unix.ENOSYS) {
		return exchange(a, b)
	}
	return err
}
