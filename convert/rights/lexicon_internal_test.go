package rights

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/lexicon"
)

func folded(s string) string { return scan(s).Folded }

func TestPhrasesOfTheLexiconsAreFolded(t *testing.T) {
	for name, x := range map[string]lexicon.Phrases{
		"labels": labelWords.Phrases, "joins": joinWords.Phrases, "bodies": bodies.Phrases, "body words": bodyWords.Phrases, "remarks": remarkWords.Phrases, "programs": programWords.Phrases, "intros": introWords.Phrases, "particles": particles.Phrases, "ranks": ranks.Phrases, "rights": rightsLabels.Phrases, "nouns": commonNouns.Phrases, "heads": heads.Phrases, "shares": shareWords.Phrases, "small words": smallWords.Phrases,
	} {
		seen := make(map[string]int)
		for first, list := range x.Table() {
			for _, p := range list {
				if got := folded(p.Text); got != p.Text {
					t.Errorf("%s: %q would never match, it folds to %q", name, p.Text, got)
				}
				if f, _, _ := strings.Cut(p.Text, " "); f != first {
					t.Errorf("%s: %q stands under %q", name, p.Text, first)
				}
				if v, twice := seen[p.Text]; twice {
					t.Errorf("%s: %q is listed twice, as %d and %d", name, p.Text, v, p.Value)
				}
				seen[p.Text] = p.Value
			}
		}
	}
}
