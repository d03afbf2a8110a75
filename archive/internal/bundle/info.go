package bundle

import (
	"strings"

	"github.com/fad55d40/archive/archive/bagit"
)

// Labels of bag-info.txt that are ours; the others are RFC 8493's.
const (
	LabelAgent  = "Bag-Software-Agent"
	LabelID     = "External-Identifier"
	LabelRecipe = "Archive-Recipe"
)

// Ours reports whether a bag says that this program made it: then it must keep
// our own stricter profile, not only RFC 8493.
func Ours(info []bagit.Field) bool { return strings.HasPrefix(Value(info, LabelAgent), "archive ") }

// Value is the first value of a label; empty when there is none.
func Value(fields []bagit.Field, label string) string {
	for _, f := range fields {
		if strings.EqualFold(f.Label, label) {
			return f.Value
		}
	}
	return ""
}
