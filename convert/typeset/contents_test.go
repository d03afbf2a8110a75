package typeset_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/typeset"
)

// chapters makes a document of some chapters with a section each.
func chapters(n int) *doc.Document {
	d := article()
	for i := range n {
		d.Blocks = append(d.Blocks, doc.Heading{Level: 2, Text: fmt.Sprintf("Chapter %d: the years of the survey", i+1)})
		for range 6 {
			d.Blocks = append(d.Blocks, doc.Paragraph{Text: strings.Repeat("The ferry has crossed the estuary four times a day. ", 12)})
		}
		d.Blocks = append(d.Blocks, doc.Heading{Level: 3, Text: "A section"}, doc.Paragraph{Text: "Prose."})
	}
	return d
}

func TestContentsOfALongTextTellThePagesOfItsHeadings(t *testing.T) {
	for _, n := range []int{7, 12, 30} {
		b := set(chapters(n))
		var told []string
		for _, p := range b.Pages {
			for _, x := range p.Pieces {
				if inContents(b, x.Node) {
					told = append(told, x.Run.Text)
				}
			}
		}
		text := strings.Join(told, " ")
		for _, e := range b.Outline {
			if e.Level == 1 {
				if want := fmt.Sprintf("%s %d", e.Text, e.Page+1); !strings.Contains(text, want) {
					t.Errorf("of %d chapters: the contents %.200q lack %q", n, text, want)
				}
			}
		}
	}
}

// inContents reports whether a node is a line of the contents.
func inContents(b *typeset.Book, link int32) bool {
	reference := b.Nodes[link].Parent
	return b.Nodes[link].Role == typeset.Link && b.Nodes[b.Nodes[reference].Parent].Role == typeset.ContentsItem
}

func TestLinesOfTheContentsLeadToTheirHeadings(t *testing.T) {
	b := set(chapters(30))
	var headings []int32
	for i, n := range b.Nodes {
		if n.Role == typeset.Heading(2) {
			headings = append(headings, int32(i))
		}
	}
	var leads []int32
	for i := range b.Nodes {
		if inContents(b, int32(i)) {
			leads = append(leads, b.WordsOf(int32(i)).Target)
		}
	}
	if len(headings) != 30 || !slices.Equal(leads, headings) {
		t.Errorf("the lines lead to %d, the headings are %d", leads, headings)
	}
}

func TestRunningHeadsOfALongTextNameItsChapters(t *testing.T) {
	titles, names, tops := 0, 0, 0
	for extra := range 12 { // until a chapter begins at the top of a page
		d := chapters(12)
		for range extra {
			d.Blocks = slices.Insert(d.Blocks, 1, doc.Block(doc.Paragraph{Text: "One line."}))
		}
		b := set(d)
		for i, p := range b.Pages[1:] {
			var head strings.Builder
			for _, x := range p.Furniture {
				if x.Y > b.Paper.Height/2 {
					head.WriteString(x.Run.Text + " ")
				}
			}
			want := "A title "
			begins, chapter := false, ""
			for _, e := range b.Outline {
				switch {
				case e.Level != 1 || e.Page > i+1:
				case e.Page == i+1:
					begins = true
					if e.Y > p.Pieces[0].Y { // with the first line
						want = ""
					}
				default:
					chapter = e.Text + " "
				}
			}
			switch {
			case want == "":
				tops++
			case (i+1)%2 == 0 && !begins:
				want = chapter
				names++
			default:
				titles++
			}
			if head.String() != want {
				t.Errorf("above page %d stands %q, want %q", i+2, head.String(), want)
			}
		}
	}
	if titles == 0 || names == 0 || tops == 0 {
		t.Errorf("%d titles, %d chapters, %d pages that begin with one", titles, names, tops)
	}
}

func TestShortTextsHaveNoContents(t *testing.T) {
	for _, d := range []*doc.Document{chapters(2), made(1)} {
		for _, n := range set(d).Nodes {
			if n.Role == typeset.Contents {
				t.Error("a short text has contents")
			}
		}
	}
}

func TestContentsAreTheSameWhoeverTakesThePages(t *testing.T) {
	d := chapters(20)
	whole := set(d)
	n := 0
	typeset.Set(d, typeset.Options{Paper: typeset.A4, Fonts: font.Shipped(), Tool: "archive 0", Turn: func(_ *typeset.Book, p *typeset.Page) {
		if len(p.Pieces) != len(whole.Pages[n].Pieces) {
			t.Errorf("page %d differs", n+1)
		}
		n++
	}})
	if n != len(whole.Pages) {
		t.Errorf("%d pages, want %d", n, len(whole.Pages))
	}
}

func TestContentsOfALanguageNotKnownBearNoName(t *testing.T) {
	for language, want := range map[string]int{"und": 0, "en": 1, "de": 1} {
		d := article()
		d.Meta.Language = language
		for range 9 {
			d.Blocks = append(d.Blocks, doc.Heading{Level: 2, Text: "Chapter"}, doc.Paragraph{Text: strings.Repeat("The ferry sails again. ", 180)})
		}
		b := set(d)
		names, entries := 0, 0
		for _, n := range b.Nodes {
			switch {
			case n.Role == typeset.Caption:
				names++
			case n.Role == typeset.ContentsItem:
				entries++
			}
		}
		if names != want || entries != 9 {
			t.Errorf("%s: %d names, %d entries", language, names, entries)
		}
	}
}
