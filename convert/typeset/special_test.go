package typeset_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/typeset"
)

// small lists the words of a book whose capitals are small ones.
func small(b *typeset.Book) (out []string) {
	for _, p := range b.Pages {
		for _, x := range p.Pieces {
			capital := strings.IndexFunc(x.Run.Text, func(r rune) bool { return r >= 'A' && r <= 'Z' })
			if capital < 0 || x.Run.Face == nil {
				continue
			}
			for text, glyphs := range x.Run.Clusters() {
				if text == x.Run.Text[capital:capital+1] && glyphs[0].ID != x.Run.Face.Glyph(rune(text[0])) {
					out = append(out, x.Run.Text)
					break
				}
			}
		}
	}
	return out
}

func TestAcronymsInProseAreSmallCapitals(t *testing.T) {
	text := "The allies (NATO) and UNESCO’s office met the EU, and MPs of the USA, in HTML5; King LOUIS XIV did not. HELLO, SHE SAID."
	d := article(doc.Paragraph{Text: text}, doc.Heading{Level: 2, Text: "The WHO"}, doc.Preformatted{Text: "a  FBI  b\n1  2    3"}, doc.Quote{Text: "It was the BBC."})
	d.Meta.Title = "A title of the BBC"
	b := set(d)
	if got, want := small(b), []string{"(NATO)", "UNESCO’s", "USA,", "BBC."}; !slices.Equal(got, want) {
		t.Errorf("small capitals in %q, want %q", got, want)
	}
	find(t, lines(b), "The allies (NATO) and UNESCO’s office") // as in the text
	for _, x := range b.Pages[0].Pieces {
		if strings.Contains(x.Run.Text, "USA") && x.Run.Width() >= x.Run.Face.Advance(x.Run.Face.Glyph('U'))*3 {
			t.Error("the small capitals are as wide as capitals")
		}
	}
	if got := small(set(article(doc.Paragraph{Text: "PREAMBLE"}))); len(got) > 0 {
		t.Errorf("alone on its line %q is small", got)
	}
	if got := small(typeset.Set(d, typeset.Options{Paper: typeset.A4, Fonts: font.Shipped(), LargePrint: true})); len(got) > 0 {
		t.Errorf("in large print %q are small", got)
	}
	d.Meta.Language = "ja"
	if got := small(set(d)); len(got) > 0 {
		t.Errorf("among ideographs %q are small", got)
	}
}

func TestWhoSpeaksIsBold(t *testing.T) {
	for _, turn := range []doc.Paragraph{
		{Speaker: "Q", Text: "Q: What did you see?"},
		{Speaker: "Oyelaran", Text: "Oyelaran: What did you see?"},
		{Speaker: "HARBOUR NEWS", Text: "HARBOUR NEWS: What did you see?"},
		{Speaker: "Ann-Marie Featherstonehaugh", Text: "Ann-Marie Featherstonehaugh: What did you see?"},
	} {
		bold, rest := "", ""
		for _, x := range set(article(turn)).Pages[0].Pieces {
			switch {
			case x.Size != 11500:
			case strings.HasSuffix(x.Run.Face.PostScriptName(), "-Bold"):
				bold += x.Run.Text + x.Space.String()
			default:
				rest += x.Run.Text + x.Space.String()
			}
		}
		if bold != turn.Speaker+": " || !strings.HasPrefix(rest, "What did you see?") {
			t.Errorf("%q is bold, %q is not", bold, rest)
		}
	}
	said := doc.Paragraph{Speaker: "Jo Lee", Text: "What did you see, Jo Lee?"} // the label was not printed here
	for _, x := range set(article(said)).Pages[0].Pieces {
		if x.Size == 11500 && strings.Contains(x.Run.Face.PostScriptName(), "Bold") {
			t.Errorf("%q is bold", x.Run.Text)
		}
	}
}

func TestCapitalsOfAKickerStandApart(t *testing.T) {
	width := func(kicker string) int {
		d := article(doc.Paragraph{Text: "x"})
		d.Meta.Kicker = kicker
		l := lines(set(d))[0]
		if strings.TrimSpace(l.text) != kicker {
			t.Fatalf("%q", l.text)
		}
		return l.right - l.left
	}
	if apart, close := width("HARBOUR"), width("HARBOURs"); apart < close {
		t.Errorf("seven capitals are %d wide, with one letter more %d", apart, close)
	}
	for _, kicker := range []string{"ميناء", "港口", "Harbour"} {
		width(kicker)
	}
}
