// Package epub writes a document as EPUB 3.3: a cover, semantic XHTML, a table
// of contents, and metadata for readers and libraries that is true of the very
// file (EPUB 3.3; EPUB Accessibility 1.1).
//
// The go-epub library makes the container and the shell of each page, behind
// one file. A finishing pass writes the package file and the navigation anew,
// since the library takes its time stamp from the clock and its order from a
// map, adds languages, directions, stylesheet, cover and pictures, and zips
// everything into bytes that never change. Nothing active is written, nothing
// is fetched.
package epub

import (
	"bytes"
	"fmt"
	"io"
	"time"

	"github.com/fad55d40/archive/convert/colophon"
	"github.com/fad55d40/archive/convert/cover"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/pack"
	"github.com/fad55d40/archive/convert/picture"
)

// Options are what an EPUB needs beside the document. The zero value works.
type Options struct {
	Stamp time.Time // dcterms:modified; zero means 1980-01-01T00:00:00Z
	Tool  string    // name and version of the program, for the colophon
	Kept  []string  // names of the files that are kept together, for the colophon

	Colophon *colophon.Colophon // made of both already; may be nil

	Pictures []doc.Picture // the files of the document's images

	// CertifiedBy names who vouches that the book conforms to EPUB
	// Accessibility 1.1 at WCAG 2.2 level AA. No program can check that, so
	// without a name nothing of it is claimed.
	CertifiedBy string

	Breaks []doc.PageBreak // where the pages of the PDF begin, in order; none when there is no PDF, or a short one

	Fonts []Font // to lay into the book, for letters that its reader may not have

	Library     *font.Library // faces to measure and draw the cover with; nil for those that ship
	RasterCover bool          // the cover is a PNG, not an SVG
}

// NoticeKinds documents the notices that this package raises.
func NoticeKinds() []doc.NoticeKind {
	return []doc.NoticeKind{
		{Code: "certified-without-alt", Meaning: "the book is certified as accessible, but a picture has no text alternative", Remedy: "give the image an alt in the metadata, or do not certify"},
	}
}

// Names of the files inside the container, below EPUB/.
const (
	coverPage = "cover.xhtml"
	styleFile = "style.css"
)

// Write writes the document, which must have passed doc.Check.
func Write(w io.Writer, d *doc.Document, o Options) ([]doc.Notice, error) {
	if o.Stamp.IsZero() {
		o.Stamp = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	s, err := container()
	if err != nil {
		return nil, fmt.Errorf("making the EPUB's container: %w", err)
	}
	b := newBook(d, o)
	return b.notices(), b.zip(w, s)
}

func (b *book) notices() []doc.Notice {
	if b.options.CertifiedBy == "" {
		return nil
	}
	var out []doc.Notice
	for _, i := range b.shown {
		if im := b.doc.Images[i]; im.Alt == "" {
			out = append(out, doc.Notice{Code: "certified-without-alt", Line: im.Line, Text: fmt.Sprintf("the picture %q has no text alternative, but the book is certified", im.File)})
		}
	}
	return out
}

// zip writes the container: the media type first and stored, as OCF 3.3,
// section 4.2 demands, the rest in a fixed order.
func (b *book) zip(w io.Writer, s *shell) error {
	var out bytes.Buffer
	out.Grow(b.roomFor())
	z := &sealer{Zip: pack.NewZip(&out)}
	z.store("mimetype", []byte("application/epub+zip"))
	z.packed("META-INF/container.xml", s.container)
	z.deflate("EPUB/package.opf", b.packageFile())
	z.deflate("EPUB/nav.xhtml", b.navigation())
	for _, p := range b.pages {
		z.deflate("EPUB/xhtml/"+p.name, b.pour(s, p))
	}
	if b.options.RasterCover {
		z.store("EPUB/"+b.coverFile(), cover.PNG(b.coverWords(), b.library()))
	} else {
		z.deflate("EPUB/"+b.coverFile(), b.vectorCover())
	}
	if len(b.options.Fonts) == 0 {
		z.packed("EPUB/"+styleFile, packedStyle())
	} else {
		z.deflate("EPUB/"+styleFile, b.styles())
	}
	for _, f := range b.options.Fonts {
		z.deflate("EPUB/"+fontFolder+f.Name, f.Data)
	}
	for _, i := range b.shown {
		data := b.picture(i).Data
		if shown, err := picture.Shown(data); err == nil { // of a damaged one, as it is, the PDF tells
			data = shown
		}
		z.store("EPUB/"+pictureFolder+b.doc.Images[i].File, data)
	}
	if z.err == nil {
		z.err = z.Close()
	}
	if z.err == nil {
		_, z.err = w.Write(out.Bytes())
	}
	return z.err
}

// roomFor is about the size of the file: text packs to less than half, and
// what is around it takes a few kilobytes.
func (b *book) roomFor() int {
	n := 8 << 10
	for _, p := range b.pages {
		n += len(p.body) / 2
	}
	for _, i := range b.shown {
		n += len(b.picture(i).Data)
	}
	return n
}

// sealer is a zip that keeps its first error.
type sealer struct {
	*pack.Zip
	err error
}

func (z *sealer) store(name string, data []byte) {
	if z.err == nil {
		z.err = z.Store(name, data)
	}
}

func (z *sealer) deflate(name string, data []byte) {
	if z.err == nil {
		z.err = z.Deflate(name, data)
	}
}

func (z *sealer) packed(name string, p *pack.Packed) {
	if z.err == nil {
		z.err = z.Packed(name, p)
	}
}
