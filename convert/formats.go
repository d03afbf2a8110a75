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
	Write     func(w io.Writer, d *doc.Document, o Options) ([]doc.Notice, error)

	// Compare takes the text back out of a finished file and tells where it
	// differs from the document's. The error is for a file that is none of this
	// format.
	Compare func(d *doc.Document, data []byte) ([]Difference, error)
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

func writePDF(w io.Writer, d *doc.Document, o Options) ([]doc.Notice, error) {
	size, ok := paper(o.Paper)
	if !ok {
		return nil, fmt.Errorf("unknown paper %q", o.Paper)
	}
	part, ok := standard(o.Standard)
	if !ok {
		return nil, fmt.Errorf("unknown standard %q", o.Standard)
	}
	return pdf.Write(w, d, pdf.Options{
		Paper: size, LargePrint: o.LargePrint, Stamp: o.Stamp, Tool: o.Tool, Pictures: o.Pictures,
		Fonts: o.Fonts.asLibrary(), Standard: part, Attachments: o.Attachments,
	})
}

func writeEPUB(w io.Writer, d *doc.Document, o Options) ([]doc.Notice, error) {
	options := epub.Options{Stamp: o.Stamp, Tool: o.Tool, Pictures: o.Pictures, CertifiedBy: o.CertifiedBy, Library: o.Fonts.asLibrary(), RasterCover: o.EPUBCover == RasterCover}
	if o.EPUBFonts {
		options.Fonts = o.Fonts.beside(d)
	}
	return epub.Write(w, d, options)
}

func writeJSON(w io.Writer, d *doc.Document, _ Options) ([]doc.Notice, error) {
	return jsondoc.Write(w, d, jsondoc.Options{})
}

// compareJSON demands the very document: the JSON is its record.
func compareJSON(d *doc.Document, data []byte) ([]Difference, error) {
	return nil, jsondoc.Same(d, data)
}
