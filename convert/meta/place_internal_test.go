package meta

import (
	"fmt"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
)

// TestPicturesThatNoLineNamesStandInTheirOrder reads blocks as letters: p for a paragraph, h
// for a heading, n for a note, a digit for the figure that shows this image.
func TestPicturesThatNoLineNamesStandInTheirOrder(t *testing.T) {
	for _, c := range []struct {
		images       int
		before, want string
	}{
		{1, "pp", "0pp"},
		{5, "pp", "0pp1234"},
		{3, "pphnn", "0pp12hnn"},
		{3, "ppnn", "0pp12nn"},
		{3, "nn", "012nn"},
		{3, "p0p", "p012p"},
		{3, "p1p", "0p12p"},
		{4, "pp2p", "0pp123p"},
		{3, "p2p0", "p2p01"},
		{2, "", "01"},
	} {
		a := applier{d: &doc.Document{Images: make([]doc.Image, c.images)}}
		for i, r := range c.before {
			a.d.Blocks = append(a.d.Blocks, blockOf(r, i+1))
			a.d.Evidence = append(a.d.Evidence, doc.Evidence{Field: fmt.Sprintf("blocks[%d]", i), Value: string(r)})
		}
		for range 2 { // a later layer finds all in their places
			a.placeImages()
			if got := letters(a.d.Blocks); got != c.want {
				t.Errorf("%q with %d images became %q, want %q", c.before, c.images, got, c.want)
			}
		}
		for _, e := range a.d.Evidence {
			var at int
			if _, err := fmt.Sscanf(e.Field, "blocks[%d]", &at); err != nil || letters(a.d.Blocks[at:at+1]) != e.Value {
				t.Errorf("%q: the evidence of %q is that of %s", c.before, e.Value, e.Field)
			}
		}
	}
}

// TestAPictureOfALaterLayerFollowsTheLeadingOne adds an image to those that have a place.
func TestAPictureOfALaterLayerFollowsTheLeadingOne(t *testing.T) {
	a := applier{d: &doc.Document{Images: make([]doc.Image, 1), Blocks: []doc.Block{blockOf('p', 1), blockOf('p', 2)}}}
	a.placeImages()
	a.d.Images = append(a.d.Images, doc.Image{})
	a.placeImages()
	if got := letters(a.d.Blocks); got != "0pp1" {
		t.Errorf("%q", got)
	}
}

func blockOf(r rune, line int) doc.Block {
	switch r {
	case 'p':
		return doc.Paragraph{Line: line}
	case 'h':
		return doc.Heading{Level: 2, Line: line}
	case 'n':
		return doc.Note{Line: line}
	}
	return doc.Figure{Image: int(r - '0'), Line: line}
}

func letters(blocks []doc.Block) string {
	var b strings.Builder
	for _, x := range blocks {
		switch x := x.(type) {
		case doc.Paragraph:
			b.WriteByte('p')
		case doc.Heading:
			b.WriteByte('h')
		case doc.Note:
			b.WriteByte('n')
		case doc.Figure:
			fmt.Fprint(&b, x.Image)
		}
	}
	return b.String()
}
