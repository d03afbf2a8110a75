package zipbag

import (
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"
)

var (
	_ fs.StatFS    = (*Bag)(nil)
	_ fs.ReadDirFS = (*Bag)(nil)
)

// tree is the bag's files and folders by name.
type tree struct {
	files   map[string]*header
	folders map[string][]fs.DirEntry // sorted by name
}

func newTree(entries []header, top string) tree {
	t := tree{make(map[string]*header, len(entries)), map[string][]fs.DirEntry{".": nil}}
	for i := range entries {
		h := &entries[i]
		name := strings.TrimSuffix(strings.TrimPrefix(h.name, top+"/"), "/")
		switch {
		case name == "":
		case h.folder():
			t.folder(name)
		default:
			t.files[name] = h
			t.child(name, info{path.Base(name), h.size, false})
		}
	}
	for _, children := range t.folders {
		slices.SortFunc(children, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	}
	return t
}

// folder makes a folder and those above it.
func (t tree) folder(name string) {
	if _, ok := t.folders[name]; ok {
		return
	}
	t.folders[name] = nil
	t.child(name, info{path.Base(name), 0, true})
}

func (t tree) child(name string, i info) {
	dir := path.Dir(name)
	t.folder(dir)
	t.folders[dir] = append(t.folders[dir], fs.FileInfoToDirEntry(i))
}

// info describes a file or folder of the bag.
type info struct {
	name string
	size int64
	dir  bool
}

func (i info) Name() string       { return i.name }
func (i info) Size() int64        { return i.size }
func (i info) ModTime() time.Time { return time.Time{} }
func (i info) IsDir() bool        { return i.dir }
func (i info) Sys() any           { return nil }

func (i info) Mode() fs.FileMode {
	if i.dir {
		return fs.ModeDir | 0o555
	}
	return 0o444
}

// Stat describes a file or folder.
func (b *Bag) Stat(name string) (fs.FileInfo, error) {
	if h, ok := b.tree.files[name]; ok {
		return info{path.Base(name), h.size, false}, nil
	}
	if _, ok := b.tree.folders[name]; ok {
		return info{path.Base(name), 0, true}, nil
	}
	return nil, missing("stat", name)
}

// ReadDir lists a folder, sorted by name.
func (b *Bag) ReadDir(name string) ([]fs.DirEntry, error) {
	children, ok := b.tree.folders[name]
	if !ok {
		return nil, missing("readdir", name)
	}
	return slices.Clone(children), nil
}

// Open opens a file for reading, or a folder for listing.
func (b *Bag) Open(name string) (fs.File, error) {
	i, err := b.Stat(name)
	if err != nil {
		return nil, missing("open", name)
	}
	if i.IsDir() {
		return &openFolder{i, b.tree.folders[name]}, nil
	}
	return b.openFile(name, i), nil
}

func missing(op, name string) error {
	err := fs.ErrNotExist
	if !fs.ValidPath(name) {
		err = fs.ErrInvalid
	}
	return &fs.PathError{Op: op, Path: name, Err: err}
}

// openFolder is a folder that is being listed.
type openFolder struct {
	fs.FileInfo
	rest []fs.DirEntry
}

func (d *openFolder) Stat() (fs.FileInfo, error) { return d.FileInfo, nil }
func (d *openFolder) Close() error               { return nil }

func (d *openFolder) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: d.Name(), Err: fs.ErrInvalid}
}

func (d *openFolder) ReadDir(n int) ([]fs.DirEntry, error) {
	if n <= 0 || n > len(d.rest) {
		if n > 0 && len(d.rest) == 0 {
			return nil, io.EOF
		}
		n = len(d.rest)
	}
	out := slices.Clone(d.rest[:n])
	d.rest = d.rest[n:]
	return out, nil
}
