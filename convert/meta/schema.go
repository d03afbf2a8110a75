package meta

import (
	"strings"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/jsontext"
)

// SidecarSchema is the JSON Schema (2020-12) of metadata files: sidecars and
// folder defaults. It is made of the tables of properties. Other keys are
// allowed, since they are kept.
func SidecarSchema() []byte {
	w := &schemaWriter{jsontext.New(nil, true)}
	w.Open('{')
	w.Str("$schema", "https://json-schema.org/draft/2020-12/schema")
	w.Str("$id", "urn:archive:metadata:1")
	w.Str("title", "Metadata of texts")
	w.Str("description", "What a person states of a text, in NAME.meta.yaml or NAME.meta.json beside NAME.txt, or of all texts of a folder, in archive.yaml. A stated value wins over what the text says. Keys that are not listed are kept as they are.")
	w.Str("type", "object")
	w.Key("properties")
	w.Open('{')
	schemaOf(w, doc.MetaProperties())
	schemaOf(w, doc.RightsProperties())
	w.Key("images")
	w.Open('{')
	w.Str("description", "pictures, in the order of the text")
	w.Str("type", "array")
	w.Key("items")
	w.Open('{')
	w.Str("type", "object")
	w.Key("properties")
	w.Open('{')
	schemaOf(w, doc.ImageProperties())
	w.value("license_url", "address that names the licence", doc.Locator)
	w.Close('}')
	w.Close('}')
	w.Close('}')
	w.Close('}')
	w.Close('}')
	return append(w.Bytes(), '\n')
}

type schemaWriter struct{ jsontext.Writer }

// schemaOf writes the properties that people may state, each under all of its
// English names.
func schemaOf[T any](w *schemaWriter, table []doc.Property[T]) {
	for _, p := range table {
		if p.Stated == "" {
			continue
		}
		names := []string{p.Stated}
		if p.Names != "" {
			names = append(names, strings.Split(p.Names, "|")...)
		}
		about := p.About
		if about == "" {
			about = p.Label
		}
		for _, name := range names {
			if p.People != nil || p.List != nil {
				w.list(name, about, p.People != nil)
			} else {
				w.value(name, about, p.Form)
			}
		}
	}
}

// value writes a property of one text. Numbers and dates of YAML are texts too.
func (w *schemaWriter) value(name, about string, form doc.Form) {
	w.Key(name)
	w.Open('{')
	w.Str("description", about)
	w.Strings("type", []string{"string", "number", "null"})
	if form == doc.Locator {
		w.Str("pattern", "^[^\\s\"<>\\\\^`{|}]*$")
	}
	w.Close('}')
}

// list writes a property of one text or several; people may be objects.
func (w *schemaWriter) list(name, about string, people bool) {
	item := []string{"string", "number"}
	if people {
		item = append(item, "object")
	}
	w.Key(name)
	w.Open('{')
	w.Str("description", about)
	w.Strings("type", append([]string{"array", "null"}, item...))
	w.Key("items")
	w.Open('{')
	w.Strings("type", item)
	w.Close('}')
	w.Close('}')
}
