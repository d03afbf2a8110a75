//go:build unix

package cli

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestTheFirstSignalEndsEveryRunSoon ends runs that have one huge text, or an
// endless input, in hand, at several moments. What they were about to write is
// not there, half or whole. Moments are counted in the processor's time, so a busy
// machine changes nothing.
func TestTheFirstSignalEndsEveryRunSoon(t *testing.T) {
	dir := t.TempDir()
	huge := filepath.Join(dir, "huge.txt")
	if err := os.WriteFile(huge, []byte(hostile["letters"](3<<20)), 0o666); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(dir, "out")
	for _, args := range [][]string{
		{"build", "--memory", "9G", "-o", out, huge}, {"show", huge}, {"explain", huge},
		{"build", "-o", out, "-"}, {"build", "-o", out, "--files-from", "-"}, {"show", "-"},
	} {
		for _, after := range []time.Duration{0, 100 * time.Millisecond, 500 * time.Millisecond} {
			if after > 0 && args[len(args)-1] == "-" {
				continue // it waits
			}
			interrupted(t, out, after, args)
		}
	}
}

// interrupted ends one run after it has taken so much of the processor's time.
func interrupted(t *testing.T, out string, after time.Duration, args []string) {
	t.Helper()
	ready := filepath.Join(t.TempDir(), "ready")
	cmd := process(t, args...)
	cmd.Env = append(cmd.Env, readyFile+"="+ready)
	stdin, err := cmd.StdinPipe() // never closed: a person who does not type
	if err != nil {
		t.Fatal(err)
	}
	defer stdin.Close()
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	hung := time.AfterFunc(5*time.Minute, func() { _ = cmd.Process.Kill() })
	for tries := 0; ; tries++ {
		if _, err := os.Stat(ready); err == nil {
			break
		} else if tries == 60_000 {
			t.Fatalf("%q never listens to signals: %s", args, stderr.String())
		}
		time.Sleep(5 * time.Millisecond)
	}
	before := processorTime(t, cmd.Process.Pid)
	for before < after {
		time.Sleep(5 * time.Millisecond)
		before = processorTime(t, cmd.Process.Pid)
	}
	if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	if !hung.Stop() || cmd.ProcessState.ExitCode() != 143 {
		t.Errorf("%q, ended after %v: %v, %s", args, after, cmd.ProcessState, stderr.String())
	}
	if used := cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime() - before; used > 3*time.Second {
		t.Errorf("%q, ended after %v: goes on for %v of the processor", args, after, used)
	}
	if left, _ := os.ReadDir(out); len(left) > 0 {
		t.Errorf("%q left %v", args, left)
	}
	if !strings.Contains(stderr.String(), "terminated") {
		t.Errorf("%q says %q", args, stderr.String())
	}
}

// processorTime is what a process has taken of the processor. Where that cannot
// be told it is more than any test waits for.
func processorTime(t *testing.T, pid int) time.Duration {
	t.Helper()
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid)) // of Linux
	fields := strings.Fields(string(stat[bytes.LastIndexByte(stat, ')')+1:]))
	if err != nil || len(fields) < 13 {
		return time.Hour
	}
	ticks := 0
	for _, f := range fields[11:13] { // utime and stime, in hundredths of a second
		n, err := strconv.Atoi(f)
		if err != nil {
			t.Fatal(err)
		}
		ticks += n
	}
	return time.Duration(ticks) * 10 * time.Millisecond
}
