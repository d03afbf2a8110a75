package convert

import (
	"cmp"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/epub"
	"github.com/fad55d40/archive/convert/jsondoc"
	"github.com/fad55d40/archive/convert/meta"
	"github.com/fad55d40/archive/convert/pdf"
	"github.com/fad55d40/archive/convert/plain"
	"github.com/fad55d40/archive/convert/text"
)

// Layer is metadata that people wrote outside the text.
type Layer struct {
	Kind   doc.Layer
	Fields []doc.Field
	File   string // base name of the file that holds the fields; empty when there is none
}

// Readable reports whether a folder's file of this name is taken for a text.
// A file that a user names is read whatever it is called.
func Readable(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".txt", ".text":
		return true
	}
	return false
}

// Read makes a document of a source and lays the metadata over it, the
// weakest layer first. What a person should look at is in the document's
// Warnings. An error means that there is no document.
func Read(src doc.Source, layers ...Layer) (*doc.Document, error) {
	if err := statable(src.Hints, layers); err != nil {
		return nil, err
	}
	d, notices, err := plain.Read(src)
	if err != nil {
		return nil, err
	}
	for _, l := range layers {
		notices = append(notices, meta.Apply(d, l.Kind, l.Fields, src.DateOrder)...)
		if l.File != "" {
			notices = append(notices, meta.Doubts(l.File, l.Fields)...)
		}
	}
	notices = append(notices, meta.Attach(d, src.Pictures)...)
	if broken := doc.Check(d); len(broken) > 0 {
		return nil, fmt.Errorf("internal error: metadata made an invalid document: %s", broken[0].Text)
	}
	AddWarnings(d, open(d, notices))
	return d, nil
}

// statable reports what cannot be taken of what people say, before anything is
// read. The command line and the readers of metadata files have told their
// users more of where it stands.
func statable(h doc.Hints, layers []Layer) error {
	if fault, remedy := h.Fault(); fault != "" {
		return fmt.Errorf("%s: %s", fault, remedy)
	}
	for _, l := range layers {
		for _, f := range l.Fields {
			if fault, remedy := meta.Fault(f); fault != "" {
				return fmt.Errorf("metadata of the layer %s: %s: %s", l.Kind, fault, remedy)
			}
		}
	}
	return nil
}

// StatementFault tells what keeps a statement of a person from being taken,
// and what to write in its place; both are empty when nothing does.
func StatementFault(f doc.Field) (fault, remedy string) { return meta.Fault(f) }

// SidecarSchema is the JSON Schema of metadata files.
func SidecarSchema() []byte { return meta.SidecarSchema() }

// Settings are flags of the command that people may take for metadata.
func Settings() []string { return meta.Settings() }

// LanguageTag makes a language tag of a tag in any case, or of the name of a
// language; ok is false for anything else.
func LanguageTag(s string) (tag string, ok bool) { return meta.LanguageTag(s) }

// open drops the notices of reading that a person's metadata has answered.
func open(d *doc.Document, notices []doc.Notice) []doc.Notice {
	answered := map[string]bool{"title-missing": d.Meta.Title != "", "date-ambiguous": d.Meta.Date != "", "date-invalid": d.Meta.Date != ""}
	return slices.DeleteFunc(notices, func(n doc.Notice) bool { return answered[n.Code] })
}

// AddWarnings adds notices to the document's warnings and keeps them sorted by
// line, then code, then text, without repetition.
func AddWarnings(d *doc.Document, notices []doc.Notice) {
	d.Warnings = append(d.Warnings, notices...)
	slices.SortFunc(d.Warnings, func(a, b doc.Notice) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Code, b.Code), cmp.Compare(a.Text, b.Text))
	})
	d.Warnings = slices.Compact(d.Warnings)
}

// KnownEncoding reports whether doc.Source.Encoding may have this name.
func KnownEncoding(name string) bool { return name == "" || text.KnownEncoding(name) }

// PictureFiles lists the picture files that metadata names for images.
func PictureFiles(layers []Layer) []string {
	var names []string
	for _, l := range layers {
		for _, n := range meta.PictureFiles(l.Fields) {
			if !slices.Contains(names, n) {
				names = append(names, n)
			}
		}
	}
	return names
}

// Options are what the writers need to know beside the document. The zero
// value works.
type Options struct {
	Tool  string    // name and version of the program, for colophons: "archive 0.1.0"
	Stamp time.Time // the one time stamp that formats demand; see Stamp
	Paper string    // "a4" or "letter"; empty means A4

	Pictures []doc.Picture // the files of the document's images

	CertifiedBy string // who vouches that the EPUB is accessible; see epub.Options

	Fonts       *Fonts       // for what the shipped faces lack; may be nil
	Standard    string       // of the PDF: "a-2a" or "a-3a"; empty means a-2a. Both are PDF/UA-1 too
	Attachments []Attachment // inside a PDF of a-3a, sorted by name
}

// Format is one kind of file that a document can be written as.
type Format struct {
	Name      string // as users name it: "pdf"
	Ext       string // with the dot
	MediaType string
	Write     func(w io.Writer, d *doc.Document, o Options) ([]doc.Notice, error)
}

// Formats lists the formats in the order in which they are written: JSON comes
// last, since it records what the other writers noticed.
func Formats() []Format {
	return []Format{
		{"pdf", ".pdf", "application/pdf", writePDF},
		{"epub", ".epub", "application/epub+zip", writeEPUB},
		{"json", ".json", "application/json", writeJSON},
	}
}

// ValidPaper reports whether Options.Paper may have this value.
func ValidPaper(name string) bool {
	_, ok := paper(name)
	return ok
}

func paper(name string) (pdf.Paper, bool) {
	switch name {
	case "", "a4":
		return pdf.A4, true
	case "letter":
		return pdf.Letter, true
	}
	return 0, false
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
		Paper: size, Stamp: o.Stamp, Tool: o.Tool, Pictures: o.Pictures,
		Fonts: o.Fonts.asLibrary(), Standard: part, Attachments: o.Attachments,
	})
}

func writeEPUB(w io.Writer, d *doc.Document, o Options) ([]doc.Notice, error) {
	return epub.Write(w, d, epub.Options{Stamp: o.Stamp, Tool: o.Tool, Pictures: o.Pictures, CertifiedBy: o.CertifiedBy})
}

func writeJSON(w io.Writer, d *doc.Document, _ Options) ([]doc.Notice, error) {
	return jsondoc.Write(w, d, jsondoc.Options{})
}

// Stamp is the time that a document's files carry: the one given, or else the
// article's own date, or else the start of 1980, the first moment that a zip
// file can hold. It is never the clock's.
func Stamp(d *doc.Document, given *time.Time) time.Time {
	if given != nil {
		return given.UTC()
	}
	for _, layout := range []string{"2006-01-02", "2006-01", "2006"} {
		if t, err := time.Parse(layout, d.Meta.Date); err == nil {
			return t
		}
	}
	return time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)
}
