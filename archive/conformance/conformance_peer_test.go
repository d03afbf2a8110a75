//go:build conformance

package conformance_test

import (
	"context"
	"errors"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/conformance"
)

// What bagit-python can say of a bag.
const (
	valid   = "valid"
	invalid = "invalid"
	crashed = "crashed" // it ended with an exception
	hung    = "hung"    // it had not answered after the patience below
)

const patience = 20 * time.Second

// TestConformanceOfVerdictsWithBagitPython has bagit-python judge every vector
// and every bag of the Library of Congress's suite. Wherever it does not agree
// with us, the table says why.
func TestConformanceOfVerdictsWithBagitPython(t *testing.T) {
	bags := peerBags(t)
	command := filepath.Join(judgesFolder(t), "bagit.py")
	ours, theirs := make(map[string]string), make(map[string]string)
	var mu sync.Mutex
	var group sync.WaitGroup
	limit := make(chan struct{}, 2)
	for name, dir := range bags {
		ours[name] = ourVerdict(t, dir, strings.HasPrefix(name, "profile "))
		limit <- struct{}{}
		group.Go(func() {
			defer func() { <-limit }()
			v := theirVerdict(t, command, dir)
			mu.Lock()
			theirs[name] = v
			mu.Unlock()
		})
	}
	group.Wait()
	suiteIsHere := false
	for name := range bags {
		suiteIsHere = suiteIsHere || strings.HasPrefix(name, "suite ")
	}
	if !suiteIsHere {
		t.Log("the Library of Congress's suite is not here: its bags are not judged")
	}
	agreed, differed := 0, 0
	for _, name := range slices.Sorted(maps.Keys(bags)) {
		d, known := disagreements[name]
		switch {
		case ours[name] == theirs[name] && known:
			t.Errorf("%s: both say %s now: it no longer belongs in the table", name, ours[name])
		case ours[name] == theirs[name]:
			agreed++
		case !known || d.theirs != theirs[name]:
			t.Errorf("%s: we say %s, bagit-python says %s, which the table does not explain", name, ours[name], theirs[name])
		default:
			differed++
		}
	}
	for name := range disagreements {
		if _, ok := bags[name]; !ok && (suiteIsHere || !strings.HasPrefix(name, "suite ")) {
			t.Errorf("the table tells of %q, and there is no such bag", name)
		}
	}
	t.Logf("%d bags: %d judged alike, %d differently for a reason", len(bags), agreed, differed)
}

// peerBags lists the bags by name: vectors are unpacked.
func peerBags(t *testing.T) map[string]string {
	bags := make(map[string]string)
	files, err := filepath.Glob("../../testdata/bagit/*/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d vectors: %v", len(files), err)
	}
	maker := conformance.Maker{
		Folder: func(path string) error { return os.MkdirAll(path, 0o777) },
		Pipe:   conformance.Mkfifo,
		Link:   os.Symlink,
		File:   func(path string, data []byte) error { return os.WriteFile(path, data, 0o666) },
	}
	for _, file := range files {
		v, err := conformance.ReadVector(file)
		if err != nil {
			t.Fatal(err)
		}
		if v.Profile {
			continue // our own rules, which nobody else has
		}
		dir := filepath.Join(t.TempDir(), "bag")
		if err := v.Unpack(dir, maker); err != nil {
			t.Fatal(err)
		}
		bags[v.Code+" "+v.Case] = dir
	}
	const suite = "../../../shared/bagit-conformance-suite"
	dirs, err := filepath.Glob(suite + "/v*/*/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, dir := range dirs {
		if info, err := os.Stat(dir); err == nil && info.IsDir() {
			name, _ := filepath.Rel(suite, dir)
			bags["suite "+filepath.ToSlash(name)] = dir
		}
	}
	return bags
}

func ourVerdict(t *testing.T, dir string, profile bool) string {
	t.Helper()
	bag, err := bagit.Dir(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer bag.Close()
	report, err := bagit.Validate(t.Context(), bag, bagit.Options{Profile: profile})
	if err != nil {
		t.Fatal(err)
	}
	if report.Damaged() {
		return invalid
	}
	return valid
}

func theirVerdict(t *testing.T, command, dir string) string {
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	cmd := exec.CommandContext(ctx, command, "--validate", dir)
	out, err := cmd.CombinedOutput()
	var exit *exec.ExitError
	switch {
	case ctx.Err() != nil:
		return hung
	case err == nil:
		return valid
	case !errors.As(err, &exit):
		t.Errorf("running bagit.py: %v", err)
	case strings.Contains(string(out), "Traceback"):
		return crashed
	}
	return invalid
}
