package cli

import (
	"io"
	"os"
)

// isStream reports whether a file that was named is the one that a stream of
// this run writes to: /dev/stdout, or the file that the shell opened for it.
// What is thrown away counts as none.
func isStream(w io.Writer, file os.FileInfo) bool {
	if null, err := os.Stat(os.DevNull); err == nil && os.SameFile(null, file) {
		return false
	}
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && os.SameFile(info, file)
}
