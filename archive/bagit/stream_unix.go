//go:build unix

package bagit

import (
	"errors"
	"io/fs"
	"path"
	"strings"

	"golang.org/x/sys/unix"
)

// dirStream reads the files of a folder with four system calls each: open,
// stat, read, close. Every part of a path is opened by itself below the one
// before it, and none may be a link, so nothing outside the bag can be reached,
// whoever renames what in the meantime; what was opened must be a regular file.
type dirStream struct {
	bag   *Folder
	chain []level // open folders, each within the one before
	few   bool    // descriptors are scarce: keep as few as possible
}

// level is a folder that is open.
type level struct {
	path string
	fd   int
}

// maxChain is how many folders of a path are kept open for the next one.
const maxChain = 16

func (f *Folder) newStream() stream { return &dirStream{bag: f} }

func (s *dirStream) close() { s.leave(0) }

// descriptor is that of the folder itself. All streams share it.
func (f *Folder) descriptor() (int, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.top == nil {
		top, err := f.root.Open(".")
		if err != nil {
			return -1, err
		}
		f.top, f.fd = top, int(top.Fd())
	}
	return f.fd, nil
}

// leave closes all but the first n folders.
func (s *dirStream) leave(n int) {
	for _, l := range s.chain[n:] {
		unix.Close(l.fd)
	}
	s.chain = s.chain[:n]
}

// enter opens a folder and keeps it open: the next file is likely there too,
// or in a folder within it or around it. So a walk in sorted order opens each
// folder a few times only, however deep it lies.
func (s *dirStream) enter(dir string) (int, error) {
	if n := len(s.chain); n > 0 && s.chain[n-1].path == dir {
		return s.chain[n-1].fd, nil
	}
	at, err := s.bag.descriptor()
	if err != nil || dir == "." {
		return at, err
	}
	done := 0
	keep := len(s.chain)
	for keep > 0 && !within(dir, s.chain[keep-1].path) {
		keep--
	}
	s.leave(keep)
	if keep > 0 {
		at, done = s.chain[keep-1].fd, len(s.chain[keep-1].path)+1
	}
	for done <= len(dir) {
		end := len(dir)
		if i := strings.IndexByte(dir[done:], '/'); i >= 0 {
			end = done + i
		}
		next, err := openAt(at, dir[done:end], unix.O_DIRECTORY)
		if errors.Is(err, unix.EMFILE) && !s.few {
			s.few = true
			s.leave(0)
			return s.enter(dir)
		}
		if err != nil {
			return -1, err
		}
		if len(s.chain) == maxChain || s.few && len(s.chain) == 1 {
			unix.Close(s.chain[0].fd)
			s.chain = append(s.chain[:0], s.chain[1:]...)
		}
		s.chain = append(s.chain, level{dir[:end], next})
		at, done = next, end+1
	}
	return at, nil
}

// within reports whether a folder is another one or lies in it.
func within(dir, other string) bool {
	return strings.HasPrefix(dir, other) && (len(dir) == len(other) || dir[len(other)] == '/')
}

// size asks for the length of a file, and opens nothing but its folder.
func (s *dirStream) size(name string) (int64, error) {
	dir, err := s.enter(path.Dir(name))
	if err != nil {
		return 0, err
	}
	var st unix.Stat_t
	if err := unix.Fstatat(dir, path.Base(name), &st, unix.AT_SYMLINK_NOFOLLOW); err != nil {
		return 0, err
	}
	if st.Mode&unix.S_IFMT != unix.S_IFREG {
		return 0, ErrIrregular
	}
	return st.Size, nil
}

// plainWay reports an error when a folder on the way to a file is a link.
func (f *Folder) plainWay(dir string) error {
	s := &dirStream{bag: f}
	defer s.close()
	_, err := s.enter(dir)
	return err
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
	if errors.Is(err, unix.EMFILE) && !s.few {
		s.few = true
		s.leave(0)
		return s.copy(name, buf, sink)
	}
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
