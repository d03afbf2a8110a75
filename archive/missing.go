package archive

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/internal/bundle"
	"github.com/fad55d40/archive/archive/sourcelist"
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
func (c *coverage) sum(roots []string) (Missing, error) {
	for _, root := range roots {
		c.dirs[root] = true
	}
	lists := c.lists()
	m := Missing{Path: c.list.name}
	var found bagit.Findings
	for k := range c.cuts {
		here := &c.cuts[k]
		if !c.shard.holds(k) {
			continue
		}
		if !here.seen {
			if err := c.loose(k, lists[k], roots); err != nil {
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
			found.Add(codeMissing, spelt(l), "line %d is in no pack, in no list of what failed and in no bundle", number)
		}
	})
}

// lists finds the lists of what is not in packs, by the cut that they are of.
func (c *coverage) lists() map[int]string {
	lists := make(map[int]string)
	for _, dir := range sortedKeys(c.dirs) {
		files, _ := os.ReadDir(dir) // of one that cannot be read, the search for packs has told
		for _, f := range files {
			if !strings.HasPrefix(f.Name(), "pack-") || !strings.HasSuffix(f.Name(), lostEnd) {
				continue
			}
			name := filepath.Join(dir, f.Name())
			_ = eachLost(name, func(l lostLine) error {
				lists[(l.Line-1)/c.size] = name
				return errEnough
			})
		}
	}
	return lists
}

// loose looks for the lines of a cut of which there is no pack.
func (c *coverage) loose(k int, list string, roots []string) error {
	var lost map[int]string
	if list != "" {
		var err error
		if lost, err = lostNumbers(list); err != nil {
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
	if bag.Refused() {
		return false
	}
	fields, err := bagit.ReadInfo(bag)
	return err == nil && bagit.Value(fields, bundle.LabelID) == id
}
