package source

import (
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"github.com/fad55d40/archive/archive/internal/bundle"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/sourcelist"
	"github.com/fad55d40/archive/convert"
)

// folder looks for texts in a folder that the user named; real is where it leads to.
func (f *finder) folder(root, real string) error {
	return walkInOrder(root, func(path string, e fs.DirEntry, err error) error {
		if f.stopped != nil {
			return fs.SkipAll
		}
		rel, bad := filepath.Rel(root, path)
		if bad != nil {
			return bad
		}
		real := filepath.Join(real, rel)
		switch {
		case err != nil:
			f.add(Source{Path: path, Real: real, Err: fmt.Errorf("looking at it: %w", fault.Bare(err))})
			if e != nil && e.IsDir() {
				return fs.SkipDir
			}
			return nil
		case path != root && f.excluded(root, path):
			if e.IsDir() {
				return fs.SkipDir
			}
			return nil
		case e.IsDir():
			return f.enter(root, path, real)
		case e.Type().IsRegular() && f.wanted(root, path):
			if sourcelist.Holds(path) {
				if held, err := f.container(path, real, root, false); held || err != nil {
					return err
				}
			}
			f.add(Source{Path: path, Root: root, Rel: rel, Real: real})
		case e.Type().IsRegular():
			if _, ok := sidecarStem(e.Name()); ok && f.job.Stray != nil {
				f.sidecars = append(f.sidecars, path)
			}
		}
		return nil
	})
}

// enter decides whether a folder is walked.
func (f *finder) enter(root, path, real string) error {
	switch {
	case path == root:
		return nil
	case below(real, f.output):
		f.pass(path, real, BelowOutput)
	case strings.HasPrefix(filepath.Base(path), "."):
	case bundle.LooksLikeFolder(path):
		f.pass(path, real, InBag)
	default:
		return nil
	}
	return fs.SkipDir
}

// wanted reports whether a file of a folder is to be converted: it matches an
// include glob, or, without any, a reader knows its extension.
func (f *finder) wanted(root, path string) bool {
	if len(f.job.Include) > 0 {
		return matches(f.job.Include, root, path)
	}
	return !strings.HasPrefix(filepath.Base(path), ".") && convert.Readable(path)
}

func (f *finder) excluded(root, path string) bool { return matches(f.job.Exclude, root, path) }

// matches tries each glob against the file's name and against its path below root.
func matches(globs []string, root, path string) bool {
	rel, err := filepath.Rel(root, path)
	if err != nil {
		rel = path
	}
	return slices.ContainsFunc(globs, func(g string) bool {
		base, _ := filepath.Match(g, filepath.Base(path))
		whole, _ := filepath.Match(g, filepath.ToSlash(rel))
		return base || whole
	})
}
