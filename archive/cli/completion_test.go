package cli

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// ask tells how each shell is asked what completes a line: its program, and the
// script that is given the completions and the line. What zsh is waited for is
// not in what it is told: a slow machine shows that too.
var ask = map[string][]string{
	"bash": {"bash", "--norc", "-c", `source "$1"; read -ra COMP_WORDS <<<"$2"; [[ $2 == *' ' ]] && COMP_WORDS+=(''); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _archive; printf '%s\n' "${COMPREPLY[@]}"`, "bash"},
	"fish": {"fish", "--no-config", "-c", `source $argv[1]; complete -C $argv[2]`},
	"zsh": {"zsh", "-f", "-c", `
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell 'PS1=; PROMPT=; unsetopt prompt_cr prompt_sp beep; autoload -Uz compinit; compinit -u -D; zstyle ":completion:*" list-colors ""; LISTMAX=0; setopt list_rows_first'
zpty -w shell "source $1"
zpty -w shell 'null-line () { print "READY" }; zle -N null-line; show () { compstate[insert]=; compstate[list]="list"; compadd () { local -a found; builtin compadd -O found "$@"; (( $#found )) && print -l -- F""OUND:$^found; builtin compadd "$@" }; _main_complete; print E""ND }; zle -C show complete-word show; bindkey "^T" show; print G""O'
zpty -r shell out '*GO*'
zpty -n -w shell "$2"$'\x14'
zpty -r shell out '*END*'
print -r -- "$out" | tr -d '\r' | sed -n 's/.*FOUND://p'
`, "zsh"},
}

// complete asks a shell, and returns the completions without what stands behind
// them. The test is skipped where the shell is not installed.
func complete(t *testing.T, shell, line string) []string {
	t.Helper()
	command := ask[shell]
	if _, err := exec.LookPath(command[0]); err != nil {
		t.Skipf("%s is not installed", shell)
	}
	dir := t.TempDir()
	for _, name := range []string{"a text.txt", "folder/x"} {
		if err := os.MkdirAll(filepath.Join(dir, filepath.Dir(name)), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	script := filepath.Join(t.TempDir(), "completions")
	text := map[string]func() string{"bash": bashCompletion, "zsh": zshCompletion, "fish": fishCompletion}[shell]()
	if err := os.WriteFile(script, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(command[0], append(slices.Clone(command[1:]), script, line)...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "HOME="+t.TempDir(), "XDG_CONFIG_HOME="+t.TempDir(), "XDG_DATA_HOME="+t.TempDir(), "TERM=dumb", "LC_ALL=C.UTF-8")
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v: %s", shell, err, out)
	}
	var found []string
	for line := range strings.Lines(string(out)) {
		word, _, _ := strings.Cut(strings.TrimRight(line, "\n"), "\t")
		if word = strings.TrimSuffix(strings.TrimSpace(word), "="); word != "" {
			found = append(found, word)
		}
	}
	return found
}

// TestShellsComplete asks the shells themselves.
func TestShellsComplete(t *testing.T) {
	for _, c := range []struct {
		line       string
		has, lacks []string
	}{
		{"archive ", commandNames(), []string{"pdf"}},
		{"archive ver", []string{"verify", "version"}, []string{"build"}},
		{"archive build --pa", []string{"--paper"}, []string{"--deep", "--zip"}},
		{"archive build --paper ", []string{"a4", "letter"}, []string{"pdf", "--zip"}},
		{"archive verify --de", []string{"--deep"}, []string{"--paper"}},
		{"archive help exit", []string{"exit-codes"}, []string{"build"}},
		{"archive completion ", shells(), []string{"build"}},
		{"archive -q build --zi", []string{"--zip"}, nil},
		{"archive build fol", []string{"folder/"}, nil},
		{"archive build --output fol", []string{"folder/"}, nil},
	} {
		for _, shell := range []string{"bash", "zsh", "fish"} {
			t.Run(fmt.Sprintf("%s %s", shell, c.line), func(t *testing.T) {
				found := complete(t, shell, c.line)
				for i, f := range found {
					if info, err := os.Stat(f); err == nil && info.IsDir() || f == "folder" {
						found[i] = strings.TrimSuffix(f, "/") + "/"
					}
				}
				for _, want := range c.has {
					if !slices.Contains(found, want) {
						t.Errorf("%q does not complete to %q, but to %q", c.line, want, found)
					}
				}
				for _, not := range c.lacks {
					if slices.Contains(found, not) {
						t.Errorf("%q completes to %q", c.line, not)
					}
				}
			})
		}
	}
}

// TestListsAreCompletedOneByOne completes what stands behind a comma.
func TestListsAreCompletedOneByOne(t *testing.T) {
	for _, shell := range []string{"bash", "fish"} {
		t.Run(shell, func(t *testing.T) {
			if found := complete(t, shell, "archive build --formats pdf,ep"); !slices.Contains(found, "pdf,epub") {
				t.Errorf("%q", found)
			}
		})
	}
}

// TestEveryFlagStandsInAllCompletionsAndPages reads the scripts as text.
func TestEveryFlagStandsInAllCompletionsAndPages(t *testing.T) {
	texts := map[string]string{"bash": bashCompletion(), "zsh": zshCompletion(), "fish": fishCompletion(), "powershell": powershellCompletion()}
	for _, c := range commands() {
		page := strings.ReplaceAll(manOf(c), `\-`, "-")
		for _, o := range visible(c) {
			if !strings.Contains(page, `\fB--`+o.name) && !strings.Contains(page, ", --"+o.name) {
				t.Errorf("the page of %s lacks --%s", c.name, o.name)
			}
			for shell, text := range texts {
				form := "--" + o.name
				if shell == "fish" {
					form = "-l " + o.name
				}
				if !regexp.MustCompile(`(^|[^a-z-])` + regexp.QuoteMeta(form) + `($|[^a-z-])`).MatchString(text) {
					t.Errorf("%s lacks %s of %s", shell, form, c.name)
				}
			}
		}
	}
}

// TestPagesOfTheManualAreUnderstood has man read every page, where it is
// installed, and hear no complaint.
func TestPagesOfTheManualAreUnderstood(t *testing.T) {
	if _, err := exec.LookPath("groff"); err != nil {
		t.Skip("groff is not installed")
	}
	pages := map[string]string{programName: manOfAll()}
	for _, c := range commands() {
		pages[c.name] = manOf(c)
	}
	for name, page := range pages {
		cmd := exec.Command("groff", "-man", "-ww", "-z", "-Tutf8", "-K", "utf8")
		cmd.Stdin = strings.NewReader(page)
		if out, err := cmd.CombinedOutput(); err != nil || len(out) > 0 {
			t.Errorf("%s: %v: %s", name, err, out)
		}
	}
}
