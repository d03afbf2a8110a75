package stage

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// errFault is what a system call that was chosen to fail returns.
var errFault = errors.New("input/output error")

// faulty is the real system, but its n-th call fails. Removing still works
// when it must, as a disk that is full still lets files go.
type faulty struct {
	osSystem
	left  *int
	noAll bool // has no sync of the whole file system
}

func (f faulty) spend() error {
	if *f.left--; *f.left == -1 {
		return errFault
	}
	return nil
}

func (f faulty) MkdirTemp(parent string) (string, error) {
	if err := f.spend(); err != nil {
		return "", err
	}
	return f.osSystem.MkdirTemp(parent)
}

func (f faulty) CreateTemp(parent string) (string, io.WriteCloser, error) {
	if err := f.spend(); err != nil {
		return "", nil, err
	}
	name, file, err := f.osSystem.CreateTemp(parent)
	return name, faultyFile{file, f}, err
}

func (f faulty) Mkdir(name string) error { return errors.Join(f.spend(), f.osSystem.Mkdir(name)) }

type faultyFile struct {
	io.WriteCloser
	f faulty
}

func (f faulty) Create(name string) (io.WriteCloser, error) {
	if err := f.spend(); err != nil {
		return nil, err
	}
	file, err := f.osSystem.Create(name)
	return faultyFile{file, f}, err
}

func (w faultyFile) Write(p []byte) (int, error) {
	if err := w.f.spend(); err != nil {
		return 0, err
	}
	return w.WriteCloser.Write(p)
}

func (w faultyFile) Close() error { return errors.Join(w.f.spend(), w.WriteCloser.Close()) }

func (f faulty) SyncFile(name string) error {
	return errors.Join(f.spend(), f.osSystem.SyncFile(name))
}
func (f faulty) SyncDir(name string) error { return errors.Join(f.spend(), f.osSystem.SyncDir(name)) }

func (f faulty) SyncAll(name string) error {
	if f.noAll {
		return errors.ErrUnsupported
	}
	return errors.Join(f.spend(), f.osSystem.SyncAll(name))
}

func (f faulty) RenameNew(from, to string) error {
	if err := f.spend(); err != nil {
		return err
	}
	return f.osSystem.RenameNew(from, to)
}

func (f faulty) Exchange(a, b string) error {
	if err := f.spend(); err != nil {
		return err
	}
	return exchange(a, b) // the way of systems without an exchange of their own
}

// run stages and commits bundles with a system whose calls are numbered.
func run(dir string, sys faulty, replace bool) []error {
	var g Group
	errs := make([]error, len(targets))
	for i, name := range targets {
		begin := beginFolder
		if filepath.Ext(name) == ".zip" {
			begin = beginFile
		}
		s, err := begin(filepath.Join(dir, name), sys)
		if err != nil {
			if s != nil {
				err = errors.Join(err, s.Abort())
			}
			errs[i] = err
			continue
		}
		g.Add(s, replace)
	}
	k := 0
	for _, err := range g.Commit() {
		for errs[k] != nil {
			k++
		}
		errs[k] = err
		k++
	}
	return errs
}

// targets are two bundles in folders and one that is a file.
var targets = []string{"a", "b", "c.zip"}

func beginFolder(target string, sys system) (*Stage, error) {
	s, err := newStage(filepath.Dir(target), target, sys)
	if err != nil {
		return nil, err
	}
	return s, write(s)
}

func beginFile(target string, sys system) (*Stage, error) {
	s, f, err := newFile(filepath.Dir(target), target, sys)
	if err != nil {
		return nil, err
	}
	_, err = io.WriteString(f, "whole")
	return s, errors.Join(err, f.Close())
}

func write(s *Stage) error {
	for _, name := range []string{"x.txt", "data/y.txt"} {
		f, err := s.Create(name)
		if err != nil {
			return err
		}
		_, err = io.WriteString(f, "whole")
		if err := errors.Join(err, f.Close()); err != nil {
			return err
		}
	}
	return nil
}

func TestWhateverCallFailsNamesAreWholeOrAbsent(t *testing.T) {
	for _, noAll := range []bool{false, true} {
		for _, replace := range []bool{false, true} {
			failures := 0
			for n := 0; ; n++ {
				dir := t.TempDir()
				if replace {
					old := 1 << 30
					if errs := run(dir, faulty{left: &old}, false); errors.Join(errs...) != nil {
						t.Fatal(errs)
					}
				}
				left := n
				errs := run(dir, faulty{left: &left, noAll: noAll}, replace)
				check(t, dir, n, errs, replace)
				if errors.Join(errs...) == nil {
					break
				}
				if failures++; failures > 200 {
					t.Fatal("it never succeeds")
				}
			}
			if failures < 15 {
				t.Errorf("only %d calls could fail", failures)
			}
		}
	}
}

