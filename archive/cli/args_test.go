package cli

import (
	"bytes"
	"context"
	"os"
	"strings"
	"testing"
	"time"
)

func TestFlagsMayStandAnywhere(t *testing.T) {
	for args, want := range map[string]string{
		"build a.txt -o out":       "build -o=out -- a.txt",
		"build -o out a.txt":       "build -o=out -- a.txt",
		"-q build a.txt":           "build -q -- a.txt",
		"--output out build a":     "build --output=out -- a",
		"build --output=out a":     "build --output=out -- a",
		"build a -qj4 b":           "build -q -j=4 -- a b",
		"build a -qv":              "build -q -v -- a",
		"build a -j 4 -- -o b":     "build -j=4 -- a -o b",
		"build -":                  "build -- -",
		"build -o-j b":             "build -o=-j -- b",
		"--output verify build a":  "build --output=verify -- a",
		"-qo verify build a":       "build -q -o=verify -- a",
		"build -o - a":             "build -o=- -- a",
		"build --output=-q a":      "build --output=-q -- a",
		"--help":                   "archive --",
		"-q":                       "archive -q --",
		"":                         "archive --",
		"verify build":             "verify -- build",
		"build a --paper A4":       "build --paper=a4 -- a",
		"build --formats PDF,Json": "build --formats=pdf,json --",
		"build --zip=yes a":        "build --zip=true -- a",
	} {
		line, err := arrange(strings.Fields(args))
		if err != nil {
			t.Errorf("arrange(%q): %v", args, err)
		} else if got := strings.Join(line.args(), " "); got != want {
			t.Errorf("arrange(%q) = %q, want %q", args, got, want)
		}
	}
	for _, args := range []string{"build a -x", "build a -qx", "build a --no-such-flag=1 -q", "unwrap build", "build -jq", "--no-such-flag", "build --zip=perhaps"} {
		if line, err := arrange(strings.Fields(args)); err == nil {
			t.Errorf("arrange(%q) = %q, want an error", args, line.args())
		}
	}
}

// TestNoArgumentIsACommandBehindAVerb hands each verb what the flag library
// knows as commands of its own.
func TestNoArgumentIsACommandBehindAVerb(t *testing.T) {
	for _, verb := range commands() {
		if verb.words != nil {
			continue // its arguments are words
		}
		for _, word := range []string{"h", "help", "version", "completion", "build", "verify"} {
			for _, args := range [][]string{{verb.name, word}, {verb.name, "--", word}, {verb.name, word, word}} {
				dir := t.TempDir()
				t.Chdir(dir)
				code, out, _ := call(args...)
				if code == exitOK || strings.Contains(out, "Usage:") {
					t.Errorf("archive %q: exit code %d and %d bytes of results, for a file that is not there", args, code, len(out))
				}
			}
		}
	}
}

// TestEveryFlagThatTakesAValueNeedsOne leaves the value of each flag out, in
// each way in which scripts do.
func TestEveryFlagThatTakesAValueNeedsOne(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("a.txt", []byte("A title\n\nAnd a text.\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, verb := range commands() {
		for _, flag := range flagsWithValues(verb) {
			for _, args := range [][]string{{"a.txt", flag}, {flag, "--", "a.txt"}, {flag, "", "a.txt"}, {flag + "=", "a.txt"}, {flag, "--quiet", "a.txt"}, {flag, "-q", "a.txt"}} {
				code, _, message := call(append([]string{verb.name}, args...)...)
				if code != exitUsage || !strings.Contains(message, flag+" needs a value") && !strings.Contains(message, flag+" is empty") {
					t.Errorf("archive %s %q: exit code %d, %q", verb.name, args, code, message)
				}
			}
		}
	}
	if left, err := os.ReadDir("."); err != nil || len(left) != 1 {
		t.Errorf("something was written: %v, %v", left, err)
	}
}

// flagsWithValues lists them as they are typed, long and short.
func flagsWithValues(c *command) (flags []string) {
	for _, o := range c.options() {
		if o.takesValue() {
			flags = append(flags, "--"+o.name)
			if o.short != "" {
				flags = append(flags, "-"+o.short)
			}
		}
	}
	return flags
}

func TestAnEmptyVariableIsAsGoodAsNone(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("a.txt", []byte("A title\n\nAnd a text.\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	env := make(map[string]string)
	for _, o := range buildOptions() {
		env[o.variable] = ""
	}
	if code, out, message := within(env, "build", "--dry-run", "a.txt"); code != exitOK || out != "bundles/a\n" {
		t.Errorf("exit code %d, results %q, messages %q", code, out, message)
	}
}

// call runs the program on a quiet world without a terminal.
func call(args ...string) (code int, out, message string) {
	var o, e bytes.Buffer
	code = Run(context.Background(), args, IO{In: strings.NewReader(""), Out: &o, Err: &e, Env: func(string) string { return "" }, Now: time.Now})
	return code, o.String(), e.String()
}

func TestAnEmptyNameIsAVariableThatIsNotSet(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, c := range commands() {
		for _, args := range [][]string{{c.name, ""}, {c.name, "a", ""}, {c.name, "--", ""}, {c.name, "--json", ""}} {
			code, out, message := call(args...)
			if said := out + message; code != exitUsage || !strings.Contains(said, "a name on the command line is empty") {
				t.Errorf("archive %q ends with %d: %s", args, code, said)
			}
		}
	}
	if code, _, message := call("build", "--files-from", "nowhere"); code != exitFailed || !strings.Contains(message, "check the spelling; - stands for standard input") {
		t.Errorf("a list that is not there: %d, %s", code, message)
	}
	if left, err := os.ReadDir("."); err != nil || len(left) > 0 {
		t.Errorf("something was written: %v, %v", left, err)
	}
}
