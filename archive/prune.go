package archive

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/guard"
	"github.com/fad55d40/archive/archive/internal/bundle"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/internal/record"
	"github.com/fad55d40/archive/archive/stage"
)

// prune tells of the bundles whose sources are no longer there, or removes them.
// Only sources below the folders that this run was given count: where a disk is
// not mounted, all its texts seem to be gone.
func (b *builder) prune(ctx context.Context) error {
	roots, err := b.folders()
	if err != nil {
		return err
	}
	for _, path := range bundle.Below(ctx, nil, b.job.Output) {
		if err := context.Cause(ctx); err != nil {
			return err
		}
		rel, err := filepath.Rel(b.job.Output, path)
		if err != nil {
			return err
		}
		place := filepath.ToSlash(rel)
		identity, known := b.book.Source(place)
		if !known || bundle.IsAside(place) || !b.belongs(identity, roots) || !b.gone(identity) {
			continue
		}
		p := Pruned{Bundle: path, Source: identity}
		if b.job.Prune == PruneRemove && !b.job.DryRun {
			p.Err = b.remove(ctx, path, place)
			p.Removed = p.Err == nil
		}
		b.report.Pruned++
		if b.job.Pruned != nil {
			b.job.Pruned(p)
		}
	}
	return nil
}

// folders are the real paths of the folders that the run was given.
func (b *builder) folders() (roots []string, err error) {
	for _, name := range append([]string{b.job.Base}, b.job.Paths...) {
		if info, err := os.Stat(name); err != nil || !info.IsDir() || name == "" {
			continue
		}
		real, err := guard.RealPath(name)
		if err != nil {
			return nil, err
		}
		roots = append(roots, real)
	}
	return roots, nil
}

// belongs reports whether a recorded source lies below one of the folders.
func (b *builder) belongs(identity string, roots []string) bool {
	name := filepath.FromSlash(fileOf(identity))
	if !filepath.IsAbs(name) {
		name = filepath.Join(b.output, name)
	}
	for _, root := range roots {
		if rel, err := filepath.Rel(root, name); err == nil && filepath.IsLocal(rel) {
			return true
		}
	}
	return false
}

// remove takes a bundle away, when it is whole and holds nothing that this
// program did not write.
func (b *builder) remove(ctx context.Context, path, place string) error {
	if err := removable(ctx, path); err != nil {
		return err
	}
	if err := stage.Remove(b.job.Output, path); err != nil {
		return fmt.Errorf("removing it: %w", err)
	}
	return b.book.Add([]record.Entry{{Place: place}}, b.job.Sync != SyncNone)
}

// removable says why a bundle is not to be taken away; nil when it may be. It
// holds nothing open afterwards: Windows takes no folder away that somebody has open.
func removable(ctx context.Context, path string) error {
	info, err := os.Lstat(path)
	if err != nil {
		return fault.Bare(err)
	}
	if !info.IsDir() && !bundle.IsPacked(path) {
		return errors.New("it is not a bundle of this program")
	}
	bag, err := bundle.Open(path, info)
	if err != nil {
		return fault.Bare(err)
	}
	defer bag.Close()
	report, err := bag.Validate(ctx, bagit.Options{Profile: true})
	switch {
	case err != nil:
		return err
	case !bundle.Ours(report.Info):
		return errors.New("it is not a bundle of this program")
	case report.Damaged():
		return fault.New(fault.DamagedThere, errors.New("it is damaged, or holds what was put into it"), "see what is in it with archive verify, and remove it by hand")
	}
	return nil
}
