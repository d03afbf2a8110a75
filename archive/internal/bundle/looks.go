package bundle

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/fad55d40/archive/archive/stage"
	"github.com/fad55d40/archive/archive/tarbag"
	"github.com/fad55d40/archive/archive/zipbag"
)

// bagParts are names that only bags have.
var bagParts = [...]string{"bagit.txt", "bag-info.txt", "manifest-sha256.txt", "manifest-sha512.txt", "tagmanifest-sha256.txt", "tagmanifest-sha512.txt", "manifest-md5.txt", "manifest-sha1.txt"}

// IsPart reports whether only bags have files of a name.
func IsPart(name string) bool { return slices.Contains(bagParts[:], name) }

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

// otherArchives are the ends of the names of archives that may hold bags and
// are not read.
var otherArchives = [...]string{".tar.bz2", ".tbz2", ".tar.xz", ".txz", ".7z", ".rar"}

// passedOver tells why a verification does not look at something that may be,
// or may hold, a bag; empty for what is none of its business.
func passedOver(ctx context.Context, path string, e fs.DirEntry) string {
	switch {
	case stage.IsStaging(e.Name()):
		return "what a build left that did not end"
	case e.Type()&fs.ModeSymlink != 0:
		if info, err := os.Stat(path); err == nil && (info.IsDir() || IsPacked(path)) {
			return "a link, which is not followed"
		}
	case e.IsDir():
		if info, err := os.Lstat(filepath.Join(path, "data")); err == nil && info.IsDir() && !LooksLikeFolder(path) {
			return "a folder with data in it, but none of the files of a bag"
		}
	case !e.Type().IsRegular():
	case IsZip(path):
		return noZipBag(ctx, path)
	case IsPacked(path):
		return noTarBag(ctx, path)
	default:
		for _, end := range otherArchives {
			if strings.HasSuffix(strings.ToLower(e.Name()), end) {
				return "an archive of a kind that is not read; unpack it, then verify the folder"
			}
		}
	}
	return ""
}

// What is said of archive files that hold no bag.
const (
	aZipWithoutBag = "a zip file that holds no bag"
	aTarWithoutBag = "a tar file that holds no bag"
)

// noZipBag tells why a zip file is no bag; empty when it may be one. One that
// cannot be opened may be one: let the check say why.
func noZipBag(ctx context.Context, path string) string {
	guess, err := zipbag.GuessAt(ctx, path, bagParts[:])
	return guessed(guess, err)
}

func guessed(guess zipbag.Guess, err error) string {
	switch {
	case err != nil || guess == zipbag.MayBag:
		return ""
	case guess == zipbag.NoBag:
		return aZipWithoutBag
	}
	return "no zip file that can be read, and without a trace of a bag"
}

// noTarBag tells why a tar file is no bag, in the same way.
func noTarBag(ctx context.Context, path string) string {
	guess, err := tarbag.GuessAt(ctx, path, bagParts[:])
	switch {
	case err != nil || guess == tarbag.MayBag:
		return ""
	case guess == tarbag.NoBag:
		return aTarWithoutBag
	}
	return "no tar file that can be read"
}
