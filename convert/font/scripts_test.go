package font_test

import (
	"os"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/font"
)

// Every text of testdata/scripts.txt is set in every style without a square, and
// never with a face that is bold by its own where only its edges make it so.
func TestTextsOfManyScriptsHaveNoSquare(t *testing.T) {
	data, err := os.ReadFile("testdata/scripts.txt")
	if err != nil {
		t.Fatal(err)
	}
	texts := 0
	for line := range strings.Lines(string(data)) {
		lang, text, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok {
			continue
		}
		texts++
		for style := range font.Mono + 1 {
			runs := font.Shipped().Shape(nil, text, style, lang)
			checkRuns(t, text, runs)
			for _, r := range runs {
				if r.Missing {
					t.Errorf("%s %v: %q is missing", lang, style, r.Text)
				}
				if r.Bold && (style != font.Bold && style != font.BoldItalic || r.Face.Metrics().Weight >= 600) {
					t.Errorf("%s %v: %q has its edges drawn", lang, style, r.Text)
				}
			}
		}
	}
	if texts < 60 {
		t.Errorf("only %d texts", texts)
	}
}

func TestLanguagesChooseFaces(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"ur", "سلام", "NotoNastaliqUrdu-Regular"}, {"ar", "سلام", "NotoNaskhArabic-Regular"}, {"fa", "سلام", "NotoNaskhArabic-Regular"},
		{"ja", "直", "NotoSerifCJKjp-Regular"}, {"zh", "直", "NotoSerifCJKsc-Regular"}, {"zh-Hans-TW", "直", "NotoSerifCJKsc-Regular"},
		{"zh-HK", "直", "NotoSerifCJKtc-Regular"}, {"yue", "直", "NotoSerifCJKtc-Regular"}, {"ko", "直", "NotoSerifCJKtc-Regular"},
		{"", "直", "NotoSerifCJKsc-Regular"}, {"ko", "글", "MyeongjoSyllables"}, {"en", "㐂", "DroidSansFallback"},
	} {
		if got := font.Shipped().Shape(nil, c.text, font.Regular, c.lang)[0].Face.PostScriptName(); got != c.want {
			t.Errorf("%q in %q is set in %s, want %s", c.text, c.lang, got, c.want)
		}
	}
	if fa, ar := font.Shipped().Shape(nil, "۴", font.Regular, "fa")[0], font.Shipped().Shape(nil, "٤", font.Regular, "ar")[0]; fa.Face != ar.Face || fa.Glyphs[0].ID == ar.Glyphs[0].ID {
		t.Error("the digit four of Persian has the form of Arabic")
	}
}
