//go:build conformance

package conformance_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// TestConformanceOfPacks has packs of the seeds unpacked by Info-ZIP, and the
// bags that come out, and those in them, checked by bagit-python and by the tools
// that anybody has.
func TestConformanceOfPacks(t *testing.T) {
	program, dir := buildProgram(t), t.TempDir()
	seeds, err := filepath.Abs("../../seeds")
	if err != nil {
		t.Fatal(err)
	}
	run := func(name string, args ...string) []byte {
		t.Helper()
		var message bytes.Buffer
		cmd := exec.CommandContext(t.Context(), name, args...)
		cmd.Dir, cmd.Stderr = dir, &message
		out, err := cmd.Output()
		if err != nil {
			t.Fatalf("%s %q: %v: %s", name, args, err, message.Bytes())
		}
		return out
	}
	if err := os.WriteFile(filepath.Join(dir, "LIST"), run(program, "manifest", "--base", seeds, seeds), 0o666); err != nil {
		t.Fatal(err)
	}
	run(program, "build", "--manifest", "LIST", "--base", seeds, "--pack", "--pack-size", "4", "-o", "packs")
	unzipped := func(pattern, to string) []string {
		t.Helper()
		files, err := filepath.Glob(filepath.Join(dir, pattern))
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: %d files, %v", pattern, len(files), err)
		}
		for _, f := range files {
			run("unzip", "-q", f, "-d", to)
		}
		bags, err := filepath.Glob(filepath.Join(dir, to, "*"))
		if err != nil || len(bags) != len(files) {
			t.Fatalf("%d bags came out of %d files, %v", len(bags), len(files), err)
		}
		return bags
	}
	packs := unzipped("packs/*.zip", "unzipped")
	bundles := unzipped("unzipped/*/data/*.zip", "bundles")
	for _, verdicts := range [][]verdict{judgeBags(t, append(packs, bundles...)), judgeDigests(t, append(packs, bundles...))} {
		complete(t, "the judge", append(packs, bundles...), verdicts)
		for _, v := range verdicts {
			for _, f := range v.findings {
				t.Errorf("%s: %s: %s", filepath.Base(v.file), f.rule, f.detail)
			}
		}
	}
	t.Logf("%d packs with %d bundles", len(packs), len(bundles))
}
