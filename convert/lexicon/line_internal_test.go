package lexicon

import (
	"strings"
	"testing"
)

// dump writes a line's tokens, each behind the sign of its gap: nothing, a
// space, "-" for a hyphen, "=" for a rule, "/" for a new line.
func dump(l *Line) string {
	var b strings.Builder
	for i, t := range l.Toks {
		if i > 0 {
			b.WriteString([]string{"|", " ", "-", "=", "/"}[t.Gap])
		}
		b.WriteString(l.Src[t.Start:t.End])
	}
	return b.String()
}

func TestLinesAreCutIntoTokens(t *testing.T) {
	for text, want := range map[string]string{
		"":                        "",
		"  Jane  Roe ":            "Jane Roe",
		"CC BY-SA 4.0":            "CC BY-SA 4.0",
		"CC0":                     "CC|0",
		"mario_87":                "mario-87",
		"Roe - Own work":          "Roe=Own work",
		"Roe – Own work":          "Roe=Own work",
		"Roe—Own work":            "Roe=Own work",
		"Roe -Own":                "Roe Own",
		"Roe--Own":                "Roe=Own",
		"2019–2021":               "2019-2021",
		"one\ntwo\r\nthree":       "one/two/three",
		"O’Neill's":               "O|Neill|s",
		"'Quay'":                  "'|Quay|'",
		"“Quay” by":               "“|Quay|” by",
		"(c) 2021":                "(|c|) 2021",
		"a/b | c":                 "a|/|b | c",
		"Photo: Jo":               "Photo|: Jo",
		"Photo : Jo":              "Photo : Jo",
		"v4.0, 4,0 and 1,000":     "v|4.0|, 4,0 and 1|,|000",
		"3.0.1.":                  "3.0.1|.",
		"see https://a.org/b.":    "see https://a.org/b|.",
		"(https://a.org/b)":       "(|https://a.org/b|)",
		"a.org/b_(c)":             "a.org/b_(c)",
		"Ca\u0301rdenas\u200bLee": "Ca\u0301rdenas\u200bLee",
		"\u0301":                  "",
		"\xff\xfea":               "\xff|\xfe|a",
		"焦鹏/김":                    "焦鹏|/|김",
	} {
		l := Scan(text)
		if got := dump(l); got != want {
			t.Errorf("%q is cut into %q, want %q", text, got, want)
		}
		for i := range l.Toks {
			if l.Word(i) == "" {
				t.Errorf("%q: token %d folds to nothing", text, i)
			}
		}
	}
}

func TestWordsAreToldByTheirCapitals(t *testing.T) {
	l := Scan("Roe ROE roe 焦鹏 4 İpek")
	for i, want := range []struct{ upper, capitals, lower bool }{
		{true, false, false}, {true, true, false}, {false, false, true}, {false, true, false}, {false, false, false}, {true, false, false},
	} {
		if l.Upper(i) != want.upper || l.Capitals(i) != want.capitals || l.Lower(i) != want.lower {
			t.Errorf("%q: upper %v, capitals %v, lower %v", l.Text(i, i+1), l.Upper(i), l.Capitals(i), l.Lower(i))
		}
	}
	if l.Word(-1) != "" || l.Word(99) != "" || l.Upper(99) || l.GapBefore(99) != Rule || l.Text(3, 3) != "" {
		t.Error("there is something outside of the line")
	}
}

func TestPhrasesMatchWholeWordsAndTheLongestFirst(t *testing.T) {
	x := New(Entry{1, "public domain|public"}, Entry{2, "public domain mark"})
	for text, want := range map[string]struct{ value, next int }{
		"public domain mark 1.0": {2, 3}, "Public Domain": {1, 2}, "public-domain marks": {1, 2}, "public": {1, 1}, "publicity": {0, 0}, "domain": {0, 0},
	} {
		value, next, ok := x.Match(Scan(text), 0)
		if value != want.value || next != want.next || ok != (want.next > 0) {
			t.Errorf("%q: %d %d %v, want %+v", text, value, next, ok, want)
		}
	}
	l := Scan("the public domain")
	if !x.Has(l, 1) || x.Has(l, 0) || x.Has(l, 99) {
		t.Error("a phrase is found where none begins, or not where one does")
	}
}
