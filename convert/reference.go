package convert

import (
	"slices"

	"github.com/fad55d40/archive/convert/articles"
	"github.com/fad55d40/archive/convert/detect"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/epub"
	"github.com/fad55d40/archive/convert/meta"
	"github.com/fad55d40/archive/convert/pdf"
	"github.com/fad55d40/archive/convert/plain"
	"github.com/fad55d40/archive/convert/text"
)

// RuleGroup is the rules of one kind.
type RuleGroup struct {
	Name  string // "evidence" or "changes", where in the document JSON they stand; "parts" stand in none
	Title string // for people
	Rules []doc.RuleKind
}

// Rules gathers every rule that may stand in a document, from the packages
// that apply them.
func Rules() []RuleGroup {
	return []RuleGroup{
		{"evidence", "Rules that find values", slices.Concat(detect.Rules(), meta.Rules())},
		{"changes", "What reading changes in a text", text.Rules()},
		{"parts", "Marks by which --split parts a file", articles.Rules()},
	}
}

// NoticeKinds gathers every notice that a document may carry, from the
// packages that raise them.
func NoticeKinds() []doc.NoticeKind {
	return slices.Concat(text.NoticeKinds(), detect.NoticeKinds(), plain.NoticeKinds(), contentKinds(), meta.NoticeKinds(), pdf.NoticeKinds(), epub.NoticeKinds())
}
