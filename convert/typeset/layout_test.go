package typeset_test

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/typeset"
)

func TestTheTextStandsOnEveryPaperInEverySize(t *testing.T) {
	d := made(3)
	d.Blocks = append(d.Blocks, doc.Preformatted{Text: "Name\tAge\nAnn Fenwick of Harbour Street\t31\nBo\t44"}, doc.Figure{Image: 0})
	d.Images = []doc.Image{{Caption: "A boat.", File: "a.jpg"}}
	for _, paper := range []typeset.Paper{typeset.A4, typeset.Letter, typeset.A5, typeset.Legal, {Width: 180 * typeset.Point, Height: 180 * typeset.Point}, {Width: 2000 * typeset.Point, Height: 400 * typeset.Point}} {
		for _, large := range []bool{false, true} {
			b := typeset.Set(d, typeset.Options{Paper: paper, LargePrint: large, Fonts: font.Shipped(), Tool: "archive 0", Pictures: []typeset.Size{{800, 600}}})
			if b.Paper != paper {
				t.Errorf("the paper is %v, want %v", b.Paper, paper)
			}
			sizes := make(map[int]int)
			for i, p := range b.Pages {
				for _, x := range append(append([]typeset.Piece{}, p.Pieces...), p.Furniture...) {
					sizes[x.Size]++
					right := x.X + x.Run.Width()*x.Size/1000*(1000+int(x.Wider))/1000
					if x.X < 0 || right > paper.Width || x.Y < 10*typeset.Point || x.Y > paper.Height-10*typeset.Point {
						t.Fatalf("%v, large %v: %q stands at %d, %d up to %d on page %d", paper, large, x.Run.Text, x.X, x.Y, right, i+1)
					}
				}
				for _, x := range p.Pictures {
					if x.X < 0 || x.X+x.Width > paper.Width || x.Y < 0 || x.Y+x.Height > paper.Height {
						t.Errorf("%v, large %v: the picture %+v is outside", paper, large, x)
					}
				}
			}
			if most := map[bool]int{false: 11500, true: 18000}[large]; sizes[most] < 200 {
				t.Errorf("%v, large %v: the text is not in its size: %v", paper, large, sizes)
			}
		}
	}
}

func TestLargePrintHasNoHyphensAndMoreRoom(t *testing.T) {
	d := article(doc.Paragraph{Text: strings.Repeat("extraordinary circumstances notwithstanding the international organization ", 60)})
	b := typeset.Set(d, typeset.Options{Paper: typeset.A4, LargePrint: true, Fonts: font.Shipped()})
	y, least := 0, 1<<30
	for _, x := range b.Pages[1].Pieces {
		if x.Run.Text == "\u00ad" || x.Wider != 0 {
			t.Fatalf("%+v is drawn otherwise or divided", x)
		}
		if x.Y != y && y > 0 {
			least = min(least, y-x.Y)
		}
		y = x.Y
	}
	if least < 26*typeset.Point {
		t.Errorf("lines are %d apart", least)
	}
}
