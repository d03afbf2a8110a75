package cli

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestEveryCodeIsListedOnceAndMadeBySomeTest looks for each code of warnings and
// findings among the tests and the names of their data. The test of all scripts
// does so for errors, and finds codes that are not listed.
func TestEveryCodeIsListedOnceAndMadeBySomeTest(t *testing.T) {
	made := wordsOfTests(t)
	seen := make(map[string]bool)
	for _, c := range allCodes() {
		if c.Code == "" || c.Meaning == "" || c.Of == "error" && c.Remedy == "" {
			t.Errorf("the code %+v says too little", c)
		}
		if key := c.Of + " " + c.Code; seen[key] {
			t.Errorf("the code %q of a %s stands twice", c.Code, c.Of)
		} else {
			seen[key] = true
		}
		if c.Of != "error" && !made[c.Code] && c.Code != "pack-bundle" { // which takes a disk that fails
			t.Errorf("no test makes the %s %q", c.Of, c.Code)
		}
	}
}

// wordsOfTests are the words of test files and scripts that may be codes, and
// the names of test data, which begin with codes.
func wordsOfTests(t *testing.T) map[string]bool {
	word := regexp.MustCompile(`[a-z]+[0-9]?(?:-[a-z0-9]+)+`)
	alone := regexp.MustCompile(`["\[]([a-z]+)(?:\\?\]|")`) // codes of one word, where they stand as codes
	words := make(map[string]bool)
	err := filepath.WalkDir("../..", func(path string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case e.IsDir() && (e.Name() == ".git" || e.Name() == "labelled"):
			return fs.SkipDir
		case e.IsDir() || e.Name() == "codes_test.go":
			return nil
		}
		text := ""
		if strings.HasSuffix(path, "_test.go") || strings.HasSuffix(path, ".txtar") {
			data, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			text = string(data)
		}
		if strings.Contains(filepath.ToSlash(path), "/testdata/") {
			name, _, _ := strings.Cut(e.Name(), "_")
			text += " " + strings.TrimSuffix(name, filepath.Ext(name))
		}
		for _, w := range word.FindAllString(text, -1) {
			words[w] = true
		}
		for _, m := range alone.FindAllStringSubmatch(text, -1) {
			words[m[1]] = true
		}
		return nil
	})
	if err != nil || len(words) == 0 {
		t.Fatalf("no test was found: %v", err)
	}
	return words
}
