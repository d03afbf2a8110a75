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
	for _, e := range d.Evidence {
		i, ok := at[e.Field]
		if !ok {
			i = placeOf(e.Field, fields)
			fields = slices.Insert(fields, i, Field{Path: e.Field, Label: labelOf(e.Field)})
			at = places(fields)
		}
		f := Finding{Evidence: e, Passage: text.passage(e)}
		if e.Rejected {
			fields[i].Lost = append(fields[i].Lost, f)
		} else {
			fields[i].Kept = append(fields[i].Kept, f)
		}
	}
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

// everyField lists the fields of a document, empty ones too, and those of its
// blocks that have evidence.
func everyField(d *doc.Document) []Field {
	var fields []Field
	for _, v := range Values(d) {
		f := Field{Path: v.Path, Label: v.Label, Value: v.Text}
		if key, ok := strings.CutPrefix(v.Path, "extra."); ok {
			f.Kept = asGiven(d, key)
		}
		fields = append(fields, f)
	}
	explained := make(map[string]bool)
	for _, e := range d.Evidence {
		explained[e.Field] = true
	}
	for i, b := range d.Blocks {
		if path := blockPath(i); explained[path] {
			fields = append(fields, Field{Path: path, Label: kindOf(b), Value: glimpse(b)})
		}
	}
	return fields
}

// asGiven is the evidence of a key that no field stands for. The document
// keeps such keys as they were given and does not say by whom.
func asGiven(d *doc.Document, key string) []Finding {
	for _, f := range d.Meta.Extra {
		if f.Key == key {
			value := strings.Join(f.Values, ", ")
			return []Finding{{Evidence: doc.Evidence{Field: "extra." + key, Value: value, Rule: "stated", Line: f.Line, Raw: key + ": " + value, Confidence: 1}}}
		}
	}
	return nil
}

// borrow gives a field without evidence that of the field it is part of: the
// licence was read in the rights line, and what is known of a picture in its
// credit line. The words are its own.
func borrow(f *Field, all []Field, at map[string]int, text *Text) {
	path := f.Path
	for len(f.Kept)+len(f.Lost) == 0 {
		dot := strings.LastIndexByte(path, '.')
		if dot < 0 {
			return
		}
		path = path[:dot]
		whole := path
		if strings.HasPrefix(path, "images[") && strings.HasSuffix(path, "]") && inCredit(f.Path[dot+1:]) {
			whole += ".credit"
		}
		if i, ok := at[whole]; ok {
			f.Kept = slices.Clone(all[i].Kept)
		}
	}
	own, _, _ := strings.Cut(f.Value, " http") // a licence without its address
	for i := range f.Kept {
		if e := f.Kept[i].Evidence; e.Field != f.Path {
			e.Value = own
			f.Kept[i].Passage = text.passage(e)
		}
	}
}

// inCredit reports whether credit lines tell of a field of an image.
func inCredit(name string) bool {
	switch name {
	case "title", "creator", "license", "license.stated_url", "organizations", "source", "source_url", "note":
		return true
	}
	return false
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
