package typeset_test

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/typeset"
)

// between is every kind of block that leaves the grid.
func between() []doc.Block {
	return []doc.Block{
		doc.Heading{Level: 2, Text: "A heading"},
		doc.Heading{Level: 3, Text: "A lower heading"},
		doc.List{Items: []string{"one", "two, which is not short at all", "three"}},
		doc.Quote{Text: "It is what it is.", Attribution: "Ann"},
		doc.Verse{Lines: []string{"a line", "  another", "", "a third"}},
		doc.Figure{Image: 0},
		doc.Break{},
		doc.Preformatted{Text: "one\ntwo"},
		doc.Preformatted{Text: "Name  Age  Town\n---------------\nAnn    31  Kell\nBo     44  Marram"},
		doc.Note{Role: doc.NoteEditor, Text: "A note that stands between two paragraphs."},
		doc.Paragraph{Speaker: "Ann", Text: "Ann: What did you see?"},
	}
}

// TestProseStandsOnAGridWhateverStandsBetween sets prose between blocks of each kind, on
// many pages: each line of it is a whole number of lines below the top of its page.
func TestProseStandsOnAGridWhateverStandsBetween(t *testing.T) {
	prose := doc.Paragraph{Text: strings.Repeat("A line of prose that goes on and on, as prose does. ", 6)}
	for _, large := range []bool{false, true} {
		d := article()
		d.Images = []doc.Image{{Caption: "A caption.", Credit: "Photo: Jo Lee", File: "a.jpg"}}
		for round := range 6 {
			for _, b := range between() {
				if p, ok := b.(doc.Paragraph); ok && p.Speaker != "" { // what follows it may be the rest of what is said
					d.Blocks = append(d.Blocks, b, doc.Heading{Level: 2, Text: "Behind a turn"})
					continue
				}
				for range 1 + round%3 {
					d.Blocks = append(d.Blocks, prose)
				}
				d.Blocks = append(d.Blocks, b)
			}
		}
		d.Blocks = append(d.Blocks, prose)
		b := typeset.Set(d, typeset.Options{Paper: typeset.A4, Fonts: font.Shipped(), Pictures: []typeset.Size{{600, 217}}, LargePrint: large})
		grid, tolerance, count := 16*typeset.Point, 0, 0
		if large { // whose lines are a twelfth farther apart, on a page that is enlarged
			grid, tolerance = grid*13/12*36/23, 20 // lengths are rounded
		}
		first := -1
		for _, p := range b.Pages {
			for _, x := range p.Pieces {
				if x.Run.Text != "prose" {
					continue
				}
				count++
				if first < 0 {
					first = x.Y
				}
				if over := ((first-x.Y)%grid + grid) % grid; over > tolerance && over < grid-tolerance {
					t.Fatalf("large %v: a line stands %d below the top, which is no whole number of lines", large, over)
				}
			}
		}
		if count < 100 || len(b.Pages) < 8 {
			t.Errorf("%d words on %d pages", count, len(b.Pages))
		}
	}
}

// TestAHeadingIsNearerToWhatItHeads measures the space above headings and below, in the
// middle of pages.
func TestAHeadingIsNearerToWhatItHeads(t *testing.T) {
	for _, before := range between()[2:] {
		d := article(doc.Paragraph{Text: "Prose."}, before, doc.Heading{Level: 2, Text: "Heading"}, doc.Paragraph{Text: "Below."})
		d.Images = []doc.Image{{Caption: "A caption.", File: "a.jpg"}}
		b := typeset.Set(d, typeset.Options{Paper: typeset.A4, Fonts: font.Shipped()})
		pieces := b.Pages[0].Pieces
		for i, x := range pieces {
			if x.Run.Text != "Heading" {
				continue
			}
			above, below := pieces[i-1].Y-x.Y, x.Y-pieces[i+1].Y
			if below > 24*typeset.Point || above < below+12*typeset.Point {
				t.Errorf("behind a %T a heading has %d above it and %d below", before, above, below)
			}
		}
	}
}

func TestPagesAreTheSameWhoeverTakesThem(t *testing.T) {
	d := article()
	for range 40 {
		d.Blocks = append(d.Blocks, made(3).Blocks...)
		d.Blocks = append(d.Blocks, doc.List{Items: strings.Split(strings.Repeat("an item\n", 45)+"the last", "\n")})
	}
	whole := set(d)
	n := 0
	typeset.Set(d, typeset.Options{Paper: typeset.A4, Fonts: font.Shipped(), Tool: "archive 0", Turn: func(_ *typeset.Book, p *typeset.Page) {
		want := whole.Pages[n].Pieces
		if len(p.Pieces) != len(want) || p.Pieces[0].Y != want[0].Y || p.Pieces[len(want)-1].Y != want[len(want)-1].Y {
			t.Fatalf("page %d differs", n+1)
		}
		n++
	}})
	if n != len(whole.Pages) || n < 40 {
		t.Errorf("%d pages, want %d", n, len(whole.Pages))
	}
}

func TestFullPagesOfProseEndAtTheSameHeight(t *testing.T) {
	for lang, prose := range map[string]string{"en": "It was a line of prose that goes on. ", "hi": "चूंकि मानव परिवार के सभी सदस्यों के जन्मजात गौरव। ", "ja": "人類社会のすべての構成員の固有の尊厳と平等で譲ることのできない権利とを承認する。"} {
		d := article()
		d.Meta.Language = lang
		for range 30 {
			d.Blocks = append(d.Blocks, doc.Paragraph{Text: strings.Repeat(prose, 30)})
		}
		b := set(d)
		full := 0
		lowest := b.Paper.Height
		for _, p := range b.Pages[1 : len(b.Pages)-2] {
			lowest = min(lowest, p.Pieces[len(p.Pieces)-1].Y)
		}
		for i, p := range b.Pages[1 : len(b.Pages)-2] {
			last := p.Pieces[len(p.Pieces)-1].Y
			if last <= lowest+19*typeset.Point {
				full++
			} else if last > lowest+2*19*typeset.Point { // where a paragraph would be parted, a page has a line less or two
				t.Errorf("%s: page %d ends at %d, others at %d", lang, i+2, last, lowest)
			}
		}
		if full < len(b.Pages)-5 || full < 3 {
			t.Errorf("%s: %d of %d pages are full", lang, full, len(b.Pages))
		}
	}
}
