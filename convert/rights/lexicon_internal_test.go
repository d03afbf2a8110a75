package rights

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/lexicon"
)

func folded(s string) string { return scan(s).Folded }

func TestPhrasesOfTheLexiconsAreFolded(t *testing.T) {
	for name, entries := range classes() {
		x := lexicon.New(entries...)
		seen := make(map[string]int)
		for first, list := range x.Table() {
			for _, p := range list {
				if got := folded(p.Text); got != p.Text {
					t.Errorf("%d: %q would never match, it folds to %q", name, p.Text, got)
				}
				if f, _, _ := strings.Cut(p.Text, " "); f != first {
					t.Errorf("%d: %q stands under %q", name, p.Text, first)
				}
				if v, twice := seen[p.Text]; twice {
					t.Errorf("%d: %q is listed twice, as %d and %d", name, p.Text, v, p.Value)
				}
				seen[p.Text] = p.Value
			}
		}
	}
}
