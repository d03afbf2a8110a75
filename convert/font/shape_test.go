package font_test

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	gotext "github.com/go-text/typesetting/font"

	"github.com/fad55d40/archive/convert/font"
)

func parseOther(t *testing.T, data []byte) *gotext.Face {
	t.Helper()
	other, err := gotext.ParseTTF(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return other
}

// describe prints runs as face[cluster cluster]level, visual order within.
func describe(runs []font.Run) string {
	var out []string
	for _, r := range runs {
		if r.Missing {
			out = append(out, fmt.Sprintf("missing[%s]", r.Text))
			continue
		}
		var clusters []string
		for text, glyphs := range r.Clusters() {
			if len(glyphs) != 1 {
				text = fmt.Sprintf("%s*%d", text, len(glyphs))
			}
			clusters = append(clusters, text)
		}
		name, _, _ := strings.Cut(strings.TrimPrefix(r.Face.PostScriptName(), "Noto"), "-")
		out = append(out, fmt.Sprintf("%s[%s]%d", name, strings.Join(clusters, "·"), r.Level))
	}
	return strings.Join(out, " ")
}

func TestRunsSplitWhereFaceScriptOrDirectionChange(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"nothing", "", ""},
		{"a word", "word", "GentiumBookPlus[w·o·r·d]0"},
		{"ligatures keep their letters", "office", "GentiumBookPlus[o·ffi·c·e]0"},
		{"a joiner goes with the letter before it", "f\u200Ci", "GentiumBookPlus[f\u200C·i]0"},
		{"a soft hyphen draws nothing", "a\u00ADb", "GentiumBookPlus[a\u00AD·b]0"},
		{"only invisible characters have no glyphs", "\u200D\uFE0F", "GentiumBookPlus[]0"},
		{"a mark keeps its own text", "x\u0301", "GentiumBookPlus[x·\u0301]0"},
		{"a mark that has a letter joins it", "e\u0301", "GentiumBookPlus[e\u0301]0"},
		{"scripts of one face", "Да Ωμ", "GentiumBookPlus[Д·а· ]0 GentiumBookPlus[Ω·μ]0"},
		{"Hebrew is seen from the right", "שלום", "SerifHebrew[ם·ו·ל·ש]1"},
		{"points stay in the face of their letter", "בְּ", "SerifHebrew[ְּ*2·ב]1"},
		{"Arabic", "لا", "NaskhArabic[ا·ل]1"},
		{"numbers in Hebrew", "א 12", "SerifHebrew[א]1 GentiumBookPlus[ ]1 GentiumBookPlus[1·2]2"},
		{"brackets join the letters beside them", "(Ѡ), x", "SansMono[(·Ѡ·)·,]0 GentiumBookPlus[ ·x]0"},
		{"brackets the face of the letters lacks", "(ა)", "GentiumBookPlus[(]0 SerifGeorgian[ა]0 GentiumBookPlus[)]0"},
		{"a symbol of another face", "x ⁂ y", "GentiumBookPlus[x· ]0 SansMono[⁂]0 GentiumBookPlus[ ·y]0"},
		{"what no face has", "a\U00012000\U0001329Db", "GentiumBookPlus[a]0 missing[\U00012000\U0001329D] GentiumBookPlus[b]0"},
		{"a mark that only another face has", "漢\u0301", "SerifCJKjp[漢]0 GentiumBookPlus[\u0301]0"},
		{"a mark on what no face has", "\U0001329D\u0301", "missing[\U0001329D] GentiumBookPlus[\u0301]0"},
		{"ideographs that Japan and China draw alike", "漢字", "SerifCJKjp[漢]0 SerifCJKsc[字]0"},
		{"what asks to be a picture is one", "❤ ❤\uFE0F", "SansSymbols2[❤]0 GentiumBookPlus[ ]0 Emoji[❤\uFE0F]0"},
		{"a family of joined emoji is one", "\U0001F468\u200D\U0001F469", "Emoji[\U0001F468\u200D·\U0001F469]0"},
		{"tabs and line ends are room", "a\tb\n", "GentiumBookPlus[a·\t·b·\n]0"},
		{"controls are missing", "a\x01", "GentiumBookPlus[a]0 missing[\x01]"},
	} {
		runs := font.Shipped().Shape(nil, c.text, font.Regular, "")
		checkRuns(t, c.text, runs)
		if got := describe(runs); got != c.want {
			t.Errorf("%s: %q:\ngot  %s\nwant %s", c.name, c.text, got, c.want)
		}
	}
}

