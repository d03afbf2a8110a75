package text_test

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"github.com/fad55d40/archive/convert/text"
)

// misreadAs decodes the bytes of UTF-8 with another charset, as often as asked.
func misreadAs(t *testing.T, s string, c *charmap.Charmap, times int) string {
	t.Helper()
	for range times {
		var b strings.Builder
		for _, x := range []byte(s) {
			if r := c.DecodeByte(x); r == '\uFFFD' {
				b.WriteRune(rune(x)) // as browsers do
			} else {
				b.WriteRune(r)
			}
		}
		s = b.String()
	}
	return s
}

func TestMojibakeOfEveryChainIsMended(t *testing.T) {
	texts := map[string]string{
		"French":  "L’été dernier, la mairie a fermé le théâtre où l’on répétait.",
		"German":  "Die Fähre über den Fluss fährt früher – für Schüler.",
		"Polish":  "Łódź przypłynęła późno, więc mieszkańcy poszli spać.",
		"Russian": "Смотритель старого моста каждое утро заводил часы.",
		"quotes":  "“We’ll mend it,” she said — twice.",
	}
	charsets := map[string]*charmap.Charmap{
		"windows-1252": charmap.Windows1252, "latin-1": charmap.ISO8859_1, "windows-1250": charmap.Windows1250, "windows-1251": charmap.Windows1251,
		"koi8-r": charmap.KOI8R, "macintosh": charmap.Macintosh, "ibm437": charmap.CodePage437, "ibm850": charmap.CodePage850,
	}
	for charset, c := range charsets {
		for language, right := range texts {
			for _, times := range []int{1, 2} {
				if times == 2 && charset != "windows-1252" && charset != "latin-1" {
					continue
				}
				wrong := misreadAs(t, right, c, times)
				for kind, pair := range map[string][2]string{
					"alone":                   {wrong, right},
					"beside right characters": {wrong + " «Così è»", right + " «Così è»"},
				} {
					if times == 2 && kind != "alone" {
						continue
					}
					reported, err := text.Read([]byte(pair[0]), text.Options{})
					if err != nil || len(reported.Notices) == 0 || reported.Notices[0].Code != "mojibake" && reported.Notices[0].Code != "c1-control" {
						t.Errorf("%s as %s, %d times, %s, is not reported: %q (%v)", language, charset, times, kind, pair[0], err)
						continue
					}
					got, err := text.Read([]byte(pair[0]), text.Options{FixEncoding: true})
					if err != nil || strings.TrimSpace(got.String) != pair[1] {
						t.Errorf("%s as %s, %d times, %s: %q became %q", language, charset, times, kind, pair[0], got.String)
						continue
					}
					holdWith(t, []byte(pair[0]), text.Options{FixEncoding: true})
				}
			}
		}
	}
}

func TestRightTextOfAnyChainIsNoMojibake(t *testing.T) {
	for _, s := range []string{
		"«CAFÉ», dit-elle; “NÃO”, disse ele… À l’été", "Её сестра — из СССР… «В Р°» говорит", "Ёлка. Её ёж. В «Правде» — Г…", "┌──────┐\n│ Name │\n└──────┘",
		"ÎLE D’ÉTÉ ÂGÉE", "√2 ≈ 1,41 ¬p ∨ q ‚Zitat‘", "Ångström, Ænd, ÐÞ, NIÑO ¿QUÉ? ÉPOCA", "GARÇON «ÇA»", "Ψυχή Γη Γ’ τάξη ΓΑΛΑ", "Ăștia și Âlde, ĂÂĂ", "Ärzte® ÄÖÜ™ Ô Canada Ĺĺ",
	} {
		got, err := text.Read([]byte(s), text.Options{FixEncoding: true})
		if err != nil || strings.TrimSpace(got.String) != s {
			t.Errorf("%q became %q (%v)", s, got.String, err)
		}
	}
}
