package archive

import (
	"github.com/fad55d40/archive/convert"
	"github.com/fad55d40/archive/convert/jsondoc"
)

// Specification is a standard, and the version of it that is written or checked.
type Specification struct{ Name, Version string }

// Specifications lists what the program keeps to, in the order of a bundle's
// files.
func Specifications() []Specification {
	return []Specification{
		{"BagIt", "1.0 (RFC 8493); 0.93 to 1.0 are checked"},
		{"BagIt Profiles", "1.4.0"},
		{"document JSON", jsondoc.Schema},
		{"PDF/A", "2a, 3a (ISO 19005-2, -3)"},
		{"PDF/UA", "1 (ISO 14289-1)"},
		{"EPUB", "3.3"},
		{"EPUB Accessibility", "1.1"},
		{"RO-Crate", "1.2"},
		{"JSON Schema", "2020-12"},
	}
}

// OutputFormat is a kind of file that documents are written as.
type OutputFormat struct{ Name, Ext, MediaType string }

// OutputFormats lists them in the order in which they are written.
func OutputFormats() (out []OutputFormat) {
	for _, f := range convert.Formats() {
		out = append(out, OutputFormat{f.Name, f.Ext, f.MediaType})
	}
	return out
}
