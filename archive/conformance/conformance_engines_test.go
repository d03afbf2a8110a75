//go:build conformance

package conformance_test

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// The recipes for schedulers in archive/scale run here as they stand, on loopback
// and with two workers. The first run of one share is killed in the middle, and so
// is the worker that ran it. Whatever the engine makes of that, the packs must be
// those of one run in one piece, byte for byte.

// shares is into how many shares the work is cut, two of which have nothing to do.
const shares = 8

// engine is something that gives processes their shares.
type engine struct {
	name   string
	needs  string // a command that must be there
	recipe string
	above  int // how many generations above the program its worker is; 0 for none that could be killed
	run    func(s *site, out string)
}

func engines() []engine {
	return []engine{
		{"xargs", "xargs", "on_xargs.sh", 0, (*site).script},
		{"GNU parallel", "parallel", "on_parallel.sh", 0, (*site).script},
		{"Slurm", "bash", "on_slurm.sh", 0, (*site).slurm},
		{"Kubernetes", "sh", "on_kubernetes.yaml", 0, (*site).kubernetes},
		{"AWS Batch", "sh", "on_batch.json", 0, (*site).batch},
		{"Dask", "dask", "on_dask.py", 1, (*site).dask},
		{"Ray", "ray-python", "on_ray.py", 1, (*site).ray},
		{"Spark", "spark", "on_spark.py", 3, (*site).spark},
	}
}

func TestConformanceOfEngines(t *testing.T) {
	program := buildProgram(t)
	for _, e := range engines() {
		t.Run(e.name, func(t *testing.T) {
			s := &site{T: t, dir: t.TempDir(), recipe: recipe(t, e.recipe), above: e.above}
			if !s.has(e.needs) {
				t.Skipf("%s is not here", e.needs)
			}
			s.prepare(program)
			want := s.read(s.whole)
			out := filepath.Join(s.dir, "packs")
			e.run(s, out)
			s.stopAll()
			if _, err := os.Stat(filepath.Join(s.dir, "killed", "who")); err != nil {
				t.Errorf("nothing was killed: %v", err)
			}
			if got := s.read(out); !maps.Equal(got, want) {
				t.Errorf("the packs are %q, not those of one run, %q, or not the same", slices.Sorted(maps.Keys(got)), slices.Sorted(maps.Keys(want)))
			}
			s.must(program, "verify", "--manifest", s.list, out)
		})
	}
}

