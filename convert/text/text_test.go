package text_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/fad55d40/archive/convert/text"
)

const nbsp = "\u00a0"

// ruleCases are texts, what becomes of them, and by which rules.
var ruleCases = map[string]struct{ in, want, rules string }{
	"clean text":                         {"A b.\n\nC – “d”, è, ж.\n", "A b.\n\nC – “d”, è, ж.\n", ""},
	"byte order mark":                    {"\ufeffA\n", "A\n", "bom"},
	"no final newline":                   {"A", "A\n", "final-newline"},
	"CRLF":                               {"A\r\nB\r\n", "A\nB\n", "line-end line-end"},
	"CR":                                 {"A\rB\r", "A\nB\n", "line-end line-end"},
	"line separator":                     {"A\u2028B\n", "A\nB\n", "line-end"},
	"form feed":                          {"A\fB\n", "A\nB\n", "line-end"},
	"trailing blanks":                    {"A \t" + nbsp + "\nB\n", "A\nB\n", "trailing-space"},
	"indent stays":                       {"    A\n\tB\n", "    A\n\tB\n", ""},
	"blank lines":                        {"A\n\n\n\nB\n", "A\n\nB\n", "blank-lines"},
	"blank lines at the ends":            {"\n\nA\n\n\n", "A\n", "blank-lines blank-lines"},
	"a line of blanks":                   {"A\n \t\nB\n", "A\n\nB\n", "trailing-space"},
	"controls":                           {"A\x00B\x1b[3m\x7f\n", "AB[3m\n", "control control control"},
	"decomposed letters":                 {"cafe\u0301\n", "café\n", "nfc"},
	"Greek question mark":                {"τι\u037e\n", "τι;\n", "nfc"},
	"compatibility ideograph stays":      {"\uf900\n", "\uf900\n", ""},
	"zero-width space":                   {"A\u200bB\n", "AB\n", "zero-width"},
	"zero-width space in Thai stays":     {"ก\u200bข\n", "ก\u200bข\n", ""},
	"joiners stay":                       {"می\u200cخواهم 👩\u200d🔬\n", "می\u200cخواهم 👩\u200d🔬\n", ""},
	"soft hyphen inside a line":          {"co\u00adop\n", "coop\n", "soft-hyphen"},
	"soft hyphen that divides a line":    {"co\u00ad\nop\n", "co\u00ad\nop\n", ""},
	"soft hyphen at the end of a text":   {"coop\u00ad\n", "coop\n", "soft-hyphen"},
	"word joiner":                        {"in\u2060side\n", "inside\n", "zero-width"},
	"NBSP between plain words":           {"the" + nbsp + "ferry sails\n", "the ferry sails\n", "nbsp-to-space"},
	"NBSP before a number stays":         {"April" + nbsp + "28, p." + nbsp + "5\n", "April" + nbsp + "28, p." + nbsp + "5\n", ""},
	"NBSP before a capital stays":        {"Dr." + nbsp + "Roe, J." + nbsp + "K.\n", "Dr." + nbsp + "Roe, J." + nbsp + "K.\n", ""},
	"NBSP of French stays":               {"«" + nbsp + "Oui" + nbsp + "»\n", "«" + nbsp + "Oui" + nbsp + "»\n", ""},
	"NBSP beside a space":                {"one " + nbsp + "Two\n", "one Two\n", "inner-spaces nbsp-to-space"},
	"two spaces":                         {"One.  Two.\n", "One. Two.\n", "inner-spaces"},
	"columns stay":                       {"One   Two\nThree Four\n\nA     B\nCcc   D\n", "One Two\nThree Four\n\nA     B\nCcc   D\n", "inner-spaces"},
	"tabs that are no columns":           {"One\tTwo\nThree\n", "One Two\nThree\n", "inner-spaces"},
	"tabs in two rows stay":              {"Name\tAge\nAnn\t31\n", "Name\tAge\nAnn\t31\n", ""},
	"tab behind a list marker":           {"•\tBread\n•\tSalt\n\n1.\tA\n2.\tB\n", "• Bread\n• Salt\n\n1. A\n2. B\n", "inner-spaces inner-spaces inner-spaces inner-spaces"},
	"numbers flush right stay":           {"Apples      12\nPears      120\n", "Apples      12\nPears      120\n", ""},
	"columns with blank lines between":   {"A     B\n\nCcc   D\n", "A     B\n\nCcc   D\n", ""},
	"columns of NBSP":                    {"A" + nbsp + nbsp + nbsp + "B\nC   D\n", "A   B\nC   D\n", "nbsp-to-space"},
	"code that is set off stays":         {"    x  = 1\n    yy = 2\n", "    x  = 1\n    yy = 2\n", ""},
	"an indent of NBSP":                  {nbsp + nbsp + "A b\n", "  A b\n", "nbsp-to-space"},
	"NBSP between words and a comma":     {"the" + nbsp + "ferry, he\n", "the ferry, he\n", "nbsp-to-space"},
	"NBSP behind one letter stays":       {"v" + nbsp + "domě\n", "v" + nbsp + "domě\n", ""},
	"NBSP before a unit stays":           {"10" + nbsp + "km, 28" + nbsp + "April\n", "10" + nbsp + "km, 28" + nbsp + "April\n", ""},
	"NBSP that carries a mark stays":     {"a " + nbsp + "\u0301 b\n", "a " + nbsp + "\u0301 b\n", ""},
	"ideographic indent stays":           {"\u3000東\n", "\u3000東\n", ""},
	"ideographic space at the end":       {"東\u3000\n", "東\n", "trailing-space"},
	"NEL":                                {"A\u0085B\n", "A\nB\n", "line-end"},
	"NEL among other C1 controls stays":  {"A\u0085 \u0092\n", "A\u0085 \u0092\n", ""},
	"paragraph separator":                {"A\u2029B\n", "A\nB\n", "line-end"},
	"blank lines with CRLF":              {"A\r\n\r\n\r\nB\r\n", "A\n\nB\n", "line-end blank-lines line-end"},
	"one blank line with CRLF":           {"A\r\n\r\nB\n", "A\n\nB\n", "line-end line-end"},
	"a control between CR and LF":        {"A\r\x01\nB\n", "A\n\nB\n", "line-end control"},
	"a control before an accent":         {"e\x01\u0301\n", "é\n", "nfc"},
	"two byte order marks":               {"\ufeff\ufeffA\n", "A\n", "bom zero-width"},
	"a byte order mark inside":           {"A\ufeffB\n", "AB\n", "zero-width"},
	"zero-width space at a line end":     {"A \u200b\nB\n", "A\nB\n", "trailing-space zero-width"},
	"noncharacters of XML":               {"A\uffff\ufffeB\n", "AB\n", "control"},
	"other noncharacters stay":           {"A\ufdd0\n", "A\ufdd0\n", ""},
	"Hebrew presentation form":           {"\ufb2a\n", "\u05e9\u05c1\n", "nfc"},
	"Hangul":                             {"\u1100\u1161\u11a8\n", "각\n", "nfc"},
	"marks of a compatibility ideograph": {"\uf900\u0301\u0323\n", "\uf900\u0323\u0301\n", "nfc"},
	"compatibility letters stay":         {"10³ H₂O ½ … ™ № ﬁ\n", "10³ H₂O ½ … ™ № ﬁ\n", ""},
	"typing stays":                       {"\"It's\" -- so... \n", "\"It's\" -- so...\n", "trailing-space"},
	"bidi marks stay":                    {"\u2067שלום\u2069\n", "\u2067שלום\u2069\n", ""},
	"an override goes":                   {"a\u202eb\u202cc\n", "abc\n", "direction direction"},
	"thin spaces stay":                   {"10\u202f000\n", "10\u202f000\n", ""},
	"a line end that counts no line":     {"A\vB\n\nC\n", "A\nB\n\nC\n", "line-end"},
	"marks beyond any writing are kept":  {"a" + strings.Repeat("\u0301", 40) + "\n", "a" + strings.Repeat("\u0301", 40) + "\n", ""},
}

