package typeset_test

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/typeset"
)

// headed are the lines of a title, or of a heading.
func headed(b *typeset.Book, level int) (out []line) {
	for _, l := range lines(b) {
		if l.role == typeset.Heading(level) {
			out = append(out, l)
		}
	}
	return out
}

// TestTitlesAndHeadingsAreBalancedAndNeverDivided sets titles of every length.
func TestTitlesAndHeadingsAreBalancedAndNeverDivided(t *testing.T) {
	words := strings.Fields(strings.Repeat("The extraordinary proceedings of the harbour’s incomprehensible subcommittee on counter-meteorology ", 4))
	sizes := make(map[int]bool)
	for n := 2; n <= len(words); n++ {
		text := strings.Join(words[:n], " ")
		d := article(doc.Heading{Level: 2, Text: text}, doc.Paragraph{Text: "x"})
		d.Meta.Title = text
		b := set(d)
		for level := 1; level <= 2; level++ {
			ls := headed(b, level)
			widest, narrowest := 0, ls[0].right
			for _, l := range ls {
				if strings.Contains(l.text, "\u00ad") {
					t.Errorf("%q is divided", l.text)
				}
				widest, narrowest = max(widest, l.right-l.left), min(narrowest, l.right-l.left)
			}
			if last := ls[len(ls)-1]; len(ls) > 1 && (last.right-last.left)*3 < widest {
				t.Errorf("level %d: the last line %q is %d wide, the widest one %d", level, last.text, last.right-last.left, widest)
			}
			if level == 1 {
				sizes[ls[0].size] = true
				if len(ls) > 3 && ls[0].size > 13*typeset.Point {
					t.Errorf("a title of %d letters takes %d lines at %d", len(text), len(ls), ls[0].size)
				}
			}
		}
	}
	if len(sizes) != 4 {
		t.Errorf("sizes %v", sizes)
	}
}

// TestNoParagraphEndsInALineOfTwoLetters sets a paragraph of every length whose last word
// is short.
func TestNoParagraphEndsInALineOfTwoLetters(t *testing.T) {
	for _, last := range []string{"it.", "I.", "и", "по."} {
		for n := range 60 {
			d := article(doc.Paragraph{Text: strings.Repeat("because ", 10) + strings.Repeat("a ", n) + "nobody knew " + last})
			for _, l := range lines(set(d)) {
				if strings.TrimSpace(l.text) == last {
					t.Errorf("%d words before it, %q is a line", n+12, last)
				}
			}
		}
	}
}
