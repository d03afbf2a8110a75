package bagit

import (
	"encoding/binary"
	"errors"
	"io/fs"
	"slices"
	"strings"

	"golang.org/x/sys/unix"
)

// list reads a folder as getdents64(2) gives it: one call for some hundred
// names. os.File.ReadDir would ask for each name once more.
func (s *dirStream) list(dir string) ([]fs.DirEntry, error) {
	fail := func(err error) error { return &fs.PathError{Op: "readdir", Path: dir, Err: err} }
	top, err := s.enter(".")
	if err != nil {
		return nil, fail(err)
	}
	if dir != "." {
		if top, err = s.enter(dir); err != nil {
			return nil, fail(err)
		}
	}
	fd, err := openAt(top, ".", unix.O_DIRECTORY) // a position of its own
	if err != nil {
		return nil, fail(err)
	}
	defer unix.Close(fd)
	buf := pieces.Get().(*[]byte)
	defer pieces.Put(buf)
	var out []fs.DirEntry
	for {
		n, err := unix.ReadDirent(fd, (*buf)[:32<<10])
		switch {
		case errors.Is(err, unix.EINTR):
			continue
		case err != nil:
			return nil, fail(err)
		case n == 0:
			slices.SortFunc(out, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
			return out, nil
		}
		for b := (*buf)[:n]; len(b) > direntName; {
			length := binary.NativeEndian.Uint16(b[direntLength:])
			name := b[direntName:length]
			name = name[:max(0, slices.Index(name, 0))]
			if e := string(name); e != "." && e != ".." {
				out = append(out, dirEntry{s, dir, e, s.kind(fd, e, b[direntType])})
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

// kind is the type of an entry. Some file systems do not tell it with the name.
func (s *dirStream) kind(fd int, name string, d byte) fs.FileMode {
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

// dirEntry is one name in a folder.
type dirEntry struct {
	s    *dirStream
	dir  string
	name string
	kind fs.FileMode
}

func (e dirEntry) Name() string      { return e.name }
func (e dirEntry) IsDir() bool       { return e.kind.IsDir() }
func (e dirEntry) Type() fs.FileMode { return e.kind }

func (e dirEntry) Info() (fs.FileInfo, error) {
	name := e.name
	if e.dir != "." {
		name = e.dir + "/" + name
	}
	return e.s.bag.Stat(name)
}
