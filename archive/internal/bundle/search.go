package bundle

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	pathpkg "path"
	"sync/atomic"

	"github.com/fad55d40/archive/archive/guard"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/stage"
	"github.com/fad55d40/archive/archive/store"
)

// Target is one path to check, or the reason why it cannot be.
type Target struct {
	Path   string
	Err    error
	Passed string // why it is not looked at; empty for a target
	Named  bool   // by the user himself
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
func (d *Discovery) Targets(ctx context.Context, stores *store.Stores, paths []string) iter.Seq[Target] {
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
			if !search(ctx, stores, p, give) {
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

// search gives the bundles at or below a path until give returns false, and
// what is not looked at though it may be, or hold, one.
func search(ctx context.Context, stores *store.Stores, root string, give func(Target) bool) bool {
	if _, _, ok := splitPack(root); ok {
		return give(Target{Path: root, Named: true})
	}
	if store.Remote(root) {
		return searchObjects(ctx, stores, root, give)
	}
	info, err := os.Stat(root)
	wrong := func(text, remedy string) bool {
		return give(Target{Path: root, Err: fault.New(fault.NoBundle, errors.New(text), remedy), Named: true})
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return give(Target{Path: root, Err: fault.Missing(root, "the folder that holds the bundles"), Named: true})
	case err != nil:
		return give(Target{Path: root, Err: fault.Bare(err), Named: true})
	}
	e := fs.FileInfoToDirEntry(info)
	switch passed := passedOver(ctx, root, e); {
	case info.Mode().IsRegular() && IsPacked(root):
		if passed != "" && passed != aZipWithoutBag && passed != aTarWithoutBag {
			passed = "" // named, it is to be one: let the check say what is wrong
		}
		return give(Target{Path: root, Passed: passed, Named: true})
	case !info.IsDir() && passed != "":
		return wrong("it is "+passed, "name the bundle's folder, or a .zip or .tar file")
	case !info.IsDir():
		return wrong("it is a file, not a bundle", "name the bundle's folder, or a .zip or .tar file")
	case stage.IsStaging(e.Name()):
		return wrong("it is "+passed, "build again, then verify the bundle")
	}
	w := walk{ctx: ctx, root: root, give: give, going: true}
	err = guard.Walk(root, w.visit)
	switch {
	case !w.going:
		return false
	case err != nil && !errors.Is(err, fs.SkipDir):
		return give(Target{Path: root, Err: fault.Bare(err), Named: true})
	case !w.any:
		return give(Target{Path: root, Err: fault.New(fault.NoBundle, ErrNone, "name a bundle, or a folder that holds bundles"), Named: true})
	}
	return true
}

// walk is the search below one folder.
type walk struct {
	ctx   context.Context
	root  string
	give  func(Target) bool
	any   bool // a bundle was found
	going bool
}

func (w *walk) next(t Target) error {
	w.any = w.any || t.Passed == ""
	if w.going = w.give(t); !w.going {
		return fs.SkipAll
	}
	return nil
}

func (w *walk) visit(path string, e fs.DirEntry, err error) error {
	if w.ctx.Err() != nil {
		w.going = false
		return fs.SkipAll
	}
	if err != nil {
		if stop := w.next(Target{Path: path, Err: fmt.Errorf("looking at it: %w", fault.Bare(err)), Named: path == w.root}); stop != nil {
			return stop
		}
		return fs.SkipDir
	}
	if e.IsDir() && LooksLikeFolder(path) && !stage.IsStaging(e.Name()) {
		if stop := w.next(Target{Path: path, Named: path == w.root}); stop != nil {
			return stop
		}
		return fs.SkipDir
	}
	passed := passedOver(w.ctx, path, e)
	switch {
	case passed == "" && e.Type().IsRegular() && IsPacked(path):
		return w.next(Target{Path: path})
	case passed != "":
		if stop := w.next(Target{Path: path, Passed: passed, Named: path == w.root}); stop != nil || !e.IsDir() || !stage.IsStaging(e.Name()) {
			return stop
		}
		return fs.SkipDir
	}
	return nil
}

// Below lists the bundles at or below a folder that can be looked at, those in
// packs one by one.
// Of other paths there are none; reading them as texts says what is wrong.
func Below(ctx context.Context, stores *store.Stores, path string) []string {
	if path == "-" {
		return nil
	}
	if _, _, within := splitPack(path); store.Remote(path) && !within && !IsZip(path) && pathpkg.Ext(path) != "" {
		return nil // an object that is a text
	}
	pack, _, within := splitPack(path)
	if within && noZipBag(ctx, pack) != "" {
		return nil // a text in a zip file of texts
	}
	if info, err := os.Stat(path); !store.Remote(path) && !within && (err != nil || !info.IsDir() && !IsPacked(path)) {
		return nil
	}
	var found []string
	search(ctx, stores, path, func(t Target) bool {
		if t.Err == nil && t.Passed == "" {
			found = append(found, inPack(ctx, stores, t.Path)...)
		}
		return true
	})
	return found
}