func recipe(t *testing.T, name string) string {
	t.Helper()
	path, err := filepath.Abs(filepath.Join("..", "scale", name))
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// site is a place where an engine runs.
type site struct {
	*testing.T
	dir, recipe       string
	list, base, whole string
	above             int
	env               []string
	running           []*exec.Cmd
}

// has reports whether a command is there, and one of the installed ones, or one of
// the machine.
func (s *site) has(command string) bool {
	if exists(filepath.Join(judgesFolder(s.T), command)) {
		return true
	}
	_, err := exec.LookPath(command)
	return err == nil
}

// standIn runs archive, and once kills it in the middle, with the worker that it
// was started by.
const standIn = `#!/bin/sh
case "$*" in
*"--shard 1/"*)
	if mkdir "$KILLED" 2>/dev/null; then
		"$ARCHIVE_PROGRAM" "$@" & one=$!
		sleep 0.02
		kill -9 "$one" 2>/dev/null
		victim=$$
		for _ in $(seq "$KILL_ABOVE"); do victim=$(awk '{ print $4 }' "/proc/$victim/stat"); done
		tr '\0' ' ' <"/proc/$victim/cmdline" >"$KILLED/who"
		kill -9 "$victim"
		exit 137
	fi ;;
esac
exec "$ARCHIVE_PROGRAM" "$@"
`

// prepare writes texts, a manifest of them, the packs of one run, and the program's
// stand-in.
func (s *site) prepare(program string) {
	s.list, s.base, s.whole = filepath.Join(s.dir, "LIST"), s.dir, filepath.Join(s.dir, "whole")
	bin, in := filepath.Join(s.dir, "bin"), filepath.Join(s.dir, "texts")
	for _, dir := range []string{bin, in} {
		s.check(os.Mkdir(dir, 0o755))
	}
	for i := range 24 {
		text := fmt.Sprintf("The story of number %d\n\n%s\n", i, strings.Repeat(fmt.Sprintf("Some words of number %d. ", i), 9*i))
		s.check(os.WriteFile(filepath.Join(in, fmt.Sprintf("text-%d.txt", i)), []byte(text), 0o644))
	}
	s.check(os.WriteFile(filepath.Join(bin, "archive"), []byte(standIn), 0o755))
	s.check(os.WriteFile(filepath.Join(bin, "srun"), []byte("#!/bin/sh\nexec \"$@\"\n"), 0o755))
	s.env = append(os.Environ(), "PATH="+bin+":"+judgesFolder(s.T)+":"+os.Getenv("PATH"), "ARCHIVE_PROGRAM="+program, "ARCHIVE_PACK_SIZE=4",
		"KILLED="+filepath.Join(s.dir, "killed"), "KILL_ABOVE="+strconv.Itoa(s.above), "WORKERS=2")
	s.check(os.WriteFile(s.list, s.must(program, "manifest", "--base", s.base, in), 0o644))
	s.must(program, "build", "-j", "1", "--manifest", s.list, "--base", s.base, "--pack", "-o", s.whole)
}

func (s *site) check(err error) {
	s.Helper()
	if err != nil {
		s.Fatal(err)
	}
}

func (s *site) command(name string, args ...string) *exec.Cmd {
	if own := filepath.Join(judgesFolder(s.T), name); exists(own) {
		name = own
	}
	cmd := exec.CommandContext(s.Context(), name, args...)
	cmd.Dir, cmd.Env = s.dir, s.env
	cmd.WaitDelay = 10 * time.Second
	return cmd
}

// try runs a command to its end.
func (s *site) try(name string, args ...string) (out []byte, said string, err error) {
	var message bytes.Buffer
	cmd := s.command(name, args...)
	cmd.Stderr = &message
	out, err = cmd.Output()
	return out, message.String(), err
}

func (s *site) must(name string, args ...string) []byte {
	s.Helper()
	out, said, err := s.try(name, args...)
	if err != nil {
		s.Fatalf("%s %q: %v\n%s", name, args, err, lastLines(said))
	}
	return out
}

// start runs a command in the background, and logs what it says if the test fails.
func (s *site) start(name string, args ...string) {
	s.Helper()
	said, err := os.CreateTemp(s.dir, "said") // a file, no pipe: children may hold it open
	s.check(err)
	cmd := s.command(name, args...)
	cmd.Stdout, cmd.Stderr = said, said
	s.check(cmd.Start())
	s.running = append(s.running, cmd)
	s.Cleanup(func() {
		if text, err := os.ReadFile(said.Name()); err == nil && s.Failed() {
			s.Logf("%s says\n%s", name, lastLines(string(text)))
		}
		said.Close()
	})
	s.Cleanup(s.stopAll)
}

// stopAll ends what was started, the last one first.
func (s *site) stopAll() {
	for _, cmd := range slices.Backward(s.running) {
		_ = cmd.Process.Signal(syscall.SIGTERM)
		late := time.AfterFunc(15*time.Second, func() { _ = cmd.Process.Kill() })
		_ = cmd.Wait()
		late.Stop()
	}
	s.running = nil
}

// read returns the files of a folder by their names.
func (s *site) read(dir string) map[string]string {
	s.Helper()
	paths, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil || len(paths) == 0 {
		s.Fatalf("%s holds %d files, %v", dir, len(paths), err)
	}
	files := make(map[string]string)
	for _, path := range paths {
		data, err := os.ReadFile(path)
		s.check(err)
		files[filepath.Base(path)] = string(data)
	}
	return files
}
