package fidelity

import (
	"math/rand/v2"
	"strings"
	"testing"
)

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
		{"the quick brown fox ran", "the quick\u2028 brown \u2028fox  ran", true, true},
		{"the quick brown fox ran", "the quick brown fo\u2028 x ran", false, true},
		{"the quick brown fox", "the quick brown  ", false, false},
		{"быстрая лиса бежит", "быстрая \u2028лиса\u00a0 бежит", true, true},
		{"быстрая лиса", "быстрая лисб", false, false},
		{"a long \u2009\u200b enough text", "a long \u2009\u200a enough text", true, true},
		{"a long \u2009\u200b enough text", "a long \u2009\u200aenough text", true, true},
		{"a long\u200a enough text", "a long\u200benough text", false, true},
		{"broken \xe2\x80 runes", "broken \xe2\x80\x8b runes", true, true},
	} {
		if got := same(test.a, test.b, false); got != test.same {
			t.Errorf("same(%q, %q) is %v", test.a, test.b, got)
		}
		if got := same(test.a, test.b, true); got != test.pressed {
			t.Errorf("same(%q, %q) without spaces is %v", test.a, test.b, got)
		}
	}
}

// What both sides begin with is passed over at once: that must not change the answer.
func TestTextsAreTheSameHoweverTheyAreWalked(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 3))
	pieces := []string{"a", "bc", "prose", " ", " ", "  ", "\n", "\u2028", "\u00ad", "\u00a0", "é", "Ж", "\xe2", "\x80", "\x01", "\x7f", "\ufffd", "😀"}
	text := func() string {
		var b strings.Builder
		for range random.IntN(20) {
			b.WriteString(pieces[random.IntN(len(pieces))])
		}
		return b.String()
	}
	alike := 0
	for range 50_000 {
		a, b := text(), text()
		begun := text()
		if random.IntN(2) == 0 { // the same, but for a place
			at := random.IntN(len(a) + 1)
			b = a[:at] + pieces[random.IntN(len(pieces))] + a[at:]
		}
		a, b = begun+a, begun+b
		for _, pressed := range []bool{false, true} {
			x, y := scanner{s: a, pressed: pressed}, scanner{s: b, pressed: pressed}
			r, other := x.next(), y.next()
			for r == other && r != 0 {
				r, other = x.next(), y.next()
			}
			if got := same(a, b, pressed); got != (r == other) {
				t.Fatalf("same(%q, %q, %v) is %v", a, b, pressed, got)
			} else if got {
				alike++
			}
		}
	}
	if alike < 1000 {
		t.Errorf("only %d pairs are the same", alike)
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
	m = readCharMap([]byte("2 beginbfrange <20> <7E> <0020> <80> <81> <00660069> endbfrange 1 beginbfchar <41> <0416> <42> <20AC> <43> <0000> endbfchar"))
	m.bytes = true
	if got := string(m.appendCodes(nil, []byte("@ABCD\x80\x81\xff"))); got != "@Ж€\x00Dfifj\ufffd" {
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
