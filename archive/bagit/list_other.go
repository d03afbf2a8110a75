//go:build unix && !linux

package bagit

import "io/fs"

func (s *dirStream) list(dir string) ([]fs.DirEntry, error) { return s.bag.ReadDir(dir) }
