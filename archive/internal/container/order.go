package container

import (
	"io/fs"
	"slices"
	"strings"
)

// sortedAsPaths sorts what is in a folder as whole paths are sorted: what is in a
// folder comes after its name with a slash.
func sortedAsPaths(entries []fs.DirEntry) []fs.DirEntry {
	key := func(e fs.DirEntry) string {
		if e.IsDir() {
			return e.Name() + "/"
		}
		return e.Name()
	}
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(key(a), key(b)) })
	return entries
}