func TestEachRule(t *testing.T) {
	seen := map[string]bool{}
	for name, test := range ruleCases {
		t.Run(name, func(t *testing.T) {
			got, err := text.Read([]byte(test.in), text.Options{})
			if err != nil {
				t.Fatal(err)
			}
			var rules []string
			for _, c := range got.Changes {
				rules = append(rules, c.Rule)
				seen[c.Rule] = true
			}
			if got.String != test.want || strings.Join(rules, " ") != test.rules {
				t.Errorf("%q became %q by %q, want %q by %q", test.in, got.String, rules, test.want, test.rules)
			}
			hold(t, []byte(test.in))
		})
	}
	for _, rule := range []string{"blank-lines", "bom", "control", "direction", "final-newline", "inner-spaces", "line-end", "nbsp-to-space", "nfc", "trailing-space", "zero-width"} {
		if !seen[rule] {
			t.Errorf("no case for the rule %q", rule)
		}
	}
}

// hold checks what is true of every text.
func hold(t *testing.T, data []byte) {
	t.Helper()
	holdWith(t, data, text.Options{})
}

func holdWith(t *testing.T, data []byte, o text.Options) {
	t.Helper()
	d, err := text.Decode(data, o.Encoding)
	if err != nil {
		if errors.Is(err, text.ErrEncodingName) && o.Encoding == "" || d.String != "" || !hasRemedy(err) {
			t.Errorf("an odd refusal: %v with %+v", err, d)
		}
		return
	}
	got, err := text.Read(data, o)
	if err != nil {
		if !errors.Is(err, text.ErrEmpty) || !o.FixEncoding && strings.TrimFunc(d.String, saysNothing) != "" {
			t.Errorf("%q is refused: %v", d.String, err)
		}
		return
	}
	if back, err := text.Revert(got.String, got.Changes); err != nil || back != d.String {
		t.Errorf("reverting gives %q (%v), not the source %q", back, err, d.String)
	}
	if forth, err := text.Apply(d.String, got.Changes); err != nil || forth != got.String {
		t.Errorf("applying gives %q (%v), not %q", forth, err, got.String)
	}
	if a, b := letters(d.String), letters(got.String); a != b && !o.FixEncoding {
		t.Errorf("letters and digits changed from %q to %q", a, b)
	}
	if !strings.HasSuffix(got.String, "\n") || strings.HasPrefix(got.String, "\n") || strings.ContainsFunc(got.String, isForbidden) {
		t.Errorf("%q begins, ends or holds what it must not", got.String)
	}
	if n := strings.Count(got.String, "\n"); n != len(got.Lines) || !slices.IsSorted(got.Lines) || got.Lines[0] < 1 {
		t.Errorf("%d lines with the numbers %v", n, got.Lines)
	}
	if o.FixEncoding {
		return // what is mended once may be found to need it twice
	}
	again, err := text.Read([]byte(got.String), text.Options{Markdown: o.Markdown})
	if err != nil || again.String != got.String || len(again.Changes) > 0 {
		t.Errorf("reading %q again gives %q with %v (%v)", got.String, again.String, again.Changes, err)
	}
}

