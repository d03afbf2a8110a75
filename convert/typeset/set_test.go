package typeset_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/typeset"
)

func set(d *doc.Document) *typeset.Book {
	return typeset.Set(d, typeset.Options{Paper: typeset.A4, Fonts: font.Shipped(), Tool: "archive 0"})
}

func article(blocks ...doc.Block) *doc.Document {
	return &doc.Document{
		Origin: doc.Origin{Name: "a.txt", SHA256: strings.Repeat("0", 64)},
		Meta:   doc.Meta{Title: "A title", Language: "en", Authors: []doc.Author{{Name: "Jane Roe", Kind: doc.Person}}},
		Blocks: blocks,
	}
}

// made makes up a document of many blocks; the same number gives the same one.
func made(n uint64) *doc.Document {
	r := rand.New(rand.NewPCG(n, 1))
	prose := func() string {
		words := strings.Fields("the harbour clock that keeps an extraordinary time above old Penmarrow’s well-known ferry office says “half past two” again")
		var b strings.Builder
		for range 5 + r.IntN(150) {
			b.WriteString(words[r.IntN(len(words))] + " ")
		}
		return strings.TrimSpace(b.String()) + "."
	}
	d := article()
	for range 30 {
		switch r.IntN(8) {
		case 0:
			d.Blocks = append(d.Blocks, doc.Heading{Level: 2, Text: "A heading"})
		case 1:
			d.Blocks = append(d.Blocks, doc.List{Items: []string{prose(), "short"}})
		case 2:
			d.Blocks = append(d.Blocks, doc.Quote{Text: prose(), Attribution: "Ann"})
		case 3:
			d.Blocks = append(d.Blocks, doc.Verse{Lines: []string{"a line", "  another", "", prose()}})
		default:
			d.Blocks = append(d.Blocks, doc.Paragraph{Text: prose()})
		}
	}
	d.Blocks = append(d.Blocks, doc.Paragraph{Text: "The end."})
	return d
}

// text joins the pieces of a book in reading order as an extractor would.
func text(b *typeset.Book) string {
	var out strings.Builder
	for _, p := range b.Pages {
		for _, x := range p.Pieces {
			out.WriteString(x.Run.Text)
			out.WriteString(x.Space.String())
		}
	}
	return fold(out.String())
}

func fold(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(s, "\u00ad", "")), "")
}

func TestNothingOfTheTextIsLostAndAllIsInOrder(t *testing.T) {
	for n := range uint64(20) {
		d := made(n)
		got := text(set(d))
		for path, want := range doc.Texts(d) {
			i := strings.Index(got, fold(want))
			if i < 0 {
				t.Fatalf("document %d: %s is not in its place: %q in %.300q", n, path, want, got)
			}
			got = got[i+len(fold(want)):]
		}
	}
}

func TestNoLineIsWiderThanTheMeasure(t *testing.T) {
	left, right := typeset.A4.Width, 0
	for n := range uint64(20) {
		for _, p := range set(made(n)).Pages {
			for _, x := range p.Pieces {
				left = min(left, x.X)
				right = max(right, x.X+x.Run.Width()*x.Size/1000)
			}
		}
	}
	if measure := right - left; measure > 362*typeset.Point || // small marks hang over
		measure < 350*typeset.Point {
		t.Errorf("the text is %d wide", measure)
	}
}

// TestPagesEndWell holds to the rules of good pages: a heading is followed by
// text, and no paragraph leaves one line behind or takes one with it.
func TestPagesEndWell(t *testing.T) {
	for n := range uint64(40) {
		b := set(made(n))
		lines := make(map[int][]int) // node to the pages of its lines, in order
		for i, p := range b.Pages {
			y := -1
			var last typeset.Piece
			for _, x := range p.Pieces {
				if x.Y != y {
					lines[int(x.Node)] = append(lines[int(x.Node)], i)
				}
				y, last = x.Y, x
			}
			if role := b.Nodes[last.Node].Role; i+1 < len(b.Pages) && regexp.MustCompile(`^H\d$`).MatchString(role.String()) {
				t.Errorf("document %d: page %d ends with a heading", n, i+1)
			}
		}
		for node, pages := range lines {
			k := len(pages)
			if b.Nodes[node].Role == typeset.Paragraph && b.Nodes[node].Parent == 0 && k > 2 && (pages[0] != pages[1] || pages[k-1] != pages[k-2]) {
				t.Errorf("document %d: a line of node %d stands alone: pages %v", n, node, pages)
			}
		}
	}
}

func TestHebrewIsSetFromTheRight(t *testing.T) {
	d := article(doc.Paragraph{Text: "שלום עולם טוב"})
	d.Meta.Title, d.Meta.Language = "כותרת", "he"
	var xs []int
	for _, x := range set(d).Pages[0].Pieces {
		if strings.ContainsAny(x.Run.Text, "שעט") && x.Size < 20*typeset.Point && x.Node > 0 {
			xs = append(xs, x.X)
		}
	}
	if len(xs) < 3 || xs[0] <= xs[1] || xs[1] <= xs[2] || xs[0] < typeset.A4.Width/2 {
		t.Errorf("the words stand at %v", xs)
	}
}

