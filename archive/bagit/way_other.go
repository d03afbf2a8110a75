//go:build !unix

package bagit

import (
	"path"
)

// plainWay reports an error when a folder on the way to a file is a link.
func (f *Folder) plainWay(dir string) error {
	for ; dir != "."; dir = path.Dir(dir) {
		info, err := f.root.Lstat(dir)
		if err != nil {
			return err
		}
		if !info.IsDir() {
			return ErrIrregular
		}
	}
	return nil
}
