package archive_test

import (
	"io/fs"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestTheThreatModelNamesTestsThatExist keeps the page on security from telling of
// proofs that are no longer there.
func TestTheThreatModelNamesTestsThatExist(t *testing.T) {
	defined := make(map[string]bool)
	function := regexp.MustCompile(`(?m)^func ((?:Test|Fuzz)\w+)\(`)
	err := filepath.WalkDir("..", func(path string, e fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(path, "_test.go") {
			for _, m := range function.FindAllSubmatch(mustRead(t, path), -1) {
				defined[string(m[1])] = true
			}
		}
		return err
	})
	if err != nil || len(defined) < 100 {
		t.Fatalf("%d tests, %v", len(defined), err)
	}
	named := regexp.MustCompile("`((?:Test|Fuzz)\\w+)`")
	rows := 0
	for line := range strings.Lines(string(mustRead(t, "../.github/SECURITY.md"))) {
		proofs := named.FindAllStringSubmatch(line, -1)
		for _, m := range proofs {
			if !defined[m[1]] {
				t.Errorf("there is no test %s", m[1])
			}
		}
		if strings.HasPrefix(line, "| ") && !strings.HasPrefix(line, "| who ") {
			if rows++; len(proofs) == 0 {
				t.Errorf("nothing proves: %s", line)
			}
		}
	}
	if rows < 15 {
		t.Errorf("the table has %d rows", rows)
	}
}
