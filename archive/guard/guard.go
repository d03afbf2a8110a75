// Package guard decides which files may be read beside the paths that a user
// names, and where results may be written.
//
// Reading: a link that the user names himself is followed, one that is found
// beside or below what he named is not: folders come from other people, and a
// link in one may lead to what was never meant to be given away. Nothing waits
// for the other end of a pipe.
//
// Writing: nothing is written inside a bag, which must not change, nor over a
// file that may be one.
package guard

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// ErrLink means that a symbolic link was found where a file was looked for.
var ErrLink = errors.New("it is a symbolic link, which is not followed")

// ErrIrregular means that what is there is no regular file.
var ErrIrregular = errors.New("it is not a regular file")

// ErrNoFolder means that something else stands where a folder was.
var ErrNoFolder = errors.New("it is not a folder")

// ErrChanged means that a path led to another file a moment later.
var ErrChanged = errors.New("it was replaced while it was being opened")

// Open opens a regular file that the user named, through links.
func Open(path string) (*os.File, fs.FileInfo, error) {
	before, err := os.Stat(path)
	if err != nil {
		return nil, nil, err
	}
	if !before.Mode().IsRegular() {
		return nil, nil, ErrIrregular // a FIFO must not even be opened
	}
	f, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	return opened(f, err, before)
}

// opened looks again at a file behind its descriptor.
func opened(f *os.File, err error, before fs.FileInfo) (*os.File, fs.FileInfo, error) {
	if err != nil {
		return nil, nil, err
	}
	after, err := f.Stat()
	if err == nil && !os.SameFile(before, after) {
		err = ErrChanged
	}
	if err != nil {
		f.Close()
		return nil, nil, err
	}
	return f, after, nil
}

// Unchanged reports whether two descriptions are of one file that nobody has
// written to in between: the same file, size and times. The time of the last
// change of its inode cannot be set back, as that of its content can.
func Unchanged(before, after fs.FileInfo) bool {
	return os.SameFile(before, after) && before.Size() == after.Size() && before.ModTime().Equal(after.ModTime()) && changeTime(before) == changeTime(after)
}

// Folder is a folder in which files are found. Nothing outside of it is opened.
type Folder struct{ root *os.Root }

// OpenFolder opens a folder that the user named, through links.
func OpenFolder(dir string) (*Folder, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	return &Folder{root}, nil
}

// Folder opens a folder below, of whose path no part may be a link.
func (f *Folder) Folder(name string) (*Folder, error) {
	before, err := f.Stat(name)
	if err != nil {
		return nil, err
	}
	if !before.IsDir() {
		return nil, ErrNoFolder // opening a FIFO would wait
	}
	return f.enter(name, before)
}

// enter opens a folder that was looked at before.
func (f *Folder) enter(name string, before fs.FileInfo) (*Folder, error) {
	root, err := f.root.OpenRoot(name)
	if err != nil {
		return nil, err
	}
	after, err := root.Stat(".")
	if err == nil && !os.SameFile(before, after) {
		err = ErrChanged
	}
	if err != nil {
		root.Close()
		return nil, err
	}
	return &Folder{root}, nil
}

// Close releases the folder.
func (f *Folder) Close() error { return f.root.Close() }

// Open opens a regular file in the folder or below. No part of its path may be
// a link: os.Root keeps every path inside, but would follow it there.
func (f *Folder) Open(name string) (*os.File, fs.FileInfo, error) {
	before, err := f.Stat(name)
	switch {
	case err != nil:
		return nil, nil, err
	case !before.Mode().IsRegular():
		return nil, nil, ErrIrregular
	}
	file, err := f.root.OpenFile(name, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	return opened(file, err, before)
}

// Stat describes a file or a folder in the folder or below; ErrLink is for a
// path with a link in it.
func (f *Folder) Stat(name string) (fs.FileInfo, error) {
	if name = filepath.Clean(name); name == "." {
		return f.root.Stat(".")
	}
	if !filepath.IsLocal(name) {
		return nil, fmt.Errorf("%q leads out of the folder", name)
	}
	// Step by step: to begin at the top for each part of the path would cost the
	// square of its depth.
	at := f
	dir, base := filepath.Split(name)
	for part := range strings.FieldsFuncSeq(dir, func(r rune) bool { return r == filepath.Separator }) {
		next, err := at.step(part)
		if at != f {
			at.Close()
		}
		if err != nil {
			return nil, err
		}
		at = next
	}
	if at != f {
		defer at.Close()
	}
	return at.here(base)
}

// step opens a folder that stands in the folder and is no link.
func (f *Folder) step(name string) (*Folder, error) {
	before, err := f.here(name)
	if err != nil {
		return nil, err
	}
	if !before.IsDir() {
		return nil, &fs.PathError{Op: "open", Path: name, Err: syscall.ENOTDIR} // opening a FIFO would wait
	}
	return f.enter(name, before)
}

// here describes what stands in the folder itself.
func (f *Folder) here(name string) (fs.FileInfo, error) {
	info, err := f.root.Lstat(name)
	if err != nil {
		return nil, err
	}
	if info.Mode()&fs.ModeSymlink != 0 {
		return nil, ErrLink
	}
	return info, nil
}
