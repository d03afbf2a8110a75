package cli

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestSafeQuotesWhatCouldDriveATerminal(t *testing.T) {
	for text, want := range map[string]string{
		"plain name.txt": "plain name.txt",
		"köhnə liman":    "köhnə liman",
		"a\x1b[31mb":     `"a\x1b[31mb"`,
		"a\nb":           `"a\nb"`,
		"a\u202eb":       `"a\u202eb"`,
		"a\xffb":         `"a\xffb"`,
		"28\u00a0April":  "28\u00a0April",
	} {
		if got := safe(text); got != want {
			t.Errorf("safe(%q) = %s, want %s", text, got, want)
		}
	}
}

func TestSizesArePrintedInDecimalUnits(t *testing.T) {
	for n, want := range map[int64]string{0: "0 bytes", 999: "999 bytes", 1000: "1.0 kB", 1_500_000: "1.5 MB", 2_000_000_000: "2.0 GB"} {
		if got := size(n); got != want {
			t.Errorf("size(%d) = %q, want %q", n, got, want)
		}
	}
}

func TestExitCodesAreListedOnce(t *testing.T) {
	seen := make(map[int]bool)
	for _, c := range exitCodes() {
		if seen[c.Code] || c.Name == "" || c.When == "" {
			t.Errorf("exit code %d stands twice or says nothing", c.Code)
		}
		seen[c.Code] = true
		if _, help, _ := call("--help"); !strings.Contains(help, c.Name) {
			t.Errorf("the help does not tell of exit code %d", c.Code)
		}
	}
}

func TestTheWorstCodeWins(t *testing.T) {
	for _, test := range []struct {
		codes []int
		want  int
	}{
		{nil, exitOK}, {[]int{exitPartial, exitOK}, exitPartial}, {[]int{exitDamaged, exitPartial}, exitDamaged},
		{[]int{exitFailed, exitDamaged}, exitFailed}, {[]int{exitPartial, exitInterrupted}, exitInterrupted},
	} {
		r := &run{}
		for _, c := range test.codes {
			r.worse(c)
		}
		if r.code != test.want {
			t.Errorf("codes %v give %d, want %d", test.codes, r.code, test.want)
		}
	}
}

func TestTheReadmeListsEveryExitCode(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range exitCodes() {
		if row := fmt.Sprintf("| %d | %s | %s |", c.Code, c.Name, c.When); !strings.Contains(string(readme), row) {
			t.Errorf("the README lacks the row %q", row)
		}
	}
}
