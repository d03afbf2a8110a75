package entries

import (
	"io"
	"io/fs"
	"path"
	"slices"
	"sort"
	"strings"
	"time"
)

// Entry is an entry of an archive file, as a pointer to what is known of it.
type Entry[E any] interface {
	*E
	Path() string   // a folder's ends in a slash
	SetPath(string) // to that seen from the bag
	Length() int64  // bytes of a file
}

// Tree is a file system of entries. It may be used by several goroutines at
// once. The zero value is one in which nothing may be looked up.
type Tree[E any, P Entry[E]] struct {
	entries []P // sorted as a tree
	open    func(name string, entry P) (fs.File, error)
}

// NewTree makes the tree of the entries below folder, whose slice it takes over;
// open opens a file. Pointers are sorted: the entries themselves are large.
func NewTree[E any, P Entry[E]](entries []E, folder string, open func(name string, entry P) (fs.File, error)) *Tree[E, P] {
	sorted := make([]P, 0, len(entries))
	for i := range entries {
		e := P(&entries[i])
		if e.SetPath(strings.TrimPrefix(e.Path(), folder+"/")); e.Path() != "" {
			sorted = append(sorted, e)
		}
	}
	slices.SortFunc(sorted, func(a, b P) int {
		return asTree(strings.TrimSuffix(a.Path(), "/"), strings.TrimSuffix(b.Path(), "/"))
	})
	return &Tree[E, P]{sorted, open}
}

// path is the name of the i-th entry.
func (t *Tree[E, P]) path(i int) string { return t.entries[i].Path() }

// at is where a name stands among the entries, or would stand.
func (t *Tree[E, P]) at(name string) int {
	return sort.Search(len(t.entries), func(i int) bool { return asTree(strings.TrimSuffix(t.path(i), "/"), name) >= 0 })
}

// File is the entry of a file; nil when there is none of that name.
func (t *Tree[E, P]) File(name string) P {
	if i := t.at(name); i < len(t.entries) && t.path(i) == name && !isFolder(name) {
		return t.entries[i]
	}
	return nil
}

// isFolder reports whether there is a folder: one with an entry, or with
// something in it.
func (t *Tree[E, P]) isFolder(name string) bool {
	if name == "." {
		return t.open != nil
	}
	i := t.at(name)
	return i < len(t.entries) && strings.HasPrefix(t.path(i), name+"/")
}

// Info describes a file or folder.
type Info struct {
	name string
	size int64
	dir  bool
}

// NewInfo describes the file at a path.
func NewInfo(name string, size int64) Info { return Info{path.Base(name), size, false} }

func (i Info) Name() string       { return i.name }
func (i Info) Size() int64        { return i.size }
func (i Info) ModTime() time.Time { return time.Time{} }
func (i Info) IsDir() bool        { return i.dir }
func (i Info) Sys() any           { return nil }

// Mode is that of something that nobody may write to.
func (i Info) Mode() fs.FileMode {
	if i.dir {
		return fs.ModeDir | 0o555
	}
	return 0o444
}

// Stat describes a file or folder.
func (t *Tree[E, P]) Stat(name string) (fs.FileInfo, error) {
	if e := t.File(name); e != nil {
		return NewInfo(name, e.Length()), nil
	}
	if fs.ValidPath(name) && t.isFolder(name) {
		return Info{path.Base(name), 0, true}, nil
	}
	return nil, missing("stat", name)
}

// List tells of everything in a folder, sorted by name.
func (t *Tree[E, P]) List(dir string, found func(name string, kind fs.FileMode) bool) error {
	return t.each(dir, func(i Info) bool { return found(i.name, i.Mode().Type()) })
}

// each gives the files and folders in a folder.
func (t *Tree[E, P]) each(dir string, found func(Info) bool) error {
	if !fs.ValidPath(dir) || !t.isFolder(dir) {
		return missing("readdir", dir)
	}
	prefix, at := "", 0
	if dir != "." {
		prefix, at = dir+"/", t.at(dir)
	}
	for at < len(t.entries) && strings.HasPrefix(t.path(at), prefix) {
		full := t.path(at)
		name, _, folder := strings.Cut(full[len(prefix):], "/")
		if name == "" { // the folder's own entry
			at++
			continue
		}
		size := t.entries[at].Length()
		if folder {
			size = 0
		}
		if !found(Info{name, size, folder}) {
			return nil
		}
		at++
		if folder {
			below := full[:len(prefix)+len(name)+1]
			at += sort.Search(len(t.entries)-at, func(i int) bool { return !strings.HasPrefix(t.path(at+i), below) })
		}
	}
	return nil
}

// ReadDir lists a folder, sorted by name.
func (t *Tree[E, P]) ReadDir(name string) ([]fs.DirEntry, error) {
	var out []fs.DirEntry
	err := t.each(name, func(i Info) bool {
		out = append(out, fs.FileInfoToDirEntry(i))
		return true
	})
	slices.SortFunc(out, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return out, err
}

// Open opens a file for reading, or a folder for listing.
func (t *Tree[E, P]) Open(name string) (fs.File, error) {
	if e := t.File(name); e != nil {
		return t.open(name, e)
	}
	entries, err := t.ReadDir(name)
	if err != nil {
		return nil, missing("open", name)
	}
	return &openFolder{Info{path.Base(name), 0, true}, entries}, nil
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

// Each tells of every entry, in the order of the tree.
func (t *Tree[E, P]) Each(found func(entry P)) {
	for _, e := range t.entries {
		found(e)
	}
}
