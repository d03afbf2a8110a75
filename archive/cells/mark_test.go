package cells_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rivo/uniseg"

	"github.com/fad55d40/archive/archive/cells"
)

// marked writes rows and the signs under them as one text.
func marked(rows []cells.Row) string {
	var lines []string
	for _, r := range rows {
		lines = append(lines, r.Text(), r.Marks)
	}
	return strings.Join(lines, "\n")
}

// at makes a mark of a word of a text.
func at(text, word string, sign byte) cells.Mark {
	i := strings.Index(text, word)
	return cells.Mark{From: i, To: i + len(word), Sign: sign}
}

func TestSignsStandUnderTheirWords(t *testing.T) {
	for _, test := range []struct {
		text  string
		words string // marked with ^, in what is marked with ~; parted by |
		width int
		want  string
	}{
		{"By Jo Lee, Quay", "By Jo Lee|Jo Lee", 40, "By Jo Lee, Quay\n~~~^^^^^^"},
		{"文：山田花子", "文：山田花子|山田花子", 40, "文：山田花子\n~~~~^^^^^^^^"},
		{"by Zoe\u0308 Roe", "Zoe\u0308|Zoe\u0308", 40, "by Zoe\u0308 Roe\n   ^^^"},
		{"a\x1bb Jo", "Jo|Jo", 40, "a\\x1bb Jo\n       ^^"},
		{"one two three four", "two three|three", 9, "one two\n    ~~~\nthree\n^^^^^\nfour\n"},
		{"a b c d e f g h i j k l m n o p Jo q r s t u v w x y z", "Jo|Jo", 10, "…Jo q r s…\n ^^"},
		{"Jo a b c d e f g h i j k l m n o p", "Jo|Jo", 10, "Jo a b c…\n^^"},
		{"aa bb cc dd ee ff gg hh ii jj", "aa bb cc dd ee ff gg hh ii jj|none", 8, "aa bb\n~~~~~\ncc dd…\n~~~~~\n…ii jj\n ~~~~~"},
		{"aa bb cc dd ee ff gg hh ii jj", "none|none", 8, "aa bb…\n"},
	} {
		read, value, _ := strings.Cut(test.words, "|")
		var marks []cells.Mark
		if strings.Contains(test.text, read) {
			marks = append(marks, at(test.text, read, '~'))
		}
		if strings.Contains(test.text, value) {
			marks = append(marks, at(test.text, value, '^'))
		}
		if got := marked(cells.Underline(test.text, marks, test.width)); got != test.want {
			t.Errorf("%q with %q marked in %d columns:\n%s\nwant\n%s", test.text, test.words, test.width, got, test.want)
		}
	}
}

func TestRowsFitAndTheirSignsStandUnderTheMarkedPart(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 9))
	for range 5000 {
		s, width := randomText(r), 14+r.IntN(20)
		a, b := r.IntN(len(s)+1), r.IntN(len(s)+1)
		mark := cells.Mark{From: min(a, b), To: max(a, b), Sign: '~'}
		for _, row := range cells.Underline(s, []cells.Mark{mark}, width) {
			if w := uniseg.StringWidth(row.Text()); w > width || len(row.Marks) > w {
				t.Fatalf("%+q in %d columns has the row %+q over %q", s, width, row.Text(), row.Marks)
			}
			checkSigns(t, row)
		}
	}
}

// checkSigns compares the signs of a row with those of its parts, column by column.
func checkSigns(t *testing.T, row cells.Row) {
	t.Helper()
	var want strings.Builder
	for _, p := range row.Parts {
		sign := " "
		if p.Sign != 0 {
			sign = string(p.Sign)
		}
		want.WriteString(strings.Repeat(sign, cells.Width(p.Text)))
	}
	if strings.TrimRight(want.String(), " ") != row.Marks {
		t.Fatalf("under %+v stands %q", row.Parts, row.Marks)
	}
}

func TestBracketsStandAroundTheMarkedPart(t *testing.T) {
	s := "بقلم ليلى حداد، الميناء"
	got, marks := cells.Bracket(s, []cells.Mark{at(s, "ليلى", '^'), at(s, "الميناء", '^')})
	if want := "بقلم ⟦ليلى⟧ حداد، ⟦الميناء⟧"; got != want || len(marks) != 2 || got[marks[1].From:marks[1].To] != "⟦الميناء⟧" {
		t.Errorf("got %q with %v, want %q", got, marks, want)
	}
	if !cells.RightToLeft(s) || cells.RightToLeft("Quay, 夜, ½") || !cells.RightToLeft("at שלום") {
		t.Error("the direction of a text was not told")
	}
}

func FuzzUnderline(f *testing.F) {
	f.Add("By Jo Lee", 3, 9, 12)
	f.Add("夜の\u0301渡し船\x1b[1m\u202e", 2, 30, 40)
	f.Fuzz(func(t *testing.T, s string, from, to, width int) {
		if len(s) > 1000 || width < 12 || width > 200 || from < 0 || to < from || to > len(s) {
			return
		}
		for _, row := range cells.Underline(s, []cells.Mark{{From: from, To: to, Sign: '^'}}, width) {
			text := row.Text()
			if !utf8.ValidString(text) || cells.Show(text) != text || uniseg.StringWidth(text) > width {
				t.Fatalf("%+q in %d columns has the row %+q", s, width, text)
			}
			checkSigns(t, row)
		}
	})
}
