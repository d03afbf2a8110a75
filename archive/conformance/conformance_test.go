//go:build conformance

// The conformance run: bundles of all sample texts, judged by programs that
// other people wrote. .ci/conformance installs the programs.
//
//	go test -tags conformance -run Conformance -v .
package conformance_test

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// judge is a program that tells good files from bad ones.
type judge struct {
	name string
	// reads is the pattern, within a bundle, of the one file that is judged;
	// empty for the bundle itself.
	reads string
	// run judges all files at once and returns a verdict on each.
	run func(t *testing.T, files []string) []verdict
	// spoil breaks a file so that the judge has to notice: one that accepts
	// everything is none.
	spoil func(data []byte) []byte
	// made says that only the torture documents hold the file, bundled that only
	// whole bundles do.
	made, bundled bool
}

// judges are gates: a finding of any of them fails the run.
var judges = []judge{
	{name: "bagit.py", run: judgeBags},
	{name: "bagit-java", run: judgeBagsWith("java-bags", "judge")},
	{name: "bdbag", run: judgeBagsWith("python-bags", "bdbag-judge")},
	{name: "sha256sum", run: judgeDigests},
	{name: "check-jsonschema", reads: "data/*.json", run: judgeDocuments, spoil: replace(`"language"`, `"longuage"`)},
	{name: "EPUBCheck", reads: "data/*.epub", run: judgeEPUBs, spoil: truncate},
	{name: "Ace", reads: "data/*.epub", run: judgeAccessibility, spoil: truncate},
	{name: "qpdf", reads: "data/*.pdf", run: judgePDFs, spoil: truncate},
	{name: "veraPDF 2a", reads: "data/*.pdf", run: judgeFlavour("2a"), spoil: replace("pdfaid:part", "pdfaid:pant")},
	{name: "veraPDF ua1", reads: "data/*.pdf", run: judgeFlavour("ua1"), spoil: replace("pdfuaid:part", "pdfuaid:pant")},
	{name: "veraPDF 3a", reads: "attached/*.pdf", run: judgeFlavour("3a"), spoil: replace("pdfaid:part", "pdfaid:pant"), made: true},
	{name: "veraPDF ua1, attached", reads: "attached/*.pdf", run: judgeFlavour("ua1"), made: true},
	{name: "veraPDF 4", reads: "modern/*.pdf", run: judgeFlavour("4"), spoil: replace("pdfaid:rev", "pdfaid:rew"), made: true},
	{name: "veraPDF ua2", reads: "modern/*.pdf", run: judgeFlavour("ua2"), spoil: replace("pdfuaid:rev", "pdfuaid:rew"), made: true},
	{name: "veraPDF wt1a", reads: "modern/*.pdf", run: judgeFlavour("wt1a"), spoil: replace("#accessibility1.0", "#accessibility1.1"), made: true},
	{name: "veraPDF wt1r", reads: "modern/*.pdf", run: judgeFlavour("wt1r"), spoil: replace("#reuse1.0", "#reuse1.1"), made: true},
	{name: "pdftotext", reads: "data/*.pdf", run: judgeText},
	{name: "zbarimg", reads: "data/*.pdf", run: judgeCodes},
	{name: "ro-crate", reads: "data/ro-crate-metadata.json", run: judgeCrates, spoil: replace(`"datePublished"`, `"datePublushed"`), bundled: true},
}

// verdict is what a judge says of one file; no findings mean that it is good.
type verdict struct {
	file     string
	findings []finding
}

// finding is one thing that is wrong: the rule, and what the judge said.
type finding struct{ rule, detail string }

func TestConformance(t *testing.T) {
	samples := buildSamples(t)
	samples.made = writeTorture(t)
	for _, j := range judges {
		t.Run(j.name, func(t *testing.T) {
			files := samples.files(t, j)
			if j.spoil != nil || j.reads == "" {
				j.refuses(t, samples.spoiled(t, j))
			}
			verdicts := j.run(t, files)
			complete(t, j.name, files, verdicts)
			j.enforce(t, verdicts)
			summarise(t, verdicts)
		})
	}
}

