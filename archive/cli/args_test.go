package cli

import (
	"bytes"
	"context"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/urfave/cli/v2"
)

func commands() []*cli.Command {
	return []*cli.Command{{
		Name: "build",
		Flags: []cli.Flag{
			stringFlag("", "output", "o", "", ""), boolFlag("", "quiet", "q", ""), boolFlag("", "verbose", "v", ""),
			&cli.IntFlag{Name: "jobs", Aliases: []string{"j"}},
		},
	}, {Name: "verify"}}
}

func TestFlagsMayStandAnywhere(t *testing.T) {
	for args, want := range map[string]string{
		"build a.txt -o out":          "build -o out -- a.txt",
		"build -o out a.txt":          "build -o out -- a.txt",
		"-q build a.txt":              "build -q -- a.txt",
		"--output out build a.txt":    "build --output out -- a.txt",
		"build --output=out a.txt":    "build --output=out -- a.txt",
		"build a -qj4 b":              "build -q -j=4 -- a b",
		"build a -qv":                 "build -q -v -- a",
		"build a -j 4 -- -o b":        "build -j 4 -- a -o b",
		"build -":                     "build -- -",
		"build a -x":                  "build -x -- a",
		"build a -qx":                 "build -qx -- a",
		"build -jq":                   "build -j=q --",
		"build -o-j b":                "build -o=-j -- b",
		"--output verify build a":     "build --output verify -- a",
		"-qo verify build a":          "build -q -o verify -- a",
		"build -o - a":                "build -o - -- a",
		"build --output=-q a":         "build --output=-q -- a",
		"--help":                      "--help",
		"unpack build":                "unpack build",
		"":                            "",
		"verify build":                "verify -- build",
		"build a --no-such-flag=1 -q": "build --no-such-flag=1 -q -- a",
	} {
		got, err := arrange(strings.Fields(args), commands())
		if err != nil || !reflect.DeepEqual(append([]string{}, got...), append([]string{}, strings.Fields(want)...)) {
			t.Errorf("arrange(%q) = %q (%v), want %q", args, got, err, want)
		}
	}
}

// TestNoArgumentIsACommandBehindAVerb hands each verb what the flag library
// knows as commands of its own.
func TestNoArgumentIsACommandBehindAVerb(t *testing.T) {
	for _, verb := range (&run{}).verbs() {
		for _, word := range []string{"h", "help", "version", "completion", "build", "verify"} {
			for _, args := range [][]string{{verb.Name, word}, {verb.Name, "--", word}, {verb.Name, word, word}} {
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
	for _, verb := range (&run{}).verbs() {
		for name, takesValue := range valued(verb.Flags) {
			if !takesValue {
				continue
			}
			flag := "--" + name
			if len(name) == 1 {
				flag = "-" + name
			}
			for _, args := range [][]string{{"a.txt", flag}, {flag, "--", "a.txt"}, {flag, "", "a.txt"}, {flag + "=", "a.txt"}, {flag, "--quiet", "a.txt"}, {flag, "-q", "a.txt"}} {
				code, _, message := call(append([]string{verb.Name}, args...)...)
				if code != exitUsage || !strings.Contains(message, flag+" needs a value") && !strings.Contains(message, flag+" is empty") {
					t.Errorf("archive %s %q: exit code %d, %q", verb.Name, args, code, message)
				}
			}
		}
	}
	if left, err := os.ReadDir("."); err != nil || len(left) != 1 {
		t.Errorf("something was written: %v, %v", left, err)
	}
}

func TestAnEmptyVariableIsAsGoodAsNone(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("a.txt", []byte("A title\n\nAnd a text.\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	env := make(map[string]string)
	for _, f := range (&run{}).buildCommand().Flags {
		env[envName(f.Names()[0])] = ""
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
