package bagit_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/conformance"
)

var update = flag.Bool("update", false, "rewrite what the vectors expect")

// vectors are bags of our own, one rule each.
const vectors = "../../testdata/bagit"

func TestVectors(t *testing.T) {
	covered := make(map[string]bool)
	for _, kind := range []string{"valid", "warning", "invalid"} {
		files, err := filepath.Glob(filepath.Join(vectors, kind, "*.txtar"))
		if err != nil || len(files) == 0 {
			t.Fatalf("%d vectors are %s: %v", len(files), kind, err)
		}
		for _, file := range files {
			v, err := conformance.ReadVector(file)
			if err != nil {
				t.Fatal(err)
			}
			covered[v.Code] = true
			t.Run(kind+"/"+v.Code+"/"+v.Case, func(t *testing.T) { vector(t, file, v) })
		}
	}
	for _, r := range bagit.Rules() {
		if !covered[r.Code] && !slices.Contains(madeInCode, r.Code) {
			t.Errorf("no vector breaks the rule %s", r.Code)
		}
	}
}

// madeInCode are the rules that need a file too large, or too broken, for a
// vector: tests of their own break them.
var madeInCode = []string{"limit-exceeded", "file-unreadable"}

// onDiskMaker makes bags on disk.
var onDiskMaker = conformance.Maker{
	Folder: func(path string) error { return os.MkdirAll(path, 0o777) },
	Pipe:   conformance.Mkfifo,
	Link:   os.Symlink,
	File:   func(path string, data []byte) error { return os.WriteFile(path, data, 0o666) },
}

func vector(t *testing.T, file string, v *conformance.Vector) {
	dir := filepath.Join(t.TempDir(), "bag")
	if err := v.Unpack(dir, onDiskMaker); err != nil {
		t.Fatal(err)
	}
	findings := validateDir(t, dir, bagit.Options{Profile: v.Profile})
	got := make([]string, len(findings))
	for i, f := range findings {
		got[i] = strings.TrimSpace(fmt.Sprintf("%s %s %s", f.Severity, f.Code, strings.Trim(strconv.Quote(f.Path), `"`)))
	}
	got = slices.Compact(got)
	if *update {
		v.Want = got
		if err := os.WriteFile(file, v.Format(), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if !slices.Equal(got, v.Want) {
		t.Errorf("found %q, want %q", got, v.Want)
	}
	severity := map[string]string{"valid": "", "warning": "warning ", "invalid": "error "}[v.Kind]
	switch {
	case v.Kind == "valid" && len(got) > 0:
		t.Errorf("a valid bag: %q", got)
	case v.Kind != "valid" && !slices.ContainsFunc(got, func(g string) bool { return strings.HasPrefix(g+" ", severity+v.Code+" ") }):
		t.Errorf("there is no %s%s in %q", severity, v.Code, got)
	case bad(findings) != (v.Kind == "invalid"):
		t.Errorf("a bag of the kind %s: %q", v.Kind, got)
	}
}
