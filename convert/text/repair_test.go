package text_test

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"github.com/fad55d40/archive/convert/text"
)

// scrambled is what becomes of UTF-8 that is read as another charset.
func scrambled(s string, c *charmap.Charmap) string {
	var b strings.Builder
	for i := range len(s) {
		r := c.DecodeByte(s[i])
		if r == 0xFFFD {
			r = rune(s[i])
		}
		b.WriteRune(r)
	}
	return b.String()
}

func TestMojibakeIsReportedAndMendedOnRequest(t *testing.T) {
	w1252, w1251, latin1 := charmap.Windows1252, charmap.Windows1251, charmap.ISO8859_1
	for name, test := range map[string]struct{ stored, clean string }{
		"French":                {scrambled("Zoë’s crêpe", w1252), "Zoë’s crêpe"},
		"quotation marks":       {scrambled("“We kept it,” he said.", w1252), "“We kept it,” he said."},
		"twice":                 {scrambled(scrambled("Café", w1252), w1252), "Café"},
		"three times":           {scrambled(scrambled(scrambled("Café – “x”", w1252), w1252), w1252), "Café – “x”"},
		"through Latin-1":       {scrambled("It’s Zoë", latin1), "It’s Zoë"},
		"Russian":               {scrambled("Привет, мир", w1252), "Привет, мир"},
		"Russian, Russian eyes": {scrambled("Привет, мир", w1251), "Привет, мир"},
		"a dash, Russian eyes":  {scrambled("мир — труд", w1251), "мир — труд"},
		"Azerbaijani":           {scrambled("Bakıda görüş", w1252), "Bakıda görüş"},
		"an emoji":              {scrambled("so 🙂", w1252), "so 🙂"},
	} {
		t.Run(name, func(t *testing.T) {
			in := "Plain.\n" + test.stored + "\nPlain.\n"
			got, err := text.Read([]byte(in), text.Options{})
			if err != nil || got.String != in && name != "through Latin-1" || !slices.Contains(codes(got), "mojibake") {
				t.Fatalf("unasked, %q became %q with %v (%v)", in, got.String, got.Notices, err)
			}
			if i := slices.Index(codes(got), "mojibake"); got.Notices[i].Line != 2 {
				t.Errorf("reported in line %d", got.Notices[i].Line)
			}
			got, err = text.Read([]byte(in), text.Options{FixEncoding: true})
			if want := "Plain.\n" + test.clean + "\nPlain.\n"; err != nil || got.String != want {
				t.Errorf("%q was mended to %q (%v), want %q", in, got.String, err, want)
			}
			holdWith(t, []byte(in), text.Options{FixEncoding: true})
		})
	}
}

func TestRightTextIsNoMojibake(t *testing.T) {
	for _, in := range []string{
		"« CAFÉ » et « À » ; DÉJÀ… CAFÉ… CAFÉ»", "„MENÜ“ und „JÄ“", "IRMÃ, MANHÃ; São João", "Âge d’or", "Ærø – Århus", "ÇA»",
		"Он сказал: «Всё»… РЁВ", "С – это буква. Р° нет", "½ € ™ §", "naïve éé ÜÜ", "Ð and Þ are letters",
		"“Ã©” is shown on purpose",
	} {
		got, err := text.Read([]byte(in+"\n"), text.Options{FixEncoding: true})
		if err != nil || got.String != in+"\n" || len(got.Notices) > 0 {
			t.Errorf("%q became %q with %v (%v)", in, got.String, got.Notices, err)
		}
	}
}

func TestC1ControlsAreMendedOnRequest(t *testing.T) {
	in := "\u0093Soon,\u0094 he said\u0085 It\u0092s \u009d late.\n"
	got, err := text.Read([]byte(in), text.Options{})
	if err != nil || got.String != in || !slices.Contains(codes(got), "c1-control") {
		t.Errorf("unasked, %q became %q with %v (%v)", in, got.String, got.Notices, err)
	}
	got, err = text.Read([]byte(in), text.Options{FixEncoding: true})
	if want := "“Soon,” he said… It’s \u009d late.\n"; err != nil || got.String != want {
		t.Errorf("%q was mended to %q (%v)", in, got.String, err)
	}
	holdWith(t, []byte(in), text.Options{FixEncoding: true})
}

func TestCharacterReferencesAreMendedOnRequest(t *testing.T) {
	for in, want := range map[string]string{
		"Roe &amp; Lee&nbsp;5 caf&eacute; &#8220;x&#x201D;": "Roe & Lee\u00a05 café “x”",
		"a &amp;amp; b":          "a &amp; b",
		"use <b> and &amp;":      "use <b> and &amp;",
		"AT&T; R&D, &; &#; &x;":  "AT&T; R&D, &; &#; &x;",
		"&#10; &#0; &NewLine; &": "&#10; &#0; &NewLine; &",
	} {
		got, err := text.Read([]byte(in+"\n"), text.Options{})
		if err != nil || got.String != in+"\n" || slices.Contains(codes(got), "html-entity") != strings.Contains(in, "&amp;") {
			t.Errorf("unasked, %q became %q with %v (%v)", in, got.String, got.Notices, err)
		}
		got, err = text.Read([]byte(in+"\n"), text.Options{FixEncoding: true})
		if err != nil || got.String != want+"\n" {
			t.Errorf("%q was mended to %q (%v), want %q", in, got.String, err, want)
		}
	}
}

func codes(t text.Text) []string {
	var out []string
	for _, n := range t.Notices {
		out = append(out, n.Code)
	}
	return out
}
