package guard

import "strings"

// IsDescriptor reports whether a path is an open file of this process, such as
// a pipe that a shell made for <(command). Only who started the process can
// have named one, so it may be read although it is no regular file.
func IsDescriptor(path string) bool {
	for _, folder := range []string{"/dev/fd/", "/proc/self/fd/"} {
		if number, ok := strings.CutPrefix(path, folder); ok {
			return number != "" && strings.Trim(number, "0123456789") == ""
		}
	}
	return path == "/dev/stdin"
}