// TestWhateverCallFailsAKeptBundleIsWhole exchanges a bundle, two folders down,
// that is to be kept: whatever fails, its place is never empty, and the old one
// is whole there or under the name for it.
func TestWhateverCallFailsAKeptBundleIsWhole(t *testing.T) {
	content := func(dir string) string {
		data, _ := os.ReadFile(filepath.Join(dir, "x.txt"))
		return string(data)
	}
	for n := 0; ; n++ {
		root := t.TempDir()
		target, keep := filepath.Join(root, "2021", "05", "a"), filepath.Join(root, "2021", "05", "a+1")
		left := 1 << 30
		begin := func(text string) (*Group, *Stage, error) {
			s, err := newStage(root, target, faulty{left: &left})
			if err != nil {
				return nil, nil, err
			}
			f, err := s.Create("x.txt")
			if err == nil {
				_, err = io.WriteString(f, text)
				err = errors.Join(err, f.Close())
			}
			if err != nil {
				return nil, nil, errors.Join(err, s.Abort())
			}
			return new(Group), s, nil
		}
		g, s, err := begin("old")
		if err != nil {
			t.Fatal(err)
		}
		g.Add(s, false)
		if err := g.Commit()[0]; err != nil {
			t.Fatal(err)
		}
		left = n
		if g, s, err = begin("new"); err == nil {
			g.AddKeeping(s, keep)
			err = g.Commit()[0]
		}
		at, kept := content(target), content(keep)
		if at != "old" && at != "new" || at == "new" && kept != "old" || err == nil && at != "new" {
			t.Errorf("call %d failed (%v): the place holds %q, the name for the old one %q", n, err, at, kept)
		}
		if left >= 0 { // none failed
			if err != nil || n < 10 {
				t.Errorf("%d calls were made: %v", n, err)
			}
			return
		}
	}
}

// TestWhateverCallFailsWhatIsSetAsideIsNotLost moves files out of a bundle.
func TestWhateverCallFailsWhatIsSetAsideIsNotLost(t *testing.T) {
	names := []string{"notes.txt", "scans/1.png", "scans/deep/2.png"}
	for n := 0; ; n++ {
		root := t.TempDir()
		from, to := filepath.Join(root, "a"), filepath.Join(root, "a+1")
		for _, name := range names {
			if err := os.MkdirAll(filepath.Dir(filepath.Join(from, name)), 0o777); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(from, name), []byte(name), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		left := n
		err := setAside(faulty{left: &left}, from, to, names)
		for _, name := range names {
			old, _ := os.ReadFile(filepath.Join(from, name))
			moved, _ := os.ReadFile(filepath.Join(to, name))
			if string(old)+string(moved) != name || err == nil && len(old) > 0 {
				t.Errorf("call %d failed (%v): %s is %q where it was and %q aside", n, err, name, old, moved)
			}
		}
		if left >= 0 {
			return
		}
	}
}

// check holds the folder to what was promised: no leftovers, and each name
// either absent or whole.
func check(t *testing.T, dir string, n int, errs []error, replace bool) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, e := range entries {
		if IsStaging(e.Name()) {
			if replace && strings.Contains(errors.Join(errs...).Error(), "syncing the folder") {
				continue // the old bundle stays until the new one's name is on the disk
			}
			t.Errorf("call %d failed: %s was left behind", n, e.Name())
			continue
		}
		found++
		parts := []string{"x.txt", "data/y.txt"}
		if !e.IsDir() {
			parts = []string{""} // the bundle is the file
		}
		for _, name := range parts {
			if b, err := os.ReadFile(filepath.Join(dir, e.Name(), name)); err != nil || string(b) != "whole" {
				t.Errorf("call %d failed: %s of %s holds %q (%v)", n, name, e.Name(), b, err)
			}
		}
	}
	if replace && found != len(targets) {
		t.Errorf("call %d failed: %d of the old bundles are there", n, found)
	}
	for i, err := range errs {
		if err == nil && found == 0 {
			t.Errorf("call %d failed: bundle %d is said to be there", n, i)
		}
		if err != nil && !errors.Is(err, errFault) {
			t.Errorf("call %d failed: bundle %d reports %v", n, i, err)
		}
	}
}

// stubborn cannot remove some names.
type stubborn struct {
	osSystem
	name string
}

func (s stubborn) RemoveAll(name string) error {
	if strings.HasSuffix(name, s.name) {
		return errFault
	}
	return s.osSystem.RemoveAll(name)
}

func TestALeftoverThatCannotBeClearedAwayIsInNobodysWay(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{prefix + "A", prefix + "B", prefix + "C", "bundle"} {
		if err := os.Mkdir(filepath.Join(dir, name), 0o777); err != nil {
			t.Fatal(err)
		}
	}
	left, err := sweep(stubborn{name: "B"}, dir)
	if err != nil || len(left) != 1 || left[0].Path != filepath.Join(dir, prefix+"B") || !errors.Is(left[0].Err, errFault) {
		t.Errorf("left %v, %v", left, err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 2 || entries[0].Name() != prefix+"B" || entries[1].Name() != "bundle" {
		t.Errorf("there is %v, %v", entries, err)
	}
}
