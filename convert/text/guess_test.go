package text_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"

	"github.com/fad55d40/archive/convert/text"
)

// encoder finds a charset by name, also those that the web does not name.
func encoder(t testing.TB, name string) encoding.Encoding {
	t.Helper()
	switch name {
	case "ibm850":
		return charmap.CodePage850
	case "ibm852":
		return charmap.CodePage852
	}
	e, err := htmlindex.Get(name)
	if err != nil {
		t.Fatalf("charset %q: %v", name, err)
	}
	return e
}

func encoded(t testing.TB, s, charset string) []byte {
	t.Helper()
	// what a charset lacks its users wrote otherwise
	plain := strings.NewReplacer("“", `"`, "”", `"`, "’", "'", "–", "-", "…", "...")
	b, err := encoder(t, charset).NewEncoder().Bytes([]byte(s))
	if err != nil {
		b, err = encoder(t, charset).NewEncoder().Bytes([]byte(plain.Replace(s)))
	}
	if err != nil {
		t.Fatalf("%q cannot be written in %s: %v", s, charset, err)
	}
	return b
}

// TestLegacyCharsetsAreRecognised asks for the right text, not for the name:
// a text that reads the same in two charsets may be given to either.
func TestLegacyCharsetsAreRecognised(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/charsets.txtar")
	if err != nil || len(archive.Files) == 0 {
		t.Fatalf("no sentences: %v", err)
	}
	for _, f := range archive.Files {
		language, charsets, ok := strings.Cut(f.Name, ": ")
		if !ok {
			t.Fatalf("%q is no language and its charsets", f.Name)
		}
		whole := string(f.Data)
		first, _, _ := strings.Cut(whole, "\n")
		for charset := range strings.FieldsSeq(charsets) {
			charset, long := strings.CutSuffix(charset, "*")
			for name, s := range map[string]string{"whole": whole, "first line": first} {
				if long && name != "whole" {
					continue
				}
				t.Run(language+" in "+charset+", "+name, func(t *testing.T) {
					data := encoded(t, s, charset)
					want, _ := encoder(t, charset).NewDecoder().Bytes(data)
					got, err := text.Decode(data, "")
					if err != nil {
						t.Fatal(err)
					}
					if got.String != string(want) {
						t.Fatalf("read as %s (%.2f): %q", got.Encoding, got.Confidence, got.String)
					}
					if got.Method != "guessed" || got.Confidence < 0.6 || got.Confidence >= 1 || len(got.Notices) != 1 {
						t.Errorf("recorded as %s with %v and %v", got.Method, got.Confidence, got.Notices)
					}
				})
			}
		}
	}
}

func TestFewOddBytesAreWindows1252(t *testing.T) {
	for in, want := range map[string]string{
		"caf\xe9":                                         "café",
		"\x93Soon,\x94 she said.":                         "“Soon,” she said.",
		"It\x92s late.":                                   "It’s late.",
		"The ferry \x96 at last":                          "The ferry – at last",
		"The fare is \x8020 a head.":                      "The fare is €20 a head.",
		"Copyright \xa9 2021 The Harbour Ledger":          "Copyright © 2021 The Harbour Ledger",
		"It was 21 \xb0C on the quay, and \xa35 a boat.":  "It was 21 °C on the quay, and £5 a boat.",
		"He waited\x85 and waited.":                       "He waited… and waited.",
		"By Ana\xefs Thornbury-\xd8sterg\xe5rd":           "By Anaïs Thornbury-Østergård",
		"The mayor of Malm\xf6 and the vicar of \xc5rhus": "The mayor of Malmö and the vicar of Århus",
		"a b c\xa0d":                                      "a b c\u00a0d",
		"Stra\xdfe":                                       "Straße",
		"\xabOui\xbb, dit-elle":                           "«Oui», dit-elle",
	} {
		got, err := text.Decode([]byte(in), "")
		if err != nil || got.String != want || got.Encoding != "windows-1252" {
			t.Errorf("%q became %q in %s (%v), want %q", in, got.String, got.Encoding, err, want)
		}
	}
}

func TestWhatIsInNoKnownCharsetIsRefused(t *testing.T) {
	for name, in := range map[string]string{
		"UTF-8 with a stray byte": "naïve “ferry” — \xe9t",
		"UTF-8 cut in the middle": "The ferry’s “last” day \xe2\x80",
		"noise":                   "caf\xe9 \x81\x8d\x8f \x90\x9d",
		"NUL in two bytes":        "one\xc0\x80 two",
		"a surrogate":             "one \xed\xa0\x80 two",
	} {
		got, err := text.Decode([]byte(in), "")
		var wrong *text.EncodingError
		if !errors.As(err, &wrong) {
			t.Errorf("%s was read as %s (%.2f): %q (%v)", name, got.Encoding, got.Confidence, got.String, err)
			continue
		}
		if wrong.Line != 1 || wrong.Byte != in[wrong.Offset] || wrong.Byte < 0x80 || wrong.Remedy() == "" {
			t.Errorf("%s is refused with %+v", name, wrong)
		}
	}
}