// refuses checks that the judge finds fault with a file that was broken.
func (j judge) refuses(t *testing.T, file string) {
	t.Helper()
	verdicts := j.run(t, []string{file})
	complete(t, j.name, []string{file}, verdicts)
	if len(verdicts[0].findings) == 0 {
		t.Fatalf("%s accepts a file that was broken on purpose: it judges nothing", j.name)
	}
}

// enforce fails the test of each file that has findings.
func (j judge) enforce(t *testing.T, verdicts []verdict) {
	for _, v := range verdicts {
		t.Run(filepath.Base(v.file), func(t *testing.T) {
			for _, f := range v.findings {
				t.Errorf("%s: %s", f.rule, f.detail)
			}
		})
	}
}

// complete stops the test unless there is exactly one verdict on each file:
// some of these programs pass over a file without a word.
func complete(t *testing.T, name string, files []string, verdicts []verdict) {
	t.Helper()
	judged := make([]string, 0, len(verdicts))
	for _, v := range verdicts {
		judged = append(judged, v.file)
	}
	want := slices.Sorted(slices.Values(files))
	slices.Sort(judged)
	if !slices.Equal(judged, want) {
		t.Fatalf("%s gave %d verdicts on %d files:\n%q\n%q", name, len(judged), len(files), judged, want)
	}
}

// summarise logs how many files are good, and the findings by rule with an example each.
func summarise(t *testing.T, verdicts []verdict) {
	t.Helper()
	good := 0
	type tally struct {
		findings, files int
		example         string
	}
	rules := make(map[string]*tally)
	for _, v := range verdicts {
		if len(v.findings) == 0 {
			good++
		}
		seen := make(map[string]bool)
		for _, f := range v.findings {
			r := rules[f.rule]
			if r == nil {
				r = &tally{example: filepath.Base(v.file) + ": " + f.detail}
				rules[f.rule] = r
			}
			r.findings++
			if !seen[f.rule] {
				seen[f.rule] = true
				r.files++
			}
		}
	}
	t.Logf("%d of %d files are good", good, len(verdicts))
	names := slices.SortedFunc(maps.Keys(rules), func(a, b string) int {
		return cmp.Or(cmp.Compare(rules[b].findings, rules[a].findings), cmp.Compare(a, b))
	})
	for _, name := range names {
		t.Logf("%6d × %s in %d files, such as %s", rules[name].findings, name, rules[name].files, rules[name].example)
	}
}

// tool runs one of the programs. A command without a slash is looked for
// among the installed judges first, then on the machine. The exit codes that
// mean "judged" are named; any other ends the test with what the program said.
func tool(t *testing.T, stdin string, codes []int, command string, args ...string) (stdout, stderr string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 15*time.Minute)
	defer cancel()
	if own := filepath.Join(judgesFolder(t), command); exists(own) {
		command = own
	}
	cmd := exec.CommandContext(ctx, command, args...)
	cmd.Stdin = strings.NewReader(stdin)
	cmd.Env = append(os.Environ(), "LC_ALL=C.UTF-8", "NO_COLOR=1")
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatalf("running %s: %v", command, err)
	}
	if code := cmd.ProcessState.ExitCode(); !slices.Contains(codes, code) {
		t.Fatalf("%s ended with code %d:\n%s\n%s", command, code, lastLines(out.String()), lastLines(errs.String()))
	}
	return out.String(), errs.String()
}

func lastLines(s string) string {
	lines := strings.Split(strings.TrimSpace(s), "\n")
	return strings.Join(lines[max(0, len(lines)-20):], "\n")
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// judgesFolder returns where the programs are: what ARCHIVE_JUDGES names, or
// else where .ci/conformance has put them.
func judgesFolder(t *testing.T) string {
	t.Helper()
	if dir := os.Getenv("ARCHIVE_JUDGES"); dir != "" {
		return dir
	}
	cmd := exec.CommandContext(t.Context(), "bash", "../../.ci/conformance")
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("installing the judges: %v", err)
	}
	dir := strings.TrimSpace(string(out))
	if err := os.Setenv("ARCHIVE_JUDGES", dir); err != nil {
		t.Fatal(err)
	}
	return dir
}

// at names a place within a finding's detail.
func at(place, text string) string {
	if place == "" {
		return text
	}
	return fmt.Sprintf("%s: %s", place, text)
}
