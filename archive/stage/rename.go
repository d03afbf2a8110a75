package stage

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
)

// place says how a stage gets its name.
type place struct {
	replace bool   // exchange it for what stands at the target
	keep    string // where that is kept then; empty to remove it
}

// rename gives the bundle its name. What it was exchanged for is in the folder
// aside afterwards, unless it is kept: a kill before it is removed leaves the
// new one whole in its place, and the next run clears up.
func (s *Stage) rename(p place) error {
	switch {
	case !p.replace:
		if err := s.sys.RenameNew(s.dir, s.target); err != nil {
			return err
		}
		s.dir = ""
		return nil
	case p.keep == "":
		return s.sys.Exchange(s.dir, s.target)
	}
	// The new bundle goes to the name of the old one to be, and both are then
	// exchanged: whenever the process is killed, the target is whole, and what
	// is clear of it has a name that nobody clears away.
	if err := s.sys.RenameNew(s.dir, p.keep); err != nil {
		return err
	}
	s.dir = p.keep
	if err := s.sys.Exchange(s.dir, s.target); err != nil {
		return err
	}
	s.dir = ""
	return nil
}

// parents makes the folders between root and the target, and returns those
// that got a new name in them.
func (s *Stage) parents() (changed []string, err error) {
	rel, err := filepath.Rel(s.root, filepath.Dir(s.target))
	if err != nil || rel == "." {
		return nil, err
	}
	dir := s.root
	for part := range strings.SplitSeq(rel, string(filepath.Separator)) {
		within := dir
		dir = filepath.Join(dir, part)
		switch err := s.sys.Mkdir(dir); {
		case err == nil:
			changed = append(changed, within)
		case !errors.Is(err, fs.ErrExist):
			return changed, fmt.Errorf("making the folder %q: %w", dir, err)
		}
	}
	return changed, nil
}
