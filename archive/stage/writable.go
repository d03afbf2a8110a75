package stage

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// Writable reports what would keep a folder from being made, or from being
// written to, without writing anything: the folder itself, or the nearest one
// above that is there, must be a folder in which names may be made.
func Writable(dir string) error {
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if parent := filepath.Dir(dir); parent != dir {
			return Writable(parent)
		}
		return err
	case err != nil:
		return err
	case !info.IsDir():
		return &fs.PathError{Op: "mkdir", Path: dir, Err: syscall.ENOTDIR}
	}
	return mayWrite(dir)
}
