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

func TestEachRule(t *testing.T) {
	for name, test := range map[string]struct{ in, want, rules string }{
		"clean text":                        {"A b.\n\nC – “d”, è, ж.\n", "A b.\n\nC – “d”, è, ж.\n", ""},
		"byte order mark":                   {"\ufeffA\n", "A\n", "bom"},
		"no final newline":                  {"A", "A\n", "final-newline"},
		"CRLF":                              {"A\r\nB\r\n", "A\nB\n", "line-end line-end"},
		"CR":                                {"A\rB\r", "A\nB\n", "line-end line-end"},
		"line separator":                    {"A\u2028B\n", "A\nB\n", "line-end"},
		"form feed":                         {"A\fB\n", "A\nB\n", "line-end"},
		"trailing blanks":                   {"A \t" + nbsp + "\nB\n", "A\nB\n", "trailing-space"},
		"indent stays":                      {"    A\n\tB\n", "    A\n\tB\n", ""},
		"blank lines":                       {"A\n\n\n\nB\n", "A\n\nB\n", "blank-lines"},
		"blank lines at the ends":           {"\n\nA\n\n\n", "A\n", "blank-lines blank-lines"},
		"a line of blanks":                  {"A\n \t\nB\n", "A\n\nB\n", "trailing-space"},
		"controls":                          {"A\x00B\x1b[3m\x7f\n", "AB[3m\n", "control control control"},
		"decomposed letters":                {"cafe\u0301\n", "café\n", "nfc"},
		"Greek question mark":               {"τι\u037e\n", "τι;\n", "nfc"},
		"compatibility ideograph stays":     {"\uf900\n", "\uf900\n", ""},
		"zero-width space":                  {"A\u200bB\n", "AB\n", "zero-width"},
		"zero-width space in Thai stays":    {"ก\u200bข\n", "ก\u200bข\n", ""},
		"joiners stay":                      {"می\u200cخواهم 👩\u200d🔬\n", "می\u200cخواهم 👩\u200d🔬\n", ""},
		"soft hyphen stays":                 {"co\u00adop\n", "co\u00adop\n", ""},
		"NBSP between plain words":          {"the" + nbsp + "ferry sails\n", "the ferry sails\n", "nbsp-to-space"},
		"NBSP before a number stays":        {"April" + nbsp + "28, p." + nbsp + "5\n", "April" + nbsp + "28, p." + nbsp + "5\n", ""},
		"NBSP before a capital stays":       {"Dr." + nbsp + "Roe, J." + nbsp + "K.\n", "Dr." + nbsp + "Roe, J." + nbsp + "K.\n", ""},
		"NBSP of French stays":              {"«" + nbsp + "Oui" + nbsp + "»\n", "«" + nbsp + "Oui" + nbsp + "»\n", ""},
		"NBSP beside a space":               {"one " + nbsp + "Two\n", "one Two\n", "inner-spaces nbsp-to-space"},
		"two spaces":                        {"One.  Two.\n", "One. Two.\n", "inner-spaces"},
		"columns stay":                      {"One   Two\nThree Four\n\nA     B\nCcc   D\n", "One Two\nThree Four\n\nA     B\nCcc   D\n", "inner-spaces"},
		"thin spaces stay":                  {"10\u202f000\n", "10\u202f000\n", ""},
		"a line end that counts no line":    {"A\vB\n\nC\n", "A\nB\n\nC\n", "line-end"},
		"marks beyond any writing are kept": {"a" + strings.Repeat("\u0301", 40) + "\n", "a" + strings.Repeat("\u0301", 40) + "\n", ""},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := text.Read([]byte(test.in), text.Options{})
			if err != nil {
				t.Fatal(err)
			}
			var rules []string
			for _, c := range got.Changes {
				rules = append(rules, c.Rule)
			}
			if got.String != test.want || strings.Join(rules, " ") != test.rules {
				t.Errorf("%q became %q by %q, want %q by %q", test.in, got.String, rules, test.want, test.rules)
			}
			hold(t, []byte(test.in))
		})
	}
}

