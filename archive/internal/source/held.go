package source

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/fad55d40/archive/archive/guard"
	"github.com/fad55d40/archive/archive/internal/container"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/sourcelist"
	"github.com/fad55d40/archive/archive/store"
	"github.com/fad55d40/archive/convert"
)

// container takes the texts of a file that holds many. Held is false for one that
// is none, whatever its name says: then it is a text itself, or nothing.
func (f *finder) container(path, real, root string, named bool) (held bool, err error) {
	c, done, err := f.within.use(path)
	switch {
	case errors.Is(err, container.ErrNone):
		return false, nil
	case err != nil:
		f.add(Source{Path: path, Root: filepath.Dir(path), Rel: filepath.Base(path), Real: real, Err: err, Named: true})
		return true, nil
	}
	defer done()
	s := Source{Holder: path, Root: root, within: f.within}
	if named {
		s.Root = path
	}
	any := false
	err = c.Each(func(inner string) bool {
		if f.stopped != nil {
			return false
		}
		if f.wantedWithin(inner, named) {
			any = true
			s.Path, s.Rel, s.Real = path+sourcelist.Mark+inner, filepath.FromSlash(inner), real+sourcelist.Mark+inner
			if !named {
				rel, err := filepath.Rel(root, path)
				if err != nil {
					rel = filepath.Base(path)
				}
				s.Rel = rel + sourcelist.Mark + inner
			}
			f.add(s)
		}
		return true
	})
	if err == nil && !any && named {
		f.add(Source{Path: path, Root: filepath.Dir(path), Rel: filepath.Base(path), Real: real, Named: true,
			Err: fault.New(fault.NothingToDo, errors.New("no text is in it"), `its *.txt are taken; others with --include, such as --include "*.md"`)})
	}
	return true, err
}

// wantedWithin reports whether a file of a container is to be converted. Where the
// container was found by an include glob, that says nothing of what is in it.
func (f *finder) wantedWithin(inner string, named bool) bool {
	name := filepath.FromSlash(inner)
	if matches(f.job.Exclude, ".", name) {
		return false
	}
	globs := slices.DeleteFunc(slices.Clone(f.job.Include), func(g string) bool { return !named && sourcelist.Holds(g) })
	if len(globs) > 0 {
		return matches(globs, ".", name)
	}
	return convert.Readable(inner)
}

// holds reports whether a path is that of a file in a container.
func (f *finder) holds(path string) bool {
	_, _, ok := sourcelist.Held(path)
	return ok
}

// one takes one text of a container.
func (f *finder) one(path string) error {
	file, inner, _ := sourcelist.Held(path)
	real := file
	if !store.Remote(file) {
		var err error
		if real, err = guard.RealPath(file); err != nil {
			return err
		}
	}
	s := Source{Path: path, Holder: file, Root: file, Rel: filepath.FromSlash(inner), Real: real + sourcelist.Mark + inner, within: f.within}
	c, done, err := f.within.use(file)
	if err != nil {
		s.Err = err
	} else {
		if _, err := c.Stat(inner); err != nil {
			s.Err = fault.New(fault.NoSuchFile, fmt.Errorf("%q holds no such file", file), "check the spelling")
		}
		done()
	}
	f.add(s)
	return nil
}

// realFile is the real path of the file that holds a source, or of the source.
func realFile(s Source) string {
	file, _, _ := strings.Cut(s.Real, sourcelist.Mark)
	return file
}

// mark is what goes on behind the file that holds a source; empty without one.
func (s Source) mark() string {
	if s.Holder == "" {
		return ""
	}
	return sourcelist.Mark + s.inner()
}
