package stage

import (
	"errors"
	"io"
	"os"
	"path/filepath"
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

// run stages and commits two bundles with a system whose calls are numbered.
func run(dir string, sys faulty, replace bool) []error {
	var g Group
	errs := make([]error, 2)
	for i, name := range []string{"a", "b"} {
		s, err := newStage(filepath.Join(dir, name), sys)
		if err != nil {
			errs[i] = err
			continue
		}
		if errs[i] = write(s); errs[i] != nil {
			errs[i] = errors.Join(errs[i], s.Abort())
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
			t.Errorf("call %d failed: %s was left behind", n, e.Name())
			continue
		}
		found++
		for _, name := range []string{"x.txt", "data/y.txt"} {
			if b, err := os.ReadFile(filepath.Join(dir, e.Name(), name)); err != nil || string(b) != "whole" {
				t.Errorf("call %d failed: %s of %s holds %q (%v)", n, name, e.Name(), b, err)
			}
		}
	}
	if replace && found != 2 {
		t.Errorf("call %d failed: %d of the two old bundles are there", n, found)
	}
	for i, err := range errs {
		if err == nil && i < 2 && found == 0 {
			t.Errorf("call %d failed: bundle %d is said to be there", n, i)
		}
		if err != nil && !errors.Is(err, errFault) {
			t.Errorf("call %d failed: bundle %d reports %v", n, i, err)
		}
	}
}
