//go:build unix

package cli

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
)

// overBundles are commands over the bundle b/text, the zip file z/text.zip and
// the text text.txt of a folder.
func overBundles(dir string) [][]string {
	bundle, zip, text := filepath.Join(dir, "b", "text"), filepath.Join(dir, "z", "text.zip"), filepath.Join(dir, "text.txt")
	return [][]string{
		{"verify", bundle}, {"verify", "--deep", bundle}, {"verify", "--fast", bundle}, {"verify", "--completeness-only", bundle}, {"verify", filepath.Join(dir, "b")},
		{"verify", "--deep", "--strict", zip}, {"show", bundle}, {"explain", bundle}, {"show", zip}, {"show", text}, {"explain", text},
		{"extract", "--format", "pdf", "-o", filepath.Join(dir, "out", "x.pdf"), bundle}, {"extract", "-o", filepath.Join(dir, "out", "x.txt"), bundle},
		{"extract", "--format", "text", "-o", filepath.Join(dir, "out", "y.txt"), zip}, {"extract", "--file", "ro-crate-metadata.json", bundle},
		{"build", "-o", filepath.Join(dir, "b"), text}, {"build", "-o", filepath.Join(dir, "out", "new"), text}, {"build", "--zip", "-o", filepath.Join(dir, "z"), text},
	}
}

// sampleBundles makes what overBundles is about, for any user to read and change.
func sampleBundles(t *testing.T) (dir, program string) {
	t.Helper()
	if raced {
		t.Skip("the race detector opens files of its own, and hundreds of runs under it take minutes")
	}
	root := t.TempDir()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	dir = filepath.Join(root, "d")
	must(os.Mkdir(dir, 0o777))
	must(os.WriteFile(filepath.Join(dir, "text.txt"), []byte("A title\n\nBy Ann Roe\n\nA text of some words.\n"), 0o666))
	for _, args := range [][]string{{"-o", filepath.Join(dir, "b")}, {"--zip", "-o", filepath.Join(dir, "z")}} {
		if out, err := process(t, append(append([]string{"build", "-q"}, args...), filepath.Join(dir, "text.txt"))...).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
	}
	self, err := os.Executable()
	must(err)
	data, err := os.ReadFile(self)
	must(err)
	program = filepath.Join(root, "program") // where another user may start it
	must(os.WriteFile(program, data, 0o755))
	must(os.Chmod(filepath.Dir(root), 0o755))
	must(os.Chmod(root, 0o755))
	must(filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err == nil && os.Geteuid() == 0 {
			err = os.Lchown(path, nobody, nobody)
		}
		return err
	}))
	return dir, program
}

// nobody is a user without rights. Root may read everything, so it is no judge.
const nobody = 65534

// runAs runs the program as a user without rights, in a shell that first runs
// these words.
func runAs(t *testing.T, program, before string, args ...string) (code int, out, message string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	cmd := exec.Command("sh", append([]string{"-c", before + ` exec "$0" "$@"`, program}, args...)...)
	cmd.Env = append(os.Environ(), asProgram+"=1", "HOME=/")
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if os.Geteuid() == 0 {
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody, NoSetGroups: true}}
	}
	_ = cmd.Run()
	return cmd.ProcessState.ExitCode(), stdout.String(), stderr.String()
}

// couldNotLook checks that a run which could not look at something says so, with
// the reason, and calls nothing damaged.
func couldNotLook(t *testing.T, what string, args []string, code int, out, message string, reasons ...string) {
	t.Helper()
	said := out + message
	switch {
	case strings.Contains(said, "goroutine ") || strings.Contains(said, "internal error"):
		t.Errorf("%s: %q fails: %.400s", what, args[:2], said)
	case code != exitOK && code != exitFailed && (code != exitPartial || args[0] == "verify" || args[0] == "extract"):
		t.Errorf("%s: %q ends with %d: %.400s", what, args, code, said)
	case code != exitOK && !slices.ContainsFunc(reasons, func(r string) bool { return strings.Contains(said, r) }):
		t.Errorf("%s: %q does not say why: %.400s", what, args, said)
	case strings.Contains(said, "damaged") || strings.Contains(said, "\nbad ") || strings.HasPrefix(out, "bad "), strings.Contains(said, "--force"), strings.Contains(said, "holds no"), strings.Contains(said, "no bundle"):
		t.Errorf("%s: %q takes it for damage or for nothing: %.400s", what, args, said)
	case code != exitOK && strings.Contains(said, "every byte read"):
		t.Errorf("%s: %q claims to have read everything: %.400s", what, args, said)
	}
}

