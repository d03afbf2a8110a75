package convert

import (
	"fmt"
	"io"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/epub"
	"github.com/fad55d40/archive/convert/fidelity"
	"github.com/fad55d40/archive/convert/jsondoc"
	"github.com/fad55d40/archive/convert/pdf"
)

// Format is one kind of file that a document can be written as.
type Format struct {
	Name      string // as users name it: "pdf"
	Ext       string // with the dot
	MediaType string
	Purpose   string // what a bundle's description says that the file is for, as a phrase
	Write     func(w io.Writer, d *doc.Document, o Options) (Written, error)

	// Compare takes the text back out of a finished file and tells where it
	// differs from the document's. The error is for a file that is none of this
	// format.
	Compare func(d *doc.Document, data []byte) ([]Difference, error)
}

// Written is what a writer tells beside the file that it wrote.
type Written struct {
	Notices []doc.Notice

	// Breaks says where the pages of a long PDF begin, for Options.Breaks of the writers
	// after it.
	Breaks []doc.PageBreak
}

// Difference is a text that a file tells otherwise than its document.
type Difference = fidelity.Difference

// Formats lists the formats in the order in which they are written: JSON comes
// last, since it records what the other writers noticed. Every bundle has all of
// them unless its maker names some.
func Formats() []Format {
	return []Format{
		{
			Name: "pdf", Ext: ".pdf", MediaType: "application/pdf", Write: writePDF, Compare: fidelity.PDF,
			Purpose: "The article as pages, for reading and printing",
		},
		{
			Name: "epub", Ext: ".epub", MediaType: "application/epub+zip", Write: writeEPUB, Compare: fidelity.EPUB,
			Purpose: "The article as a book that fits any screen and can be read aloud",
		},
		{
			Name: "json", Ext: ".json", MediaType: "application/json", Write: writeJSON, Compare: compareJSON,
			Purpose: "What is known of the article, with the evidence for every value, and its text as data",
		},
	}
}

// FormatNamed is the format of a name.
func FormatNamed(name string) (Format, bool) {
	return formatBy(func(f Format) bool { return f.Name == name })
}

// FormatOf is the format of a file with this extension.
func FormatOf(ext string) (Format, bool) {
	return formatBy(func(f Format) bool { return f.Ext == ext })
}

func formatBy(fits func(Format) bool) (Format, bool) {
	for _, f := range Formats() {
		if fits(f) {
			return f, true
		}
	}
	return Format{}, false
}

func writePDF(w io.Writer, d *doc.Document, o Options) (Written, error) {
	size, ok := paper(o.Paper)
	if !ok {
		return Written{}, fmt.Errorf("unknown paper %q", o.Paper)
	}
	part, ok := standard(o.Standard)
	if !ok {
		return Written{}, fmt.Errorf("unknown standard %q", o.Standard)
	}
	var out Written
	var err error
	out.Notices, err = pdf.Write(w, d, pdf.Options{
		Paper: size, LargePrint: o.LargePrint, Stamp: o.Stamp, Tool: o.Tool, Kept: o.Kept, Colophon: o.colophon, Pictures: o.Pictures,
		Fonts: o.Fonts.asLibrary(), Standard: part, Attachments: o.Attachments,
		Breaks: func(all []doc.PageBreak) { out.Breaks = all },
	})
	return out, err
}

func writeEPUB(w io.Writer, d *doc.Document, o Options) (Written, error) {
	options := epub.Options{Stamp: o.Stamp, Tool: o.Tool, Kept: o.Kept, Colophon: o.colophon, Pictures: o.Pictures, CertifiedBy: o.CertifiedBy, Library: o.Fonts.asLibrary(), RasterCover: o.EPUBCover == RasterCover, Breaks: o.Breaks}
	if o.EPUBFonts {
		options.Fonts = o.Fonts.beside(d)
	}
	notices, err := epub.Write(w, d, options)
	return Written{Notices: notices}, err
}

func writeJSON(w io.Writer, d *doc.Document, _ Options) (Written, error) {
	notices, err := jsondoc.Write(w, d, jsondoc.Options{})
	return Written{Notices: notices}, err
}

// compareJSON demands the very document: the JSON is its record.
func compareJSON(d *doc.Document, data []byte) ([]Difference, error) {
	return nil, jsondoc.Same(d, data)
}
