package bagit_test

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/fad55d40/archive/archive/bagit"
)

func TestAFolderReadsWholeFilesAndFollowsNoLink(t *testing.T) {
	dir := t.TempDir()
	large := bytes.Repeat([]byte("0123456789abcdef"), 50_000)
	for name, data := range map[string][]byte{"empty": nil, "data/small": []byte("small"), "data/large": large} {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o777), os.WriteFile(path, data, 0o666)); err != nil {
			t.Fatal(err)
		}
	}
	bag, err := bagit.Dir(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer bag.Close()
	for name, want := range map[string][]byte{"empty": {}, "data/small": []byte("small"), "data/large": large} {
		if got, err := fs.ReadFile(bag, name); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s reads as %d bytes, want %d; error %v", name, len(got), len(want), err)
		}
	}
	for _, name := range []string{"none", "data/none", "data/small/none", "../empty", "data"} {
		if _, err := bag.ReadFile(name); err == nil {
			t.Errorf("%s is read", name)
		}
	}
	if err := errors.Join(os.Symlink("small", filepath.Join(dir, "data", "link")), os.Symlink("data", filepath.Join(dir, "way"))); err != nil {
		t.Skip("no links here: ", err)
	}
	for _, name := range []string{"data/link", "way/small"} {
		if _, err := bag.ReadFile(name); err == nil {
			t.Errorf("the link %s is followed", name)
		}
	}
}
