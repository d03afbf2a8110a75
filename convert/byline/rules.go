package byline

import "github.com/fad55d40/archive/convert/doc"

// Rules documents the rules by which this package reads names: all that may
// stand as Rule in a Byline.
func Rules() []doc.RuleKind {
	return []doc.RuleKind{
		{Rule: "byline-marked", Meaning: "a line that says itself that names follow: “By …”, “Text: …”, in many languages"},
		{Rule: "byline-agency-code", Meaning: "the mark at the end of an agency's report: “(AFP)”, “(jra/dpa)”"},
	}
}
