package stage

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// system is what a stage needs of the operating system. Tests let each call
// of it fail in turn.
type system interface {
	MkdirTemp(parent string) (string, error)
	CreateTemp(parent string) (string, io.WriteCloser, error)
	Mkdir(name string) error
	Create(name string) (io.WriteCloser, error)
	SyncFile(name string) error
	SyncDir(name string) error
	SyncAll(name string) error // the whole file system that holds name
	RenameNew(from, to string) error
	Exchange(a, b string) error
	RemoveAll(name string) error
}

// osSystem is the real one.
type osSystem struct{}

// MkdirTemp makes a folder under a name of its own, as open as the user's umask
// lets new folders be; os.MkdirTemp would make a private one.
func (osSystem) MkdirTemp(parent string) (string, error) {
	dir := filepath.Join(parent, prefix+rand.Text())
	return dir, os.Mkdir(dir, 0o777)
}

// CreateTemp makes a file in the same way.
func (s osSystem) CreateTemp(parent string) (string, io.WriteCloser, error) {
	name := filepath.Join(parent, prefix+rand.Text())
	f, err := s.Create(name)
	return name, f, err
}

func (osSystem) Mkdir(name string) error { return os.Mkdir(name, 0o777) }

func (osSystem) Create(name string) (io.WriteCloser, error) {
	return openPlain(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
}

func (osSystem) RemoveAll(name string) error {
	if err := os.RemoveAll(name); err != nil {
		return removeEach(name, err)
	}
	return nil
}

func (osSystem) SyncFile(name string) error {
	f, err := os.OpenFile(name, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// renameNew renames where the system cannot refuse to replace: the lock on the
// output keeps other builds out between the look and the rename.
func renameNew(from, to string) error {
	if _, err := os.Lstat(to); err == nil {
		return fmt.Errorf("%q: %w", to, ErrExists)
	}
	return os.Rename(from, to)
}

// exchange swaps two folders in three steps. A kill between them leaves the
// old bundle under a name that is cleared away by the next run, which then
// builds the bundle again.
func exchange(a, b string) error {
	aside := a + "-old"
	if err := os.Rename(b, aside); err != nil {
		return err
	}
	if err := os.Rename(a, b); err != nil {
		return errors.Join(err, os.Rename(aside, b))
	}
	return os.Rename(aside, a)
}
