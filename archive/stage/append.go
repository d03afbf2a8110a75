package stage

import (
	"errors"
	"fmt"
	"os"
)

// Append adds data to the end of a file, which is made when it is not there,
// with one write. After a kill the end may be cut: who reads it must be able to
// tell.
func Append(name string, data []byte, sync bool) (err error) {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o666)
	if err != nil {
		return fmt.Errorf("opening %q: %w", name, err)
	}
	_, err = f.Write(data)
	if err == nil && sync {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return fmt.Errorf("writing %q: %w", name, err)
	}
	return nil
}
