//go:build !unix

package conformance

import "errors"

// Mkfifo says that this system has no named pipes in folders.
func Mkfifo(string) error { return errors.ErrUnsupported }
