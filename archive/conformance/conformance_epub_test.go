//go:build conformance

package conformance_test

import (
	"encoding/json"
	"strings"
	"testing"
)

// judgeEPUBs lets EPUBCheck check the books in one process. Whatever it
// says is a finding, usage hints and information too: no book needs an exception.
func judgeEPUBs(t *testing.T, files []string) []verdict {
	out, _ := tool(t, strings.Join(files, "\n")+"\n", []int{0}, "check-epubs")
	found := make(map[string][]finding)
	var verdicts []verdict
	for line := range strings.Lines(out) {
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		switch {
		case fields[0] == "message" && len(fields) == 6:
			file, severity, id := fields[1], fields[2], fields[3]
			found[file] = append(found[file], finding{severity + " " + id, at(fields[4], fields[5])})
		case fields[0] == "checked" && len(fields) == 3:
			file, version := fields[1], fields[2]
			if len(found[file]) == 0 && !strings.HasPrefix(version, "3.") {
				found[file] = []finding{{"version", "it is EPUB " + version + ", not 3"}}
			}
			verdicts = append(verdicts, verdict{file, found[file]})
		default:
			t.Fatalf("a line of check-epubs: %q", line)
		}
	}
	return verdicts
}

// judgeAccessibility lets Ace by DAISY check the books in one browser.
func judgeAccessibility(t *testing.T, files []string) []verdict {
	out, _ := tool(t, strings.Join(files, "\n")+"\n", []int{0}, "check-accessibility")
	var verdicts []verdict
	for line := range strings.Lines(out) {
		var answer struct {
			File       string `json:"file"`
			Outcome    string `json:"outcome"`
			Error      string `json:"error"`
			Violations []struct {
				Rule   string `json:"rule"`
				Impact string `json:"impact"`
				Where  string `json:"where"`
			} `json:"violations"`
		}
		if err := json.Unmarshal([]byte(line), &answer); err != nil {
			t.Fatalf("a line of check-accessibility: %v\n%s", err, line)
		}
		v := verdict{file: answer.File}
		for _, one := range answer.Violations {
			v.findings = append(v.findings, finding{one.Rule, at(one.Where, one.Impact)})
		}
		if answer.Error != "" || (answer.Outcome == "pass") != (len(v.findings) == 0) {
			v.findings = append(v.findings, finding{"not-checked", answer.Outcome + answer.Error})
		}
		verdicts = append(verdicts, v)
	}
	return verdicts
}
