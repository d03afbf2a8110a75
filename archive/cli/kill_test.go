//go:build unix

package cli

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// kills is how often a run is killed here; -count multiplies it.
const kills = 20

// TestAKilledReplacementLeavesOldOrNewWhole kills runs that replace bundles, at
// any moment: after each kill every bundle is whole under its name, the old one
// or the new one, and the next run finishes the work.
func TestAKilledReplacementLeavesOldOrNewWhole(t *testing.T) {
	dir := t.TempDir()
	texts, out := filepath.Join(dir, "texts"), filepath.Join(dir, "out")
	if err := os.Mkdir(texts, 0o777); err != nil {
		t.Fatal(err)
	}
	var names []string
	for i := range 6 {
		name := fmt.Sprintf("t%d", i)
		names = append(names, "ok "+filepath.Join(out, name))
		text := fmt.Sprintf("Title %d\n\n%s\n", i, strings.Repeat("A text that is replaced. ", 40*i))
		if err := os.WriteFile(filepath.Join(texts, name+".txt"), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	build := func(paper string) []string {
		return []string{"build", "-q", "--force", "--sync", "group", "--paper", paper, "-o", out, texts}
	}
	if err := process(t, build("a4")...).Run(); err != nil {
		t.Fatal(err)
	}
	want := strings.Join(names, "\n") + "\n"
	r := rand.New(rand.NewPCG(3, uint64(time.Now().UnixNano())))
	for i := range kills {
		cmd := process(t, build([]string{"letter", "a4"}[i%2])...)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(r.IntN(150)) * time.Millisecond)
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		if code, got, message := call("verify", "-q", out); code != exitOK || got != want {
			t.Fatalf("after kill %d: exit code %d, %q, %s", i+1, code, got, message)
		}
	}
	if err := process(t, build("letter")...).Run(); err != nil {
		t.Errorf("the run after the kills: %v", err)
	}
	left, err := filepath.Glob(filepath.Join(out, ".archive-stage-*"))
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
	if code, got, _ := call("verify", "-q", out); code != exitOK || got != want {
		t.Errorf("at last: exit code %d, %q", code, got)
	}
}
