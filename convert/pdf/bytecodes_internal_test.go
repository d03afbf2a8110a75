package pdf

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/typeset"
)

func TestPlainTextCanBeReadInTheContentOfAPage(t *testing.T) {
	if body := lineOf(t, `Mind (the) gap\`, "en"); !strings.Contains(body, `(Mind \(the\) gap\\)`) {
		t.Errorf("the content is %q", body)
	}
}

// manySigns is a text of more signs than bytes can number, all of one face.
func manySigns() string {
	var b strings.Builder
	for r := rune(0xAE); r < 0x250; r++ {
		b.WriteRune(r)
		if r%5 == 0 {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

func TestSignsThatBytesDoNotNumberAreInASecondFont(t *testing.T) {
	text := manySigns()
	var b strings.Builder
	for _, c := range contentOf(t, text, "en") {
		b.WriteString(c.text)
	}
	if got, text := strings.ReplaceAll(b.String(), " ", ""), strings.ReplaceAll(text, " ", ""); got != text {
		t.Errorf("%q is read as %q", text, got)
	}
	_, e := emitted(t, text, "en")
	both := 0
	for _, u := range e.fonts.uses {
		if u.bytes && len(u.codes) > 255 {
			t.Errorf("%d glyphs have %d codes", len(u.glyphs), len(u.codes))
		}
		for _, v := range e.fonts.uses {
			if v.face == u.face && u.bytes && !v.bytes {
				both++
			}
		}
	}
	if both != 1 {
		t.Errorf("%d faces are in two fonts", both)
	}
}

// Beside its own codes, ASCII needs some for ligatures and for what looks otherwise
// beside others. needOf counts on there being so many and no more.
func TestLigaturesOfASCIIHaveCodes(t *testing.T) {
	for _, style := range []font.Style{font.Regular, font.Bold, font.Italic, font.BoldItalic} {
		var u *fontUse
		var set fontSet
		for a := '!'; a <= '~'; a++ {
			for b := '!'; b <= '~'; b++ {
				for _, run := range font.Shipped().ShapeAt(nil, string([]rune{a, b, 'i'}), style, "en", 0) {
					if u == nil {
						u = set.use(run.Face, 0)
					}
					for text, glyphs := range run.Clusters() {
						if len(glyphs) == 1 {
							u.code(glyphs[0].ID, text)
						}
					}
				}
			}
		}
		if u.others > ligatures {
			t.Errorf("style %d: %d codes are needed, not %d", style, u.others, ligatures)
		}
	}
}

// By how much words are apart is said once a line. No letter of a justified line may
// stand more than a thousandth of an em from its place for that.
func TestWordsOfAJustifiedLineStandInTheirPlaces(t *testing.T) {
	text := strings.Repeat("The ferry sails again on Friday, nine years after the last boat left, and nobody could say why it had. ", 6)
	book := typeset.Set(&doc.Document{Origin: doc.Origin{Name: "x", SHA256: strings.Repeat("0", 64)}, Meta: doc.Meta{Language: "en"}, Blocks: []doc.Block{doc.Paragraph{Text: text}}},
		typeset.Options{Paper: typeset.A4, Fonts: font.Shipped()})
	e := beginEmitter(new(emitter))
	e.page(book, &book.Pages[0])
	var want []int
	for _, p := range book.Pages[0].Pieces {
		want = append(want, p.X*1000)
	}
	got := wordsOf(t, &e)
	if len(got) < len(want) || strings.Count(string(e.out), " Tw\n") < 5 {
		t.Fatalf("%d words of %d, content %.2000s", len(got), len(want), e.out)
	}
	for i, x := range want {
		if off := got[i] - x; max(off, -off) > 11500 { // millionths of a point
			t.Errorf("word %d stands %d millionths of a point from its place", i, off)
		}
	}
}

var textOperator = regexp.MustCompile(`(BT)\n|/F(\d+) ([\d.]+) Tf|([-\d.]+) Tw|([-\d.]+) Tz|([-\d.]+) [-\d.]+ Td|\[([^]]*)\] TJ`)

// wordsOf is where each word of a page begins, in millionths of a point, by the rules of
// text state (ISO 32000-1, 9.3 and 9.4). Its fonts are of bytes, its texts without
// brackets.
func wordsOf(t *testing.T, e *emitter) (starts []int) {
	t.Helper()
	thousandths := func(s string) int {
		f, err := strconv.ParseFloat(s, 64)
		if err != nil {
			t.Fatal(err)
		}
		return int(math.Round(1000 * f))
	}
	var use *fontUse
	size, wider, spread, line, x := 0, 100_000, 0, 0, 0
	begins := true
	for _, m := range textOperator.FindAllStringSubmatch(string(e.out), -1) {
		switch {
		case m[1] != "":
			line, begins = 0, true
		case m[2] != "":
			n, _ := strconv.Atoi(m[2])
			use, size = e.fonts.uses[n-1], thousandths(m[3])
		case m[4] != "":
			spread = thousandths(m[4])
		case m[5] != "":
			wider = thousandths(m[5])
		case m[6] != "":
			line += thousandths(m[6])
			x, begins = line*1000, true
		default:
			for _, part := range regexp.MustCompile(`\(([^)]*)\)|-?\d+`).FindAllStringSubmatch(m[7], -1) {
				if part[0][0] != '(' {
					n, _ := strconv.Atoi(part[0])
					x -= n * size * wider / 100_000
					continue
				}
				for _, c := range []byte(part[1]) {
					if begins {
						starts = append(starts, x)
					}
					begins = c == ' '
					x += use.advance(uint16(c)) * size * wider / 100_000
					if begins {
						x += spread * wider / 100
					}
				}
			}
		}
	}
	return starts
}

// Readers spread the code of a space of fonts of two bytes too, though they should not.
func TestNoSignOfAFontOfTwoBytesHasTheCodeOfASpace(t *testing.T) {
	face := font.Shipped().Face(font.Regular)
	u := newFontUse(face, 1, false, new(fontUse))
	for id := range uint16(60) {
		if c := u.code(id+3, string(rune('क'+id))); c == ' ' || u.texts[c-1] != string(rune('क'+id)) || u.glyphs[c-1].ID != id+3 {
			t.Errorf("glyph %d has the code %d, which says %q", id+3, c, u.texts[c-1])
		}
	}
}

func TestCommonCharactersAreNeitherMarksNorJoiners(t *testing.T) {
	common := 0
	for r := rune(0x80); r <= unicode.MaxRune; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		n := lengthOfCommon(string(r))
		if n > 0 && (n != utf8.RuneLen(r) || unicode.In(r, unicode.M, unicode.Cf, unicode.Z, unicode.Cc)) {
			t.Errorf("%U takes %d bytes", r, n)
		}
		if n > 0 {
			common++
		}
	}
	if common < 800 || lengthOfCommon("\xe2\x80") > 0 {
		t.Errorf("%d characters are common", common)
	}
}
