package source

import (
	"path/filepath"
	"sync"
)

// listing knows what stands in the folder that was looked at last, so that
// the files that may stand beside a source are not looked for one by one:
// sources come folder by folder, and most have nothing beside them.
type listing struct {
	mu    sync.Mutex
	dir   string
	names map[string]bool // nil when the folder cannot be listed
}

// may reports whether one of the names may stand in the folder of a source. A
// folder that cannot be listed, or whose names are not spelt as the source's
// is, may hold anything.
func (l *listing) may(s Source, names ...string) bool {
	found := l.list(s)
	if !found[filepath.Base(s.Path)] {
		return true
	}
	for _, name := range names {
		if found[name] {
			return true
		}
	}
	return false
}

// list returns the names in the folder of a source, as they were when it was
// first asked for.
func (l *listing) list(s Source) map[string]bool {
	if s.near != nil {
		return nameSet(s.names())
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	dir := s.dir()
	if l.dir == dir && l.names != nil {
		return l.names
	}
	l.dir, l.names = dir, nameSet(s.names())
	return l.names
}

// nameSet is nil for names that could not be listed.
func nameSet(names []string, err error) map[string]bool {
	if err != nil {
		return nil
	}
	set := make(map[string]bool, len(names))
	for _, name := range names {
		set[name] = true
	}
	return set
}
