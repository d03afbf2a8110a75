package guard

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// RefusedError says why nothing may be written to a place.
type RefusedError struct{ Text, Hint string }

func (e *RefusedError) Error() string { return e.Text }

// Remedy says what to do instead.
func (e *RefusedError) Remedy() string { return e.Hint }

// Place returns the real path, free of links, of a file that is to be written.
// It refuses a place inside a bag, and one where a zip or tar file stands, for
// that may be a bag too.
func Place(name string) (string, error) {
	if info, err := os.Stat(name); err == nil && info.Mode()&(fs.ModeNamedPipe|fs.ModeCharDevice|fs.ModeSocket) != 0 {
		return name, nil // a pipe or a terminal holds nothing that could be spoilt
	} else if err == nil && !info.Mode().IsRegular() {
		return "", &RefusedError{fmt.Sprintf("%q is not a regular file", name), "name another place"}
	}
	real, err := RealPath(name)
	if err != nil {
		return "", err
	}
	if err := outside(name, filepath.Dir(real)); err != nil {
		return "", err
	}
	if kind := packed(real); kind != "" {
		return "", &RefusedError{fmt.Sprintf("%q is a %s file, which may hold a bundle", name, kind), "name another file"}
	}
	return real, nil
}

// PlaceFolder returns the real path of a folder that is to be written to. It
// refuses one that is a bag or lies in one.
func PlaceFolder(name string) (string, error) {
	real, err := RealPath(name)
	if err != nil {
		return "", err
	}
	return real, outside(name, real)
}

// RealPath resolves the links of a path, of which the end need not exist yet.
func RealPath(name string) (string, error) {
	abs, err := filepath.Abs(name)
	if err != nil {
		return "", fmt.Errorf("finding %q: %w", name, err)
	}
	rest, next := "", ""
	for dir := abs; ; dir = next {
		next = filepath.Dir(dir)
		real, err := filepath.EvalSymlinks(dir)
		switch {
		case err == nil:
			return filepath.Join(real, rest), nil
		case !errors.Is(err, fs.ErrNotExist) || next == dir:
			if _, told := os.Stat(dir); told != nil {
				err = told // the system has a number for it, which says what to do
			}
			return "", fmt.Errorf("finding %q: %w", name, err)
		}
		switch info, err := os.Lstat(dir); {
		case err == nil && info.Mode()&fs.ModeSymlink != 0:
			return "", &RefusedError{fmt.Sprintf("%q is a link to what is not there", dir), "make what it leads to, or remove the link"}
		case err == nil:
			next = dir // somebody made it just now
			continue
		}
		rest = filepath.Join(filepath.Base(dir), rest)
	}
}

// outside refuses a folder that is a bag or lies in one.
func outside(name, dir string) error {
	for ; ; dir = filepath.Dir(dir) {
		if IsBag(dir) {
			return &RefusedError{fmt.Sprintf("%q lies in the bundle %q", name, dir), "a bundle must not change: choose a place outside of it"}
		}
		if dir == filepath.Dir(dir) {
			return nil
		}
	}
}

// IsBag reports whether a folder is a bag, or one that has lost its declaration.
func IsBag(dir string) bool {
	if _, err := os.Lstat(filepath.Join(dir, "bagit.txt")); err == nil {
		return true
	}
	if info, err := os.Lstat(filepath.Join(dir, "data")); err != nil || !info.IsDir() {
		return false
	}
	for _, name := range [...]string{"bag-info.txt", "manifest-sha256.txt", "manifest-sha512.txt", "manifest-sha1.txt", "manifest-md5.txt"} {
		if _, err := os.Lstat(filepath.Join(dir, name)); err == nil {
			return true
		}
	}
	return false
}

// packed names the format of a file that packs others; empty for any other
// file, and for none. A zip file that begins with its media type is an EPUB or
// an office document, not a bag.
func packed(path string) string {
	f, _, err := Open(path)
	if err != nil {
		return ""
	}
	defer f.Close()
	head := make([]byte, 512)
	n, err := io.ReadFull(f, head)
	if head = head[:n]; err != nil && !errors.Is(err, io.ErrUnexpectedEOF) {
		return ""
	}
	at := func(offset int, magic string) bool {
		return len(head) > offset && bytes.HasPrefix(head[offset:], []byte(magic))
	}
	switch {
	case at(0, "PK\x05\x06"), at(0, "PK\x03\x04") && !at(30, "mimetype"):
		return "zip"
	case at(257, "ustar"):
		return "tar"
	case at(0, "\x1f\x8b"), at(0, "\x28\xb5\x2f\xfd"), at(0, "BZh"), at(0, "\xfd7zXZ"), at(0, "7z\xbc\xaf\x27\x1c"):
		return "compressed"
	}
	return ""
}
