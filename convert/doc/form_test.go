package doc_test

import (
	"testing"

	"github.com/fad55d40/archive/convert/doc"
)

func TestLanguageTags(t *testing.T) {
	for _, tag := range []string{
		"en", "EN", "und", "pt-BR", "zh-Hant-TW", "zh-yue", "es-419", "sr-Latn", "ca-valencia", "de-1901", "sl-rozaj-biske", "de-CH-x-phonebk",
		"ar-u-nu-latn", "en-a-bbb-x-a", "x-whatever", "qaa-Qaaa-QM-x-southern",
	} {
		if !doc.ValidTag(tag) {
			t.Errorf("%q is refused", tag)
		}
	}
	for _, tag := range []string{
		"", "e", "-en", "en-", "en--US", "en_US", "englishlanguage", "en US", `en" data-x="1`, "en\x00", "ёж", "12", "en-a", "en-u", "x", "en-x", "de-1901-1901", "en-a-bb-a-cc", "ab-123456789", "zh-Hant-TW-",
	} {
		if doc.ValidTag(tag) {
			t.Errorf("%q is taken", tag)
		}
	}
}

func TestAddresses(t *testing.T) {
	for s, want := range map[string][2]bool{ // as Address, as Locator
		"https://example.org/a?b=c#d":   {true, true},
		"http://example.org":            {true, true},
		"https://example.org/naïve":     {true, true},
		"flickr.com/photos/1":           {false, true},
		"example.org:8080/a":            {false, true},
		"javascript:alert(1)":           {false, false},
		"data:text/html,x":              {false, false},
		"https://":                      {false, true},
		"https://example.org/a b":       {false, false},
		"https://example.org/\"><x":     {false, false},
		"https://example.org/\u00a0":    {false, false},
		"https://example.org/\u202ecod": {false, false},
		"https://example.org/%zz":       {false, true},
	} {
		address, _ := doc.Address.Fault(s)
		locator, _ := doc.Locator.Fault(s)
		if got := [2]bool{address == "", locator == ""}; got != want {
			t.Errorf("%q: %v, want %v", s, got, want)
		}
	}
}

func TestAFaultComesWithItsRemedy(t *testing.T) {
	for form := doc.Line; form <= doc.Raw; form++ {
		if fault, remedy := form.Fault("\xff"); fault == "" || remedy == "" {
			t.Errorf("form %d: %q, %q", form, fault, remedy)
		}
		if fault, remedy := form.Fault("no such / thing\""); (fault == "") != (remedy == "") {
			t.Errorf("form %d: %q, %q", form, fault, remedy)
		}
		if fault, _ := form.Fault(""); fault != "" {
			t.Errorf("form %d refuses the empty text: %s", form, fault)
		}
	}
}

func TestWordsOfALineHoldNoChangeOfDirection(t *testing.T) {
	for _, turn := range []string{"\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069"} {
		if fault, _ := doc.Line.Fault("a " + turn + "b"); fault == "" {
			t.Errorf("%+q is taken in a line", turn)
		}
		kept, _ := doc.Prose.Fault("a " + turn + "b")
		if override := turn == "\u202d" || turn == "\u202e"; override != (kept != "") {
			t.Errorf("%+q in prose: %q", turn, kept)
		}
		if cleaned := doc.Clean("a " + turn + "b"); cleaned != "a b" {
			t.Errorf("%+q is cleaned to %+q", turn, cleaned)
		}
	}
	if fault, _ := doc.Line.Fault("נ\u200fא\u200d"); fault != "" {
		t.Errorf("marks and joiners: it %s", fault)
	}
}

func TestWhatNoWriterCanPrintIsSpelt(t *testing.T) {
	for words, want := range map[string]string{
		"quay.meta.yaml:1: é “x”": "quay.meta.yaml:1: é “x”",
		"a\nb\x1b.yaml \u202ex":   `a\nb\x1b.yaml \u202ex`,
		"\xff \ufffd \u2028":      "\\xff \ufffd \\u2028",
	} {
		got := doc.Spelt(words)
		if got != want {
			t.Errorf("%q is spelt %q, want %q", words, got, want)
		}
		if fault, _ := doc.Line.Fault(got); fault != "" {
			t.Errorf("%q %s", got, fault)
		}
	}
}
