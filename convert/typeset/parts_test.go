package typeset_test

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/typeset"
)

// line is what stands on one baseline of a page, in reading order.
type line struct {
	text        string
	left, right int
	size        int
	role        typeset.Role
}

// lines lists the lines of a book, page after page, without the furniture.
func lines(b *typeset.Book) (out []line) {
	for _, p := range b.Pages {
		y := -1
		for _, x := range p.Pieces {
			if x.Y != y {
				out = append(out, line{left: x.X, size: x.Size, role: b.Nodes[x.Node].Role})
				y = x.Y
			}
			l := &out[len(out)-1]
			l.text += x.Run.Text + x.Space.String()
			l.left, l.right = min(l.left, x.X), max(l.right, x.X+x.Run.Width()*x.Size/1000)
		}
	}
	return out
}

func find(t *testing.T, ls []line, start string) line {
	t.Helper()
	for _, l := range ls {
		if strings.HasPrefix(l.text, start) {
			return l
		}
	}
	t.Fatalf("no line begins %q", start)
	return line{}
}

func TestTheTitleBlockStandsInItsOrder(t *testing.T) {
	d := article(doc.Paragraph{Text: "Prose."})
	d.Meta.Kicker, d.Meta.Subtitle, d.Meta.Date = "HARBOUR", "A deck", "2021-04-28"
	var got []string
	for _, l := range lines(set(d)) {
		got = append(got, strings.TrimSpace(l.text))
	}
	if want := "HARBOUR|A title|A deck|Jane Roe|April 28, 2021|Prose.|About this copy"; !strings.HasPrefix(strings.Join(got, "|"), want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestATextWithoutATitleIsNamedByItsFile(t *testing.T) {
	d := article(doc.Paragraph{Text: "Prose."})
	d.Meta = doc.Meta{Language: "und"}
	if l := lines(set(d))[0]; strings.TrimSpace(l.text) != "a.txt" || l.role != typeset.Heading(1) {
		t.Errorf("%+v", l)
	}
}

func TestTheColophonSaysWhatTheCopyWasMadeFrom(t *testing.T) {
	d := article(doc.Paragraph{Text: "Prose."})
	d.Meta.Rights = doc.Rights{Text: "© 2021 Jane Roe, CC BY-SA 2.0", License: doc.License{ID: "CC-BY-SA-2.0", URL: "https://creativecommons.org/licenses/by-sa/2.0/"}}
	b := set(d)
	ls := lines(b)
	for _, want := range []string{"About this copy", "Sourcea.txt", "Identityurn:sha256:000", "Rights© 2021 Jane Roe", "Changednothing", "Made witharchive 0"} {
		find(t, ls, want)
	}
	if len(b.Pages[len(b.Pages)-1].Rules) != 1 {
		t.Error("there is no line above it")
	}
	linked := false
	for _, n := range b.Nodes {
		linked = linked || n.Role == typeset.Link && b.Words[n.Words].Text == "CC BY-SA 2.0"
	}
	if !linked {
		t.Error("the licence is not a link")
	}
}

func TestTheNameOfALicenceStaysOnOneLine(t *testing.T) {
	l := doc.License{ID: "CC-BY-SA-2.0", URL: "https://creativecommons.org/licenses/by-sa/2.0/"}
	for n := range 40 {
		d := article(doc.Figure{Image: 0}, doc.Paragraph{Text: "x"})
		d.Images = []doc.Image{{Credit: "Image by " + strings.Repeat("a ", n*2) + "under CC BY-SA 2.0", License: l}}
		if !strings.Contains(text(set(d)), "CCBY-SA2.0") {
			t.Fatal("the licence is gone")
		}
		found := false
		for _, l := range lines(set(d)) {
			found = found || strings.Contains(l.text, "CC BY-SA 2.0")
		}
		if !found {
			t.Fatalf("with %d words before it the licence is broken", n)
		}
	}
}

func TestAPictureStandsInTheMiddleAboveItsWords(t *testing.T) {
	d := article(doc.Paragraph{Text: "Before."}, doc.Figure{Image: 0}, doc.Paragraph{Text: "After."})
	d.Images = []doc.Image{{Caption: "A caption.", Credit: "Photo: Jo Lee", Alt: "A boat", File: "a.jpg"}}
	for name, size := range map[string]typeset.Size{"wide": {4000, 1000}, "square": {300, 300}, "tall": {100, 5000}, "a point": {1, 1}, "a thread": {60000, 1}} {
		b := typeset.Set(d, typeset.Options{Paper: typeset.A4, Fonts: font.Shipped(), Pictures: []typeset.Size{size}})
		var p typeset.Picture
		n := 0
		for _, page := range b.Pages {
			for _, x := range page.Pictures {
				if x.Drawing != nil {
					continue
				}
				p = x
				n++
				if before := page.Pieces[:x.Before]; len(before) > 0 && before[len(before)-1].Y < p.Y+p.Height {
					t.Errorf("%s: the text before it stands at %d, the picture up to %d", name, before[len(before)-1].Y, p.Y+p.Height)
				}
				if after := page.Pieces[x.Before]; after.Y > p.Y || !strings.HasPrefix(after.Run.Text, "A") {
					t.Errorf("%s: %q stands at %d, the picture from %d", name, after.Run.Text, after.Y, p.Y)
				}
			}
		}
		if n != 1 || p.Width < typeset.Point || p.Height < typeset.Point || p.X < 0 || p.X+p.Width > b.Paper.Width || p.Height > b.Paper.Height/2 {
			t.Errorf("%s: %d pictures, the last %+v", name, n, p)
		}
		if middle := p.X + p.Width/2; middle < b.Paper.Width/2-typeset.Point || middle > b.Paper.Width/2+typeset.Point {
			t.Errorf("%s: its middle is at %d", name, middle)
		}
		node := b.Nodes[p.Node]
		if node.Role != typeset.Figure || b.WordsOf(p.Node).Text != "A boat" || b.Nodes[node.Parent].Role != typeset.Group {
			t.Errorf("%s: it is %+v in %+v", name, node, b.Nodes[node.Parent])
		}
	}
}

func TestAPictureWithoutAnAlternativeDoesNotRepeatWhatStandsBelowIt(t *testing.T) {
	for want, im := range map[string]doc.Image{
		"said":    {Alt: "said", Caption: "c", Title: "t"},
		"c":       {Alt: "c", Caption: "c"},   // a person wants it so
		"Picture": {Caption: "c", Title: "t"}, // which the credit says
		"u":       {Title: "u", Caption: "c", Credit: "Photo: x"},
	} {
		d := article(doc.Figure{Image: 0})
		d.Images = []doc.Image{im}
		b := typeset.Set(d, typeset.Options{Paper: typeset.A4, Fonts: font.Shipped(), Pictures: []typeset.Size{{10, 10}}})
		for _, n := range b.Nodes {
			if got := b.Words[n.Words].Text; n.Role == typeset.Figure && b.Nodes[n.Parent].Role != typeset.Section && got != want {
				t.Errorf("the alternative is %q, want %q", got, want)
			}
		}
	}
}

func TestAHeadingIsNotPartedFromThePictureUnderIt(t *testing.T) {
	for n := range 30 {
		d := article()
		for range n {
			d.Blocks = append(d.Blocks, doc.Paragraph{Text: "One line."})
		}
		d.Blocks = append(d.Blocks, doc.Heading{Level: 2, Text: "Heading"}, doc.Figure{Image: 0}, doc.Paragraph{Text: "x"})
		d.Images = []doc.Image{{Caption: "Caption.", File: "a.jpg"}}
		b := typeset.Set(d, typeset.Options{Paper: typeset.A4, Fonts: font.Shipped(), Pictures: []typeset.Size{{600, 400}}})
		for i, p := range b.Pages {
			for k, x := range p.Pieces {
				if x.Run.Text == "Heading" && (len(p.Pictures) == 0 || p.Pictures[0].Before != k+1) {
					t.Errorf("after %d lines the heading stands on page %d without its picture", n, i+1)
				}
			}
		}
	}
}

func TestListsCountFromWhereTheyStart(t *testing.T) {
	ls := lines(set(article(doc.List{Ordered: true, Start: 9, Items: []string{"nine", "ten"}}, doc.List{Items: []string{"dot"}})))
	for _, want := range []string{"9. nine", "10. ten", "• dot"} {
		find(t, ls, want)
	}
	if a, b := find(t, ls, "9. nine"), find(t, ls, "10. ten"); a.left <= b.left {
		t.Errorf("numbers begin at %d and %d: they do not end under one another", a.left, b.left)
	}
}

func TestListsOfHebrewHaveTheirNumbersAtTheRight(t *testing.T) {
	d := article(doc.List{Ordered: true, Items: []string{"אחת"}})
	d.Meta.Language = "he"
	for _, p := range set(d).Pages {
		for i, x := range p.Pieces {
			if x.Run.Text == "1." && x.X <= p.Pieces[i+1].X {
				t.Errorf("the number stands at %d, its item at %d", x.X, p.Pieces[i+1].X)
			}
		}
	}
}

func TestWideColumnsAreMadeToFit(t *testing.T) {
	narrow := find(t, lines(set(article(doc.Preformatted{Text: strings.Repeat("0123456789", 5)}))), "0123")
	wide := find(t, lines(set(article(doc.Preformatted{Text: strings.Repeat("0123456789", 8)}))), "0123")
	if wide.size >= narrow.size || len(wide.text) != 80 {
		t.Errorf("80 columns are set at %d in %d characters, 50 at %d", wide.size, len(wide.text), narrow.size)
	}
	broken := lines(set(article(doc.Preformatted{Text: strings.Repeat("0123456789", 30)})))
	for _, l := range broken {
		if l.right > typeset.A4.Width-100*typeset.Point {
			t.Errorf("the line %q ends at %d", l.text, l.right)
		}
	}
}

func TestLongRunningHeadsAreCut(t *testing.T) {
	d := article()
	d.Meta.Title = strings.Repeat("A title that goes on and on ", 20)
	for range 60 {
		d.Blocks = append(d.Blocks, doc.Paragraph{Text: strings.Repeat("Prose goes on. ", 10)})
	}
	b := set(d)
	if len(b.Pages) < 2 || len(b.Pages[0].Furniture) != 1 {
		t.Fatalf("%d pages, the first with %d pieces of furniture", len(b.Pages), len(b.Pages[0].Furniture))
	}
	head := b.Pages[1].Furniture
	last := head[len(head)-2] // before the number
	if last.Run.Text != "…" || last.X > b.Paper.Width-119*typeset.Point {
		t.Errorf("the head ends with %q at %d", last.Run.Text, last.X)
	}
}

func TestABookCanBeClosedAndTheNextIsTheSame(t *testing.T) {
	d := made(7)
	want := text(set(d))
	for range 3 {
		b := set(d)
		if got := text(b); got != want {
			t.Fatal("another text")
		}
		b.Close()
		other := set(made(8))
		other.Close()
	}
}

// TestAParagraphAsLongAsABookKeepsEveryWord sets paragraphs that are broken in
// several stretches, of words that may be divided: whatever line a stretch ends
// in, each word stands there once.
func TestAParagraphAsLongAsABookKeepsEveryWord(t *testing.T) {
	words := strings.Fields("because harbour nobody afterwards silence climbing the of a I'd understanding not-withstanding 12,000")
	for seed := range 6 {
		var text strings.Builder
		n := uint32(seed)
		for range 17_000 {
			n = n*1664525 + 1013904223
			text.WriteString(words[n>>16%uint32(len(words))])
			text.WriteByte(' ')
		}
		want := strings.TrimSpace(text.String())
		d := article(doc.Paragraph{Text: want})
		d.Meta.Language = "en"
		var got strings.Builder
		for _, l := range lines(set(d)) {
			if l.role == typeset.Paragraph {
				got.WriteString(l.text)
			}
		}
		plain := strings.ReplaceAll(got.String(), "\u00ad", "")
		if !strings.Contains(plain, want) {
			at := 0
			_, body, _ := strings.Cut(plain, want[:40])
			for body = want[:40] + body; at < len(want) && at < len(body) && body[at] == want[at]; at++ {
			}
			t.Errorf("seed %d: the text breaks off at byte %d: %q, want %q", seed, at, body[max(0, at-20):min(len(body), at+20)], want[max(0, at-20):min(len(want), at+20)])
		}
	}
}
