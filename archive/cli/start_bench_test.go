package cli

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

// BenchmarkStart runs the program in processes of their own, each of which pays what
// a process pays once: tables, faces, patterns of hyphens. It reports the processor
// time of a process.
func BenchmarkStart(b *testing.B) {
	for name, args := range map[string][]string{
		"version": {"--version"},
		"help":    {"build", "--help"},
		"english": {"build", "-q", "--sync", "none", "--force", "../../seeds/harbour-clock.txt"},
		"russian": {"build", "-q", "--sync", "none", "--force", "../../seeds/музей-карт.txt"},
	} {
		b.Run(name, func(b *testing.B) {
			if args[0] == "build" && args[1] == "-q" {
				args = append(args, "-o", filepath.Join(b.TempDir(), "out"))
			}
			var used time.Duration
			for b.Loop() {
				cmd := process(b, args...)
				cmd.Stderr = os.Stderr
				if err := cmd.Run(); err != nil {
					b.Fatal(err)
				}
				used += cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
			}
			b.ReportMetric(float64(used.Microseconds())/float64(b.N), "cpu-µs/op")
		})
	}
}
