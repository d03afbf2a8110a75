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

	stages []*Stage
	places []place
}

// Add puts a stage into the group. With replace, the bundle that stands at its
// target is exchanged for it; otherwise the target must be free.
func (g *Group) Add(s *Stage, replace bool) { g.add(s, place{replace: replace}) }

// AddKeeping puts a stage into the group that is exchanged for the bundle at
// its target, which is kept under another name, in the same folder and free.
func (g *Group) AddKeeping(s *Stage, keep string) { g.add(s, place{replace: true, keep: keep}) }

func (g *Group) add(s *Stage, p place) {
	g.stages = append(g.stages, s)
	g.places = append(g.places, p)
}

// Commit brings every bundle to the disk, then gives each its name, and
// returns one error for each, in the order of Add. A bundle that fails is
// removed; the others are not affected. What was replaced is removed only when
// the names of the new ones are on the disk. The group is empty afterwards.
func (g *Group) Commit() []error {
	errs := g.sync()
	var touched folders
	for i, s := range g.stages {
		var changed []string
		if errs[i] == nil {
			changed, errs[i] = s.parents()
		}
		if errs[i] == nil {
			errs[i] = s.rename(g.places[i])
		}
		if errs[i] != nil {
			errs[i] = errors.Join(errs[i], s.Abort())
			continue
		}
		for _, dir := range append(changed, filepath.Dir(s.target)) {
			touched.add(dir, i)
		}
	}
	if !g.NoSync {
		touched.sync(g.stages, errs)
	}
	for i, s := range g.stages {
		if errs[i] == nil {
			errs[i] = s.Abort() // what it was exchanged for
		}
	}
	g.stages, g.places = g.stages[:0], g.places[:0]
	return errs
}

// folders are those in which names changed, each with the stages that rely on it.
type folders struct {
	order   []string
	members map[string][]int
}

func (f *folders) add(dir string, member int) {
	if f.members == nil {
		f.members = make(map[string][]int)
	}
	if f.members[dir] == nil {
		f.order = append(f.order, dir)
	}
	f.members[dir] = append(f.members[dir], member)
}

func (f *folders) sync(stages []*Stage, errs []error) {
	for _, dir := range f.order {
		members := f.members[dir]
		if err := stages[members[0]].sys.SyncDir(dir); err != nil {
			for _, i := range members {
				errs[i] = fmt.Errorf("syncing the folder %q: %w", dir, err)
			}
		}
	}
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
