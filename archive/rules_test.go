package archive_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/fad55d40/archive/archive"
)

// A code that the table of rules does not have makes the check of a bundle
// panic, and only when it finds something.
func TestEveryCodeOfADeepFindingHasItsRule(t *testing.T) {
	quoted := regexp.MustCompile(`"(deep-[a-z-]+)"`)
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range quoted.FindAllStringSubmatch(string(data), -1) {
			seen++
			if !slices.ContainsFunc(archive.VerifyRules(), func(r archive.Rule) bool { return r.Code == m[1] }) {
				t.Errorf("%s names the code %q, which is not in the table of rules", file, m[1])
			}
		}
	}
	if seen == 0 {
		t.Error("no code was found in the source")
	}
}
