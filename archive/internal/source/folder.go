package source

import (
	"cmp"
	"io"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/fad55d40/archive/archive/guard"
	"github.com/fad55d40/archive/archive/internal/entries"
	"github.com/fad55d40/archive/archive/sourcelist"
	"github.com/fad55d40/archive/archive/store"
)

// folder is the folder in which a source stands, on a disk or in a container.
// Nothing outside of it is opened.
type folder interface {
	Stat(name string) (fs.FileInfo, error)
	read(name string, limit int64) ([]byte, error) // of a regular file in it or below
	Close() error
}

// diskFolder is a folder on a disk.
type diskFolder struct{ *guard.Folder }

func (d diskFolder) read(name string, limit int64) ([]byte, error) {
	return readFound(d.Folder, name, limit)
}

// heldFolder is a folder in a container.
type heldFolder struct {
	held *held
	dir  string
	done func()
}

func (h heldFolder) Stat(name string) (fs.FileInfo, error) {
	return h.held.Stat(path.Join(h.dir, filepath.ToSlash(name)))
}

func (h heldFolder) read(name string, limit int64) ([]byte, error) {
	return h.held.read(path.Join(h.dir, filepath.ToSlash(name)), limit)
}

func (h heldFolder) Close() error {
	h.done()
	return nil
}

// inner is the path of the source in its container; empty for a file of its own.
func (s Source) inner() string {
	_, inner, _ := sourcelist.Held(s.Path)
	return inner
}

// folder opens the folder that a source stands in: as the user named it, and
// below that without following links.
func (s Source) folder() (folder, error) {
	switch {
	case s.Holder == "" && store.Remote(s.Path):
		return s.objectFolder()
	case s.Holder == "":
		return s.diskFolder()
	}
	return s.heldFolder(path.Dir(s.inner()))
}

func (s Source) heldFolder(dir string) (folder, error) {
	h, done, err := s.containers().use(s.Holder)
	if err != nil {
		return nil, err
	}
	return heldFolder{h, dir, done}, nil
}

// containers are those of the run, or new ones.
func (s Source) containers() *Containers {
	if s.within == nil {
		return new(Containers)
	}
	return s.within
}

func (s Source) diskFolder() (folder, error) {
	dir := filepath.Dir(s.Path)
	root, err := guard.OpenFolder(s.Root)
	if err != nil {
		return nil, err
	}
	if dir == s.Root {
		return diskFolder{root}, nil
	}
	defer root.Close()
	rel, err := filepath.Rel(s.Root, dir)
	if err != nil {
		return nil, err
	}
	below, err := root.Folder(rel)
	if err != nil {
		return nil, err
	}
	return diskFolder{below}, nil
}

// lstat describes a file of a name in the folder of the source.
func (s Source) lstat(name string) (fs.FileInfo, error) {
	if s.near != nil && s.Holder == "" {
		near, err := s.besides()
		if size, there := near[name]; there || err != nil {
			return entries.NewInfo(name, size), err
		}
		return nil, fs.ErrNotExist
	}
	if s.Holder == "" {
		return os.Lstat(filepath.Join(filepath.Dir(s.Path), name))
	}
	dir, err := s.folder()
	if err != nil {
		return nil, err
	}
	defer dir.Close()
	return dir.Stat(name)
}

// names gives what stands in the folder of the source, some names at a time.
func (s Source) names(give func([]string)) error {
	if s.Holder != "" {
		h, done, err := s.containers().use(s.Holder)
		if err != nil {
			return err
		}
		defer done()
		names, err := h.ReadDir(path.Dir(s.inner()))
		give(names)
		return err
	}
	if s.near != nil {
		near, err := s.besides()
		give(slices.Collect(maps.Keys(near)))
		return err
	}
	f, err := os.Open(filepath.Dir(s.Path))
	if err != nil {
		return err
	}
	defer f.Close()
	for {
		names, err := f.Readdirnames(1024)
		give(names)
		switch {
		case err == io.EOF:
			return nil
		case err != nil:
			return err
		}
	}
}

// dir is the path of the folder of the source, with Mark behind a container.
func (s Source) dir() string {
	if s.Holder == "" {
		return parentOf(s.Path)
	}
	return s.Holder + sourcelist.Mark + path.Dir(s.inner())
}

// above are the folders whose metadata count for the source, the outermost first:
// from the root of the search to the folder that it stands in.
func (s Source) above() (folders []Source) {
	at := func(p, holder string) Source {
		return Source{Path: p, Root: s.Root, Holder: holder, within: s.within}
	}
	file := cmp.Or(s.Holder, s.Path)
	if s.Root != s.Holder {
		for _, dir := range foldersBetween(s.Root, parentOf(file)) {
			folders = append(folders, at(store.Join(dir, folderDefaults), ""))
		}
	}
	if s.Holder == "" {
		return folders
	}
	dir := ""
	folders = append(folders, at(s.Holder+sourcelist.Mark+folderDefaults, s.Holder))
	for part := range strings.SplitSeq(path.Dir(s.inner()), "/") {
		if dir = path.Join(dir, part); dir != "." {
			folders = append(folders, at(s.Holder+sourcelist.Mark+path.Join(dir, folderDefaults), s.Holder))
		}
	}
	return folders
}

// parentOf is the folder of a file, or the address above that of an object.
func parentOf(name string) string {
	dir, _ := store.Split(name)
	return dir
}