// hold checks what is true of every text.
func hold(t *testing.T, data []byte) {
	t.Helper()
	d, err := text.Decode(data, "")
	if err != nil {
		return
	}
	got, err := text.Read(data, text.Options{})
	if err != nil {
		return
	}
	if back, err := text.Revert(got.String, got.Changes); err != nil || back != d.String {
		t.Errorf("reverting gives %q (%v), not the source %q", back, err, d.String)
	}
	if forth, err := text.Apply(d.String, got.Changes); err != nil || forth != got.String {
		t.Errorf("applying gives %q (%v), not %q", forth, err, got.String)
	}
	if a, b := letters(d.String), letters(got.String); a != b {
		t.Errorf("letters and digits changed from %q to %q", a, b)
	}
	if n := strings.Count(got.String, "\n"); n != len(got.Lines) || !slices.IsSorted(got.Lines) || got.Lines[0] < 1 {
		t.Errorf("%d lines with the numbers %v", n, got.Lines)
	}
	again, err := text.Read([]byte(got.String), text.Options{})
	if err != nil || again.String != got.String || len(again.Changes) > 0 {
		t.Errorf("reading %q again gives %q with %v (%v)", got.String, again.String, again.Changes, err)
	}
}

// letters keeps letters and digits only, composed.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, norm.NFC.String(strings.ReplaceAll(s, "\x00", "")))
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

func TestCharsets(t *testing.T) {
	for name, test := range map[string]struct {
		in, declared, want, encoding, method string
	}{
		"UTF-8":                {"naïve", "", "naïve\n", "utf-8", "utf-8"},
		"UTF-16 little endian": {"\xff\xfeA\x00\x20\x04", "", "AР\n", "utf-16le", "bom"},
		"UTF-16 big endian":    {"\xfe\xff\x00A\x04\x20", "", "AР\n", "utf-16be", "bom"},
		"Windows-1252":         {"She said \x93caf\xe9\x94 \x96 twice.", "", "She said “café” – twice.\n", "windows-1252", "guessed"},
		"Windows-1251":         {"\xcf\xf0\xe8\xe2\xe5\xf2, \xec\xe8\xf0, \xfd\xf2\xee \xf2\xe5\xea\xf1\xf2", "", "Привет, мир, это текст\n", "windows-1251", "guessed"},
		"KOI8-R":               {"\xf0\xd2\xc9\xd7\xc5\xd4, \xcd\xc9\xd2, \xdc\xd4\xcf \xd4\xc5\xcb\xd3\xd4", "", "Привет, мир, это текст\n", "koi8-r", "guessed"},
		"declared":             {"K\xf6hn\xfe", "windows-1254", "Köhnş\n", "windows-1254", "declared"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := text.Read([]byte(test.in), text.Options{Encoding: test.declared})
			if err != nil {
				t.Fatal(err)
			}
			if got.String != test.want || got.Encoding != test.encoding || got.Method != test.method {
				t.Errorf("read %q as %s (%s), want %q as %s (%s)", got.String, got.Encoding, got.Method, test.want, test.encoding, test.method)
			}
		})
	}
}

func TestWhatIsNoTextIsRefused(t *testing.T) {
	for name, test := range map[string]struct {
		in   string
		want error
	}{
		"empty":       {"", text.ErrEmpty},
		"only blanks": {" \n\t\n" + nbsp, text.ErrEmpty},
		"binary":      {"MZ\x00\x01\xff\xfe\x00\x00\x02", text.ErrBinary},
		"noise":       {"\x81\x8d\x8f\x90\x9d\x81\x8d", nil},
	} {
		_, err := text.Read([]byte(test.in), text.Options{})
		if err == nil || test.want != nil && !errors.Is(err, test.want) {
			t.Errorf("%s: error %v, want %v", name, err, test.want)
		}
	}
	if _, err := text.Read([]byte("a\xe9"), text.Options{Encoding: "utf-8"}); err == nil || !strings.Contains(err.Error(), "line 1") {
		t.Errorf("wrong UTF-8 under a declaration: %v", err)
	}
	if text.KnownEncoding("klingon") || !text.KnownEncoding("windows-1252") {
		t.Error("charsets are known by the wrong names")
	}
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

func FuzzRead(f *testing.F) {
	for _, s := range []string{"A\r\n\r\n\r\nB  c" + nbsp + "d\u200b", "e\u0301\u0000\u2028", "\xff\xfeA\x00", "\x93caf\xe9\x94", "\u1100\u1161\u11a8", " \u0301"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) { hold(t, data) })
}

func BenchmarkRead(b *testing.B) {
	clean := []byte(strings.Repeat("The ferry “sails” again on Friday, nine years after the last boat left.\n\n", 200))
	dirty := []byte(strings.Repeat("The ferry"+nbsp+"sails  again on Friday, nine years after cafe\u0301. "+nbsp+"\r\n\r\n\r\n", 200))
	for name, data := range map[string][]byte{"clean": clean, "dirty": dirty} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := text.Read(data, text.Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
