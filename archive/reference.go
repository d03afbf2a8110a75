package archive

import (
	"github.com/fad55d40/archive/archive/internal/source"
	"github.com/fad55d40/archive/convert"
	"github.com/fad55d40/archive/convert/doc"
)

// Reference lists what may stand in a document without being its words: the
// names of rules, and the codes of notices.
type Reference struct {
	Groups  []convert.RuleGroup
	Notices []doc.NoticeKind
}

// Codes of notices.
const (
	fileNameEncoded = "file-name-encoded"
	leftoverKept    = "leftover-kept"
)

// Describe gathers the reference from the packages that the names belong to.
func Describe() Reference {
	return Reference{convert.Rules(), append(convert.NoticeKinds(), doc.NoticeKind{
		Code:    source.StraySidecar,
		Meaning: "a sidecar stands in a folder without the text that it belongs to",
		Remedy:  "name it as the text, with .meta.yaml in place of the text's ending, or move it away",
	}, doc.NoticeKind{
		Code:    fileNameEncoded,
		Meaning: "the name of the source is in another charset than UTF-8; the document holds its bytes as %XX",
		Remedy:  "rename the file, if the name is to be read: convmv does it for whole folders",
	}, doc.NoticeKind{
		Code:    leftoverKept,
		Meaning: "what a killed build left in the output folder cannot be cleared away",
		Remedy:  "remove it by hand: nothing needs it; it may be another user's, or held open by another program",
	})}
}

// Names lists all names and codes.
func (r Reference) Names() []string {
	var names []string
	for _, g := range r.Groups {
		for _, k := range g.Rules {
			names = append(names, k.Rule)
		}
	}
	for _, k := range r.Notices {
		names = append(names, k.Code)
	}
	return names
}

// RuleMeaning is what a rule of a document looks for or does; empty when it is
// of another version of the program.
func (r Reference) RuleMeaning(rule string) string {
	for _, g := range r.Groups {
		for _, k := range g.Rules {
			if k.Rule == rule {
				return k.Meaning
			}
		}
	}
	return ""
}

// Remedy is what can be done about a notice; empty when its code is of another
// version of the program.
func (r Reference) Remedy(code string) string {
	for _, k := range r.Notices {
		if k.Code == code {
			return k.Remedy
		}
	}
	return ""
}
