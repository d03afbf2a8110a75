//go:build conformance

package conformance_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"sync"
	"testing"
)

// wouldBeInvented are the recommendations of RO-Crate 1.2 that ask for what
// texts do not state. A bundle keeps all others, and all requirements.
var wouldBeInvented = map[string]string{
	"ro-crate-1.2_56.1": "the publisher of the bundle",
	"ro-crate-1.2_80.2": "an author's affiliation",
	"ro-crate-1.2_80.3": "an author's affiliation",
	"ro-crate-1.2_85.0": "the version of a licence, which its address needs",
	"ro-crate-1.2_86.2": "the web address of an agency that is the author",
	"ro-crate-1.2_89.0": "the ROR identifier of such an agency",
	"ro-crate-1.2_90.1": "how to reach such an agency",
	"ro-crate-1.2_91.0": "an author's ORCID",
	"ro-crate-1.2_93.0": "how to reach such an agency",
}

// judgeCrates validates the RO-Crate of each bundle, at the level RECOMMENDED,
// two at a time.
func judgeCrates(t *testing.T, files []string) []verdict {
	verdicts := make([]verdict, len(files))
	var wait sync.WaitGroup
	turns := make(chan struct{}, 2)
	for i, file := range files {
		answer := filepath.Join(t.TempDir(), "answer.json")
		wait.Go(func() {
			turns <- struct{}{}
			defer func() { <-turns }()
			verdicts[i] = judgeCrate(t, file, answer)
		})
	}
	wait.Wait()
	return verdicts
}

func judgeCrate(t *testing.T, file, answer string) verdict {
	tool(t, "", []int{0, 1}, "check-crate", "--requirement-severity", "RECOMMENDED", "--output-format", "json", "--output-file", answer, filepath.Dir(file))
	data, err := os.ReadFile(answer)
	var found struct {
		Passed bool `json:"passed"`
		Issues []struct {
			Check struct {
				Identifier string `json:"identifier"`
			} `json:"check"`
			Message string `json:"message"`
		} `json:"issues"`
	}
	if err == nil {
		err = json.Unmarshal(data, &found)
	}
	v := verdict{file: file}
	switch {
	case err != nil:
		v.findings = []finding{{"not-judged", err.Error()}}
		return v
	case found.Passed != (len(found.Issues) == 0):
		v.findings = []finding{{"not-judged", "the answer contradicts itself"}}
		return v
	}
	for _, issue := range found.Issues {
		if wouldBeInvented[issue.Check.Identifier] == "" {
			v.findings = append(v.findings, finding{issue.Check.Identifier, issue.Message})
		}
	}
	return v
}
