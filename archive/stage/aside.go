package stage

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
)

// SetAside moves files out of a folder into another one beside it, which is
// made, and keeps their paths. Names have slashes. The moves are on the disk
// when it returns; after a kill each file stands in one of the two places.
func SetAside(from, to string, names []string) error { return setAside(osSystem{}, from, to, names) }

func setAside(sys system, from, to string, names []string) error {
	if err := sys.Mkdir(to); err != nil {
		return fmt.Errorf("making the folder %q: %w", to, err)
	}
	touched := []string{filepath.Dir(to), to}
	seen := map[string]bool{".": true}
	for _, name := range names {
		dir := path.Dir(name)
		if err := asideFolder(sys, to, dir, seen, &touched); err != nil {
			return err
		}
		old := filepath.Join(from, filepath.FromSlash(name))
		if err := sys.RenameNew(old, filepath.Join(to, filepath.FromSlash(name))); err != nil {
			return fmt.Errorf("setting %q aside: %w", old, err)
		}
		touched = append(touched, filepath.Dir(old))
	}
	done := make(map[string]bool)
	for _, dir := range touched {
		if done[dir] {
			continue
		}
		done[dir] = true
		if err := sys.SyncDir(dir); err != nil {
			return fmt.Errorf("syncing the folder %q: %w", dir, err)
		}
	}
	return nil
}

// asideFolder makes a folder below to, and those above it.
func asideFolder(sys system, to, dir string, seen map[string]bool, touched *[]string) error {
	if seen[dir] {
		return nil
	}
	seen[dir] = true
	if err := asideFolder(sys, to, path.Dir(dir), seen, touched); err != nil {
		return err
	}
	full := filepath.Join(to, filepath.FromSlash(dir))
	if err := sys.Mkdir(full); err != nil && !errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("making the folder %q: %w", full, err)
	}
	*touched = append(*touched, full)
	return nil
}

// Remove takes a bundle away: it loses its name first, so that a kill leaves
// either all of it or what the next run clears up.
func Remove(root, target string) error {
	s, err := NewBelow(root, target)
	if err != nil {
		return err
	}
	gone := filepath.Join(s.dir, filepath.Base(target))
	if err := s.sys.RenameNew(target, gone); err != nil {
		return errors.Join(fmt.Errorf("removing %q: %w", target, err), s.Abort())
	}
	if err := s.sys.SyncDir(filepath.Dir(target)); err != nil {
		return fmt.Errorf("syncing the folder %q: %w", filepath.Dir(target), err)
	}
	return s.Abort()
}
