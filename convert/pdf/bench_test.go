package pdf_test

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/pdf"
	"github.com/fad55d40/archive/convert/plain"
)

// article reads an article of the size that people keep: the sample that lies
// beside the project, or else a seed.
func article(b *testing.B) *doc.Document {
	b.Helper()
	for _, pattern := range []string{"../../../shared/seeds/*.txt", "../../seeds/harbour-clock.txt"} {
		files, _ := filepath.Glob(pattern)
		if len(files) == 0 {
			continue
		}
		source, err := os.ReadFile(files[0])
		if err != nil {
			b.Fatal(err)
		}
		r, err := plain.Read(doc.Source{Name: filepath.Base(files[0]), Data: source})
		if err != nil {
			b.Fatal(err)
		}
		d := r.Document
		return d
	}
	b.Fatal("there is no article")
	return nil
}

// BenchmarkArticle is one article after another in a process that has set
// some before.
func BenchmarkArticle(b *testing.B) {
	d := article(b)
	size := 0
	b.ReportAllocs()
	for b.Loop() {
		data, _ := write(b, d, pdf.Options{Tool: "archive 0"})
		size = len(data)
	}
	b.ReportMetric(float64(size), "file-bytes")
}

// TestTheFirstDocumentOfAProcess logs what the first document of a process costs. It is a test so
// that it runs in a process of its own: go test -run FirstDocument -v.
func TestTheFirstDocumentOfAProcess(t *testing.T) {
	if os.Getenv("ARCHIVE_FIRST") == "" {
		t.Skip("measures nothing that can fail; set ARCHIVE_FIRST=1")
	}
	files, _ := filepath.Glob("../../../shared/seeds/*.txt")
	source, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	r, err := plain.Read(doc.Source{Name: "a.txt", Data: source})
	if err != nil {
		t.Fatal(err)
	}
	d := r.Document
	for range 4 {
		start := time.Now()
		if _, err := pdf.Write(io.Discard, d, pdf.Options{}); err != nil {
			t.Fatal(err)
		}
		t.Log(time.Since(start))
	}
}

// BenchmarkArticleOfOtherWords is an article each time whose words are not all
// known from the one before.
func BenchmarkArticleOfOtherWords(b *testing.B) {
	d := article(b)
	blocks := slices.Clone(d.Blocks)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		for k, block := range blocks {
			if p, ok := block.(doc.Paragraph); ok {
				p.Text = strings.NewReplacer("the", fmt.Sprintf("thx%d", i), " and ", fmt.Sprintf(" %d and ", i)).Replace(p.Text)
				d.Blocks[k] = p
			}
		}
		if _, err := pdf.Write(io.Discard, d, pdf.Options{Tool: "archive 0"}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkWriteInLanguages writes a page and a half in several languages and scripts,
// warm: all words are known.
func BenchmarkWriteInLanguages(b *testing.B) {
	for lang, prose := range map[string]string{
		"en": "The ferry sails again on Friday, nine years after the last boat left, and nobody at the office of the harbour could say when it would first be full. ",
		"de": "Die Fähre fährt am Freitag wieder, neun Jahre nach der letzten Überfahrt, und niemand im Hafenamt wusste, wann die Geschwindigkeitsbeschränkung aufgehoben würde. ",
		"ru": "Паром снова отправляется в пятницу, через девять лет после последнего рейса, и никто в управлении порта не мог сказать, когда он впервые заполнится. ",
		"he": "המעבורת מפליגה שוב ביום שישי, תשע שנים אחרי שיצאה הסירה האחרונה, ואיש במשרדי הנמל לא ידע מתי תתמלא. ",
	} {
		d := &doc.Document{Origin: doc.Origin{Name: "a.txt", SHA256: strings.Repeat("0", 64)}, Meta: doc.Meta{Title: prose[:40], Language: lang}}
		for range 12 {
			d.Blocks = append(d.Blocks, doc.Paragraph{Text: strings.Repeat(prose, 2)})
		}
		b.Run(lang, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := pdf.Write(io.Discard, d, pdf.Options{Tool: "archive 0"}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
