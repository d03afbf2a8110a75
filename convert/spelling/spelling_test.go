package spelling_test

import (
	"testing"

	"github.com/fad55d40/archive/convert/spelling"
)

func TestASlipOfThePenFindsItsWord(t *testing.T) {
	names := []string{"output", "formats", "format", "pdf", "epub", "json", "build", "verify"}
	for word, want := range map[string]string{
		"ouput": "output", "outptu": "output", "formts": "formats", "pfd": "pdf", "pd": "pdf", "buidl": "build", "verfy": "verify",
		"output": "", "docx": "", "x": "", "quietly": "", "": "", "jsno": "json", "formats": "format",
	} {
		if got := spelling.Nearest(word, names); got != want {
			t.Errorf("%q is taken for a slip of %q, want %q", word, got, want)
		}
	}
}
