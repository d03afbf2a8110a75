//go:build unix

package cli

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/fad55d40/archive/archive/stage"
)

// listOf writes texts and a manifest of them into a new folder, and returns its
// path, the base, and that of the manifest.
func listOf(t *testing.T, texts int) (base, list string) {
	t.Helper()
	base = t.TempDir()
	for i := range texts {
		text := fmt.Sprintf("Title %d\n\n%s\n", i, strings.Repeat(fmt.Sprintf("A text of the number %d. ", i), 5*i))
		if err := os.WriteFile(filepath.Join(base, fmt.Sprintf("t%d.txt", i)), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	code, lines, message := call("manifest", "-q", "--base", base, base)
	if code != exitOK {
		t.Fatal(message)
	}
	list = filepath.Join(t.TempDir(), "LIST")
	if err := os.WriteFile(list, []byte(lines), 0o666); err != nil {
		t.Fatal(err)
	}
	return base, list
}

// contents reads all files of a folder.
func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	files := make(map[string]string)
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		files[e.Name()] = string(data)
	}
	return files
}

func samePacks(t *testing.T, got, want map[string]string) {
	t.Helper()
	for name := range want {
		if got[name] != want[name] {
			t.Errorf("%s is not the pack of the run in one piece", name)
		}
	}
	for name := range got {
		if _, ok := want[name]; !ok {
			t.Errorf("%s should not be there", name)
		}
	}
}

// TestSharesThatAreKilledAndRunAgainGiveTheSamePacks runs the shares of a
// manifest side by side, kills some at any moment, and runs them again.
func TestSharesThatAreKilledAndRunAgainGiveTheSamePacks(t *testing.T) {
	base, list := listOf(t, 24)
	build := func(out string, more ...string) []string {
		return append([]string{"build", "-q", "--manifest", list, "--base", base, "--pack", "--pack-size", "3", "-o", out}, more...)
	}
	whole, parts := filepath.Join(t.TempDir(), "whole"), filepath.Join(t.TempDir(), "parts")
	if err := process(t, build(whole, "-j", "1")...).Run(); err != nil {
		t.Fatal(err)
	}
	want := contents(t, whole)
	if len(want) != 8 {
		t.Fatalf("%d packs", len(want))
	}
	r := rand.New(rand.NewPCG(7, uint64(time.Now().UnixNano())))
	for range 5 {
		var running []*exec.Cmd
		for i := range 3 {
			cmd := process(t, build(parts, "--shard", fmt.Sprintf("%d/3", i))...)
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			running = append(running, cmd)
		}
		time.Sleep(time.Duration(r.IntN(200)) * time.Millisecond)
		for _, cmd := range running {
			_ = cmd.Process.Kill()
			_ = cmd.Wait()
		}
		entries, _ := filepath.Glob(filepath.Join(parts, "pack-*"))
		for _, path := range entries {
			if data, err := os.ReadFile(path); err != nil || string(data) != want[filepath.Base(path)] {
				t.Fatalf("after a kill %s is not whole: %v", path, err)
			}
		}
	}
	for i := range 3 {
		if out, err := process(t, build(parts, "--shard", fmt.Sprintf("%d/3", i))...).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
	}
	samePacks(t, contents(t, parts), want)
}

// TestRivalsOnTheSamePacksBothSucceed runs the same work several times at once
// into one output: each pack is there once, and nobody fails.
func TestRivalsOnTheSamePacksBothSucceed(t *testing.T) {
	base, list := listOf(t, 9)
	out := filepath.Join(t.TempDir(), "out")
	var running []*exec.Cmd
	for range 4 {
		cmd := process(t, "build", "-q", "--manifest", list, "--base", base, "--pack", "--pack-size", "3", "-o", out)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		running = append(running, cmd)
	}
	for _, cmd := range running {
		if err := cmd.Wait(); err != nil {
			t.Errorf("a rival failed: %v", err)
		}
	}
	if files := contents(t, out); len(files) != 3 {
		t.Errorf("there are %d files", len(files))
	}
	if code, _, message := call("verify", "-q", out); code != exitOK {
		t.Error(message)
	}
}

// TestAFolderBuildAndAPackRunDoNotShareAnOutput holds the lock of a run with packs.
func TestAFolderBuildAndAPackRunDoNotShareAnOutput(t *testing.T) {
	base, list := listOf(t, 1)
	out := filepath.Join(t.TempDir(), "out")
	if code, _, message := call("build", "-q", "--manifest", list, "--base", base, "--pack", "-o", out); code != exitOK {
		t.Fatal(message)
	}
	lock, err := stage.ShareLock(out)
	if err != nil {
		t.Fatal(err)
	}
	if code, _, _ := call("build", "-q", "-o", out, base); code != exitLocked {
		t.Errorf("beside a run with packs a build of a folder ends with %d", code)
	}
	if code, _, message := call("build", "-q", "--manifest", list, "--base", base, "--pack", "-o", out); code != exitOK {
		t.Errorf("beside a run with packs another one ends with %d: %s", code, message)
	}
	if err := lock.Release(); err != nil {
		t.Error(err)
	}
}
