// Package explain tells why a document says what it says: each field with its
// value, the evidence that decided it, the candidates that lost and why, and
// the words of the source that were read. It decides nothing itself; the
// evidence was recorded by those who did.
package explain

import (
	"slices"
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// Field is one field of a document and all that is known of why.
type Field struct {
	Path  string // in the document JSON: "title", "authors[0]", "images[0].license"
	Label string // for people: "title", "author", "licence"
	Value string // for people; empty when the field was left empty
	Kept  []Finding
	Lost  []Finding
}

// Finding is one piece of evidence with the place where it was read.
type Finding struct {
	doc.Evidence
	Why     string // why it lost; empty when it did not
	Passage []Line // where it was read; nil when it is not from the text, or the text is not at hand
}

// Fields explains every field that has a value or evidence, in the order of the
// document JSON. The text may be nil; then there are no passages.
func Fields(d *doc.Document, text *Text) []Field {
	fields := everyField(d)
	at := places(fields)
	unnamed := make(map[string]bool) // fields that the document has no place for
	for _, e := range d.Evidence {
		i, ok := at[e.Field]
		if !ok {
			i = placeOf(e.Field, fields)
			fields = slices.Insert(fields, i, Field{Path: e.Field, Label: labelOf(e.Field)})
			at, unnamed[e.Field] = places(fields), true
		}
		f := Finding{Evidence: e, Passage: text.passage(e)}
		if e.Rejected {
			fields[i].Lost = append(fields[i].Lost, f)
		} else {
			fields[i].Kept = append(fields[i].Kept, f)
		}
	}
	nameUnnamed(fields, unnamed)
	fields = slices.DeleteFunc(fields, func(f Field) bool {
		unknown := f.Value == "" || f.Path == "language" && f.Value == "und"
		return unknown && len(f.Kept)+len(f.Lost) == 0
	})
	at = places(fields)
	reasons := newJudge(d)
	for i := range fields {
		borrow(&fields[i], fields, at, text)
		for k := range fields[i].Lost {
			fields[i].Lost[k].Why = reasons.why(fields[i].Lost[k].Evidence)
		}
	}
	return fields
}

// places tells where each path stands.
func places(fields []Field) map[string]int {
	at := make(map[string]int, len(fields))
	for i, f := range fields {
		at[f.Path] = i
	}
	return at
}

// placeOf is where a field without a value goes: after the last of its kind,
// or at the end.
func placeOf(path string, fields []Field) int {
	for base := path; base != ""; {
		for i := len(fields) - 1; i >= 0; i-- {
			if p := fields[i].Path; p == base || strings.HasPrefix(p, base+".") || strings.HasPrefix(p, base+"[") {
				return i + 1
			}
		}
		base = base[:max(0, strings.LastIndexAny(base, ".["))]
	}
	return len(fields)
}

// Missing names what a catalogue would ask for and the document does not say.
func Missing(d *doc.Document) []string {
	m := &d.Meta
	var out []string
	for _, f := range []struct {
		label string
		known bool
	}{
		{"title", m.Title != ""}, {"author", len(m.Authors) > 0}, {"date", m.Date != ""},
		{"language", m.Language != "" && m.Language != "und"}, {"rights", !m.Rights.IsZero()},
	} {
		if !f.known {
			out = append(out, f.label)
		}
	}
	return out
}
