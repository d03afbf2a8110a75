//go:build !unix

package zipbag_test

import "errors"

// mkfifo says that this system has no named pipes in folders.
func mkfifo(string) error { return errors.ErrUnsupported }