// checkRuns holds the promises of Shape.
func checkRuns(t *testing.T, text string, runs []font.Run) {
	t.Helper()
	var joined strings.Builder
	for _, r := range runs {
		joined.WriteString(r.Text)
		checkRun(t, r)
	}
	if joined.String() != text {
		t.Fatalf("runs of %q cover %q", text, joined.String())
	}
}

func checkRun(t *testing.T, r font.Run) {
	t.Helper()
	if r.Missing {
		if len(r.Glyphs) != 0 || r.Face != nil {
			t.Fatalf("missing %q has glyphs", r.Text)
		}
		return
	}
	covered := 0
	width := 0
	var texts []string
	for text, glyphs := range r.Clusters() {
		texts = append(texts, text)
		covered += len(text)
		if text == "" || len(glyphs) == 0 || utf8.ValidString(r.Text) && !utf8.ValidString(text) {
			t.Fatalf("%q: a cluster of %q with %d glyphs", r.Text, text, len(glyphs))
		}
		for _, g := range glyphs {
			if g.ID == 0 || int(g.ID) >= r.Face.NumGlyphs() {
				t.Fatalf("%q: glyph %d is drawn", r.Text, g.ID)
			}
			width += int(g.Advance)
		}
	}
	if width != r.Width() {
		t.Fatalf("%q: width %d, the glyphs have %d", r.Text, r.Width(), width)
	}
	if len(r.Glyphs) > 0 && covered != len(r.Text) {
		t.Fatalf("%q: clusters %q", r.Text, texts)
	}
}

func TestKerningMovesLettersTogether(t *testing.T) {
	run := font.Shipped().Shape(nil, "AV", font.Regular, "en")[0]
	if a := run.Glyphs[0]; int(a.Advance) >= run.Face.Advance(a.ID) {
		t.Errorf("A before V is %d wide, alone %d", a.Advance, run.Face.Advance(a.ID))
	}
}

func TestFixedPitchTextKeepsItsColumns(t *testing.T) {
	for _, run := range font.Shipped().Shape(nil, "office AV -> != fi │ é", font.Mono, "en") {
		for _, g := range run.Glyphs {
			if g.Advance != 600 {
				t.Errorf("%q: glyph %d is %d wide", run.Text, g.ID, g.Advance)
			}
		}
	}
}

func TestTheLanguageChoosesLetterforms(t *testing.T) {
	shape := func(text, lang string, style font.Style) []font.Glyph {
		return font.Shipped().Shape(nil, text, style, lang)[0].Glyphs
	}
	if len(shape("fi", "en", font.Regular)) != 1 || len(shape("fi", "tr-TR", font.Regular)) != 2 {
		t.Error("Turkish needs the dot of fi, English does not")
	}
	if reflect.DeepEqual(shape("бт", "ru", font.Italic), shape("бт", "sr", font.Italic)) {
		t.Error("Serbian italics are the Russian ones")
	}
}

func TestTheLevelCanBeGiven(t *testing.T) {
	runs := font.Shipped().ShapeAt(nil, "(", font.Regular, "", 1)
	closing := font.Shipped().Shape(nil, ")", font.Regular, "")
	if !runs[0].RTL() || runs[0].Glyphs[0].ID != closing[0].Glyphs[0].ID {
		t.Error("a bracket read from right to left is not mirrored")
	}
}

func TestMarksAreRaisedAboveTallLetters(t *testing.T) {
	low := font.Shipped().Shape(nil, "x\u0301", font.Regular, "")[0].Glyphs[1]
	high := font.Shipped().Shape(nil, "l\u0308", font.Regular, "")[0].Glyphs[1]
	if low.Advance != 0 || high.YOffset <= low.YOffset {
		t.Errorf("marks at %+v and %+v", low, high)
	}
}

