package stage

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// removeEach removes a folder and all in it name by name. Some file systems of
// Windows, and Wine, refuse the call by which os.RemoveAll deletes relative to
// an open folder, and take the plain one. cause is returned when the folder
// cannot even be listed.
func removeEach(name string, cause error) error {
	var all []string
	err := filepath.WalkDir(name, func(path string, _ fs.DirEntry, err error) error {
		all = append(all, path)
		return err
	})
	if err != nil {
		return cause
	}
	for _, path := range slices.Backward(all) { // what is in a folder before the folder
		if err := os.Remove(path); err != nil {
			return err
		}
	}
	return nil
}
