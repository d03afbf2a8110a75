package text

import "testing"

func TestTheDocumentedRulesStandInTheOrderOfTheirRank(t *testing.T) {
	for i, k := range Rules() {
		if rank(k.Rule) != i || k.Meaning == "" {
			t.Errorf("%q stands at %d and ranks %d, or says nothing", k.Rule, i, rank(k.Rule))
		}
	}
}
