package archive

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"sync/atomic"

	"github.com/fad55d40/archive/archive/stage"
)

// ahead is how many bundles the search may be ahead of the checks: enough to
// know soon how many there are, without holding all the paths of a large tree.
const ahead = 8192

// discovery finds bundles while others are being checked.
type discovery struct {
	found atomic.Int64
	ended atomic.Bool
}

// total is the number of bundles, or 0 while it is not known.
func (d *discovery) total() int {
	if !d.ended.Load() {
		return 0
	}
	return int(d.found.Load())
}

// targets yields the bundles at or below each path, in byte order of the paths
// below each. A path that cannot be looked at becomes a target with its error,
// so that the rest goes on. The search ends with ctx.
func (d *discovery) targets(ctx context.Context, paths []string) iter.Seq[target] {
	found := make(chan target, ahead)
	give := func(t target) bool {
		select {
		case found <- t:
			d.found.Add(1)
			return true
		case <-ctx.Done():
			return false
		}
	}
	go func() {
		defer close(found)
		defer d.ended.Store(true)
		for _, p := range paths {
			if !search(p, give) {
				return
			}
		}
	}()
	return func(yield func(target) bool) {
		for t := range found {
			if !yield(t) {
				return
			}
		}
	}
}

// search gives the bundles at or below a path until give returns false.
func search(root string, give func(target) bool) bool {
	info, err := os.Stat(root)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return give(target{root, withRemedy(errors.New("no such file or folder"), "check the spelling")})
	case err != nil:
		return give(target{root, bare(err)})
	case info.Mode().IsRegular() && isZip(root):
		return give(target{path: root})
	case !info.IsDir():
		return give(target{root, withRemedy(errors.New("it is a file, not a bundle"), "name the bundle's folder, or a .zip file")})
	}
	any, going := false, true
	next := func(t target) error {
		any = true
		if going = give(t); !going {
			return fs.SkipAll
		}
		return nil
	}
	err = filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			if stop := next(target{path, fmt.Errorf("looking at it: %w", bare(err))}); stop != nil {
				return stop
			}
			return fs.SkipDir
		case path != root && stage.IsStaging(e.Name()):
			if e.IsDir() {
				return fs.SkipDir
			}
		case e.Type().IsRegular() && isZip(path) && looksLikeZipBundle(path):
			return next(target{path: path})
		case !e.IsDir() && path != root:
		case looksLikeBundle(path):
			if stop := next(target{path: path}); stop != nil {
				return stop
			}
			return fs.SkipDir
		}
		return nil
	})
	switch {
	case !going:
		return false
	case err != nil && !errors.Is(err, fs.SkipDir):
		return give(target{root, bare(err)})
	case !any:
		return give(target{root, withRemedy(ErrNoBundle, "name a bundle, or a folder that holds bundles")})
	}
	return true
}
