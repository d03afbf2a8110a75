package convert

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"github.com/fad55d40/archive/convert/colophon"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/meta"
	"github.com/fad55d40/archive/convert/text"
)

// Reading is the revision of how texts are read. A bundle records it, and its
// document is held to what its source gives only by a program of the same
// revision: another one may find another title without anybody having forged it.
// Raise it whenever a text may give other fields, blocks or changes than before.
const Reading = 6

// Layer is metadata that people wrote outside the text.
type Layer struct {
	Kind   doc.Layer
	Fields []doc.Field
	File   string // base name of the file that holds the fields; empty when there is none
}

// Read makes a document of a source and lays the metadata over it, the
// weakest layer first. What a person should look at is in the document's
// Warnings. An error means that there is no document.
func Read(src doc.Source, layers ...Layer) (*doc.Document, error) {
	r, err := ReadWithText(src, layers...)
	return r.Document, err
}

// ReadWithText reads as Read does, and gives the archival text that the
// document was read from as well. The Notices of the result are among the
// document's Warnings.
func ReadWithText(src doc.Source, layers ...Layer) (doc.Reading, error) {
	if err := statable(src.Hints, layers); err != nil {
		return doc.Reading{}, err
	}
	reader := ReaderOf(src.Name)
	r, err := reader.Read(src)
	if err != nil {
		return doc.Reading{}, unreadable(Readers(), src.Data, err)
	}
	d, notices := r.Document, append(r.Notices, markup(Readers(), reader, r.Archival)...)
	for _, l := range layers {
		notices = append(notices, meta.Apply(d, l.Kind, l.Fields, src.DateOrder)...)
		if l.File != "" {
			notices = append(notices, meta.Doubts(l.File, l.Fields)...)
		}
	}
	notices = append(notices, meta.Attach(d, src.Pictures)...)
	if err := keepWords(d, r.Archival); err != nil {
		return doc.Reading{}, err
	}
	if broken := doc.Check(d); len(broken) > 0 {
		return doc.Reading{}, fmt.Errorf("internal error: metadata made an invalid document: %s", broken[0].Text)
	}
	r.Notices = open(d, notices)
	AddWarnings(d, r.Notices)
	return r, nil
}

// open drops the notices of reading that a person's metadata has answered.
func open(d *doc.Document, notices []doc.Notice) []doc.Notice {
	answered := map[string]bool{"title-missing": d.Meta.Title != "", "date-ambiguous": d.Meta.Date != "", "date-invalid": d.Meta.Date != ""}
	return slices.DeleteFunc(notices, func(n doc.Notice) bool { return answered[n.Code] })
}

// AddWarnings adds notices to the document's warnings and keeps them sorted by
// line, then code, then text, without repetition. A notice may quote the name of a
// file, which may hold anything: what no document may hold is spelt.
func AddWarnings(d *doc.Document, notices []doc.Notice) {
	for _, n := range notices {
		n.Text = doc.Spelt(n.Text)
		d.Warnings = append(d.Warnings, n)
	}
	slices.SortFunc(d.Warnings, func(a, b doc.Notice) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Code, b.Code), cmp.Compare(a.Text, b.Text))
	})
	d.Warnings = slices.Compact(d.Warnings)
}

// KnownEncoding reports whether doc.Source.Encoding may have this name.
func KnownEncoding(name string) bool { return name == "" || text.KnownEncoding(name) }

// Encodings lists a name of each charset that KnownEncoding knows.
func Encodings() []string { return text.Encodings() }

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
	Tool string   // name and version of the program, for colophons: "archive 0.2.0"
	Kept []string // names of the files that are kept together, the source first, for colophons

	colophon *colophon.Colophon // of the document that is written; nil before Share
	Stamp    time.Time          // the one time stamp that formats demand; see Stamp
	Paper    string             // one of Papers, or "150x210mm"; empty means A4

	LargePrint bool // the PDF is for people who see little: letters of 18 points, lines that are not justified

	Pictures []doc.Picture // the files of the document's images

	CertifiedBy string // who vouches that the EPUB is accessible; see epub.Options

	EPUBCover string // one of Covers; empty means svg
	EPUBFonts bool   // lay faces into the EPUB for scripts that its reader may not have

	Fonts       *Fonts       // for what the shipped faces lack; may be nil
	Standard    string       // of the PDF: "a-2a", "a-3a" or "a-4"; empty means a-2a. The first two are PDF/UA-1 too, the last PDF/UA-2
	Attachments []Attachment // inside a PDF of a-3a, sorted by name

	Breaks []doc.PageBreak // where the pages of the PDF begin, which the EPUB then marks and lists
}

// Share makes what the files of a document have in common, once for all of them. Tool and
// Kept must be set. Without it each writer makes its own, which is the same.
func (o *Options) Share(d *doc.Document) { o.colophon = colophon.Of(d, o.Tool, o.Kept) }

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
