package bundle

import (
	"strings"

	"github.com/fad55d40/archive/archive/bagit"
)

// Labels of bag-info.txt that are ours; the others are RFC 8493's.
const (
	LabelAgent      = "Bag-Software-Agent"
	LabelID         = "External-Identifier"
	LabelRecipe     = "Archive-Recipe"
	LabelReading    = "Archive-Reading"
	LabelSourceName = "Source-File-Name"
	LabelSourcePart = "Source-File-Part"
	LabelPack       = "Archive-Pack"       // of a pack: how many bundles it holds
	LabelRoot       = "Merkle-Root-SHA256" // of a pack: over the lines of manifest-sha256.txt
)

// OurAgent begins Bag-Software-Agent of bags that this program made: they must
// keep our own stricter profile, not only RFC 8493.
const OurAgent = "archive "

// Ours reports whether a bag says that this program made it.
func Ours(info []bagit.Field) bool {
	return strings.HasPrefix(bagit.Value(info, LabelAgent), OurAgent)
}
