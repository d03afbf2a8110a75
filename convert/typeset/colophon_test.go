package typeset_test

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/typeset"
)

// TestTheColophonIsNeverAloneOnAPage tries texts of every length over two pages.
func TestTheColophonIsNeverAloneOnAPage(t *testing.T) {
	moved := 0
	for n := 1; n <= 60; n++ {
		for _, kind := range []doc.Block{
			doc.Paragraph{Text: strings.Repeat("A line of prose that goes on and on. ", 3)},
			doc.Paragraph{Text: "Short."},
			doc.List{Items: []string{"one", "two", "three"}},
		} {
			d := article()
			for range n {
				d.Blocks = append(d.Blocks, kind)
			}
			b := set(d)
			last := b.Pages[len(b.Pages)-1]
			text := 0
			y := -1
			for _, p := range last.Pieces {
				if p.Size > 10*typeset.Point && p.Y != y {
					text++
					y = p.Y
				}
			}
			if text < 4 && len(b.Pages) > 1 {
				t.Fatalf("%d blocks of the kind %T: %d lines of text on page %d with the colophon", n, kind, text, len(b.Pages))
			}
			if len(b.Pages) > 1 && text < 8 {
				moved++
			}
		}
	}
	if moved == 0 {
		t.Error("no colophon was near the end of a page")
	}
}
