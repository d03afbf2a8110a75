package rights_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/rights"
)

// TestCreditsInEveryStyle reads captions and credits as they stand in one line
// in papers of twenty languages. A line that is read wrongly is marked as such
// and must be unmarked when it is read rightly.
func TestCreditsInEveryStyle(t *testing.T) {
	data, err := os.ReadFile("testdata/styles.tsv")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(data)), "\n")[1:]
	right := 0
	for _, line := range lines {
		f := strings.Split(line, "\t")
		if len(f) != 7 {
			t.Fatalf("%d fields: %q", len(f), line)
		}
		organizations := strings.Split(f[4], ";")
		slices.Sort(organizations)
		want := []string{f[2], f[3], strings.Join(organizations, ";"), f[5]}
		got := readStyle(t, f[0], f[1])
		switch same := slices.Equal(got, want); {
		case same && f[6] == "right":
			right++
		case same:
			t.Errorf("%s: %s\nis read rightly now: unmark it", f[0], f[1])
		case f[6] == "right":
			t.Errorf("%s: %s\n got %q\nwant %q", f[0], f[1], got, want)
		}
	}
	t.Logf("%d of %d are right", right, len(lines))
	if len(lines) < 150 || right*100 < len(lines)*90 {
		t.Errorf("only %d of %d lines are read rightly", right, len(lines))
	}
}

// readStyle returns caption, creator, organizations and licence of a line; the
// caption is "-" when there is no credit.
func readStyle(t *testing.T, style, line string) []string {
	t.Helper()
	caption := ""
	at, credits, ok := rights.CreditAfter(line)
	if ok {
		caption = strings.TrimRight(line[:at], " |/–—-＝")
	} else if credits, ok = rights.ParseCredit(line); !ok {
		return []string{"-", "", "", ""}
	}
	for _, c := range credits {
		checkCut(t, line, c)
	}
	c := credits[0]
	organizations := c.Image(line, 1).Organizations
	if c.Source != "" && style != "commons" {
		organizations = append(organizations, c.Source)
	}
	if c.Holder != "" && c.Creator == "" {
		organizations = append(organizations, c.Holder)
	}
	slices.Sort(organizations)
	organizations = slices.Compact(organizations)
	licence := c.License.ID
	if len(credits) != 1 {
		licence += " (several)"
	}
	return []string{caption, c.Creator, strings.Join(organizations, ";"), licence}
}
