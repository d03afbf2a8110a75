//go:build linux || darwin

package stage

import (
	"errors"

	"golang.org/x/sys/unix"
)

// attribute holds the label. On Linux its name must begin so.
const attribute = "user.archive.source"

func setLabel(path, text string) error {
	err := unix.Lsetxattr(path, attribute, []byte(text), 0)
	for _, e := range []error{unix.ENOTSUP, unix.ENOSYS, unix.EPERM, unix.E2BIG, unix.ERANGE, unix.ENAMETOOLONG} {
		if errors.Is(err, e) {
			return errors.ErrUnsupported
		}
	}
	return err
}

func label(path string) string {
	buf := make([]byte, maxLabel)
	n, err := unix.Lgetxattr(path, attribute, buf)
	if err != nil {
		return ""
	}
	return string(buf[:n])
}
