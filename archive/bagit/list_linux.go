package bagit

import (
	"encoding/binary"
	"errors"
	"io/fs"
	"slices"

	"golang.org/x/sys/unix"
)

// list reads a folder as getdents64(2) gives it: one call for some hundred
// names. os.File.ReadDir would ask for each name once more.
func (s *dirStream) list(dir string, found func(name string, kind fs.FileMode) bool) error {
	fail := func(err error) error { return &fs.PathError{Op: "readdir", Path: dir, Err: err} }
	at, err := s.enter(dir)
	if err != nil {
		return fail(err)
	}
	fd, err := openAt(at, ".", unix.O_DIRECTORY) // a position of its own
	if err != nil {
		return fail(err)
	}
	defer unix.Close(fd)
	buf := pieces.Get().(*[]byte)
	defer pieces.Put(buf)
	for {
		n, err := unix.ReadDirent(fd, (*buf)[:32<<10])
		switch {
		case errors.Is(err, unix.EINTR):
			continue
		case err != nil:
			return fail(err)
		case n == 0:
			return nil
		}
		for b := (*buf)[:n]; len(b) > direntName; {
			length := binary.NativeEndian.Uint16(b[direntLength:])
			name := b[direntName:length]
			name = name[:max(0, slices.Index(name, 0))]
			if e := string(name); e != "." && e != ".." && !found(e, kindOf(fd, e, b[direntType])) {
				return nil
			}
			b = b[length:]
		}
	}
}

// Offsets in struct linux_dirent64: inode, offset, length, type, name.
const (
	direntLength = 16
	direntType   = 18
	direntName   = 19
)

// kindOf is the type of an entry. Some file systems do not tell it with the name.
func kindOf(fd int, name string, d byte) fs.FileMode {
	mode := uint32(d) << 12 // DT_REG and the like are the S_IFREG of stat, shifted
	if d == unix.DT_UNKNOWN {
		var st unix.Stat_t
		if err := unix.Fstatat(fd, name, &st, unix.AT_SYMLINK_NOFOLLOW); err == nil {
			mode = st.Mode & unix.S_IFMT
		}
	}
	switch mode {
	case unix.S_IFREG:
		return 0
	case unix.S_IFDIR:
		return fs.ModeDir
	case unix.S_IFLNK:
		return fs.ModeSymlink
	case unix.S_IFIFO:
		return fs.ModeNamedPipe
	case unix.S_IFSOCK:
		return fs.ModeSocket
	case unix.S_IFBLK, unix.S_IFCHR:
		return fs.ModeDevice
	}
	return fs.ModeIrregular
}
