package bundle

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"sync/atomic"

	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/stage"
)

// Target is one path to check, or the reason why it cannot be.
type Target struct {
	Path string
	Err  error
}

// ahead is how many bundles the search may be ahead of the checks: enough to
// know soon how many there are, without holding all the paths of a large tree.
const ahead = 8192

// Discovery finds bundles while others are being checked.
type Discovery struct {
	found atomic.Int64
	ended atomic.Bool
}

// Total is the number of bundles, or 0 while it is not known.
func (d *Discovery) Total() int {
	if !d.ended.Load() {
		return 0
	}
	return int(d.found.Load())
}

// Targets yields the bundles at or below each path, in byte order of the paths
// below each. A path that cannot be looked at becomes a Target with its error,
// so that the rest goes on. The search ends with ctx.
func (d *Discovery) Targets(ctx context.Context, paths []string) iter.Seq[Target] {
	found := make(chan Target, ahead)
	give := func(t Target) bool {
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
	return func(yield func(Target) bool) {
		for t := range found {
			if !yield(t) {
				return
			}
		}
	}
}

// search gives the bundles at or below a path until give returns false.
func search(root string, give func(Target) bool) bool {
	info, err := os.Stat(root)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return give(Target{root, fault.WithRemedy(errors.New("no such file or folder"), "check the spelling")})
	case err != nil:
		return give(Target{root, fault.Bare(err)})
	case info.Mode().IsRegular() && IsZip(root):
		return give(Target{Path: root})
	case !info.IsDir():
		return give(Target{root, fault.WithRemedy(errors.New("it is a file, not a bundle"), "name the bundle's folder, or a .zip file")})
	}
	any, going := false, true
	next := func(t Target) error {
		any = true
		if going = give(t); !going {
			return fs.SkipAll
		}
		return nil
	}
	err = filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			if stop := next(Target{path, fmt.Errorf("looking at it: %w", fault.Bare(err))}); stop != nil {
				return stop
			}
			return fs.SkipDir
		case path != root && stage.IsStaging(e.Name()):
			if e.IsDir() {
				return fs.SkipDir
			}
		case e.Type().IsRegular() && IsZip(path) && looksLikeZip(path):
			return next(Target{Path: path})
		case !e.IsDir() && path != root:
		case LooksLikeFolder(path):
			if stop := next(Target{Path: path}); stop != nil {
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
		return give(Target{root, fault.Bare(err)})
	case !any:
		return give(Target{root, fault.WithRemedy(ErrNone, "name a bundle, or a folder that holds bundles")})
	}
	return true
}

// Below lists the bundles at or below a folder that can be looked at.
// Of other paths there are none; reading them as texts says what is wrong.
func Below(path string) []string {
	if path == "-" {
		return nil
	}
	if info, err := os.Stat(path); err != nil || !info.IsDir() && !IsZip(path) {
		return nil
	}
	var found []string
	search(path, func(t Target) bool {
		if t.Err == nil {
			found = append(found, t.Path)
		}
		return true
	})
	return found
}
