package font_test

import (
	"strings"
	"testing"
	"unicode"

	"github.com/fad55d40/archive/convert/font"
)

func TestShippedFacesCoverTheTextOfTheirScripts(t *testing.T) {
	for _, c := range []struct{ script, text string }{
		{"Latin", "Żółć Ærøskøbing Çeşme Hồ Chí Minh ŐŰ ĦĊ ŁŃ þð ǅ ﬁ ſ ꝛ ẞ"},
		{"Latin phonetic", "ɑɓɕəɮʁʔˈˌː"},
		{"Greek", "Ωμέγα ἀρχή ᾧ ῥ"},
		{"Cyrillic", "Съешь ещё ЁЉЊЋЏ ґєії Ѣѣ Ө Ү Қ"},
		{"Armenian", "Հայերեն և լեզու"},
		{"Georgian", "ქართული ენა"},
		{"Hebrew", "עִבְרִית־שלום ״׳"},
		{"Arabic", "العَرَبِيَّة فارسی اردو ٠١٢ ۰۱۲ ، ؟ پچگ"},
		{"marks", "e\u0323\u0301 a\u0308\u0304 x\u0305"},
		{"punctuation", "‘’“”„‚«»‹›–—―…·•†‡§¶©®™°′″‰№⁂⁕⁑⁓⸺⁋‽¿¡"},
		{"currency", "$¢£¥€₤₩₪₫₱₴₹₺₽₿"},
		{"fractions and numbers", "½⅓¼⅛¹²³⁴ₙⅣ①⑳"},
		{"arrows", "←↑→↓↔↵⇐⇒⇔↗"},
		{"mathematics", "±×÷−∓∞∂∑∏√∫≈≠≤≥∈∉⊂∪∩∀∃∅∇"},
		{"letterlike", "ℓ℮Ωℵℝℂ"},
		{"shapes", "■□▪▲△►▼◆◇○●★☆◦"},
		{"ticks and ornaments", "✓✔✗✘☐☑☒☞☛❦❧☙✽✿❖♠♣♥♦♪♫♭♯☀☎✉✂"},
		{"boxes", "─│┌┐└┘├┤┼═║╔░▒▓█"},
		{"mono", "fn main() { λ := \"ж\" } // ≤"},
	} {
		for style := range font.Mono + 1 {
			for _, r := range c.text {
				if !font.Shipped().Has(r) {
					t.Errorf("%s: %c %U is missing", c.script, r, r)
				}
			}
			for _, run := range font.Shipped().Shape(nil, c.text, style, "") {
				if run.Missing {
					t.Errorf("%s %v: %q is missing", c.script, style, run.Text)
				}
			}
		}
	}
}

// What is not shipped is told as missing and never drawn as an empty box.
func TestScriptsThatAreNotShippedAreMissing(t *testing.T) {
	for _, text := range []string{"\U00017000", "\U0001329D", "\uE000", "\x01", "\uFDD0", "\U0010FFFF", "𒀀"} {
		var missing strings.Builder
		for _, run := range font.Shipped().Shape(nil, text, font.Regular, "") {
			if run.Missing {
				missing.WriteString(run.Text)
			}
		}
		if missing.String() != text {
			t.Errorf("%q: only %q is missing", text, missing.String())
		}
	}
}

func TestWholeBlocksAreCovered(t *testing.T) {
	for _, c := range []struct {
		block    string
		from, to rune
	}{
		{"Latin-1", 0xA0, 0xFF}, {"Latin Extended-A", 0x100, 0x17F}, {"Latin Extended-B", 0x180, 0x24F},
		{"IPA", 0x250, 0x2AF}, {"Latin Extended Additional", 0x1E00, 0x1EFF}, {"Greek Extended", 0x1F00, 0x1FFF},
		{"Cyrillic", 0x400, 0x4FF}, {"Mathematical Operators", 0x2200, 0x22FF}, {"Box Drawing", 0x2500, 0x257F},
		{"Block Elements", 0x2580, 0x259F}, {"Geometric Shapes", 0x25A0, 0x25FF}, {"Braille", 0x2800, 0x28FF},
		{"Arrows", 0x2190, 0x21FF}, {"Enclosed Alphanumerics", 0x2460, 0x24FF}, {"General Punctuation", 0x2010, 0x205E},
		{"Armenian", 0x531, 0x58F}, {"Miscellaneous Symbols", 0x2600, 0x26FF},
	} {
		for r := c.from; r <= c.to; r++ {
			if unicode.IsPrint(r) && !font.Shipped().Has(r) {
				t.Errorf("%s: %c %U is missing", c.block, r, r)
			}
		}
	}
}

func TestAFaceCoversWhatTheShaperCanMake(t *testing.T) {
	f := font.Shipped().Face(font.Regular)
	for text, want := range map[string]bool{
		"abc":                  true,
		"a\u00ADb\u200D\uFE0F": true, // no form of their own
		"a\u2009\u202Fb\t\n":   true, // all kinds of room
		"q\u0307\u0323":        true, // marks no letter is made with
		"\u212B":               true, // the Ångström sign is a letter and a ring
		"ש":                    false,
		"aש":                   false,
		"\x00":                 false,
		"\u0085":               true,
	} {
		if got := f.Covers(text); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
	if f.Has('ש') || !f.Has('a') || f.Has(-1) || f.Has(unicode.MaxRune+1) {
		t.Error("Has is wrong about single characters")
	}
}
