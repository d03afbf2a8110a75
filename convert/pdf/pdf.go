// Package pdf writes a document as a PDF for archives: PDF 1.7 that is PDF/A-2a
// (ISO 19005-2), or PDF/A-3a, and PDF/UA-1 (ISO 14289-1) at once, tagged, with embedded
// fonts, metadata and a live link for each licence.
//
// Package typeset sets the pages. Here they become marked content; gofpdf,
// behind one file, makes of it pages, links and an outline; and a finishing
// pass adds what archives demand and gofpdf does not write: structure, fonts,
// metadata, colours. The same document gives the same bytes.
package pdf

import (
	"fmt"
	"io"
	"runtime"
	"slices"
	"time"

	"github.com/fad55d40/archive/convert/colophon"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/typeset"
)

// Paper is a size of page.
type Paper = typeset.Paper

// The papers.
var (
	A4     = typeset.A4
	Letter = typeset.Letter
	A5     = typeset.A5
	Legal  = typeset.Legal
)

// Options are what a PDF needs beside the document. The zero value works.
type Options struct {
	Paper Paper         // the zero value means A4
	Fonts *font.Library // nil means the faces that ship
	Stamp time.Time     // time of creation and modification; zero means 1980-01-01T00:00:00Z
	Tool  string        // name and version of the program
	Kept  []string      // names of the files that are kept together, for the colophon

	Colophon *colophon.Colophon // made of both already; may be nil

	LargePrint bool // see typeset.Options

	Pictures []doc.Picture // the files of the document's images

	// Breaks, if it is set, is told where the pages of a long document begin.
	Breaks func([]doc.PageBreak)

	Standard    Standard
	Attachments []Attachment // for A3a only, sorted by name
}

// NoticeKinds documents the notices that this package raises.
func NoticeKinds() []doc.NoticeKind {
	return []doc.NoticeKind{
		{Code: "glyph-missing", Meaning: "no font has a character; the PDF shows a square for it and keeps the character in its text", Remedy: "give a font that has it with --font"},
		{Code: "picture-unreadable", Meaning: "the pixels of a picture are damaged; only its words are in the PDF", Remedy: "save the picture anew as JPEG or PNG"},
	}
}

// Write writes the document, which must have passed doc.Check. The notices
// name the characters that no font has.
func Write(w io.Writer, d *doc.Document, o Options) ([]doc.Notice, error) {
	if o.Fonts == nil {
		o.Fonts = font.Shipped()
	}
	if o.Stamp.IsZero() {
		o.Stamp = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	o.Stamp = o.Stamp.UTC()
	if o.Paper == (Paper{}) {
		o.Paper = A4
	}
	images, sizes, noticed := readImages(d, o.Pictures)
	f := begin(d, o, images, idleFinisher())
	book := typeset.Set(d, typeset.Options{Paper: o.Paper, LargePrint: o.LargePrint, Fonts: o.Fonts, Tool: o.Tool, Kept: o.Kept, Colophon: o.Colophon, Pictures: sizes, Turn: f.turn})
	raw, err := pages(book, &f.emit)
	if err != nil {
		return nil, fmt.Errorf("making pages: %w", err)
	}
	if err := f.finish(raw); err != nil {
		return nil, err
	}
	noticed = append(noticed, notices(book)...)
	if o.Breaks != nil && book.IsLong() {
		o.Breaks(slices.Clone(book.Breaks))
	}
	if f.isLarge() { // what it was made of goes before its copy comes
		f.emit, f.raw, f.book, book = emitter{}, rawFile{}, nil, nil
		f.objects, f.plain, f.bodies, f.table, f.made = nil, nil, nil, nil, made{}
		if f.size() > veryLarge {
			runtime.GC() // or what is garbage now stands beside the copy
		}
	}
	if err := f.copyTo(w); err != nil {
		return nil, err
	}
	// Only memory in which nothing went wrong serves the next document: an
	// error, or a panic, leaves all of it to the garbage collector.
	if book != nil {
		f.release()
		book.Close()
	}
	return noticed, nil
}

// veryLarge is the size of a file, in bytes, whose copy does not go unnoticed.
const veryLarge = 32 << 20

// notices tells once for each script which characters no font has.
func notices(book *typeset.Book) []doc.Notice {
	var out []doc.Notice
	for _, m := range book.Missing {
		text := fmt.Sprintf("no font has the character %q (U+%04X)", m.Rune, m.Rune)
		if m.Others {
			text = fmt.Sprintf("no font has some characters of the script %s, such as %q (U+%04X)", m.Script, m.Rune, m.Rune)
		}
		if m.Place != typeset.InText {
			text += " in " + string(m.Place)
		}
		switch {
		case m.Others:
			text += fmt.Sprintf("; they occur %d times", m.Count)
		case m.Count > 1:
			text += fmt.Sprintf(", which occurs %d times", m.Count)
		}
		out = append(out, doc.Notice{Code: "glyph-missing", Line: m.Line, Text: text})
	}
	return out
}
