package source

import (
	"cmp"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// walkInOrder is filepath.WalkDir, but files come in the byte order of their
// whole paths with slashes: "a.txt" before "a/b.txt" before "a0.txt". Memory
// depends on the folders that are open, not on the tree. A root that is a link
// is walked where it leads to: the user named it.
func walkInOrder(root string, visit fs.WalkDirFunc) error {
	info, err := os.Stat(root)
	if err != nil {
		err = visit(root, nil, err)
	} else {
		err = walkEntry(root, fs.FileInfoToDirEntry(info), visit)
	}
	if err == fs.SkipDir || err == fs.SkipAll {
		return nil
	}
	return err
}

func walkEntry(path string, e fs.DirEntry, visit fs.WalkDirFunc) error {
	err := visit(path, e, nil)
	switch {
	case err == fs.SkipDir && e.IsDir():
		return nil
	case err != nil || !e.IsDir():
		return err
	}
	entries, err := os.ReadDir(path)
	if err != nil {
		if err = visit(path, e, err); err != nil {
			if err == fs.SkipDir {
				return nil
			}
			return err
		}
	}
	slices.SortFunc(entries, func(a, b fs.DirEntry) int {
		return cmp.Compare(orderKey(a.Name(), a.IsDir()), orderKey(b.Name(), b.IsDir()))
	})
	for _, e := range entries {
		if err := walkEntry(filepath.Join(path, e.Name()), e, visit); err != nil {
			if err == fs.SkipDir {
				return nil
			}
			return err
		}
	}
	return nil
}

// orderKey is what a name is sorted by among its neighbours: what is in a folder
// goes on after its name with a slash.
func orderKey(name string, dir bool) string {
	if dir {
		return name + "/"
	}
	return name
}
