package typeset_test

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/font"
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

// licensed is a document in a language with everything that a colophon may tell.
func licensed(language string, blocks ...doc.Block) *doc.Document {
	d := article(blocks...)
	d.Meta.Language = language
	d.Meta.Rights = doc.Rights{Text: "© 2021 Jane Roe, CC BY-NC-SA 4.0", License: doc.License{
		ID: "CC-BY-NC-SA-4.0", Name: "Creative Commons Attribution-NonCommercial-ShareAlike 4.0 International", URL: "https://creativecommons.org/licenses/by-nc-sa/4.0/",
	}}
	d.Changes = []doc.Change{{Rule: "line-end"}, {Rule: "nbsp-to-space"}, {Rule: "line-end"}}
	return d
}

var everyPaper = []typeset.Paper{typeset.A4, typeset.Letter, typeset.A5, {Width: 297638, Height: 419528}, {Width: 180 * typeset.Point, Height: 180 * typeset.Point}}

func TestTheColophonStandsOnOnePage(t *testing.T) {
	for i, paper := range everyPaper[:4] {
		for _, large := range []bool{false, i < 3} { // A6 in large print has no room for it
			for _, language := range []string{"en", "ar", "ja", "xx"} {
				for n := range 24 {
					d := licensed(language)
					for range n {
						d.Blocks = append(d.Blocks, doc.Paragraph{Text: "Two short lines of text, or three."})
					}
					b := typeset.Set(d, typeset.Options{Paper: paper, LargePrint: large, Fonts: font.Shipped(), Tool: "archive 0", Kept: []string{"a.txt", "a.pdf"}})
					at := map[int]bool{}
					for i, p := range b.Pages {
						for _, x := range p.Pieces {
							for node := b.Nodes[x.Node]; node.Parent >= 0; node = b.Nodes[node.Parent] {
								if node.Role == typeset.Section {
									at[i] = true
								}
							}
						}
						for _, x := range p.Pictures {
							at[i] = at[i] || x.Drawing != nil
						}
					}
					if len(at) != 1 || !at[len(b.Pages)-1] {
						t.Fatalf("%v, large %v, %s, %d paragraphs: the colophon is on the pages %v of %d", paper, large, language, n, at, len(b.Pages))
					}
				}
			}
		}
	}
}

func TestTheCodeStandsBesideTheFieldsAtTheEdgeWhereLinesEnd(t *testing.T) {
	for language, right := range map[string]bool{"en": true, "de": true, "ar": false, "he": false} {
		b := set(licensed(language, doc.Paragraph{Text: "Prose."}))
		page := b.Pages[0]
		if len(page.Pictures) != 2 {
			t.Fatalf("%s: %d drawings", language, len(page.Pictures))
		}
		code, badges := page.Pictures[0], page.Pictures[1]
		if code.X > b.Paper.Width/2 != right || code.Width != code.Height || code.Width < 56*typeset.Point {
			t.Errorf("%s: the code is at %+v", language, code)
		}
		if badges.X != code.X || badges.Width != code.Width || badges.Y+badges.Height > code.Y-6*typeset.Point {
			t.Errorf("%s: the badges are at %+v, the code at %+v", language, badges, code)
		}
		quiet := code.Width / code.Drawing.Width * 4
		for _, x := range page.Pieces {
			if x.Y > code.Y+code.Height || x.Y < code.Y-quiet {
				continue
			}
			if end := x.X + x.Run.Width()*x.Size/1000; end > code.X-quiet && x.X < code.X+code.Width+quiet {
				t.Errorf("%s: %q stands in the margin of the code", language, x.Run.Text)
			}
		}
	}
}

func TestDrawingsOfTheColophonHaveWordsInTheirLanguage(t *testing.T) {
	for language, want := range map[string]string{
		"en": "QR code of the identity", "de": "QR-Code der Kennung", "km": "QR code of the identity in en",
	} {
		b := set(licensed(language, doc.Paragraph{Text: "Prose."}))
		var got []string
		for i, n := range b.Nodes {
			if n.Role == typeset.Figure {
				w := b.WordsOf(int32(i))
				text := w.Text
				if w.Lang != "" {
					text += " in " + w.Lang
				}
				got = append(got, text)
			}
		}
		if want += "|Creative Commons Attribution-NonCommercial-ShareAlike 4.0 International in en"; strings.Join(got, "|") != want {
			t.Errorf("%s: %q, want %q", language, got, want)
		}
	}
}

func TestTheColophonIsReadInTheOrderInWhichItStands(t *testing.T) {
	for _, language := range []string{"en", "ar"} {
		b := set(licensed(language, doc.Paragraph{Text: "Prose."}))
		above := b.Paper.Height
		for _, x := range b.Pages[0].Pieces {
			if x.Y > above {
				t.Fatalf("%s: %q is read behind what stands below it", language, x.Run.Text)
			}
			above = x.Y
		}
		for _, p := range b.Pages[0].Pictures {
			if before, after := b.Pages[0].Pieces[p.Before-1], b.Pages[0].Pieces[p.Before]; before.Node > p.Node || after.Node < p.Node || before.Y < after.Y {
				t.Errorf("%s: the drawing of node %d stands between those of %d and %d", language, p.Node, before.Node, after.Node)
			}
		}
	}
}

func TestAPageTooNarrowForTwoColumnsHasTheColophonInOne(t *testing.T) {
	for _, paper := range everyPaper {
		b := typeset.Set(licensed("de", doc.Paragraph{Text: "Prose."}), typeset.Options{Paper: paper, LargePrint: true, Fonts: font.Shipped(), Tool: "archive 0"})
		drawn := 0
		for _, p := range b.Pages {
			for _, x := range p.Pictures {
				drawn++
				if x.X < 0 || x.X+x.Width > paper.Width || x.Y < 0 || x.Y+x.Height > paper.Height {
					t.Errorf("%v: a drawing stands at %+v", paper, x)
				}
			}
		}
		if drawn != 2 {
			t.Errorf("%v: %d drawings", paper, drawn)
		}
	}
}
