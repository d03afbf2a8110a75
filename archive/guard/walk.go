package guard

import (
	"io/fs"
	"os"
	"path/filepath"
)

// Walk is filepath.WalkDir below a folder that the user named: one that is a
// link is walked where it leads to, links below it are not followed. Paths
// begin with root as it was given.
func Walk(root string, visit fs.WalkDirFunc) error {
	through := root + string(os.PathSeparator)
	return filepath.WalkDir(through, func(path string, e fs.DirEntry, err error) error {
		if path == through {
			path = root
		}
		return visit(path, e, err)
	})
}
