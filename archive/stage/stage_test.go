package stage_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/fad55d40/archive/archive/stage"
)

// fill writes two files into a stage.
func fill(t testing.TB, s *stage.Stage, text string) {
	t.Helper()
	for _, name := range []string{"bagit.txt", "data/deep/a.txt"} {
		f, err := s.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(f, text); err != nil {
			t.Fatal(err)
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

func begin(t testing.TB, target, text string) *stage.Stage {
	t.Helper()
	s, err := stage.NewBelow(filepath.Dir(target), target)
	if err != nil {
		t.Fatal(err)
	}
	fill(t, s, text)
	return s
}

// holds checks that a folder holds exactly these names.
func holds(t *testing.T, dir string, want ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if len(got) != len(want) {
		t.Fatalf("%s holds %q, want %q", dir, got, want)
	}
	for i := range got {
		if got[i] != want[i] {
			t.Fatalf("%s holds %q, want %q", dir, got, want)
		}
	}
}

func reads(t *testing.T, file, want string) {
	t.Helper()
	if got, err := os.ReadFile(file); err != nil || string(got) != want {
		t.Errorf("%s holds %q (%v), want %q", file, got, err, want)
	}
}

func TestACommittedStageStandsUnderItsName(t *testing.T) {
	dir := t.TempDir()
	s := begin(t, filepath.Join(dir, "a"), "one")
	if !stage.IsStaging(filepath.Base(s.Path())) {
		t.Errorf("%s is not known as unfinished", s.Path())
	}
	if err := s.Commit(); err != nil {
		t.Fatal(err)
	}
	holds(t, dir, "a")
	reads(t, filepath.Join(dir, "a/data/deep/a.txt"), "one")
	if err := s.Abort(); err != nil {
		t.Error("Abort after Commit:", err)
	}
	holds(t, dir, "a")
}

func TestAnAbortedStageLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	s := begin(t, filepath.Join(dir, "a"), "one")
	for range 2 {
		if err := s.Abort(); err != nil {
			t.Fatal(err)
		}
	}
	holds(t, dir)
}

func TestNothingIsReplacedUnasked(t *testing.T) {
	dir := t.TempDir()
	target := filepath.Join(dir, "a")
	if err := begin(t, target, "one").Commit(); err != nil {
		t.Fatal(err)
	}
	if err := begin(t, target, "two").Commit(); !errors.Is(err, stage.ErrExists) {
		t.Errorf("error %v, want ErrExists", err)
	}
	holds(t, dir, "a")
	reads(t, filepath.Join(target, "bagit.txt"), "one")
}

func TestAGroupReportsEachOfItsOwn(t *testing.T) {
	dir := t.TempDir()
	if err := begin(t, filepath.Join(dir, "b"), "old").Commit(); err != nil {
		t.Fatal(err)
	}
	if err := begin(t, filepath.Join(dir, "c"), "old").Commit(); err != nil {
		t.Fatal(err)
	}
	var g stage.Group
	g.Add(begin(t, filepath.Join(dir, "a"), "new"), false)
	g.Add(begin(t, filepath.Join(dir, "b"), "new"), false)
	g.Add(begin(t, filepath.Join(dir, "c"), "new"), true)
	errs := g.Commit()
	if len(errs) != 3 || errs[0] != nil || !errors.Is(errs[1], stage.ErrExists) || errs[2] != nil {
		t.Errorf("errors %v", errs)
	}
	holds(t, dir, "a", "b", "c")
	reads(t, filepath.Join(dir, "a/bagit.txt"), "new")
	reads(t, filepath.Join(dir, "b/bagit.txt"), "old")
	reads(t, filepath.Join(dir, "c/bagit.txt"), "new")
	if errs := g.Commit(); len(errs) != 0 {
		t.Errorf("a group that was committed still holds %d", len(errs))
	}
}

func TestLeftoversAreSwept(t *testing.T) {
	dir := t.TempDir()
	begin(t, filepath.Join(dir, "a"), "never committed")
	if err := os.Mkdir(filepath.Join(dir, "kept"), 0o777); err != nil {
		t.Fatal(err)
	}
	if left, err := stage.Sweep(dir); err != nil || len(left) > 0 {
		t.Fatal(left, err)
	}
	holds(t, dir, "kept")
}

func TestOneBuildAtATime(t *testing.T) {
	dir := t.TempDir()
	first, err := stage.AcquireLock(dir)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := stage.AcquireLock(dir); !errors.Is(err, stage.ErrLocked) {
		t.Errorf("a second lock: %v, want ErrLocked", err)
	}
	if err := first.Release(); err != nil {
		t.Fatal(err)
	}
	again, err := stage.AcquireLock(dir)
	if err != nil {
		t.Fatal(err)
	}
	again.Release()
	holds(t, dir)
}

func TestPathsThatLeadOutAreRefused(t *testing.T) {
	s := begin(t, filepath.Join(t.TempDir(), "a"), "x")
	defer s.Abort()
	for _, name := range []string{"../x", "/x", "a/../../x", "", "a//b"} {
		if f, err := s.Create(name); err == nil {
			f.Close()
			t.Errorf("%q was created", name)
		}
	}
}

func BenchmarkStage(b *testing.B) {
	dir := b.TempDir()
	for i := 0; b.Loop(); i++ {
		s := begin(b, filepath.Join(dir, "a"), "text")
		g := stage.Group{NoSync: true}
		g.Add(s, i > 0)
		if err := g.Commit()[0]; err != nil {
			b.Fatal(err)
		}
	}
}
