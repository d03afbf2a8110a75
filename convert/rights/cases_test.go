package rights_test

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/rights"
)

// checkCredits runs a table of lines, each with what describe says of it on
// the next line, after a tab. Every text of a credit must be cut from the line.
func checkCredits(t *testing.T, table string) {
	t.Helper()
	line := ""
	for text := range strings.Lines(table) {
		text = strings.TrimSuffix(text, "\n")
		want, isWant := strings.CutPrefix(text, "\t")
		if !isWant {
			line = text
			continue
		}
		got, ok := rights.ParseCredit(line)
		if have := describe(got); !ok || have != want {
			t.Errorf("%s\n got %s\nwant %s", line, have, want)
		}
		for _, c := range got {
			checkCut(t, line, c)
		}
	}
}

// checkCut reports texts of a credit that the line does not hold.
func checkCut(t *testing.T, line string, c rights.Credit) {
	t.Helper()
	texts := []string{c.Title, c.Creator, c.Source, c.SourceURL, c.CourtesyOf, c.CommissionedBy, c.Holder, c.Year, c.Label, c.License.StatedURL}
	texts = append(append(append(texts, c.Organizations...), c.Components...), c.Notes...)
	for _, text := range texts {
		if !strings.Contains(line, text) {
			t.Errorf("%s\n%q is not in the line", line, text)
		}
	}
	if c.Confidence <= 0 || c.Confidence > 1 || c.Rule == "" {
		t.Errorf("%s\nrule %q with confidence %v", line, c.Rule, c.Confidence)
	}
}
