package zipbag

import (
	"io"
	"io/fs"
	"path"
	"slices"
	"sort"
	"strings"
	"time"

	"github.com/fad55d40/archive/archive/bagit"
)

var (
	_ fs.StatFS    = (*Bag)(nil)
	_ fs.ReadDirFS = (*Bag)(nil)
	_ bagit.Lister = (*Bag)(nil)
)

// index sorts the entries as a tree, and names them as they are in the bag.
func (b *Bag) index(entries []header) {
	for i := range entries {
		h := &entries[i]
		h.name = strings.TrimPrefix(h.name, b.folder+"/")
	}
	slices.SortFunc(entries, func(a, b header) int {
		return asTree(strings.TrimSuffix(a.name, "/"), strings.TrimSuffix(b.name, "/"))
	})
	b.entries = slices.DeleteFunc(entries, func(h header) bool { return h.name == "" })
}

// at is where a name stands among the entries, or would stand.
func (b *Bag) at(name string) int {
	i, _ := slices.BinarySearchFunc(b.entries, name, func(h header, name string) int {
		return asTree(strings.TrimSuffix(h.name, "/"), name)
	})
	return i
}

// file is the header of a file.
func (b *Bag) file(name string) *header {
	if i := b.at(name); i < len(b.entries) && b.entries[i].name == name && !b.entries[i].folder() {
		return &b.entries[i]
	}
	return nil
}

// isFolder reports whether there is a folder: one with an entry, or with
// something in it.
func (b *Bag) isFolder(name string) bool {
	if name == "." {
		return !b.refused
	}
	i := b.at(name)
	return i < len(b.entries) && strings.HasPrefix(b.entries[i].name, name+"/")
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
	if h := b.file(name); h != nil {
		return info{path.Base(name), h.size, false}, nil
	}
	if fs.ValidPath(name) && b.isFolder(name) {
		return info{path.Base(name), 0, true}, nil
	}
	return nil, missing("stat", name)
}

// List tells of everything in a folder, sorted by name.
func (b *Bag) List(dir string, found func(name string, kind fs.FileMode) bool) error {
	return b.each(dir, func(i info) bool { return found(i.name, i.Mode().Type()) })
}

// each gives the files and folders in a folder.
func (b *Bag) each(dir string, found func(info) bool) error {
	if !fs.ValidPath(dir) || !b.isFolder(dir) {
		return missing("readdir", dir)
	}
	prefix, at := "", 0
	if dir != "." {
		prefix, at = dir+"/", b.at(dir)
	}
	for at < len(b.entries) && strings.HasPrefix(b.entries[at].name, prefix) {
		h := &b.entries[at]
		name, _, folder := strings.Cut(h.name[len(prefix):], "/")
		if name == "" { // the folder's own entry
			at++
			continue
		}
		size := h.size
		if folder {
			size = 0
		}
		if !found(info{name, size, folder}) {
			return nil
		}
		at++
		if folder {
			below := h.name[:len(prefix)+len(name)+1]
			at += sort.Search(len(b.entries)-at, func(i int) bool { return !strings.HasPrefix(b.entries[at+i].name, below) })
		}
	}
	return nil
}

// ReadDir lists a folder, sorted by name.
func (b *Bag) ReadDir(name string) ([]fs.DirEntry, error) {
	var out []fs.DirEntry
	err := b.each(name, func(i info) bool {
		out = append(out, fs.FileInfoToDirEntry(i))
		return true
	})
	slices.SortFunc(out, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return out, err
}

// Open opens a file for reading, or a folder for listing.
func (b *Bag) Open(name string) (fs.File, error) {
	if h := b.file(name); h != nil {
		return b.openFile(name, h), nil
	}
	entries, err := b.ReadDir(name)
	if err != nil {
		return nil, missing("open", name)
	}
	return &openFolder{info{path.Base(name), 0, true}, entries}, nil
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
