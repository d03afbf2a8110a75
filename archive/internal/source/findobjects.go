package source

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/fad55d40/archive/archive/internal/bundle"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/sourcelist"
	"github.com/fad55d40/archive/archive/store"
)

// address takes what an address leads to: an object, or all below it that would
// be taken of a folder. In a list of keys a folder is known by a slash.
func (f *finder) address(name string) error {
	if _, _, held := sourcelist.Held(name); held {
		return f.one(name)
	}
	o := f.within.objects
	if o == nil {
		return store.ErrNoStores
	}
	a, err := store.ParseAddress(name)
	if err != nil {
		return err
	}
	if a.Key != "" && !strings.HasSuffix(a.Key, "/") {
		dir, base := store.Split(name)
		shelf, err := o.stores.Below(o.ctx, dir, store.Dir{})
		if err != nil {
			return err
		}
		switch _, err := shelf.Head(o.ctx, base); {
		case err == nil:
			return f.namedObject(name, dir, base)
		case !errors.Is(err, fs.ErrNotExist):
			return fmt.Errorf("looking at %q: %w", name, err)
		}
	}
	return f.prefix(strings.TrimRight(name, "/"))
}

// namedObject takes an object that the user named.
func (f *finder) namedObject(name, dir, base string) error {
	if sourcelist.Holds(name) {
		if held, err := f.container(name, name, name, true); held || err != nil {
			return err
		}
	}
	f.add(f.object(name, dir, base))
	return nil
}

// prefix takes the texts below an address.
func (f *finder) prefix(root string) error {
	o := f.within.objects
	shelf, err := o.stores.Below(o.ctx, root, store.Dir{})
	if err != nil {
		return err
	}
	any, bag := false, ""
	for found, err := range shelf.List(o.ctx, "") {
		switch {
		case err != nil:
			return fmt.Errorf("listing %q: %w", root, err)
		case f.stopped != nil:
			return nil
		}
		any = true
		dir := path.Dir(found.Key)
		if bundle.IsPart(path.Base(found.Key)) {
			bag = dir
			f.pass(store.Join(root, dir), store.Join(root, dir), InBag)
		}
		if bag != "" && (dir == bag || bag == "." || strings.HasPrefix(dir, bag+"/")) || !f.wantedObject(root, found.Key) {
			continue
		}
		name := shelf.Name(found.Key)
		if sourcelist.Holds(found.Key) {
			if held, err := f.container(name, name, root, false); held || err != nil {
				if err != nil {
					return err
				}
				continue
			}
		}
		f.add(f.object(name, root, found.Key))
	}
	if !any {
		f.add(Source{Path: root, Err: fault.New(fault.NoSuchFile, errors.New("no such object, and none below it"), "check the spelling")})
	}
	return nil
}

// wantedObject reports whether an object below an address is to be converted, as
// the file of that path in a folder would be.
func (f *finder) wantedObject(root, key string) bool {
	parts := strings.Split(key, "/")
	for i := range parts {
		if i < len(parts)-1 && strings.HasPrefix(parts[i], ".") || matches(f.job.Exclude, ".", filepath.FromSlash(strings.Join(parts[:i+1], "/"))) {
			return false
		}
	}
	return f.wanted(".", filepath.FromSlash(key))
}

// sortedAddresses brings addresses into the order in which their sources stand
// in a list.
func (f *finder) sortedAddresses() ([]string, error) {
	var all []string
	for _, name := range f.job.Paths {
		if !store.Remote(name) {
			return nil, &fault.Usage{Text: fmt.Sprintf("%q is a path, and others are addresses", name), Hint: "make a list of each"}
		}
		all = append(all, name)
	}
	slices.Sort(all)
	all = slices.Compact(all)
	for i := 1; i < len(all); i++ {
		if before := strings.TrimRight(all[i-1], "/"); strings.HasPrefix(all[i], before+"/") {
			return nil, &fault.Usage{Text: fmt.Sprintf("%q lies in %q, which is named too", all[i], all[i-1]), Hint: "name only the address of both"}
		}
	}
	return all, nil
}
