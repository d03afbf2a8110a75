package source

import (
	"os"
	"path/filepath"
	"sync"
)

// neighbours knows what stands in the folder that was looked at last, so that
// the files that may stand beside a source are not looked for one by one:
// sources come folder by folder, and most have nothing beside them.
type neighbours struct {
	mu    sync.Mutex
	dir   string
	names map[string]bool // nil when the folder cannot be listed
}

// may reports whether one of the names may stand in the folder of a source. A
// folder that cannot be listed, or whose names are not spelt as the source's
// is, may hold anything.
func (n *neighbours) may(s Source, names ...string) bool {
	list := n.list(filepath.Dir(s.Path))
	if !list[filepath.Base(s.Path)] {
		return true
	}
	for _, name := range names {
		if list[name] {
			return true
		}
	}
	return false
}

// list returns the names in a folder, as they were when it was first asked for.
func (n *neighbours) list(dir string) map[string]bool {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.dir == dir && n.names != nil {
		return n.names
	}
	n.dir, n.names = dir, nil
	f, err := os.Open(dir)
	if err != nil {
		return nil
	}
	defer f.Close()
	found, err := f.Readdirnames(-1)
	if err != nil {
		return nil
	}
	n.names = make(map[string]bool, len(found))
	for _, name := range found {
		n.names[name] = true
	}
	return n.names
}
