//go:build !linux

package stage

import (
	"errors"
	"io"
	"os"
)

// openPlain opens a regular file.
func openPlain(name string, flag int, perm os.FileMode) (io.ReadWriteCloser, error) {
	return os.OpenFile(name, flag, perm)
}

// SyncAll is not to be had; files and folders are synced one by one.
func (osSystem) SyncAll(string) error { return errors.ErrUnsupported }

// RenameNew looks first: the lock on the output keeps other builds out.
func (osSystem) RenameNew(from, to string) error { return renameNew(from, to) }

// Exchange takes three renames.
func (osSystem) Exchange(a, b string) error { return exchange(a, b) }
