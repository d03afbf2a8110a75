package plain_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/plain"
)

// around is an article with room for a line under its date.
const around = "Council Weighs Plans for Old Quarter\n\nBy Rachel Brooks\n\nApril 28, 2021\n\n%\n\nThe council met on Tuesday evening to discuss the plans for the old quarter, and more than forty people came to listen. Most of them stayed until the end, which was late.\n\nNobody spoke against the plans, although two letters were read aloud by the clerk. The vote is to be held in the autumn, when the figures are known and the last of the surveys is done.\n"

// TestCreditsAndCaptionsInAnArticle reads lines as papers of some thirty
// languages print them under a picture. A body that stands alone in a credit is
// the maker or the body. A line that is read wrongly is marked as such and must
// be unmarked when it is read rightly.
func TestCreditsAndCaptionsInAnArticle(t *testing.T) {
	data, err := os.ReadFile("testdata/credits.tsv")
	if err != nil {
		t.Fatal(err)
	}
	lines := 0
	for line := range strings.Lines(string(data)) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if strings.HasPrefix(line, "#") {
			continue
		}
		if lines++; len(f) != 8 || f[7] != "right" && f[7] != "miss" {
			t.Fatalf("%d fields: %q", len(f), line)
		}
		read, err := plain.Read(doc.Source{Name: "x.txt", Data: []byte(strings.Replace(around, "%", f[1], 1))})
		if err != nil {
			t.Fatal(err)
		}
		got, right := pictured(read.Document), false
		for _, want := range [][]string{{f[2], f[3], f[4], f[5], f[6]}, {f[3], "", f[4], f[5], f[6]}} {
			right = right || slices.Equal(got, want)
			if f[2] != "" || strings.Contains(f[3], ";") {
				break
			}
		}
		switch {
		case right && f[7] == "miss":
			t.Errorf("%s\nis read rightly now: unmark it", f[1])
		case !right && f[7] == "right":
			t.Errorf("%s\n got %q\nwant %q", f[1], got, f[2:7])
		}
	}
	if lines < 150 {
		t.Errorf("only %d lines", lines)
	}
}

// pictured returns creator, bodies and sites, licence, caption and title of the
// one picture of a document.
func pictured(d *doc.Document) []string {
	if len(d.Images) != 1 {
		return nil
	}
	im := d.Images[0]
	bodies := slices.Clone(im.Organizations)
	if im.Source != "" {
		bodies = append(bodies, im.Source)
	}
	return []string{im.Creator, strings.Join(bodies, ";"), im.License.ID, im.Caption, im.Title}
}
