package zipbag

import (
	"io/fs"

	"github.com/fad55d40/archive/archive/bagit"
)

var (
	_ fs.StatFS    = (*Bag)(nil)
	_ fs.ReadDirFS = (*Bag)(nil)
	_ bagit.Lister = (*Bag)(nil)
)

// Stat describes a file or folder.
func (b *Bag) Stat(name string) (fs.FileInfo, error) { return b.tree.Stat(name) }

// List tells of everything in a folder, sorted by name.
func (b *Bag) List(dir string, found func(name string, kind fs.FileMode) bool) error {
	return b.tree.List(dir, found)
}

// ReadDir lists a folder, sorted by name.
func (b *Bag) ReadDir(name string) ([]fs.DirEntry, error) { return b.tree.ReadDir(name) }

// Open opens a file for reading, or a folder for listing.
func (b *Bag) Open(name string) (fs.File, error) { return b.tree.Open(name) }
