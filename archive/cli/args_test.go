package cli

import (
	"reflect"
	"strings"
	"testing"

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
		"build a -qj4 b":              "build -q -j 4 -- a b",
		"build a -qv":                 "build -q -v -- a",
		"build a -j 4 -- -o b":        "build -j 4 -- a -o b",
		"build -":                     "build -- -",
		"build a -x":                  "build -x -- a",
		"build a -qx":                 "build -qx -- a",
		"build a -o":                  "build -o -- a",
		"--help":                      "--help",
		"unpack build":                "unpack build",
		"":                            "",
		"verify build":                "verify -- build",
		"build a --no-such-flag=1 -q": "build --no-such-flag=1 -q -- a",
	} {
		got := arrange(strings.Fields(args), commands())
		if !reflect.DeepEqual(append([]string{}, got...), append([]string{}, strings.Fields(want)...)) {
			t.Errorf("arrange(%q) = %q, want %q", args, got, want)
		}
	}
}
