package byline

import "github.com/fad55d40/archive/convert/doc"

// Rules documents what may stand in Byline.Rule.
func Rules() []doc.RuleKind {
	return []doc.RuleKind{
		{Rule: "byline-marked", Meaning: "a line that says itself that names follow: “By …”, “Text: …”, in many languages"},
		{Rule: "byline-agency-code", Meaning: "the mark of an agency with the initials of a writer: “(jra/dpa)”"},
	}
}
