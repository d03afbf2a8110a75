package pdf

import (
	"strconv"
	"time"
	"unicode/utf16"

	"github.com/jung-kurt/gofpdf"

	"github.com/fad55d40/archive/convert/typeset"
)

// pages has gofpdf make the page tree, the pages with their links, and the outline.
// In the place of a page's content, which is in the file already, stands a stopgap:
// the library would hold three copies of a whole book. Fonts, structure and metadata
// are left to the finishing pass, so nothing of what gofpdf does with those is used.
// Its output is stable once its own compression is off, the catalog is sorted and
// both dates are set.
func pages(book *typeset.Book, e *emitter) ([]byte, error) {
	f := gofpdf.NewCustom(&gofpdf.InitType{
		UnitStr: "pt",
		Size:    gofpdf.SizeType{Wd: points(book.Paper.Width), Ht: points(book.Paper.Height)},
	})
	f.SetCompression(false)
	f.SetCatalogSort(true)
	f.SetCreationDate(time.Unix(0, 0).UTC())
	f.SetModificationDate(time.Unix(0, 0).UTC())
	f.SetAutoPageBreak(false, 0)
	entry := 0
	for i := range book.Count {
		f.AddPage()
		f.RawWriteStr(stopgap(i))
		for _, l := range e.pageLinks(i) {
			x, y, width, height := points(l.x), points(book.Paper.Height-l.y-l.height), points(l.width), points(l.height)
			if url := book.WordsOf(l.element).URL; url != "" {
				f.LinkString(x, y, width, height, url)
				continue
			}
			to, id := e.placeOf(l.element), f.AddLink()
			f.SetLink(id, points(book.Paper.Height-to.y), to.page+1)
			f.Link(x, y, width, height, id)
		}
		for ; entry < len(book.Outline) && book.Outline[entry].Page == i; entry++ {
			o := book.Outline[entry]
			title := o.Text
			if e.modern {
				title = withoutPrivate(title)
			}
			f.Bookmark(utf16Text(title), o.Level, points(book.Paper.Height-o.Y))
		}
	}
	var kept keeper
	err := f.Output(&kept)
	return kept.data, err
}

// stopgap stands for the content of a page, counted from 0.
func stopgap(page int) string { return "% page " + strconv.Itoa(page+1) }

// keeper keeps what is written to it in one piece, which gofpdf's output is.
type keeper struct{ data []byte }

func (k *keeper) Write(p []byte) (int, error) {
	if k.data == nil {
		k.data = p
	} else {
		k.data = append(k.data, p...)
	}
	return len(p), nil
}

// points turns a length into the library's floating point. It prints two
// decimals, which hold every thousandth that matters to a link's frame.
func points(u typeset.Unit) float64 { return float64(u) / 1000 }

// utf16Text is a text string of PDF (ISO 32000-1, 7.9.2.2): UTF-16BE with a
// byte order mark. The library escapes it.
func utf16Text(s string) string {
	b := []byte{0xFE, 0xFF}
	for _, u := range utf16.Encode([]rune(s)) {
		b = append(b, byte(u>>8), byte(u))
	}
	return string(b)
}
