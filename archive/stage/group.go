package stage

import (
	"errors"
	"fmt"
	"path/filepath"
)

// Group makes many bundles durable together: one sync of the file system
// costs little more than the sync of one file.
type Group struct {
	NoSync bool // leave it to the system when the bundles reach the disk

	stages  []*Stage
	replace []bool
}

// Add puts a stage into the group. With replace, the bundle that stands at its
// target is exchanged for it; otherwise the target must be free.
func (g *Group) Add(s *Stage, replace bool) {
	g.stages = append(g.stages, s)
	g.replace = append(g.replace, replace)
}

// Commit brings every bundle to the disk, then gives each its name, and
// returns one error for each, in the order of Add. A bundle that fails is
// removed; the others are not affected. The group is empty afterwards.
func (g *Group) Commit() []error {
	errs := g.sync()
	parents := make(map[string][]int)
	var order []string
	for i, s := range g.stages {
		if errs[i] == nil {
			errs[i] = s.rename(g.replace[i])
		}
		if errs[i] != nil {
			errs[i] = errors.Join(errs[i], s.Abort())
			continue
		}
		parent := filepath.Dir(s.target)
		if parents[parent] == nil {
			order = append(order, parent)
		}
		parents[parent] = append(parents[parent], i)
	}
	for _, dir := range order {
		members := parents[dir]
		if g.NoSync {
			continue
		}
		if err := g.stages[members[0]].sys.SyncDir(dir); err != nil {
			for _, i := range members {
				errs[i] = fmt.Errorf("syncing the folder %q: %w", dir, err)
			}
		}
	}
	g.stages, g.replace = g.stages[:0], g.replace[:0]
	return errs
}

// sync brings the content of all stages to the disk: with one call where the
// system has it, else file by file.
func (g *Group) sync() []error {
	errs := make([]error, len(g.stages))
	if g.NoSync || len(g.stages) == 0 {
		return errs
	}
	if len(g.stages) > 1 {
		err := g.stages[0].sys.SyncAll(g.stages[0].dir)
		if err == nil {
			return errs
		}
		if !errors.Is(err, errors.ErrUnsupported) {
			for i := range errs {
				errs[i] = fmt.Errorf("syncing the disk: %w", err)
			}
			return errs
		}
	}
	for i, s := range g.stages {
		errs[i] = s.sync()
	}
	return errs
}
