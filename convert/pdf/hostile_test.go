package pdf_test

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/pdf"
)

// TestMemoryStaysWithinTheSizeOfTheText writes documents that would take more
// than there is if anything grew faster than the text.
func TestMemoryStaysWithinTheSizeOfTheText(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	letters := strings.Repeat("abcdefghij", 100_000)
	for name, d := range map[string]*doc.Document{
		"a word of a million letters":      {Blocks: []doc.Block{doc.Paragraph{Text: letters}}},
		"a preformatted line of a million": {Blocks: []doc.Block{doc.Preformatted{Text: letters}}},
		"thirty thousand without a font":   {Blocks: []doc.Block{doc.Paragraph{Text: strings.Repeat("東", 30_000)}}},
		"a title of a book's length":       {Meta: doc.Meta{Title: strings.Repeat("A long title. ", 20_000)}},
		"marks stacked a hundred thousand": {Blocks: []doc.Block{doc.Paragraph{Text: "a" + strings.Repeat("\u0301", 100_000)}}},
		"ten thousand links":               {Blocks: []doc.Block{doc.Paragraph{Text: strings.Repeat("https://a.example/b ", 10_000)}}},
		"a list of ten thousand":           {Blocks: []doc.Block{doc.List{Ordered: true, Items: strings.Split(strings.Repeat("x,", 10_000)+"x", ",")}}},
		"right to left without end":        {Blocks: []doc.Block{doc.Paragraph{Text: strings.Repeat("שלום (abc) ", 15_000)}}},
	} {
		t.Run(name, func(t *testing.T) {
			d.Origin = doc.Origin{Name: "a.txt", SHA256: strings.Repeat("0", 64)}
			d.Meta.Language = "en"
			defer debug.SetMemoryLimit(debug.SetMemoryLimit(1 << 30))
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			data, _ := write(t, d, pdf.Options{})
			runtime.ReadMemStats(&after)
			if grown := (after.Sys - before.Sys) >> 20; grown > 1200 {
				t.Errorf("it took %d MiB", grown)
			}
			t.Logf("%d KB of file, %d MiB allocated", len(data)>>10, (after.TotalAlloc-before.TotalAlloc)>>20)
		})
	}
}

// TestFiveThousandPages writes a book that is longer than any object stream,
// and looks at its ends.
func TestFiveThousandPages(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	d := everything()
	d.Blocks = nil
	for i := range 5600 {
		d.Blocks = append(d.Blocks, doc.Heading{Level: 2, Text: fmt.Sprint("Part ", i)}, doc.Paragraph{Text: strings.Repeat("The ferry sails again on Friday, nine years after the last boat left. ", 38)})
	}
	data, _ := write(t, d, pdf.Options{})
	file := parse(t, data)
	if n := len(file.all("/Type /Page\n")); n < 5000 {
		t.Errorf("%d pages", n)
	}
	if n := len(file.all("/S /H2")); n != 5600 {
		t.Errorf("%d headings", n)
	}
}
