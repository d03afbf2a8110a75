//go:build darwin || freebsd || netbsd

package guard

import (
	"io/fs"
	"syscall"
)

// changeTime is when the inode changed last, in seconds and nanoseconds.
func changeTime(info fs.FileInfo) [2]int64 {
	if s, ok := info.Sys().(*syscall.Stat_t); ok {
		return [2]int64{int64(s.Ctimespec.Sec), int64(s.Ctimespec.Nsec)}
	}
	return [2]int64{}
}
