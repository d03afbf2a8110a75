package detect_test

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/detect"
	"github.com/fad55d40/archive/convert/doc"
)

func kinds(text string) (out []string) {
	for _, b := range detect.Article(detect.Input{Text: text}).Blocks {
		for _, s := range doc.BlockTexts(b) {
			switch b.(type) {
			case doc.Paragraph:
				s = "p " + s
			case doc.Heading:
				s = "h " + s
			case doc.Note:
				s = "n " + s
			case doc.Quote:
				s = "q " + s
			case doc.List:
				s = "l " + s
			case doc.Verse:
				s = "v " + s
			case doc.Preformatted:
				s = "t " + s
			}
			out = append(out, s)
		}
	}
	return out
}

// long is prose that leaves no doubt.
const long = "The harbour board voted on Tuesday night to keep the old clock tower, ending an argument that had gone on for eleven years and three chairmen. Nobody looked surprised."

func TestFormsOfTheBody(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"page numbers and running heads are notes behind the sentence they cut": {
			"The clock tower stands on made ground, and the two surveys of it agree about\nnothing. A third was begun, which is why no drawing shows any part below the\n          1\nThe Stopped Clock          The Board\n\nfloor of the first room. People who have been down there say it is dry enough\nto keep a boat in.\n          2\n",
			"p The clock tower stands on made ground, and the two surveys of it agree about nothing. A third was begun, which is why no drawing shows any part below the floor of the first room. People who have been down there say it is dry enough to keep a boat in.|n 1|n The Stopped Clock          The Board|n 2",
		},
		"numbers that do not count on are no pages": {
			long + "\n\n          7\n\n" + long + "\n\n          9\n", "p " + long + "|p 7|p " + long + "|p 9",
		},
		"quoted mail keeps its depths and paragraphs": {
			"> > Is it in the green folder?\n> No, I looked there.\n>\n> Try the box.\n", "q Is it in the green folder?|q No, I looked there.\nTry the box.",
		},
		"who speaks makes no heading": {
			long + "\n\nORLA FENWICK: Why now?\n\n" + long + "\n", "p " + long + "|p ORLA FENWICK: Why now?|p " + long,
		},
		"turns with a tab are paragraphs": {
			long + "\n\nLM\tThank you for having us.\nNT\tAll my life.\n", "p " + long + "|p LM Thank you for having us.|p NT All my life.",
		},
		"the letters of a list are its style": {
			long + "\n\n(a) the rent\n(b) the light\n", "p " + long + "|l the rent|l the light",
		},
		"numbers that leave one out stay with their items": {
			long + "\n\n1. the rent\n3. the light\n", "p " + long + "|l 1. the rent|l 3. the light",
		},
		"a table with a long cell is one": {
			long + "\n\nPart\tPrice\tRemarks\nRoof\t4,100\t" + long + "\nBell\t1,300\tNo rope\n", "p " + long + "|t Part\tPrice\tRemarks\nRoof\t4,100\t" + long + "\nBell\t1,300\tNo rope",
		},
	} {
		if got := strings.Join(kinds(c.text), "|"); got != c.want {
			t.Errorf("%s:\n got %q\nwant %q", name, got, c.want)
		}
	}
}

func TestLinesOfAnyWidthAreJoinedAndAddressesAreNot(t *testing.T) {
	const head = "Letter to the board\n\nNan Tolliver\n14 Quay Street\nPenmarrow\n\n"
	for _, width := range []int{60, 72, 90, 120} {
		var b strings.Builder
		column := 0
		for w := range strings.FieldsSeq(long + " " + long) {
			if column > 0 && column+1+len(w) > width {
				b.WriteByte('\n')
				column = 0
			} else if column > 0 {
				b.WriteByte(' ')
				column++
			}
			b.WriteString(w)
			column += len(w)
		}
		got := "|" + strings.Join(kinds(head+b.String()+"\n"), "|") + "|"
		if !strings.Contains(got, "|p "+long+" "+long+"|") || strings.Contains(got, "Street Penmarrow") {
			t.Errorf("at %d columns the blocks are %q", width, got)
		}
	}
}
