package stage

import (
	"errors"
	"io"
	"os"

	"golang.org/x/sys/unix"
)

// plainFile is a regular file without what os.File does for files that can be
// waited for, which costs seven system calls a file.
type plainFile struct {
	fd   int
	name string
}

func openPlain(name string, flag int, perm os.FileMode) (io.ReadWriteCloser, error) {
	f := &plainFile{name: name}
	err := f.again(func() (err error) {
		f.fd, err = unix.Open(name, flag|unix.O_CLOEXEC|unix.O_LARGEFILE, uint32(perm))
		return err
	})
	if err != nil {
		return nil, &os.PathError{Op: "open", Path: name, Err: err}
	}
	return f, nil
}

// again calls f until no signal interrupts it.
func (*plainFile) again(f func() error) error {
	for {
		if err := f(); !errors.Is(err, unix.EINTR) {
			return err
		}
	}
}

func (f *plainFile) Read(p []byte) (n int, err error) {
	err = f.again(func() (err error) { n, err = unix.Read(f.fd, p); return err })
	switch {
	case err != nil:
		return 0, &os.PathError{Op: "read", Path: f.name, Err: err}
	case n == 0 && len(p) > 0:
		return 0, io.EOF
	}
	return n, nil
}

// mostAtOnce bounds one system call, as Linux does.
const mostAtOnce = 1 << 30

func (f *plainFile) Write(p []byte) (done int, err error) {
	for done < len(p) {
		n := 0
		err := f.again(func() (err error) { n, err = unix.Write(f.fd, p[done:min(len(p), done+mostAtOnce)]); return err })
		if err == nil && n <= 0 {
			err = io.ErrUnexpectedEOF
		}
		if err != nil {
			return done, &os.PathError{Op: "write", Path: f.name, Err: err}
		}
		done += n
	}
	return done, nil
}

func (f *plainFile) Close() error {
	if f.fd < 0 {
		return &os.PathError{Op: "close", Path: f.name, Err: os.ErrClosed}
	}
	err := unix.Close(f.fd) // never again: the number may be another file's by then
	if f.fd = -1; err != nil && !errors.Is(err, unix.EINTR) {
		return &os.PathError{Op: "close", Path: f.name, Err: err}
	}
	return nil
}
