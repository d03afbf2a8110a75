package bagit

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"sync"
	"syscall"
)

// Folder is a bag on disk. It opens nothing outside its root, follows no link,
// and opens regular files and folders only.
type Folder struct {
	root *os.Root

	mu  sync.Mutex
	top *os.File // the folder again, for its descriptor; nil until it is asked for
	fd  int      // of top
}

var (
	_ fs.StatFS     = (*Folder)(nil)
	_ fs.ReadDirFS  = (*Folder)(nil)
	_ fs.ReadFileFS = (*Folder)(nil)
)

// Dir opens the bag in a folder. Close it after use.
func Dir(name string) (*Folder, error) {
	root, err := os.OpenRoot(name)
	if err != nil {
		return nil, err
	}
	return &Folder{root: root}, nil
}

// Close releases the folder.
func (f *Folder) Close() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.top != nil {
		f.top.Close()
		f.top = nil
	}
	return f.root.Close()
}

// ReadFile reads a regular file as a whole.
func (f *Folder) ReadFile(name string) ([]byte, error) {
	s := newStream(f)
	defer s.close()
	buf := pieces.Get().(*[]byte)
	defer pieces.Put(buf)
	data := []byte{}
	_, err := s.copy(name, *buf, func(piece []byte) []byte {
		data = append(data, piece...)
		return *buf
	})
	return data, err
}

// ErrIrregular means that something other than a regular file or a folder
// stands where one was expected.
var ErrIrregular = errors.New("not a regular file")

// Open opens a regular file or a folder. os.Root keeps every path inside, but
// follows links that stay inside, and an open FIFO would wait for a writer: so
// look first, open without waiting, and look again at what was opened.
func (f *Folder) Open(name string) (fs.File, error) {
	before, err := f.Stat(name)
	if err != nil {
		return nil, err
	}
	file, err := f.root.OpenFile(name, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, err
	}
	after, err := file.Stat()
	if err == nil && !os.SameFile(before, after) {
		err = fmt.Errorf("opening %q: it changed in the same moment", name)
	}
	if err != nil {
		file.Close()
		return nil, err
	}
	return file, nil
}

// Stat describes a regular file or a folder. Each folder on the way must be a
// folder itself, not a link to one.
func (f *Folder) Stat(name string) (fs.FileInfo, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "stat", Path: name, Err: fs.ErrInvalid}
	}
	info, err := f.root.Lstat(name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() && !info.IsDir() {
		return nil, &fs.PathError{Op: "stat", Path: name, Err: ErrIrregular}
	}
	if dir := path.Dir(name); dir != "." {
		if err := f.plainWay(dir); err != nil {
			return nil, &fs.PathError{Op: "stat", Path: name, Err: err}
		}
	}
	return info, nil
}

// ReadDir lists a folder, sorted by name.
func (f *Folder) ReadDir(name string) ([]fs.DirEntry, error) {
	dir, err := f.Open(name)
	if err != nil {
		return nil, err
	}
	defer dir.Close()
	list, ok := dir.(fs.ReadDirFile)
	if !ok {
		return nil, &fs.PathError{Op: "readdir", Path: name, Err: fs.ErrInvalid}
	}
	entries, err := list.ReadDir(-1)
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return entries, err
}
