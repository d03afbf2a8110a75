package archive

import (
	"cmp"
	"slices"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/zipbag"
)

// copyDiffers is the one rule that needs two bundles.
const copyDiffers = "copy-differs"

// Rule is one thing that Verify checks.
type Rule struct {
	Code    string
	Warning bool   // worth a look, but not damage
	Section string // of RFC 8493 unless it says otherwise; "profile" for what only our own bundles are held to
	Text    string
}

// VerifyRules lists every code that a finding can have, sorted.
func VerifyRules() []Rule {
	rules := []Rule{
		{copyDiffers, true, "profile", "a zip bundle and the folder of the same name beside it hold the same text, but not the same files"},
		{codeNoDocument, true, "profile", "--deep found no document JSON to compare with"},
		{codeBadDocument, false, "profile", "--deep cannot read the document JSON"},
		{codeNoSource, false, "profile", "no file of the bundle is the source that the document was made from"},
		{codeBadCopy, false, "profile", "the PDF or the EPUB cannot be read as what it should be"},
		{codeDiffers, false, "profile", "the PDF or the EPUB does not say what the document says"},
		{codeNoPicture, false, "profile", "a picture that the document names is not in the bundle"},
		{codeCrateDiffers, false, "profile", "the RO-Crate tells of other files than the bundle holds"},
	}
	for _, r := range slices.Concat(bagit.Rules(), zipbag.Rules()) {
		rules = append(rules, Rule{r.Code, r.Severity == bagit.Warning, r.Section, r.Text})
	}
	slices.SortFunc(rules, func(a, b Rule) int { return cmp.Compare(a.Code, b.Code) })
	return rules
}