func TestTheUsersFacesAreAskedLast(t *testing.T) {
	armenian, _ := shippedFace(t, smallFace)
	bold, _ := shippedFace(t, "NotoSerifArmenian-Bold.ttf")
	l := font.NewLibrary(armenian, bold)
	for style, want := range map[font.Style]*font.Face{font.Regular: armenian, font.Bold: bold, font.Italic: armenian} {
		if got := l.Face(style); got != want {
			t.Errorf("%v: %s", style, got.PostScriptName())
		}
		if runs := l.Shape(nil, "Հ", style, ""); runs[0].Face != want {
			t.Errorf("%v is set in %s", style, runs[0].Face.PostScriptName())
		}
	}
	if l.Has('ж') || font.NewLibrary().Has('a') || font.NewLibrary().Face(font.Regular) != nil {
		t.Error("a library has what its faces lack")
	}
	all := l.With(font.Shipped().Face(font.Regular))
	if !all.Has('ж') || all.Face(font.Regular) != armenian {
		t.Error("With changes the first face or adds nothing")
	}
}

func TestLongTextIsShapedInPieces(t *testing.T) {
	for _, unit := range []string{"word ", "x", "\u0301", "א", "字", "a\u0301\u0301\u0301"} {
		text := strings.Repeat(unit, 40_000/len(unit))
		runs := font.Shipped().Shape(nil, text, font.Regular, "en")
		checkRuns(t, text, runs)
		for _, r := range runs {
			if len(r.Text) > 9<<10 && !r.Missing {
				t.Errorf("%q: a run of %d bytes", unit, len(r.Text))
			}
		}
	}
}

func TestShapingFromManyGoroutinesGivesTheSameRuns(t *testing.T) {
	texts := []string{"office AV", "שלום (abc) 12", "السلام", "Ωμέγα e\u0323\u0301", "Ж⁂字"}
	want := make([][]font.Run, len(texts))
	for i, text := range texts {
		want[i] = font.Shipped().Shape(nil, text, font.Bold, "en")
	}
	var wg sync.WaitGroup
	for n := range 8 {
		wg.Go(func() {
			for k := range 40 {
				i := (n + k) % len(texts)
				if got := font.Shipped().Shape(nil, texts[i], font.Bold, "en"); !reflect.DeepEqual(got, want[i]) {
					t.Errorf("%q differs", texts[i])
				}
			}
		})
	}
	wg.Wait()
}

// One buffer remembers a bounded number of plans: many languages must not
// change the result.
func TestManyLanguagesAreShapedAlike(t *testing.T) {
	want := font.Shipped().Shape(nil, "office", font.Regular, "")
	for i := range 300 {
		if got := font.Shipped().Shape(nil, "office", font.Regular, fmt.Sprintf("x-%d", i)); !reflect.DeepEqual(got, want) {
			t.Fatalf("language x-%d differs", i)
		}
	}
}

func FuzzShape(f *testing.F) {
	for _, seed := range []string{"office \u00AD", "שלוּם (1) ﬁ", "لَا\u200Cا", "e\u0301\u034F\u0323", "\u202Ea\u2066ב", "\xff\xfe",
		"\U0001F1E6\U0001F1E7", "q\u0307\u0323\u180B", "１２Å\u1100\u1161", "\u0300\u0301"} {
		f.Add(seed, uint8(0), "en", false)
	}
	f.Fuzz(func(t *testing.T, text string, style uint8, lang string, rtl bool) {
		runs := font.Shipped().Shape(nil, text, font.Style(style%6), lang)
		checkRuns(t, text, runs)
		level := uint8(0)
		if rtl {
			level = 1
		}
		checkRuns(t, text, font.Shipped().ShapeAt(nil, text, font.Style(style%6), lang, level))
		if again := font.Shipped().Shape(nil, text, font.Style(style%6), lang); !reflect.DeepEqual(runs, again) {
			t.Fatalf("%q is shaped in two ways", text)
		}
	})
}
