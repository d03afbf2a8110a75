//go:build unix

package stage

import (
	"errors"
	"os"
	"syscall"
)

// SyncDir syncs a folder's names. Some file systems do not know how and say
// so; a real failure must never be passed over or tried again, since the
// kernel may have dropped the data already.
func (osSystem) SyncDir(name string) error {
	d, err := os.Open(name)
	if err != nil {
		return err
	}
	err = d.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, errors.ErrUnsupported) {
		err = nil
	}
	return errors.Join(err, d.Close())
}
