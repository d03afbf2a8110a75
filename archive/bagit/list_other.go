//go:build unix && !linux

package bagit

import "io/fs"

func (s *dirStream) list(dir string, found func(name string, kind fs.FileMode) bool) error {
	entries, err := s.bag.ReadDir(dir)
	for _, e := range entries {
		if !found(e.Name(), e.Type()) {
			break
		}
	}
	return err
}
