package typeset_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/typeset"
)

// eastAsianLines sets a paragraph and returns its lines.
func eastAsianLines(t *testing.T, language, text string) []setLine {
	t.Helper()
	d := article(doc.Paragraph{Text: text})
	d.Meta.Language = language
	all := paragraphs(set(d))
	return all[len(all)-1]
}

// penOf is where the pen stands before each character of a line, at the size of text.
func penOf(l setLine) (chars string, at []int) {
	for _, p := range l {
		x := p.X * 1000 / p.Size
		for text, glyphs := range p.Run.Clusters() {
			for range text {
				at = append(at, x)
			}
			chars += text
			for _, g := range glyphs {
				x += int(g.Advance)
			}
		}
	}
	return chars, at
}

// TestBlanksOfMarksThatMeetAreTakenOut looks at marks of Japanese: an em from one to the
// next where nothing meets, and half where two blanks do, or a blank and a mark.
func TestBlanksOfMarksThatMeetAreTakenOut(t *testing.T) {
	for pair, want := range map[string]int{
		"字字": 1000, "字」": 1000, "」字": 1000, "「字": 1000, // nothing meets
		"」「": 1000 - 500 + 500 - 500, "」、": 500, "。」": 500, "「『": 500, "、「": 500,
		"？」": 1000, // there is no blank between them
		"社A": 1000 + 250, "年字": 1000,
	} {
		chars, at := penOf(eastAsianLines(t, "ja", "国"+pair+"字国")[0])
		runes := []rune(chars)
		for i, r := range runes {
			if r != []rune(pair)[0] || i == 0 || i+1 == len(runes) || runes[i+1] != []rune(pair)[1] {
				continue
			}
			if got := at[i+1] - at[i]; got < want-2 || got > want+2 {
				t.Errorf("%s: %d thousandths of an em, want %d", pair, got, want)
			}
		}
	}
}

// TestMarksStandFlushAtTheEdgesOfALine wants a bracket that opens a line drawn at its
// edge, and a stop that ends it drawn near the other: their blanks lie beyond.
func TestMarksStandFlushAtTheEdgesOfALine(t *testing.T) {
	const left, right = (595276 - 356000) / 2, (595276 + 356000) / 2
	opened, closed := 0, 0
	for shift := range 31 {
		text := strings.Repeat("国", shift) + strings.Repeat("「人間は、自由」であり、『尊厳』と権利とについて平等である。", 14)
		for i, l := range eastAsianLines(t, "ja", text) {
			first, last := l[0], l[len(l)-1]
			if r, _ := utf8.DecodeRuneInString(first.Run.Text); strings.ContainsRune("「『", r) {
				opened++
				if x := left - first.Size/2; i > 0 && (first.X < x-120 || first.X > x+120) {
					t.Errorf("line %d begins with %c at %d, want %d", i, r, first.X, x)
				}
			}
			r, _ := utf8.DecodeLastRuneInString(last.Run.Text)
			if end := last.X + last.Run.Width()*last.Size/1000; strings.ContainsRune("、。」』", r) && end > right {
				closed++
				if end > right+last.Size*52/100 {
					t.Errorf("line %d ends with %c at %d, beyond %d", i, r, end, right+last.Size/2)
				}
			} else if end > right+200 {
				t.Errorf("line %d ends at %d, beyond %d", i, end, right)
			}
		}
	}
	if opened < 10 || closed < 10 {
		t.Errorf("%d lines begin with a bracket, %d end with a mark", opened, closed)
	}
}

func TestAddressesAmongIdeographsAreTheirOwn(t *testing.T) {
	for shift := range 40 {
		text := strings.Repeat("国", shift) + "結果はウェブサイト（https://example.org/bridge/2021/）で公開されている。" + strings.Repeat("毎分サーバーへ送られ、公開されている。", 3)
		lines := eastAsianLines(t, "ja", text)
		for i, l := range lines {
			first := l[0].Run.Text
			last := l[len(l)-1]
			if strings.HasPrefix(first, "）") {
				t.Errorf("%d: line %d begins %q", shift, i, first)
			}
			if end := last.X + last.Run.Width()*last.Size/1000; i+1 < len(lines) && end < (595276+356000)/2-40*typeset.Point {
				t.Errorf("%d: line %d ends at %d with %q", shift, i, end, last.Run.Text)
			}
		}
	}
}

// TestMarksHangOverBothEdgesFromRightToLeftToo wants lines of Arabic that begin with a
// quotation mark, or end in a stop, to stand out by a part of it.
func TestMarksHangOverBothEdgesFromRightToLeftToo(t *testing.T) {
	const left, right = (595276 - 356000) / 2, (595276 + 356000) / 2
	text := strings.Repeat("«بنيناه» لأن، الرسوم؛ كانت. «جاهزة» ولأن، الحديد؛ كان. ", 40)
	begun, ended := 0, 0
	lines := eastAsianLines(t, "ar", text)
	for i, l := range lines[1 : len(lines)-1] {
		first, last := l[0], l[len(l)-1]
		edge := first.X + first.Run.Width()*first.Size/1000*(1000+int(first.Wider))/1000
		if strings.HasPrefix(first.Run.Text, "«") {
			begun++
			if edge < right+300 {
				t.Errorf("line %d begins with a quotation mark at %d", i, edge)
			}
		} else if edge > right+200 {
			t.Errorf("line %d begins at %d", i, edge)
		}
		if strings.ContainsAny(last.Run.Text, ".،؛") {
			ended++
			if last.X > left-300 {
				t.Errorf("line %d ends with a stop at %d", i, last.X)
			}
		}
	}
	if begun < 2 || ended < 2 {
		t.Errorf("%d lines begin with a quotation mark, %d end with a stop", begun, ended)
	}
}
