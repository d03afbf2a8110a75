package typeset_test

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/typeset"
)

// pair is two upright pictures, of which the first has much to say, and prose below them.
func pair(language string) *doc.Document {
	d := article(doc.Figure{}, doc.Figure{Image: 1}, doc.Paragraph{Text: strings.Repeat("Prose goes on. ", 30)})
	d.Meta.Language = language
	d.Images = []doc.Image{{Caption: strings.Repeat("The tower by day. ", 8)}, {Caption: "By night.", Credit: "Photo: Jo Lee"}}
	return d
}

func TestPicturesSideBySideHaveOneHeightAndTheirWordsBelowThem(t *testing.T) {
	for _, language := range []string{"en", "ar"} {
		for _, large := range []bool{false, true} {
			b := typeset.Set(pair(language), typeset.Options{Paper: typeset.A4, Fonts: font.Shipped(), LargePrint: large, Pictures: []typeset.Size{{Width: 600, Height: 900}, {Width: 640, Height: 900}}})
			page := b.Pages[0]
			if len(page.Pictures) < 2 || page.Pictures[1].Drawing != nil { // the last one may be the code of the colophon
				t.Fatalf("%s: %d pictures on the first page", language, len(page.Pictures))
			}
			one, two := page.Pictures[0], page.Pictures[1]
			if language == "ar" {
				one, two = two, one
			}
			if one.Y != two.Y || one.Height != two.Height || one.X+one.Width+10*typeset.Point > two.X {
				t.Errorf("%s: %+v and %+v", language, one, two)
			}
			wordsOfPair(t, b, page)
		}
	}
}

// wordsOfPair checks that the words of two pictures are read one after the other, stand each
// below its own, and above the prose.
func wordsOfPair(t *testing.T, b *typeset.Book, page typeset.Page) {
	t.Helper()
	of, foot := 0, page.Pictures[0].Y
	for i, x := range page.Pieces {
		for of < 2 && page.Pictures[of].Before <= i {
			of++
		}
		p := page.Pictures[max(0, of-1)]
		end := x.X + x.Run.Width()*x.Size/1000
		switch {
		case !within(b, x.Node, typeset.Caption):
			if of == 2 && x.Y >= foot && within(b, x.Node, typeset.Paragraph) {
				t.Errorf("%q stands beside the words of the pictures", x.Run.Text)
			}
		case x.Y > p.Y || x.X < p.X-typeset.Point || end > p.X+p.Width+typeset.Point:
			t.Errorf("%q stands at %d to %d, %d, its picture at %+v", x.Run.Text, x.X, end, x.Y, p)
		default:
			foot = min(foot, x.Y)
		}
	}
}

func TestACaptionInTheMiddleHasLinesOfLikeLength(t *testing.T) {
	d := article(doc.Figure{})
	d.Images = []doc.Image{{Caption: "The tower by day, as it was in the spring of the year in which the lamp was lit for the last time."}}
	b := typeset.Set(d, typeset.Options{Paper: typeset.A4, Fonts: font.Shipped(), Pictures: []typeset.Size{{Width: 900, Height: 600}}})
	var widths []int
	for _, l := range lines(b) {
		if l.size == 10*typeset.Point {
			widths = append(widths, l.right-l.left)
			if middle := (l.left + l.right) / 2; middle < b.Paper.Width/2-3*typeset.Point || middle > b.Paper.Width/2+3*typeset.Point {
				t.Errorf("%q is not in the middle", l.text)
			}
		}
	}
	if len(widths) > 2 && widths[0] > 0 { // the byline's date has that size too
		widths = widths[len(widths)-2:]
	}
	if len(widths) != 2 || widths[1]*3 < widths[0]*2 {
		t.Errorf("the lines are %d wide", widths)
	}
}
