//go:build unix

package cli

import (
	"fmt"
	"syscall"
)

// leastOpenFiles is how many files a process must be let open at a time: with
// fewer the runtime itself, which holds some, ends without a word of sense.
const leastOpenFiles = 12

// enoughOpenFiles is the error for a system that lets the process open too few.
func enoughOpenFiles() error {
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_NOFILE, &limit); err != nil || limit.Cur >= leastOpenFiles {
		return nil
	}
	return tooFewFiles{uint64(limit.Cur)}
}

// tooFewFiles is how many files may be open at a time.
type tooFewFiles struct{ limit uint64 }

func (e tooFewFiles) Error() string {
	return fmt.Sprintf("the system lets this program open only %d files at a time", e.limit)
}

// Remedy says how to have more.
func (tooFewFiles) Remedy() string { return "let it open more: ulimit -n 256" }
