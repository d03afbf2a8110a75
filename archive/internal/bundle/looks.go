package bundle

import (
	"context"
	"os"
	"path/filepath"

	"github.com/fad55d40/archive/archive/zipbag"
)

// bagParts are names that only bags have.
var bagParts = [...]string{"bagit.txt", "bag-info.txt", "manifest-sha256.txt", "manifest-sha512.txt", "tagmanifest-sha256.txt", "tagmanifest-sha512.txt", "manifest-md5.txt", "manifest-sha1.txt"}

// LooksLikeFolder reports whether a folder is, or was, a bag: it has one of
// the parts that only bags have. A damaged bag must not pass for none.
func LooksLikeFolder(dir string) bool {
	for _, name := range bagParts {
		if _, err := os.Lstat(filepath.Join(dir, name)); err == nil {
			return true
		}
	}
	return false
}

// looksLikeZip reports whether a file is, or was, a bag in a zip file.
// One that cannot be read as a zip file may be a bag that is damaged.
func looksLikeZip(path string) bool {
	bag, err := zipbag.Open(context.Background(), path, nil)
	if err != nil {
		return true // let the check say why
	}
	defer bag.Close()
	if bag.Refused() {
		return true
	}
	for _, name := range bagParts {
		if _, err := bag.Stat(name); err == nil {
			return true
		}
	}
	return false
}
