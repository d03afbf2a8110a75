package cli

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write what is printed into README, pages of help and goldens")

// A page shows sessions in lines that begin with four spaces: commands after
// "$ ", further lines of a command after "> ", then what it prints. A line "…"
// stands for any lines. A command that ends with other than 0 says so in a
// comment: "# exit code 4". Without any lines only the exit code is compared.

// session is one command of a page.
type session struct {
	command string
	code    string
	want    []string
	from    int // index of the first line of want in the page
}

var exitComment = regexp.MustCompile(`# exit code ([0-9]+)$`)

// sessionsOf takes a page apart.
func sessionsOf(lines []string) []session {
	var all []session
	open, blank := false, 0 // blank lines belong to what is printed when more of it follows
	for i, line := range lines {
		text, code := strings.CutPrefix(line, "    ")
		command, begins := strings.CutPrefix(text, "$ ")
		more, goesOn := strings.CutPrefix(text, ">")
		switch {
		case line == "" && open:
			blank++
			continue
		case !code:
			open = false
		case begins:
			s := session{command: command, code: "0", from: i + 1}
			if m := exitComment.FindStringSubmatch(command); m != nil {
				s.code = m[1]
			}
			all, open = append(all, s), true
		case open && goesOn && len(all[len(all)-1].want) == 0:
			last := &all[len(all)-1]
			last.command += "\n" + strings.TrimPrefix(more, " ")
			last.from = i + 1
		case open:
			last := &all[len(all)-1]
			last.want = append(append(last.want, make([]string, blank)...), text)
		}
		blank = 0
	}
	return all
}

// follow does what a page shows in a folder of its own, and compares.
func follow(t *testing.T, file, dir string) {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(data), "\n")
	all := sessionsOf(lines)
	shift := 0
	for _, s := range all {
		program, _, _ := strings.Cut(s.command, " ")
		if tool := program; tool == "go" || tool == "curl" {
			continue // a build, or another machine
		}
		if slices.Contains([]string{"make", "ninja", "systemd-analyze"}, program) {
			if _, err := exec.LookPath(program); err != nil {
				t.Logf("%s is not here: %q was not run", program, s.command)
				continue
			}
		}
		got, code := inShell(t, dir, s.command)
		if code != s.code {
			t.Errorf("%s: %q ends with %s, want %s:\n%s", file, s.command, code, s.code, strings.Join(got, "\n"))
		}
		switch {
		case len(s.want) == 0 || fits(s.want, got):
		case *update && !slices.Contains(s.want, "…"):
			shown := make([]string, len(got))
			for i, l := range got {
				shown[i] = strings.TrimRight("    "+l, " ")
			}
			lines = slices.Replace(lines, s.from+shift, s.from+shift+len(s.want), shown...)
			shift += len(shown) - len(s.want)
		default:
			t.Errorf("%s: %q prints\n%s\nnot\n%s", file, s.command, strings.Join(got, "\n"), strings.Join(s.want, "\n"))
		}
	}
	if len(all) == 0 {
		t.Errorf("%s shows no command", file)
	}
	if *update {
		if err := os.WriteFile(file, []byte(strings.Join(lines, "\n")), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// varying is what differs from run to run, times, or with any change of what is
// written: numbers of bytes.
var varying = regexp.MustCompile(`\b[0-9]+\.[0-9] (s|kB|MB)\b|\b[0-9]+ bytes?\b`)

// fits compares what is printed with what is shown.
func fits(want, got []string) bool {
	for len(want) > 0 {
		if want[0] == "…" {
			for i := range len(got) + 1 {
				if fits(want[1:], got[i:]) {
					return true
				}
			}
			return false
		}
		if len(got) == 0 || varying.ReplaceAllString(want[0], "N") != varying.ReplaceAllString(strings.TrimRight(got[0], " "), "N") {
			return false
		}
		want, got = want[1:], got[1:]
	}
	return len(got) == 0
}

// inShell runs a command as a reader would, with both of its streams in one.
func inShell(t *testing.T, dir, command string) (lines []string, code string) {
	cmd := exec.Command("sh", "-c", command)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "PATH="+filepath.Join(dir, "bin")+":"+os.Getenv("PATH"), "HOME="+dir, "TERM=dumb", "LC_ALL=C.UTF-8", asProgram+"=1")
	out, err := cmd.CombinedOutput()
	if _, ended := err.(*exec.ExitError); err != nil && !ended {
		t.Fatal(err)
	}
	if text := strings.TrimSuffix(string(out), "\n"); text != "" {
		lines = strings.Split(text, "\n")
	}
	return lines, fmt.Sprint(cmd.ProcessState.ExitCode())
}

// reader is a folder as a reader has it: the program, and the seeds.
func reader(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, "bin"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(program, filepath.Join(dir, "bin", "archive")); err != nil {
		t.Skip("links cannot be made here")
	}
	if err := os.CopyFS(filepath.Join(dir, "seeds"), os.DirFS("../../seeds")); err != nil {
		t.Fatal(err)
	}
	return dir
}

// TestEachCommandThatAPageShowsDoesWhatItShows follows README and the pages of
// help word for word.
func TestEachCommandThatAPageShowsDoesWhatItShows(t *testing.T) {
	if _, err := exec.LookPath("sh"); err != nil {
		t.Skip("sh is not here")
	}
	pages, err := filepath.Glob("topics/*.md")
	if err != nil || len(pages) == 0 {
		t.Fatalf("no page of help was found: %v", err)
	}
	for _, page := range append(pages, "../../README.md") {
		t.Run(strings.TrimSuffix(filepath.Base(page), ".md"), func(t *testing.T) {
			follow(t, page, reader(t))
		})
	}
}
