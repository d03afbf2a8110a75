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
	l.mu.Lock()
	defer l.mu.Unlock()
	dir := s.dir()
	if l.dir == dir && l.names != nil {
		return l.names
	}
	l.dir, l.names = dir, nil
	found, err := s.names()
	if err != nil {
		return nil
	}
	l.names = make(map[string]bool, len(found))
	for _, name := range found {
		l.names[name] = true
	}
	return l.names
}
