package archive

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/internal/bundle"
	"github.com/fad55d40/archive/archive/sourcelist"
	"github.com/fad55d40/archive/archive/store"
)

// codeMissing is the code of lines of a manifest that nothing came of.
const codeMissing = "line-missing"

// Missing tells what became of the lines of a source manifest.
type Missing struct {
	Path     string    // of the manifest
	Listed   int       // lines in the share that was looked at
	Lost     int       // of these, in lists of what is not in packs
	Missing  int       // in no pack, in no such list and in no bundle of its own
	Findings []Finding // what is missing, by its path as the manifest spells it
}

// sum looks for the lines of which there is no pack, among the lists of what is
// not in packs and the bundles at and below the roots, and says what is missing.
func (c *coverage) sum(ctx context.Context, roots []string) (Missing, error) {
	for _, root := range roots {
		c.dirs[root] = true
	}
	lists, err := c.lists(ctx)
	if err != nil {
		return Missing{}, err
	}
	m := Missing{Path: c.list.name}
	var found bagit.Findings
	for k := range c.cuts {
		here := &c.cuts[k]
		if !c.shard.holds(k) {
			continue
		}
		if !here.seen {
			if err := c.loose(ctx, k, lists[k], roots); err != nil {
				return m, err
			}
		}
		m.Listed += here.lines
		m.Lost += here.lost
		m.Missing += len(here.missing)
		if err := c.tell(k, &found); err != nil {
			return m, err
		}
	}
	m.Findings = found.List(func(string) bagit.Severity { return bagit.Error })
	return m, nil
}

// tell says which lines of a cut are missing, all of them in one sentence.
func (c *coverage) tell(k int, found *bagit.Findings) error {
	here := &c.cuts[k]
	if len(here.missing) == here.lines {
		found.Add(codeMissing, "", "lines %d to %d are in no pack, in no list of what failed and in no bundle", here.first, here.first+here.lines-1)
		return nil
	}
	if len(here.missing) == 0 {
		return nil
	}
	return c.each(k, func(number int, l sourcelist.Line) {
		if _, is := slices.BinarySearch(here.missing, number); is {
			found.Add(codeMissing, l.Spelt(), "line %d is in no pack, in no list of what failed and in no bundle", number)
		}
	})
}

// lostList is a list of what is not in a pack: where it stands, and its name there.
type lostList struct {
	shelf store.Store
	key   string
}

// lists finds the lists of what is not in packs, by the cut that they are of.
func (c *coverage) lists(ctx context.Context) (map[int]lostList, error) {
	lists := make(map[int]lostList)
	for _, dir := range sortedKeys(c.dirs) {
		shelf, err := c.stores.Below(ctx, dir, store.Dir{})
		if err != nil {
			return nil, err
		}
		for f, err := range shelf.List(ctx, "pack-") {
			if err != nil {
				break // of a folder that cannot be read, the search for packs has told
			}
			if !strings.HasSuffix(f.Key, lostEnd) || strings.Contains(f.Key, "/") {
				continue
			}
			_ = eachLost(ctx, shelf, f.Key, func(l lostLine) error {
				lists[(l.Line-1)/c.size] = lostList{shelf, f.Key}
				return errEnough
			})
		}
	}
	return lists, nil
}

// loose looks for the lines of a cut of which there is no pack.
func (c *coverage) loose(ctx context.Context, k int, list lostList, roots []string) error {
	var lost map[int]string
	if list.shelf != nil {
		var err error
		if lost, err = lostNumbers(ctx, list.shelf, list.key); err != nil {
			return err
		}
	}
	here := &c.cuts[k]
	return c.each(k, func(number int, l sourcelist.Line) {
		switch {
		case lost[number] == l.SHA256.Hex():
			here.lost++
		case !standsAlone(l, roots):
			here.missing = append(here.missing, number)
		}
	})
}

// standsAlone reports whether a line has a bundle of its own below one of the roots.
func standsAlone(l sourcelist.Line, roots []string) bool {
	place := filepath.FromSlash(placeOf(l))
	for _, root := range roots {
		for _, ext := range []string{"", bundle.ZipExt, bundle.TarExt} {
			path := filepath.Join(root, place) + ext
			info, err := os.Stat(path)
			if err != nil || info.IsDir() != (ext == "") {
				continue
			}
			if isOf(path, info, identity(l)) {
				return true
			}
		}
	}
	return false
}

// isOf reports whether a bundle says to be of a source. Whether it is whole,
// verify says.
func isOf(path string, info os.FileInfo, id string) bool {
	bag, err := bundle.Open(path, info)
	if err != nil {
		return false
	}
	defer bag.Close()
	fields, ok := infoOf(bag)
	return ok && bagit.Value(fields, bundle.LabelID) == id
}
