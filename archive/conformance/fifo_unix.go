//go:build unix

package conformance

import "syscall"

// Mkfifo makes a named pipe, for tests.
func Mkfifo(path string) error { return syscall.Mkfifo(path, 0o600) }
