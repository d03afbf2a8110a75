package archive

import (
	"cmp"
	"slices"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/profile"
	"github.com/fad55d40/archive/archive/tarbag"
	"github.com/fad55d40/archive/archive/zipbag"
)

// copyDiffers is the one rule that needs two bundles.
const copyDiffers = "copy-differs"

// noBag is the rule for what was named and is no bag at all.
const noBag = "no-bag"

// Rule is one thing that Verify checks.
type Rule = bagit.Rule

// VerifyRules lists every code that a finding can have, sorted.
func VerifyRules() []Rule {
	rules := []Rule{
		{Code: copyDiffers, Severity: bagit.Warning, Section: "profile", Text: "a bundle that is one file and the folder of the same name beside it hold the same text, but not the same files"},
		{Code: noBag, Severity: bagit.Warning, Section: "profile", Text: "what was named is no bag; it counts with --strict only"},
		{Code: codeNoDocument, Severity: bagit.Warning, Section: "profile", Text: "--deep found no document JSON to compare with"},
		{Code: codeBadDocument, Severity: bagit.Error, Section: "profile", Text: "--deep cannot read the document JSON"},
		{Code: codeNoSource, Severity: bagit.Error, Section: "profile", Text: "no file of the bundle is the source that the document was made from"},
		{Code: codeWordsLost, Severity: bagit.Error, Section: "profile", Text: "no copy of the document shows some words of its source"},
		{Code: codeForged, Severity: bagit.Error, Section: "profile", Text: "read again, the source does not give the document: a field, the text or the log of changes was altered"},
		{Code: codeBadCopy, Severity: bagit.Error, Section: "profile", Text: "the PDF or the EPUB cannot be read as what it should be"},
		{Code: codeDiffers, Severity: bagit.Error, Section: "profile", Text: "the PDF or the EPUB does not say what the document says"},
		{Code: codeNoPicture, Severity: bagit.Error, Section: "profile", Text: "a picture that the document names is not in the bundle"},
		{Code: codeCrateDiffers, Severity: bagit.Error, Section: "profile", Text: "the RO-Crate tells of other files than the bundle holds"},
		{Code: codePackBundle, Severity: bagit.Error, Section: "profile", Text: "a pack holds what is not a zip bundle that can be read"},
		{Code: codePackIndex, Severity: bagit.Error, Section: "profile", Text: "the index of a pack does not tell of its bundles as they are"},
		{Code: codeMissing, Severity: bagit.Error, Section: "profile", Text: "with --manifest: a line of it is in no pack, in no list of what failed and in no bundle"},
		{Code: codePackLines, Severity: bagit.Error, Section: "profile", Text: "with --manifest: a pack holds a bundle that the lines that it is named for do not list"},
		{Code: codePackUnlisted, Severity: bagit.Warning, Section: "profile", Text: "with --manifest: a pack is not of lines of it, cut by --pack-size"},
		{Code: codePackRoot, Severity: bagit.Error, Section: "profile", Text: "the Merkle root or the number of bundles in the bag-info.txt of a pack is not the one of its manifest"},
	}
	rules = slices.Concat(rules, bagit.Rules(), zipbag.Rules(), tarbag.Rules(), profile.Rules())
	slices.SortFunc(rules, func(a, b Rule) int { return cmp.Compare(a.Code, b.Code) })
	return rules
}

// VerifyLimits lists what is not checked because it is too much of something.
func VerifyLimits() []bagit.Limit {
	return slices.Concat(bagit.Limits(), zipbag.Limits(), tarbag.Limits())
}
