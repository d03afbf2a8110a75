package typeset_test

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/typeset"
)

// TestLettersTellTheDirectionWhereTheLanguageDoesNot sets texts of unknown language.
func TestLettersTellTheDirectionWhereTheLanguageDoesNot(t *testing.T) {
	for text, want := range map[string]bool{
		"𞤃𞤢𞤪𞤶𞤫 𞤯𞤫 𞤲𞤣𞤫𞤪 𞤨𞤵𞤤𞤢𞤪": true, "کوردستان ژیانی مرۆڤ": true, "Kurdî bi tîpên latînî": false, "ᎠᏂᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ": false,
	} {
		for _, language := range []string{"und", "ku"} {
			d := article(doc.Paragraph{Text: strings.Repeat(text+" ", 20)})
			d.Meta.Title, d.Meta.Language = text, language
			if got := set(d).RightToLeft; got != want {
				t.Errorf("%s, %s: from right to left %v", language, text, got)
			}
		}
	}
}

// TestContentsOfALanguageWithoutWordsAreMirrored wants the head of the contents and the
// headings on the right, and the numbers of the pages on the left.
func TestContentsOfALanguageWithoutWordsAreMirrored(t *testing.T) {
	d := article()
	d.Meta.Title, d.Meta.Language = "𞤃𞤢𞤪𞤶𞤫", "ff-Adlm"
	for range 9 {
		d.Blocks = append(d.Blocks, doc.Heading{Level: 2, Text: "𞤃𞤢𞤪𞤶𞤫"})
		d.Blocks = append(d.Blocks, doc.Paragraph{Text: strings.Repeat("𞤯𞤫 𞤲𞤣𞤫𞤪 𞤨𞤵𞤤𞤢𞤪. ", 60)})
	}
	b := set(d)
	heads, numbers := 0, 0
	for _, p := range b.Pages[:1] {
		for _, x := range p.Pieces { // the text holds no digits
			end, center := x.X+x.Run.Width()*x.Size/1000, b.Paper.Width/2
			switch {
			case x.Run.Text == "Contents":
				heads++
				if x.X < center {
					t.Errorf("%q stands at %d", x.Run.Text, x.X)
				}
			case strings.Trim(x.Run.Text, "0123456789") == "":
				numbers++
				if end > center {
					t.Errorf("the number %s ends at %d", x.Run.Text, end)
				}
			}
		}
	}
	if heads != 1 || numbers != 9 {
		t.Errorf("%d heads, %d numbers", heads, numbers)
	}
}

// TestThePointBehindANumberFollowsItFromRightToLeft looks at labels of lists.
func TestThePointBehindANumberFollowsItFromRightToLeft(t *testing.T) {
	b := set(article(doc.List{Ordered: true, Items: []string{"البند الأول", "البند الثاني"}}))
	digit, points := -1, 0
	for _, x := range b.Pages[0].Pieces {
		switch x.Run.Text {
		case "1", "2":
			digit = x.X
		case ".":
			points++
			if x.X >= digit {
				t.Errorf("the point stands at %d, the number at %d", x.X, digit)
			}
		case "1.", "2.":
			t.Errorf("%q is one run", x.Run.Text)
		}
	}
	if points != 2 {
		t.Errorf("%d points", points)
	}
}

// TestNoTitleIsNarrowerThanItsLongestWord sets titles whose longest word is wider than
// lines of like length would be.
func TestNoTitleIsNarrowerThanItsLongestWord(t *testing.T) {
	for _, title := range []string{
		"Mannréttindayfirlýsing Sameinuðo Þjóðanna.", "മനുഷ്യാവകാശങ്ങളെക്കുറിക്കുന്ന പൊതുപ്രഖ്യാപനം",
		"Die Donaudampfschifffahrtsgesellschaft in Not", "On incomprehensibilities in it all at sea today",
	} {
		d := article(doc.Paragraph{Text: "Prose."})
		d.Meta.Title = title
		for _, l := range lines(set(d)) {
			if l.role != typeset.Heading(1) {
				continue
			}
			for _, w := range strings.Fields(l.text) {
				if !strings.Contains(" "+title+" ", " "+w+" ") {
					t.Errorf("%q has the line %q", title, l.text)
				}
			}
		}
	}
}

// Poppler reads a short last line before the line above it, when that begins farther to
// the right, and lines stand too far apart to be one block.
func TestAShortLastLineReachesUnderTheFirst(t *testing.T) {
	short := 0
	for n := range 40 {
		d := article()
		d.Meta.Language = "hi"
		d.Blocks = []doc.Block{doc.Paragraph{Text: "पहला"}, doc.Paragraph{Text: strings.Repeat("व ", n) + strings.Repeat("अधिकारियोंसहित ", 4) + "है।"}}
		for _, lines := range paragraphs(set(d)) {
			if len(lines) != 2 {
				continue
			}
			begins := lines[0][0].X
			last := lines[1][len(lines[1])-1]
			end := last.X + last.Run.Width()*last.Size/1000
			if end < begins {
				short++
			}
			if end+last.Behind < begins {
				t.Errorf("%d words: a line ends at %d, %d before the one above begins", n, end+last.Behind, begins-end-last.Behind)
			}
		}
	}
	if short == 0 {
		t.Error("no last line is short")
	}
}
