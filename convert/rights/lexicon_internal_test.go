package rights

import (
	"strings"
	"testing"
)

func folded(s string) string { return scan(s).folded }

func TestPhrasesOfTheLexiconsAreFolded(t *testing.T) {
	for name, x := range map[string]lexicon{
		"elements": elementNames, "units": units, "licence": licenceWords, "version": versionWords, "places": places, "statements": statementWords,
		"labels": labelWords, "joins": joinWords, "links": linkWords, "bodies": bodies, "body words": bodyWords, "remarks": remarkWords, "programs": programWords, "intros": introWords, "generic": genericWords, "articles": articleWords, "particles": particles, "ranks": ranks, "rights": rightsLabels, "commons": commonsWords, "nouns": commonNouns, "heads": heads, "shares": shareWords, "small words": smallWords,
	} {
		seen := make(map[string]int)
		for first, list := range x.table() {
			for _, p := range list {
				if got := folded(p.text); got != p.text {
					t.Errorf("%s: %q would never match, it folds to %q", name, p.text, got)
				}
				if f, _, _ := strings.Cut(p.text, " "); f != first {
					t.Errorf("%s: %q stands under %q", name, p.text, first)
				}
				if v, twice := seen[p.text]; twice {
					t.Errorf("%s: %q is listed twice, as %d and %d", name, p.text, v, p.value)
				}
				seen[p.text] = p.value
			}
		}
	}
}
