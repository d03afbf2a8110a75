//go:build unix

package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestTheFirstSignalEndsEveryRunSoon ends runs that have one huge text, or an
// endless input, in hand, at several moments. What they were about to write is
// not there, half or whole.
func TestTheFirstSignalEndsEveryRunSoon(t *testing.T) {
	dir := t.TempDir()
	huge := filepath.Join(dir, "huge.txt")
	if err := os.WriteFile(huge, []byte(hostile["letters"](3<<20)), 0o666); err != nil {
		t.Fatal(err)
	}
	fifo := filepath.Join(dir, "fifo")
	if err := syscall.Mkfifo(fifo, 0o666); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(dir, "out")
	for _, args := range [][]string{
		{"build", "--memory", "9G", "-o", out, huge}, {"show", huge}, {"explain", huge},
		{"build", "-o", out, "-"}, {"build", "-o", out, "--files-from", "-"}, {"show", "-"},
	} {
		for _, after := range []time.Duration{150 * time.Millisecond, 600 * time.Millisecond} {
			cmd := process(t, args...)
			stdin, err := cmd.StdinPipe() // never closed: a person who does not type
			if err != nil {
				t.Fatal(err)
			}
			var stderr bytes.Buffer
			cmd.Stderr = &stderr
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			time.Sleep(after)
			if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
				t.Fatal(err)
			}
			late := time.AfterFunc(20*time.Second, func() { _ = cmd.Process.Kill() })
			_ = cmd.Wait()
			stdin.Close()
			if !late.Stop() || cmd.ProcessState.ExitCode() != 143 {
				t.Errorf("%q, ended after %v: %v, %s", args, after, cmd.ProcessState, stderr.String())
			}
			if left, _ := os.ReadDir(out); len(left) > 0 {
				t.Errorf("%q left %v", args, left)
			}
			if !strings.Contains(stderr.String(), "terminated") {
				t.Errorf("%q says %q", args, stderr.String())
			}
		}
	}
}
