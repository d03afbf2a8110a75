package doc_test

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
)

func TestUprightPicturesStandSideBySide(t *testing.T) {
	type size struct{ w, h int }
	upright, flat, square, small := size{600, 900}, size{900, 600}, size{500, 500}, size{64, 64}
	for name, c := range map[string]struct {
		sizes []size
		want  []int // from each figure on
	}{
		"one alone":                  {[]size{upright}, []int{1}},
		"a pair":                     {[]size{upright, upright}, []int{2, 1}},
		"three":                      {[]size{upright, upright, upright}, []int{3, 2, 1}},
		"of four, two and two":       {[]size{upright, upright, upright, upright}, []int{2, 3, 2, 1}},
		"an upright and a flat one":  {[]size{upright, flat}, []int{2, 1}},
		"flat ones fill the measure": {[]size{flat, flat}, []int{1, 1}},
		"squares":                    {[]size{square, square, square}, []int{2, 2, 1}},
		"icons stand alone":          {[]size{small, small}, []int{1, 1}},
		"without a file, alone":      {[]size{upright, {}}, []int{1, 1}},
	} {
		d := new(doc.Document)
		for i := range c.sizes {
			d.Images, d.Blocks = append(d.Images, doc.Image{Caption: "A tower."}), append(d.Blocks, doc.Figure{Image: i})
		}
		for i, want := range c.want {
			if n := d.Abreast(i, func(k int) (int, int) { return c.sizes[k].w, c.sizes[k].h }); n != want {
				t.Errorf("%s: %d from the %dth on, want %d", name, n, i, want)
			}
		}
	}
}

func TestWhatParagraphsOrLongCaptionsPartStandsAlone(t *testing.T) {
	upright := func(int) (int, int) { return 600, 900 }
	d := &doc.Document{Images: make([]doc.Image, 2), Blocks: []doc.Block{doc.Figure{}, doc.Paragraph{Text: "Prose."}, doc.Figure{Image: 1}}}
	if n := d.Abreast(0, upright); n != 1 {
		t.Errorf("%d with a paragraph between them", n)
	}
	d.Blocks = []doc.Block{doc.Figure{}, doc.Figure{Image: 1}}
	d.Images[1].Caption = strings.Repeat("a long story ", 30)
	if n := d.Abreast(0, upright); n != 1 {
		t.Errorf("%d with a long caption", n)
	}
}
