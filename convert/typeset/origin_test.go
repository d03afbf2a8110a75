package typeset_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
)

// shifting makes documents of each kind of block whose pages begin at other places each.
func shifting(lines int) *doc.Document {
	d := article()
	words := func(from, n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "w%d ", from+i)
		}
		return strings.TrimSpace(b.String())
	}
	numbered := func(n, size int) (all []string) {
		for i := range n {
			all = append(all, words(1000*i, size))
		}
		return all
	}
	d.Blocks = []doc.Block{doc.Verse{Lines: numbered(lines, 3)}}
	for range 3 {
		d.Blocks = append(d.Blocks,
			doc.Heading{Level: 2, Text: "Heading"},
			doc.Paragraph{Text: words(0, 400)},
			doc.List{Items: numbered(20, 40)},
			doc.Quote{Text: strings.Join(numbered(9, 60), "\n"), Attribution: "Somebody"},
			doc.Verse{Lines: append(numbered(20, 3), numbered(20, 24)...)},
			doc.Preformatted{Text: "a    b\n" + strings.Join(numbered(40, 5), "\n")},
			doc.Preformatted{Text: strings.Repeat("one | two | three\n", 30) + "1 | 2 | 3"},
			doc.Note{Role: doc.NoteEditor, Text: words(5000, 90)},
		)
	}
	return d
}

func TestWherePagesBeginIsTold(t *testing.T) {
	inside := 0
	for lines := 1; lines < 40; lines += 3 {
		d := shifting(lines)
		b := set(d)
		if len(b.Breaks) != len(b.Pages) || b.Breaks[0].Block != -1 {
			t.Fatalf("%d pages begin at %+v", len(b.Pages), b.Breaks)
		}
		for i, at := range b.Breaks[1:] {
			if at.Page != i+2 {
				t.Fatalf("page %d is told as %d", i+2, at.Page)
			}
			shown := b.Pages[i+1].Pieces[0].Run.Text
			if at.Block == len(d.Blocks) {
				continue
			}
			if said := strings.TrimLeft(partOf(d.Blocks[at.Block], at.Part)[at.Offset:], " "); !strings.HasPrefix(said, shown) && !strings.HasPrefix(shown, "•") {
				t.Errorf("page %d begins with %q, but %+v is %.40q", at.Page, shown, at, said)
			}
			if at.Offset > 0 {
				inside++
			}
		}
	}
	if inside < 20 {
		t.Errorf("only %d pages begin within a text", inside)
	}
}

// partOf is a text of a block, as doc.PageBreak counts them.
func partOf(b doc.Block, part int) string {
	switch b := b.(type) {
	case doc.Paragraph:
		return b.Text
	case doc.Heading:
		return b.Text
	case doc.Note:
		return b.Text
	case doc.List:
		return b.Items[part]
	case doc.Verse:
		return b.Lines[part]
	case doc.Quote:
		return append(strings.Split(b.Text, "\n"), "— "+b.Attribution)[part]
	case doc.Preformatted:
		return strings.Split(b.Text, "\n")[part]
	}
	return "?"
}
