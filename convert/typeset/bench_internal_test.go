package typeset

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/font"
)

// prose is some paragraphs in several languages and scripts.
var prose = map[string]string{
	"en": "The ferry sails again on Friday, nine years after the last boat left, and nobody at the office of the harbour could say when it would first be full.",
	"de": "Die Fähre fährt am Freitag wieder, neun Jahre nach der letzten Überfahrt, und niemand im Hafenamt wusste, wann die Geschwindigkeitsbeschränkung aufgehoben würde.",
	"ru": "Паром снова отправляется в пятницу, через девять лет после последнего рейса, и никто в управлении порта не мог сказать, когда он впервые заполнится.",
	"he": "המעבורת מפליגה שוב ביום שישי, תשע שנים אחרי שיצאה הסירה האחרונה, ואיש במשרדי הנמל לא ידע מתי תתמלא.",
}

func proseIn(lang string) *doc.Document {
	d := &doc.Document{Origin: doc.Origin{Name: "a.txt"}, Meta: doc.Meta{Title: prose[lang][:40], Language: lang}}
	for range 12 {
		d.Blocks = append(d.Blocks, doc.Paragraph{Text: strings.Repeat(prose[lang]+" ", 2)})
	}
	return d
}

// BenchmarkSetInLanguages sets a page and a half: warm, when all words are known, and
// cold, when none is.
func BenchmarkSetInLanguages(b *testing.B) {
	for _, lang := range slices.Sorted(maps.Keys(prose)) {
		d := proseIn(lang)
		for _, cold := range []bool{false, true} {
			name := lang + "/warm"
			if cold {
				name = lang + "/cold"
			}
			b.Run(name, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if cold {
						shaped.current.Store(nil)
						shaped.previous.Store(nil)
					}
					Set(d, Options{Paper: A4, Fonts: font.Shipped()}).Close()
				}
			})
		}
	}
}
