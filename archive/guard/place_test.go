package guard_test

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/fad55d40/archive/archive/guard"
)

func write(t *testing.T, name, data string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(data), 0o666); err != nil {
		t.Fatal(err)
	}
}

// TestNothingIsPlacedInABag reaches each place in a bag by each kind of path:
// plain, with dots, through a link to the bag, to a folder in it, to a file in
// it, and from inside.
func TestNothingIsPlacedInABag(t *testing.T) {
	for name, parts := range map[string][]string{
		"whole":               {"bagit.txt", "manifest-sha256.txt", "data/a/b.txt"},
		"without declaration": {"manifest-sha512.txt", "data/a/b.txt"},
		"only described":      {"bag-info.txt", "data/a/b.txt"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			t.Chdir(dir)
			for _, p := range parts {
				write(t, filepath.Join("bag", p), "x")
			}
			for link, to := range map[string]string{"to-bag": "bag", "to-folder": "bag/data/a", "to-file": "bag/data/a/b.txt", "twice": "to-bag"} {
				if err := os.Symlink(to, link); err != nil {
					t.Fatal(err)
				}
			}
			inside := []string{
				"bag/x", "bag/data/x", "bag/data/a/b.txt", "bag/new/deeper/x", "./bag/../bag/x", filepath.Join(dir, "bag/x"),
				"to-bag/x", "to-bag/data/a/x", "to-folder/x", "to-file", "twice/data/x", "twice/data/../x",
			}
			for _, place := range inside {
				refuses(t, guard.Place, place)
				if place != "to-file" {
					refuses(t, guard.PlaceFolder, place)
				}
			}
			refuses(t, guard.PlaceFolder, "bag")
			refuses(t, guard.PlaceFolder, "to-bag")
			for _, place := range []string{"x", "new/x", "bag-x", "bagit.txt"} {
				if _, err := guard.Place(place); err != nil {
					t.Errorf("%q: %v", place, err)
				}
			}
			t.Chdir(filepath.Join(dir, "bag/data/a"))
			refuses(t, guard.Place, "x")
			refuses(t, guard.PlaceFolder, ".")
		})
	}
}

func refuses(t *testing.T, place func(string) (string, error), name string) {
	t.Helper()
	var refused *guard.RefusedError
	if real, err := place(name); !errors.As(err, &refused) || refused.Hint == "" {
		t.Errorf("%q may be written to as %q (%v)", name, real, err)
	}
}

// TestNothingIsPlacedOverAFileThatMayHoldABag writes files that pack others in
// each form, under names that do not tell, and reaches them through links.
func TestNothingIsPlacedOverAFileThatMayHoldABag(t *testing.T) {
	t.Chdir(t.TempDir())
	var zipped, tarred, book bytes.Buffer
	z := zip.NewWriter(&zipped)
	if _, err := z.Create("bag/bagit.txt"); err != nil {
		t.Fatal(err)
	}
	b := zip.NewWriter(&book)
	if _, err := b.CreateHeader(&zip.FileHeader{Name: "mimetype"}); err != nil {
		t.Fatal(err)
	}
	w := tar.NewWriter(&tarred)
	if err := w.WriteHeader(&tar.Header{Name: "bag/bagit.txt", Mode: 0o644}); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(z.Close(), b.Close(), w.Close()); err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string]string{
		"a.zip": zipped.String(), "zip.log": zipped.String(), "empty.zip": "PK\x05\x06" + string(make([]byte, 18)),
		"a.tar": tarred.String(), "a.tgz": "\x1f\x8b\x08", "a.zst": "\x28\xb5\x2f\xfd", "a.7z": "7z\xbc\xaf\x27\x1c",
	} {
		write(t, name, data)
		refuses(t, guard.Place, name)
		if err := os.Symlink(name, name+".link"); err != nil {
			t.Fatal(err)
		}
		refuses(t, guard.Place, name+".link")
	}
	for name, data := range map[string]string{"book.epub": book.String(), "a.txt": "PK", "empty": "", "a.pdf": "%PDF-1.7"} {
		write(t, name, data)
		if _, err := guard.Place(name); err != nil {
			t.Errorf("%q: %v", name, err)
		}
	}
	if err := os.Symlink("gone", "dangling"); err != nil {
		t.Fatal(err)
	}
	refuses(t, guard.Place, "dangling")
	refuses(t, guard.Place, "dangling/x")
	refuses(t, guard.Place, ".")
}

// TestAFolderThatIsMadeMeanwhileIsNoLinkToNothing asks for the real path of
// folders that are made at the same moment, as by a neighbour that builds into the same output.
func TestAFolderThatIsMadeMeanwhileIsNoLinkToNothing(t *testing.T) {
	dir := t.TempDir()
	for i := range 3000 {
		name := filepath.Join(dir, strconv.Itoa(i))
		made := make(chan error, 1)
		go func() { made <- os.Mkdir(name, 0o777) }()
		real, err := guard.RealPath(name)
		if err != nil || filepath.Base(real) != strconv.Itoa(i) {
			t.Fatalf("folder %d: %q, %v", i, real, err)
		}
		if err := <-made; err != nil {
			t.Fatal(err)
		}
	}
}
