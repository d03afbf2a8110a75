//go:build unix

package bagit

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"strings"

	"golang.org/x/sys/unix"
)

// dirStream reads the files of a folder with four system calls each: open,
// stat, read, close. Every part of a path is opened by itself below the one
// before it, and none may be a link, so nothing outside the bag can be reached,
// whoever renames what in the meantime; what was opened must be a regular file.
type dirStream struct {
	bag  *Folder
	top  *os.File // the bag, kept open for its descriptor
	name string   // folder that at is open on; "" for none
	at   int
}

func (f *Folder) newStream() stream { return &dirStream{bag: f, at: -1} }

func (s *dirStream) close() {
	s.leave()
	if s.top != nil {
		s.top.Close()
	}
}

func (s *dirStream) leave() {
	if s.at >= 0 {
		unix.Close(s.at)
	}
	s.at, s.name = -1, ""
}

// enter opens a folder and keeps it open: the next file is likely there too.
func (s *dirStream) enter(dir string) (int, error) {
	if s.top == nil {
		top, err := s.bag.root.Open(".")
		if err != nil {
			return -1, err
		}
		s.top = top
	}
	top := int(s.top.Fd())
	if dir == "." {
		return top, nil
	}
	if s.at >= 0 && s.name == dir {
		return s.at, nil
	}
	s.leave()
	at := top
	for part := range strings.SplitSeq(dir, "/") {
		next, err := openAt(at, part, unix.O_DIRECTORY)
		if at != top {
			unix.Close(at)
		}
		if err != nil {
			return -1, err
		}
		at = next
	}
	s.at, s.name = at, dir
	return at, nil
}

func openAt(dir int, name string, flags int) (int, error) {
	for {
		fd, err := unix.Openat(dir, name, flags|unix.O_RDONLY|unix.O_NOFOLLOW|unix.O_NONBLOCK|unix.O_NOCTTY|unix.O_CLOEXEC, 0)
		switch {
		case errors.Is(err, unix.EINTR):
		case errors.Is(err, unix.ELOOP): // what O_NOFOLLOW says of a link
			return -1, ErrIrregular
		default:
			return fd, err
		}
	}
}

func (s *dirStream) copy(name string, buf []byte, sink func([]byte) []byte) (int64, error) {
	fail := func(err error) error { return &fs.PathError{Op: "read", Path: name, Err: err} }
	if !fs.ValidPath(name) {
		return 0, fail(fs.ErrInvalid)
	}
	dir, err := s.enter(path.Dir(name))
	if err != nil {
		return 0, fail(err)
	}
	fd, err := openAt(dir, path.Base(name), 0)
	if err != nil {
		return 0, fail(err)
	}
	defer unix.Close(fd)
	var st unix.Stat_t
	if err := unix.Fstat(fd, &st); err != nil {
		return 0, fail(err)
	}
	if st.Mode&unix.S_IFMT != unix.S_IFREG {
		return 0, fail(ErrIrregular)
	}
	for n := int64(0); ; {
		k, err := unix.Read(fd, buf)
		switch {
		case errors.Is(err, unix.EINTR):
			continue
		case err != nil:
			return n, fail(err)
		case k == 0:
			return n, nil
		}
		n += int64(k)
		full := k == len(buf)
		if buf = sink(buf[:k]); buf == nil {
			return n, errStopped
		}
		if n == st.Size && !full {
			return n, nil // a read that came back short at the very end has seen it
		}
	}
}
