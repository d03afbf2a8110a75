package font_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/font"
)

// The Universal Declaration in 68 languages, where it lies beside the tree; one is
// Vietnamese in ideographs.
func TestTheDeclarationHasNoSquareInAnyLanguage(t *testing.T) {
	files, err := filepath.Glob("../../../shared/specimens/udhr/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Skip("the specimens are not beside the tree")
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		lacks, seen := map[string]bool{}, map[string]bool{}
		for word := range strings.FieldsSeq(string(data)) {
			if seen[word] {
				continue
			}
			seen[word] = true
			for _, style := range []font.Style{font.Regular, font.Bold} {
				for _, r := range font.Shipped().Shape(nil, word, style, "") {
					if r.Missing {
						lacks[r.Text] = true
					}
				}
			}
		}
		if len(lacks) > 0 {
			t.Errorf("%s: no face has %v", filepath.Base(file), lacks)
		}
	}
}
