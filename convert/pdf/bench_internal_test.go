package pdf

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/typeset"
)

// prose is a sentence in several languages and scripts.
var prose = map[string]string{
	"en": "The ferry sails again on Friday, nine years after the last boat left, and nobody at the office of the harbour could say when it would first be full. ",
	"ru": "Паром снова отправляется в пятницу, через девять лет после последнего рейса, и никто в управлении порта не мог сказать, когда он впервые заполнится. ",
	"he": "המעבורת מפליגה שוב ביום שישי, תשע שנים אחרי שיצאה הסירה האחרונה, ואיש במשרדי הנמל לא ידע מתי תתמלא. ",
}

// bookOf is a page and more of prose.
func bookOf(lang string) *typeset.Book {
	d := &doc.Document{Origin: doc.Origin{Name: "x", SHA256: strings.Repeat("0", 64)}, Meta: doc.Meta{Title: prose[lang][:40], Language: lang}}
	for range 12 {
		d.Blocks = append(d.Blocks, doc.Paragraph{Text: strings.Repeat(prose[lang], 2)})
	}
	return typeset.Set(d, typeset.Options{Paper: typeset.A4, Fonts: font.Shipped()})
}

// BenchmarkPages makes the contents of pages: warm, with the memory of the document
// before, and cold.
func BenchmarkPages(b *testing.B) {
	for lang := range prose {
		book := bookOf(lang)
		for name, warm := range map[string]bool{"warm": true, "cold": false} {
			b.Run(lang+"/"+name, func(b *testing.B) {
				b.ReportAllocs()
				size, e := 0, new(emitter)
				for b.Loop() {
					if !warm {
						e = new(emitter)
					}
					next := beginEmitter(e)
					e = &next
					size = 0
					for i := range book.Pages {
						e.page(book, &book.Pages[i])
						size += len(e.out)
					}
				}
				b.ReportMetric(float64(size), "content-bytes")
			})
		}
	}
}

// BenchmarkFonts writes the fonts of a document: cold, the common outlines are compressed
// too.
func BenchmarkFonts(b *testing.B) {
	for lang := range prose {
		book := bookOf(lang)
		for name, warm := range map[string]bool{"warm": true, "cold": false} {
			b.Run(lang+"/"+name, func(b *testing.B) {
				b.ReportAllocs()
				size := 0
				for b.Loop() {
					b.StopTimer()
					e := beginEmitter(new(emitter))
					for i := range book.Pages {
						e.page(book, &book.Pages[i])
					}
					if !warm {
						stocks.Clear()
					}
					var f file
					b.StartTimer()
					for _, u := range e.fonts.uses {
						if _, err := u.write(&f); err != nil {
							b.Fatal(err)
						}
					}
					size = len(f.out)
				}
				b.ReportMetric(float64(size), "file-bytes")
			})
		}
	}
}
