package source

import (
	"hash/maphash"
	"path/filepath"
	"slices"
	"sync"
)

// listing knows what stands in the folder that was looked at last, so that
// the files that may stand beside a source are not looked for one by one:
// sources come folder by folder, and most have nothing beside them.
type listing struct {
	mu    sync.Mutex
	dir   string
	names *nameSet // nil when the folder cannot be listed
}

// may reports whether one of the names may stand in the folder of a source. A
// folder that cannot be listed, or whose names are not spelt as the source's
// is, may hold anything.
func (l *listing) may(s Source, names ...string) bool {
	found := l.list(s)
	if !found.has(filepath.Base(s.Path)) {
		return true
	}
	for _, name := range names {
		if found.has(name) {
			return true
		}
	}
	return false
}

// list returns the names in the folder of a source, as they were when it was
// first asked for.
func (l *listing) list(s Source) *nameSet {
	if s.near != nil {
		return namesBeside(s)
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	dir := s.dir()
	if l.dir == dir && l.names != nil {
		return l.names
	}
	l.dir, l.names = dir, namesBeside(s)
	return l.names
}

// nameSet is names of which no more is asked than whether one is among them: of
// each a hash is kept, for a folder may hold a million.
type nameSet struct {
	seed   maphash.Seed
	hashes []uint64 // sorted
}

// namesBeside is nil for names that cannot be listed.
func namesBeside(s Source) *nameSet {
	n := &nameSet{seed: maphash.MakeSeed()}
	err := s.names(func(some []string) {
		for _, name := range some {
			n.hashes = append(n.hashes, maphash.String(n.seed, name))
		}
	})
	if err != nil {
		return nil
	}
	slices.Sort(n.hashes)
	return n
}

// has reports whether a name is there: never in names that could not be listed.
func (n *nameSet) has(name string) bool {
	if n == nil {
		return false
	}
	_, found := slices.BinarySearch(n.hashes, maphash.String(n.seed, name))
	return found
}
