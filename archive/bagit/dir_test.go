package bagit_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/conformance"
)

// onDisk writes the small bag into a folder and returns its path.
func onDisk(t testing.TB) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "bag")
	for name, f := range smallBag(t) {
		full := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(full), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(full, f.Data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func validateDir(t testing.TB, dir string, o bagit.Options) []bagit.Finding {
	t.Helper()
	return reportOfDir(t, dir, o).Findings
}

func reportOfDir(t testing.TB, dir string, o bagit.Options) bagit.Report {
	t.Helper()
	bag, err := bagit.Dir(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer bag.Close()
	report, err := bagit.Validate(t.Context(), bag, o)
	if err != nil {
		t.Fatal(err)
	}
	return report
}

func TestABagOnDiskIsValid(t *testing.T) {
	got := reportOfDir(t, onDisk(t), bagit.Options{Profile: true})
	if len(got.Findings) > 0 || got.Files != 6 || got.Bytes == 0 {
		t.Errorf("%d files with %d bytes were read: %+v", got.Files, got.Bytes, got.Findings)
	}
}

func TestHostileThingsInABagAreNamedAndNotTouched(t *testing.T) {
	outside := filepath.Join(t.TempDir(), "secret.txt")
	if err := os.WriteFile(outside, []byte("first\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	replace := func(name string, make func(string) error) func(string) error {
		return func(dir string) error {
			full := filepath.Join(dir, name)
			if err := os.RemoveAll(full); err != nil {
				return err
			}
			return make(full)
		}
	}
	for want, spoil := range map[string]func(string) error{
		"file-irregular data/b.txt": replace("data/b.txt", func(p string) error { return os.Symlink(outside, p) }),
		"file-irregular data/a":     replace("data/a", func(p string) error { return os.Symlink(filepath.Dir(outside), p) }),
		"file-irregular data":       replace("data", func(p string) error { return os.Symlink(".", p) }),
		"file-irregular data/pipe":  replace("data/pipe", conformance.Mkfifo),
		"file-irregular bagit.txt":  replace("bagit.txt", conformance.Mkfifo),
		"folder-empty data/empty":   replace("data/empty", func(p string) error { return os.Mkdir(p, 0o777) }),
		"file-missing bagit.txt":    replace("bagit.txt", func(p string) error { return os.Mkdir(p, 0o777) }),
	} {
		dir := onDisk(t)
		if err := spoil(dir); err != nil {
			t.Fatal(err)
		}
		findings := validateDir(t, dir, bagit.Options{Profile: true})
		if got := codes(findings); !slices.Contains(got, want) || !bad(findings) {
			t.Errorf("want %q, got %q", want, got)
		}
	}
}

func TestAFileThatCannotBeReadIsNotCalledAltered(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root reads every file")
	}
	dir := onDisk(t)
	if err := os.Chmod(filepath.Join(dir, "data/b.txt"), 0); err != nil {
		t.Fatal(err)
	}
	if got := codes(validateDir(t, dir, bagit.Options{})); !slices.Equal(got, []string{"file-unreadable data/b.txt"}) {
		t.Errorf("got %q", got)
	}
}

func TestTheFolderRefusesPathsThatLeadOut(t *testing.T) {
	bag, err := bagit.Dir(onDisk(t))
	if err != nil {
		t.Fatal(err)
	}
	defer bag.Close()
	for _, name := range []string{"../x", "/etc/passwd", "data/../../x", "", "data//b.txt", "data/."} {
		if f, err := bag.Open(name); err == nil {
			f.Close()
			t.Errorf("%q was opened", name)
		}
	}
	if _, err := fs.ReadFile(bag, "data/b.txt"); err != nil {
		t.Error(err)
	}
}

func BenchmarkValidate(b *testing.B) {
	dir := onDisk(b)
	b.ReportAllocs()
	for b.Loop() {
		validateDir(b, dir, bagit.Options{Profile: true})
	}
}
