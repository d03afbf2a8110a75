package fidelity

import "testing"

func TestTextsAreTheSameButForWhatCannotBeSeen(t *testing.T) {
	for _, test := range []struct {
		a, b          string
		same, pressed bool
	}{
		{"a b", " a \n\u00a0b ", true, true},
		{"ab", "a\u00adb\u200b\ufe0f\x01", true, true},
		{"ab", "a b", false, true},
		{"ab", "aB", false, false},
		{"a", "", false, false},
		{"", " \u200b", true, true},
		{"e\u0301", "é", false, false},
	} {
		if got := same(test.a, test.b, false); got != test.same {
			t.Errorf("same(%q, %q) is %v", test.a, test.b, got)
		}
		if got := same(test.a, test.b, true); got != test.pressed {
			t.Errorf("same(%q, %q) without spaces is %v", test.a, test.b, got)
		}
	}
}

func TestOnlyLinesWithWordsFromRightToLeftMayTurn(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want bool
	}{
		{"שלום abc", "םולש abc", true},
		{"שלום abc", "םולש cba", false},
		{"שלום abc", "abc םולש", true},
		{"שלום אבג דהו", "גבא םולש\u2028 והד", true},
		{"שלום אבג דהו", "והד םולש\u2028 גבא", false},
		{"שלום אבג one two", "גבא םולש\u2028one two", true},
		{"שלום אבג one two", "גבא םולש\u2028two one", false},
		{"abc", "cba", false},
		{"and \u202ea turn.", "and a .nrut", true},
		{"שלום", "שלו", false},
		{"שלום שלום", "םולש", false},
		{"שלום abc\u200f def", "def abc םולש", true},
		{"שלום abc def", "def abc םולש", false},
		{"שלום abc\u200f def", "fed abc םולש", false},
		{"שלום abc\u200f def", "def םולש", false},
		{"שלום abc 5 def", "5 abcdef םולש", true},
		{"שלום abc 5 def", "5 abdcef םולש", false},
		{"שלום abc \u2067def\u2069 ghi", "defabc םולש\u2028ghi", true},
		{"abc\u200f 12", "12 abc", true},
		{"abc 12", "12 abc", false},
	} {
		if got := sameInVisualOrder(test.a, test.b); got != test.want {
			t.Errorf("%q and %q: %v", test.a, test.b, got)
		}
	}
}

func TestStringsOfPDFAreRead(t *testing.T) {
	for in, want := range map[string]string{
		`(a\(b\)\\c)`: `a(b)\c`, `(a(b)c)`: "a(b)c", `(\101\12\0012)`: "A\n\x012", `(\r\n\t\b\f\q)`: "\r\n\t\b\fq", "(a\\\nb)": "ab",
		`<41 4>`: "A@", `<>`: "", `<zz41>`: "A", `()`: "", `(a`: "",
	} {
		if got := string(value(in).appendBytes(nil)); got != want {
			t.Errorf("%s is read as %q, not %q", in, got, want)
		}
	}
	for in, want := range map[string]string{`<FEFF0041D83DDE00>`: "A😀", `(A\344)`: "Aä", `<FEFFD83D>`: "\ufffd", `<FEFF00>`: ""} {
		if got := string(value(in).appendText(nil)); got != want {
			t.Errorf("%s is read as %q, not %q", in, got, want)
		}
	}
}

func TestDictionariesAreSearchedAtTheirTopLevel(t *testing.T) {
	v := value(`<</A <</B 1>> /B [2 <</B 3>> (B\)/B) ] /C 12 0 R/D/E /F <00> % /G 1
/H 5>>`)
	for key, want := range map[string]string{"A": "<</B 1>>", "B": `[2 <</B 3>> (B\)/B) ]`, "C": "12 0 R", "D": "/E", "F": "<00>", "G": "", "H": "5"} {
		if got := string(v.get(key)); got != want {
			t.Errorf("%s is %q, not %q", key, got, want)
		}
	}
	if n, ok := v.get("C").reference(); !ok || n != 12 {
		t.Errorf("the reference is %d, %v", n, ok)
	}
}

func TestCharacterMapsAreRead(t *testing.T) {
	m := readCharMap([]byte("1 beginbfchar <0001> <00660069> <0300> <D83DDE00> endbfchar\n2 beginbfrange <0002> <0003> <0041> <0005> <0006> [<0058> <0059>] endbfrange"))
	if got := string(m.appendCodes(nil, []byte{0, 1, 3, 0, 0, 2, 0, 3, 0, 5, 0, 6, 0, 7, 9, 9})); got != "fi😀ABXY\ufffd\ufffd" {
		t.Errorf("got %q", got)
	}
}

func TestNumbersWithAFractionAreReadInThousandths(t *testing.T) {
	for text, want := range map[string]int{"12": 12000, "-16": -16000, "119.638": 119638, "-.5": -500, "+3.": 3000, "0.0009": 0, "1.2345": 1234, "": 0, "1.2.3": 0, "x": 0, "99999999999999999": 0} {
		if got := value(text).thousandths(); got != want {
			t.Errorf("%q is %d, not %d", text, got, want)
		}
	}
}