func hasRemedy(err error) bool {
	var r interface{ Remedy() string }
	return errors.As(err, &r) && r.Remedy() != ""
}

// saysNothing reports white space and what is dropped.
func saysNothing(r rune) bool {
	return unicode.IsSpace(r) || isForbidden(r) || r == 0xAD || r == 0x200B || r == 0xFEFF || unicode.Is(unicode.Bidi_Control, r) || unicode.Is(unicode.Join_Control, r)
}

// isForbidden reports what no XML may hold, and the line ends that are not LF.
func isForbidden(r rune) bool {
	return r < 0x20 && r != '\n' && r != '\t' || r == 0x7F || r == 0x2028 || r == 0x2029 || r == 0xFFFE || r == 0xFFFF
}

// letters keeps letters and digits only, taken apart: composing them is no change.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, norm.NFD.String(s))
}

func TestLinesAreThoseOfTheSource(t *testing.T) {
	got, err := text.Read([]byte("\n\nA\r\n\r\n\r\nB\fC\nD\n\n"), text.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if want := []int{3, 4, 6, 6, 7}; got.String != "A\n\nB\nC\nD\n" || !slices.Equal(got.Lines, want) {
		t.Errorf("%q has the lines %v, want %v", got.String, got.Lines, want)
	}
}

func TestMarkdownKeepsItsWhiteSpace(t *testing.T) {
	in := "A  \nB\tc  d\n\n\n    x  =  1\n \t\n" + nbsp + nbsp + "e\r\n\n\n"
	want := "A  \nB\tc  d\n\n\n    x  =  1\n \t\n" + nbsp + nbsp + "e\n"
	got, err := text.Read([]byte(in), text.Options{Markdown: true})
	if err != nil || got.String != want {
		t.Errorf("%q became %q (%v), want %q", in, got.String, err, want)
	}
	holdWith(t, []byte(in), text.Options{Markdown: true})
}

func TestTheSamples(t *testing.T) {
	files, _ := filepath.Glob("../../seeds/*.txt")
	more, _ := filepath.Glob("../../../shared/labelled/*.txt")
	if len(files) == 0 {
		t.Fatal("there are no seeds")
	}
	for _, f := range append(files, more...) {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := text.Read(data, text.Options{}); err != nil {
			t.Errorf("%s: %v", f, err)
		}
		hold(t, data)
	}
}

func TestCodeBetweenFencesKeepsSpacesAndEmptyLines(t *testing.T) {
	got, err := text.Read([]byte("A  b\n\n\n```\nc   d\n\n\ne\tf\n```\n\n\ng  h\n"), text.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if want := "A b\n\n```\nc   d\n\n\ne\tf\n```\n\ng h\n"; got.String != want {
		t.Errorf("got %q, want %q", got.String, want)
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"A\r\n\r\n\r\nB  c" + nbsp + "d\u200b", "e\u0301\u0000\u2028", "\xff\xfeA\x00", "\x93caf\xe9\x94", "\u1100\u1161\u11a8", " \u0301",
		"A     B\nCcc   D\n\tx\ty\n1\t2", "Caf\u00c3\u00a9 \u0092 &amp;", "\u2067a\u202e\n\u2069", "ก\u200b\ufeff\n", "a\u00a0 \u0301", "a" + strings.Repeat("\u0301\u0323", 20), "A\x00\u0328", "\u2028",
		"```\na  b \n \n\n\nc\td\n```\n\n\n~~~ x\n\u00a0a\u00a0 b\n~~~", " ``` a\u00a0\u00a0b\nc   d\n\n\n````",
	} {
		f.Add([]byte(s), byte(0))
		f.Add([]byte(s), byte(7))
		f.Add([]byte(s), byte(14))
	}
	f.Fuzz(func(t *testing.T, data []byte, options byte) {
		encodings := []string{"", "", "utf-8", "windows-1252", "utf-16", "koi8-r", "shift_jis", "utf-32be"}
		holdWith(t, data, text.Options{Markdown: options&1 > 0, FixEncoding: options&2 > 0, Encoding: encodings[options>>2&7]})
	})
}
