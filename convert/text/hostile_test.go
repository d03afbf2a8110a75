package text_test

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/text"
)

// TestHostileTextsAreReadInOneGo has texts of up to half a megabyte that make any
// step that is not linear run for minutes.
func TestHostileTextsAreReadInOneGo(t *testing.T) {
	const n = 1 << 18
	for name, s := range map[string]string{
		"one line":                        strings.Repeat("the ferry sails ", n/16),
		"one line with a U+00A0":          "the" + nbsp + strings.Repeat("ferry ", n/6),
		"one word between U+00A0":         strings.Repeat("a", n) + nbsp + strings.Repeat("b", n),
		"U+00A0 between all words":        strings.Repeat("ab"+nbsp, n/4),
		"only U+00A0 inside":              "a" + strings.Repeat(nbsp, n) + "b",
		"double spaces":                   strings.Repeat("a  b ", n/5),
		"gaps in two lines":               strings.Repeat("a   b ", n/12) + "\n" + strings.Repeat("a    b ", n/12),
		"tabs in two lines":               strings.Repeat("a\t", n/4) + "b\n" + strings.Repeat("a\t", n/4) + "b",
		"marks":                           "a" + strings.Repeat("\u0301", n/2),
		"marks of two classes":            "a" + strings.Repeat("\u0301\u0323", n/4),
		"marks on many letters":           strings.Repeat("e\u0301", n/3),
		"conjoining vowels":               "\u1100" + strings.Repeat("\u1161", n/3),
		"zero-width spaces":               strings.Repeat("\u200b", n/3) + "a",
		"controls":                        "a" + strings.Repeat("\x01", n) + "b",
		"CRLF":                            strings.Repeat("a\r\n", n/3),
		"CR":                              strings.Repeat("a\r", n/2),
		"blank lines":                     "a" + strings.Repeat("\n", n) + "b",
		"blank lines with blanks":         "a" + strings.Repeat(" \t\r\n", n/4) + "b",
		"open turns":                      strings.Repeat("\u2067", n/3) + "a",
		"ampersands":                      strings.Repeat("&amp", n/4),
		"mojibake":                        strings.Repeat("Ã©", n/4),
		"nearly mojibake":                 strings.Repeat("Ã©", n/4) + "東",
		"nearly mojibake on many lines":   strings.Repeat("Ã©東\n", n/8),
		"NEL":                             strings.Repeat("a\u0085", n/3),
		"Windows-1252":                    strings.Repeat("caf\xe9 ", n/5),
		"UTF-8 with a stray byte at last": strings.Repeat("café ", n/6) + "\xe9",
	} {
		t.Run(name, func(t *testing.T) { hold(t, []byte(s)) })
	}
}

func TestLogsThatDoNotFitAreRefused(t *testing.T) {
	got, err := text.Read([]byte("A\r\nB  c"+nbsp+" d"), text.Options{})
	if err != nil || len(got.Changes) < 3 {
		t.Fatalf("%d changes (%v)", len(got.Changes), err)
	}
	if s, err := text.Apply("another text", got.Changes); err == nil {
		t.Errorf("applied to another text, the log gives %q", s)
	}
	if s, err := text.Revert("another text", got.Changes); err == nil {
		t.Errorf("reverted from another text, the log gives %q", s)
	}
	if _, err := text.Apply("", got.Changes); err == nil {
		t.Error("the log fits an empty text")
	}
}
