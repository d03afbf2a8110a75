package source

import (
	"context"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"strings"
	"sync"

	"github.com/fad55d40/archive/archive/internal/entries"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/sourcelist"
	"github.com/fad55d40/archive/archive/store"
)

// Objects are what addresses lead to in one run, which ends with ctx.
type Objects struct {
	ctx    context.Context
	stores *store.Stores
}

// Within is for sources of a run that are files, or objects in stores, or lie in
// one of either.
func Within(ctx context.Context, stores *store.Stores) *Containers {
	o := &Objects{ctx, stores}
	return &Containers{objects: o, OpenBlob: o.blob}
}

// blob opens a container: of an object, the version that stands there now.
func (o *Objects) blob(name string) (Blob, error) {
	if !store.Remote(name) {
		return openFile(name)
	}
	f, err := o.stores.Fetch(o.ctx, name)
	if err != nil {
		return nil, err
	}
	return objectBlob{f}, nil
}

// objectBlob is a container in an object store.
type objectBlob struct{ *store.File }

func (b objectBlob) Size() int64 { return b.File.Size }

// Same is nil: all that is read of an object is of one version.
func (b objectBlob) Same() error { return nil }

// objectFolder is what lies below an address, as a folder.
type objectFolder struct {
	ctx   context.Context
	shelf store.Store
}

func (s Source) objectFolder() (folder, error) {
	o := s.containers().objects
	if o == nil {
		return nil, store.ErrNoStores
	}
	dir, _ := store.Split(s.Path)
	shelf, err := o.stores.Below(o.ctx, dir, store.Dir{})
	if err != nil {
		return nil, err
	}
	return objectFolder{o.ctx, shelf}, nil
}

func (f objectFolder) Stat(name string) (fs.FileInfo, error) {
	o, err := f.shelf.Head(f.ctx, filepath.ToSlash(name))
	if err != nil {
		return nil, err
	}
	return entries.NewInfo(path.Base(o.Key), o.Size), nil
}

func (f objectFolder) read(name string, limit int64) ([]byte, error) {
	r, o, err := f.shelf.Get(f.ctx, filepath.ToSlash(name), store.Part{})
	if err != nil {
		return nil, err
	}
	defer r.Close()
	if o.Size > limit {
		return nil, tooLarge(o.Size, limit)
	}
	data, err := readAtMost(r, limit, o.Size)
	if err == nil && int64(len(data)) != o.Size {
		err = fmt.Errorf("%d of its %d bytes came", len(data), o.Size)
	}
	return data, err
}

func (f objectFolder) Close() error { return nil }

// besides are the objects beside a source whose names begin as its own does: its
// sidecars and pictures are among them. The store is asked once.
type besides struct {
	ready sync.Once
	sizes map[string]int64 // by name; nil when the store could not be asked
	err   error
}

// besides asks for them.
func (s Source) besides() (map[string]int64, error) {
	s.near.ready.Do(func() { s.near.sizes, s.near.err = s.askBesides() })
	return s.near.sizes, s.near.err
}

func (s Source) askBesides() (map[string]int64, error) {
	dir, err := s.objectFolder()
	if err != nil {
		return nil, err
	}
	base := path.Base(s.Path)
	sizes := make(map[string]int64)
	f := dir.(objectFolder)
	for o, err := range f.shelf.List(f.ctx, strings.TrimSuffix(base, path.Ext(base))) {
		if err != nil {
			return nil, err
		}
		if !strings.Contains(o.Key, "/") {
			sizes[o.Key] = o.Size
		}
	}
	return sizes, nil
}

// object is the source at an address.
func (f *finder) object(address, root, rel string) Source {
	s := Source{Path: address, Root: root, Rel: filepath.FromSlash(rel), Real: address, within: f.within, near: new(besides)}
	if !fs.ValidPath(rel) || rel == "." {
		s.Err = fault.New(fault.NoSuchFile, fmt.Errorf("the key %q is no path: a part of it is empty, or a dot, or two", rel), "copy the object to another key")
	}
	return s
}

// placed says where a source stands below the base of the search: in a list
// without one, below the store itself.
func (f *finder) placed(s Source) Source {
	switch {
	case f.job.Base == "" && f.give == nil:
	case !store.Remote(f.job.Base):
		s.Root, s.Rel = bucketOf(s.Path), strings.TrimPrefix(s.Path, store.Scheme)
		s.absolute = true
	default:
		base := strings.TrimRight(f.job.Base, "/")
		rel, below := strings.CutPrefix(s.Path, base+"/")
		if !below {
			s.Err = fault.New(fault.OutsideBase, fmt.Errorf("it does not lie below %q", f.job.Base), "name with --base the address below which all the texts lie")
			return s
		}
		s.Root, s.Rel = base, filepath.FromSlash(rel)
	}
	return s
}

// bucketOf is the address of the bucket of an object.
func bucketOf(address string) string {
	bucket, _, _ := strings.Cut(strings.TrimPrefix(address, store.Scheme), "/")
	return store.Scheme + bucket
}

// Listing is what a source manifest calls the source: its path below the base, or
// its address.
func (s Source) Listing() string {
	if s.absolute {
		return s.Path
	}
	return filepath.ToSlash(s.Rel)
}

// listedObject is the source at an address, as Stream would give it.
func listedObject(base, rel string, within *Containers) Source {
	s := Source{Path: rel, Root: bucketOf(rel), Rel: strings.TrimPrefix(rel, store.Scheme), absolute: true, within: within, near: new(besides)}
	if !store.Remote(rel) {
		s.Root = strings.TrimRight(base, "/")
		s.Path, s.Rel, s.absolute = s.Root+"/"+rel, rel, false
	}
	s.Real = s.Path
	if file, _, held := sourcelist.Held(s.Path); held {
		s.Holder = file
	}
	return s
}