// TestWhatMayNotBeReadIsNoDamage takes the right to read from each file and folder
// of a bundle, and of what lies around it, and runs every command.
func TestWhatMayNotBeReadIsNoDamage(t *testing.T) {
	dir, program := sampleBundles(t)
	var paths []string
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if path != dir {
			paths = append(paths, path)
		}
		return err
	})
	if err != nil || len(paths) < 12 {
		t.Fatalf("%d paths, %v", len(paths), err)
	}
	for _, path := range paths {
		info, err := os.Lstat(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, mode := range []fs.FileMode{0, 0o111, 0o444} {
			if !info.IsDir() && mode != 0 {
				continue
			}
			if err := os.Chmod(path, mode); err != nil {
				t.Fatal(err)
			}
			for _, args := range overBundles(dir) {
				_ = os.RemoveAll(filepath.Join(dir, "out"))
				_ = os.Mkdir(filepath.Join(dir, "out"), 0o777)
				_ = os.Chmod(filepath.Join(dir, "out"), 0o777)
				code, out, message := runAs(t, program, "", args...)
				name, _ := filepath.Rel(dir, path)
				couldNotLook(t, fmt.Sprintf("%s with mode %03o", name, mode), args, code, out, message, "permission denied", "may not be read")
			}
			if err := os.Chmod(path, info.Mode().Perm()); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// TestTooFewOpenFilesAreNoDamage runs every command with room for few open files.
func TestTooFewOpenFilesAreNoDamage(t *testing.T) {
	dir, program := sampleBundles(t)
	all := 0
	for _, n := range []int{6, 8, 10, 11, 12, 13, 14, 16, 18, 21, 24} {
		for _, args := range overBundles(dir) {
			_ = os.RemoveAll(filepath.Join(dir, "out"))
			_ = os.Mkdir(filepath.Join(dir, "out"), 0o777)
			_ = os.Chmod(filepath.Join(dir, "out"), 0o777)
			code, out, message := runAs(t, program, fmt.Sprintf("ulimit -n %d;", n), args...)
			couldNotLook(t, fmt.Sprintf("%d files", n), args, code, out, message, "too many open files", "files at a time")
			if code == exitOK {
				all++
			}
			if left, _ := filepath.Glob(filepath.Join(dir, "*", ".archive-stage-*")); len(left) > 0 && code == exitOK {
				t.Errorf("%d files: %q leaves %q", n, args, left)
			}
		}
	}
	if all < 50 {
		t.Errorf("%d runs did their work", all)
	}
}

// TestALeftoverThatMayNotBeRemovedStopsNoBuild puts what a killed build leaves
// into an output folder, in a way that nobody may clear it away.
func TestALeftoverThatMayNotBeRemovedStopsNoBuild(t *testing.T) {
	dir, program := sampleBundles(t)
	left := filepath.Join(dir, "out", ".archive-stage-ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	if err := os.MkdirAll(filepath.Join(left, "data"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(left, 0o555); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(left, 0o777) })
	if os.Geteuid() == 0 {
		for _, path := range []string{filepath.Dir(left), left, filepath.Join(left, "data")} {
			if err := os.Chown(path, nobody, nobody); err != nil {
				t.Fatal(err)
			}
		}
	}
	text := filepath.Join(dir, "new.txt")
	if err := os.WriteFile(text, []byte("A title\n\nAnd a text.\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, more := range []string{"--json", "--strict"} {
		code, out, message := runAs(t, program, "", "build", more, "-o", filepath.Dir(left), text)
		if said := out + message; code != exitOK || !strings.Contains(said, "leftover-kept") || !strings.Contains(said, "permission denied") {
			t.Errorf("build %s ends with %d: %s", more, code, said)
		}
	}
}

// TestAnOutputThatTakesNothingIsToldOfOnce writes bundles and packs into a folder
// in which nothing may be made.
func TestAnOutputThatTakesNothingIsToldOfOnce(t *testing.T) {
	dir, program := sampleBundles(t)
	closed := filepath.Join(dir, "closed")
	listing := process(t, "manifest", "-q", "text.txt")
	listing.Dir = dir
	lines, err := listing.Output()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "list"), lines, 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(closed, 0o555); err != nil {
		t.Fatal(err)
	}
	for _, how := range []string{"text.txt", "--zip text.txt", "--tar text.txt", "--manifest list", "--manifest list --pack"} {
		code, out, message := runAs(t, program, "cd '"+dir+"';", append([]string{"build", "-o", closed}, strings.Fields(how)...)...)
		if n := strings.Count(message, "permission denied"); code != exitFailed || n != 1 || out != "" {
			t.Errorf("build %s ends with %d, tells of it %d times: %s", how, code, n, out+message)
		}
	}
}
