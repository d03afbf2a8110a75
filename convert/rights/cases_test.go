package rights_test

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/rights"
)

// eachCase goes through a table of lines, each with what is expected of it on
// the next line, after a tab.
func eachCase(table string, check func(line, want string)) {
	line := ""
	for text := range strings.Lines(table) {
		text = strings.TrimSuffix(text, "\n")
		if want, isWant := strings.CutPrefix(text, "\t"); isWant {
			check(line, want)
		} else {
			line = text
		}
	}
}

// checkCredits runs a table of lines, each with what describe says of it.
// Every text of a credit must be cut from the line.
func checkCredits(t *testing.T, table string) {
	t.Helper()
	eachCase(table, func(line, want string) {
		t.Helper()
		got, ok := rights.ParseCredit(line)
		if have := describe(got); !ok || have != want {
			t.Errorf("%s\n got %s\nwant %s", line, have, want)
		}
		for _, c := range got {
			checkCut(t, line, c)
		}
	})
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
