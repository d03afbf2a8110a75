package explain

import (
	"slices"
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

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
	case "title", "creator", "license", "license.stated_url", "organizations", "creator_role", "holder", "year", "remarks", "source", "source_url", "note":
		return true
	}
	return false
}

// nameUnnamed gives fields that the document has no place for the values of
// their evidence, each once.
func nameUnnamed(fields []Field, unnamed map[string]bool) {
	for i, f := range fields {
		if !unnamed[f.Path] {
			continue
		}
		var values []string
		seen := make(map[string]bool)
		for _, k := range f.Kept {
			if k.Value != "" && !seen[k.Value] {
				values = append(values, k.Value)
			}
			seen[k.Value] = true
		}
		fields[i].Value = strings.Join(values, ", ")
	}
}
