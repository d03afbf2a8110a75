package meta

import "github.com/fad55d40/archive/convert/doc"

// Rules documents the rules by which this package takes values: all that may
// stand as Rule in its evidence.
func Rules() []doc.RuleKind {
	return []doc.RuleKind{
		{Rule: "stated", Meaning: "a person wrote it: in the front matter, a sidecar, the folder's archive.yaml or a flag"},
		{Rule: "stated-nothing", Meaning: "a person left it open in the front matter: “subtitle: none”"},
		{Rule: "picture-beside", Meaning: "a picture file stands beside the text under its name: NAME.jpg, NAME-1.png"},
	}
}