func TestCharactersThatNoFontHasAreCountedByScript(t *testing.T) {
	b := set(article(doc.Paragraph{Text: "\U00017000 and \U00017000 and \U00017001", Line: 4}, doc.Paragraph{Text: "\U00017001 \U0001329D", Line: 6}))
	if got := fmt.Sprint(b.Missing); got != "[{Tangut 94208 true  4 4} {Egyptian_Hieroglyphs 78493 false  6 1}]" {
		t.Errorf("missing %s", got)
	}
}

// Scripts that change from word to word are told once each; marks, joiners and
// selectors belong to the script that they stand in.
func TestMixedScriptsAreToldOnceEach(t *testing.T) {
	text := strings.Repeat("\U00017000\u0301 \U0001329D\uFE00 \U00012000 \U00017001\u200D\U0001329E. ", 3)
	b := set(article(doc.Heading{Level: 2, Text: text, Line: 3}, doc.Paragraph{Text: text, Line: 4}))
	var got []string
	for _, m := range b.Missing {
		got = append(got, fmt.Sprint(m.Script, m.Count))
	}
	if want := "Tangut12 Egyptian_Hieroglyphs12 Cuneiform6"; strings.Join(got, " ") != want {
		t.Errorf("told %v, want %s", got, want)
	}
}

func TestCharactersOfTheColophonAreReportedAsItsOwn(t *testing.T) {
	d := article(doc.Paragraph{Text: "\U00017000 and \U00017000", Line: 4})
	d.Origin.Name = "\U00017000\U0001329D\U0001329D.txt"
	d.Meta.Rights.Text = "\U0001329D\U00012000 owns it"
	want := []typeset.Missing{
		{Script: "Tangut", Rune: '\U00017000', Line: 4, Count: 2},
		{Script: "Egyptian_Hieroglyphs", Rune: '\U0001329D', Place: typeset.InName, Count: 2},
		{Script: "Cuneiform", Rune: '\U00012000', Place: typeset.InRights, Count: 1},
	}
	if got := set(d).Missing; !slices.Equal(got, want) {
		t.Errorf("missing %v, want %v", got, want)
	}
}

func TestTheOutlineFollowsTheHeadings(t *testing.T) {
	b := set(article(doc.Heading{Level: 2, Text: "One"}, doc.Paragraph{Text: "x"}, doc.Heading{Level: 3, Text: "Deeper"}, doc.Paragraph{Text: "y"}))
	var got []string
	for _, e := range b.Outline {
		got = append(got, fmt.Sprint(e.Level, e.Text))
	}
	if want := "0A title 1One 2Deeper"; strings.Join(got, " ") != want {
		t.Errorf("outline %q, want %q", got, want)
	}
}

func TestALongParagraphIsBrokenInOnePiece(t *testing.T) {
	d := article(doc.Paragraph{Text: strings.Repeat("The ferry sails again on Friday morning. ", 6000)})
	b := set(d)
	if got, want := strings.Count(text(b), "Friday"), 6000; got != want || len(b.Pages) < 80 {
		t.Errorf("%d of %d on %d pages", got, want, len(b.Pages))
	}
}

func BenchmarkSet(b *testing.B) {
	d := made(3)
	b.ReportAllocs()
	for b.Loop() {
		set(d)
	}
}

func TestSmallMarksHangOverTheEdges(t *testing.T) {
	d := article(doc.Paragraph{Text: strings.Repeat("“Ferries,” she said, “sail extraordinarily well-nigh everywhere.” ", 30)})
	edge := map[bool]int{}
	for _, p := range set(d).Pages {
		for _, x := range p.Pieces {
			right := x.X + x.Run.Width()*x.Size/1000
			last, _ := utf8.DecodeLastRuneInString(x.Run.Text)
			if mark := !unicode.IsLetter(last); right > edge[mark] {
				edge[mark] = right
			}
		}
	}
	if edge[true] <= edge[false] {
		t.Errorf("hyphens and commas end at %d, words at %d", edge[true], edge[false])
	}
}

// TestAWordThatIsCutKeepsItsOrder sets words that no line holds, of letters that take
// different numbers of bytes and read from the right: where lines end, no letter is
// cut, and joined in order the lines are the word again.
func TestAWordThatIsCutKeepsItsOrder(t *testing.T) {
	for name, unit := range map[string]string{
		"embedded letters": "\u202aא\u202c", "pointed letters": "שָׁלוֹם", "letters and marks of direction": "א\u200fב",
		"isolated letters": "א\u2067ב\u2069", "Arabic with marks": "مُحَمَّد", "letters from the left": "ae\u0301漢",
	} {
		word := strings.Repeat(unit, 1600)
		var got strings.Builder
		for _, p := range set(article(doc.Paragraph{Text: "א " + word})).Pages {
			for _, x := range p.Pieces {
				if !utf8.ValidString(x.Run.Text) {
					t.Fatalf("%s: a letter is cut: %q", name, x.Run.Text)
				}
				got.WriteString(x.Run.Text)
			}
		}
		unseen := func(s string) string {
			return strings.Map(func(r rune) rune {
				if unicode.Is(unicode.Cf, r) {
					return -1
				}
				return r
			}, s)
		}
		if !strings.Contains(unseen(got.String()), unseen(word)) {
			t.Errorf("%s: the word is not there in its order", name)
		}
	}
}
