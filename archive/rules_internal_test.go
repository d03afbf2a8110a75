package archive

import (
	"slices"
	"testing"
)

func TestEveryFindingOfADeepVerificationHasItsRule(t *testing.T) {
	rules := VerifyRules()
	for _, code := range []string{
		codeNoDocument, codeBadDocument, codeNoSource, codeWordsLost, codeBadCopy, codeDiffers, codeNoPicture, codeCrateDiffers, codeForged,
		copyDiffers, noBag, "limit-exceeded",
	} {
		if !slices.ContainsFunc(rules, func(r Rule) bool { return r.Code == code && r.Severity != "" && r.Text != "" }) {
			t.Errorf("%s is not among the rules", code)
		}
	}
}
