package cli

import (
	"context"
	"os"
	"os/exec"
	"testing"
)

// asProgram makes the test binary be the program.
const asProgram = "TEST_IS_THE_PROGRAM"

// peakFile names the file that takes what the process says of its memory when
// it ends: the system counts to it what the test took that started it.
const peakFile = "TEST_PEAK_FILE"

// readyFile names the file that the process makes when it listens to signals.
const readyFile = "TEST_READY_FILE"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		ctx, stop := WithSignals(context.Background())
		if ready := os.Getenv(readyFile); ready != "" {
			_ = os.WriteFile(ready, nil, 0o666)
		}
		code := Run(ctx, os.Args[1:], System())
		stop()
		if peak := os.Getenv(peakFile); peak != "" {
			status, _ := os.ReadFile("/proc/self/status") // of Linux
			_ = os.WriteFile(peak, status, 0o666)
		}
		os.Exit(code)
	}
	os.Exit(m.Run())
}

// process is the program in a process of its own.
func process(t testing.TB, args ...string) *exec.Cmd {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program, args...)
	cmd.Env = append(os.Environ(), asProgram+"=1")
	return cmd
}
