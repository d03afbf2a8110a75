//go:build conformance

package conformance_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// judgeBags lets bagit-python validate the bundles: it logs a line for each.
func judgeBags(t *testing.T, bundles []string) []verdict {
	_, log := tool(t, "", []int{0, 1}, "bagit.py", append([]string{"--validate"}, bundles...)...)
	var verdicts []verdict
	for _, bundle := range bundles {
		for line := range strings.Lines(log) {
			_, said, found := strings.Cut(strings.TrimSpace(line), bundle+" is ")
			if !found {
				continue
			}
			v := verdict{file: bundle}
			if said != "valid" {
				v.findings = []finding{{"bag", said}}
			}
			verdicts = append(verdicts, v)
		}
	}
	return verdicts
}

// judgeBagsWith lets another program validate the bundles, by an order for each.
func judgeBagsWith(program, order string) func(*testing.T, []string) []verdict {
	return func(t *testing.T, bundles []string) []verdict {
		var orders []string
		for _, bundle := range bundles {
			orders = append(orders, order+"\t"+bundle)
		}
		var verdicts []verdict
		for bundle, said := range told(t, program, orders) {
			v := verdict{file: bundle}
			if said[0] != valid {
				v.findings = []finding{{"bag", said[0] + ": " + said[1]}}
			}
			verdicts = append(verdicts, v)
		}
		return verdicts
	}
}

// judgeDigests checks every manifest with the tools that anybody has.
func judgeDigests(t *testing.T, bundles []string) []verdict {
	var verdicts []verdict
	for _, bundle := range bundles {
		v := verdict{file: bundle}
		for command, manifests := range map[string][]string{
			"sha256sum": {"manifest-sha256.txt", "tagmanifest-sha256.txt"},
			"sha512sum": {"manifest-sha512.txt", "tagmanifest-sha512.txt"},
		} {
			for _, manifest := range manifests {
				v.findings = append(v.findings, checkManifest(t, bundle, command, manifest)...)
			}
		}
		verdicts = append(verdicts, v)
	}
	return verdicts
}

func checkManifest(t *testing.T, bundle, command, manifest string) []finding {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(bundle, manifest))
	if err != nil {
		return []finding{{manifest, err.Error()}}
	}
	cmd := exec.CommandContext(t.Context(), command, "--check", "--strict", manifest)
	cmd.Dir = bundle
	cmd.Env = append(os.Environ(), "LC_ALL=C")
	said, err := cmd.CombinedOutput()
	want, good := bytes.Count(data, []byte("\n")), bytes.Count(said, []byte(": OK\n"))
	if err != nil || good != want || want == 0 {
		return []finding{{manifest, at(command, lastLines(string(said)))}}
	}
	return nil
}

// judgeDocuments validates the document JSON by the schema that ships.
func judgeDocuments(t *testing.T, files []string) []verdict {
	const schema = "../../convert/jsondoc/schema.json"
	if !exists(schema) {
		t.Skipf("%s is not there", schema)
	}
	out, _ := tool(t, "", []int{0, 1}, "check-jsonschema", append([]string{"--verbose", "--output-format", "json", "--schemafile", schema}, files...)...)
	var answer struct {
		Status  string   `json:"status"`
		Checked []string `json:"checked_paths"` // all, when all are good
		Good    []string `json:"successes"`     // the others, when some are not
		Errors  []struct {
			File    string `json:"filename"`
			Path    string `json:"path"`
			Message string `json:"message"`
		} `json:"errors"`
		ParseErrors []struct {
			File    string `json:"filename"`
			Message string `json:"message"`
		} `json:"parse_errors"`
	}
	if err := json.Unmarshal([]byte(out), &answer); err != nil {
		t.Fatalf("reading the answer: %v\n%s", err, out)
	}
	found := make(map[string][]finding)
	for _, e := range answer.Errors {
		found[e.File] = append(found[e.File], finding{"schema", at(e.Path, e.Message)})
	}
	for _, e := range answer.ParseErrors {
		found[e.File] = append(found[e.File], finding{"json", e.Message})
	}
	if good := len(found) == 0; good != (answer.Status == "ok") {
		t.Fatalf("the status is %q with %d bad files", answer.Status, len(found))
	}
	var verdicts []verdict
	for _, file := range append(answer.Checked, answer.Good...) {
		verdicts = append(verdicts, verdict{file: file})
	}
	for file, findings := range found {
		verdicts = append(verdicts, verdict{file, findings})
	}
	return verdicts
}
