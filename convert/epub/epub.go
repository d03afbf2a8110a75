// Package epub writes a document as EPUB 3.3: one cover, one file of semantic
// XHTML, a table of contents, and metadata for readers and libraries.
//
// The go-epub library makes the container and the shell of each page, behind
// one file. A finishing pass writes the package file and the navigation anew,
// since the library takes its time stamp from the clock and its order from a
// map, adds languages, directions, stylesheet and cover, and zips everything
// into bytes that never change. Nothing active is written, nothing is fetched.
package epub

import (
	"fmt"
	"io"
	"time"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/pack"
)

// Options are what an EPUB needs beside the document. The zero value works.
type Options struct {
	Stamp time.Time // dcterms:modified; zero means 1980-01-01T00:00:00Z
	Tool  string    // name and version of the program, for the colophon

	Pictures []doc.Picture // the files of the document's images
}

// NoticeKinds documents the notices that this package raises: none so far.
func NoticeKinds() []doc.NoticeKind { return nil }

// Names of the files inside the container, below EPUB/.
const (
	coverPage = "cover.xhtml"
	textPage  = "text.xhtml"
	coverFile = "cover.svg"
	styleFile = "style.css"
)

// Write writes the document, which must have passed doc.Check.
func Write(w io.Writer, d *doc.Document, o Options) ([]doc.Notice, error) {
	if o.Stamp.IsZero() {
		o.Stamp = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	b := newBook(d, o)
	pages := []page{
		{coverPage, b.words.Cover, b.coverBody()},
		{textPage, b.title, b.textBody()},
	}
	files, err := container(b.title, pages)
	if err != nil {
		return nil, fmt.Errorf("making the EPUB's container: %w", err)
	}
	return nil, b.finish(w, files)
}

// finish completes what the library made and zips it: the media type first and
// stored, as OCF 3.3, section 4.2 demands, the rest in a fixed order.
func (b *book) finish(w io.Writer, files map[string][]byte) error {
	z := pack.NewZip(w)
	if err := z.Store("mimetype", []byte("application/epub+zip")); err != nil {
		return err
	}
	for _, f := range []struct {
		name string
		data []byte
	}{
		{"META-INF/container.xml", files["META-INF/container.xml"]},
		{"EPUB/package.opf", b.packageFile()},
		{"EPUB/nav.xhtml", b.navigation()},
		{"EPUB/xhtml/" + coverPage, b.finishPage(files["EPUB/xhtml/"+coverPage], "cover")},
		{"EPUB/xhtml/" + textPage, b.finishPage(files["EPUB/xhtml/"+textPage], "")},
		{"EPUB/" + coverFile, b.cover()},
		{"EPUB/" + styleFile, style},
	} {
		if err := z.Deflate(f.name, f.data); err != nil {
			return err
		}
	}
	return z.Close()
}
