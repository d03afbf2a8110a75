package pdf

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/typeset"
)

// shownCode is one character code as a reader of the content meets it.
type shownCode struct {
	text string
	x    int // where the pen stands, in thousandths of an em of the line's size
	wide int
}

// contentOf sets one paragraph and reads the codes of its line back from the
// content: strings, and the numbers between them, by the rules of TJ.
func contentOf(t *testing.T, text, language string) (codes []shownCode) {
	t.Helper()
	book := typeset.Set(&doc.Document{
		Origin: doc.Origin{Name: "x", SHA256: strings.Repeat("0", 64)}, Meta: doc.Meta{Language: language},
		Blocks: []doc.Block{doc.Paragraph{Text: text}},
	}, typeset.Options{Paper: typeset.A4, Fonts: font.Shipped()})
	e := beginEmitter(new(emitter))
	e.page(book, &book.Pages[0])
	// The first marked content is the title, the second the paragraph.
	marks := strings.Split(string(e.out), "BDC\n")
	body, _, _ := strings.Cut(marks[2], "ET\nEMC\n")
	return readTJ(t, &e, body)
}

func readTJ(t *testing.T, e *emitter, body string) (codes []shownCode) {
	t.Helper()
	var use *fontUse
	x := 0
	for i := 0; i < len(body); {
		switch c := body[i]; {
		case strings.HasPrefix(body[i:], "/F"):
			n, _ := leadingNumber([]byte(body[i+2:]))
			use = e.fonts.uses[n-1]
			i += 2
		case c == '[':
			for i++; body[i] != ']'; {
				if body[i] != '(' {
					end := i + strings.IndexAny(body[i+1:], "(]") + 1
					n, err := strconv.Atoi(body[i:end])
					if err != nil {
						t.Fatalf("%q in an array", body[i:end])
					}
					x -= n
					i = end
					continue
				}
				var raw []byte
				for i++; body[i] != ')'; i++ {
					if body[i] == '\\' {
						if i++; body[i] == 'r' {
							raw = append(raw, '\r')
							continue
						}
					}
					raw = append(raw, body[i])
				}
				i++
				for ; len(raw) > 1; raw = raw[2:] {
					code := uint16(raw[0])<<8 | uint16(raw[1])
					codes = append(codes, shownCode{use.texts[code-1], x, use.advance(code)})
					x += use.advance(code)
				}
			}
		default:
			i++
		}
	}
	return codes
}

// reversed reads codes from the right, as readers do with Hebrew and Arabic.
func reversed(codes []shownCode) string {
	var runes []rune
	for _, c := range codes {
		runes = append(runes, []rune(c.text)...)
	}
	slices.Reverse(runes)
	return strings.Trim(strings.ReplaceAll(string(runes), silence, ""), " ")
}

func TestTextFromTheRightIsWholeWhenItIsTurnedRound(t *testing.T) {
	for _, text := range []string{
		"שלום", "שלום עולם טוב", "בְּשֶׁבַע בַּבֹּקֶר יָצְאָה", "הַמַּעְבֹּרֶת", "سلام", "العبّارة الأخيرة", "لا إلا للأطفال", "سَلَامٌ", "صباحًا",
	} {
		got := reversed(contentOf(t, text, "he"))
		if norm.NFC.String(got) != norm.NFC.String(text) {
			t.Errorf("%q is read as %q", text, got)
		}
	}
}

func TestThePenNeverGoesBackFromTheRight(t *testing.T) {
	for _, text := range []string{"שלום עולם", "בְּשֶׁבַע בַּבֹּקֶר", "לֹא", "سَلَامٌ لا"} {
		x := -1 << 30
		for _, c := range contentOf(t, text, "he") {
			if c.x < x-60 { // kerning may tuck a letter under the one before
				t.Errorf("%q: the pen goes from %d back to %d for %q", text, x, c.x, c.text)
			}
			x = c.x
		}
	}
}

func TestTextFromTheLeftIsWhole(t *testing.T) {
	for _, text := range []string{"Affluent office, fjord.", "e\u0301 a\u0323\u0308 b\u0331", "naïve café", "To AVATAR", "π ≈ 3"} {
		var b strings.Builder
		for _, c := range contentOf(t, text, "en") {
			b.WriteString(c.text)
		}
		if got := strings.ReplaceAll(b.String(), silence, ""); norm.NFC.String(strings.TrimSpace(got)) != norm.NFC.String(text) {
			t.Errorf("%q is read as %q", text, got)
		}
	}
}

func TestEveryCodeHasATextThatIsAllowed(t *testing.T) {
	for _, text := range []string{"שֶׁבַע", "a\u0323\u0308", "fi", "x\u200dy"} {
		for _, c := range contentOf(t, text, "en") {
			if c.text == "" || c.text == "\x00" || c.text == "\ufeff" || !utf8.ValidString(c.text) {
				t.Errorf("%q: a code stands for %q", text, c.text)
			}
		}
	}
}

func TestMarksOnOneLetterShareItsRoom(t *testing.T) {
	var e emitter
	given := []font.Glyph{{ID: 1}, {ID: 2, XOffset: 40}, {ID: 3, Advance: 600}, {ID: 4}, {ID: 5, Advance: 500}}
	got := e.spread(given)
	width := int16(0)
	for _, g := range got {
		width += g.Advance
	}
	if width != 1100 {
		t.Errorf("the line is %d wide, not 1100", width)
	}
	if got[0].Advance == 0 || got[1].Advance == 0 || got[3].Advance != 0 {
		t.Errorf("rooms %+v", got)
	}
	pen, inked := int16(0), int16(0)
	for i, g := range got { // what is seen stays where it was
		if want := inked + given[i].XOffset; pen+g.XOffset != want {
			t.Errorf("glyph %d is drawn at %d, not %d", i, pen+g.XOffset, want)
		}
		pen += g.Advance
		inked += given[i].Advance
	}
	narrow := []font.Glyph{{ID: 1}, {ID: 2}, {ID: 3, Advance: 200}}
	if got := e.spread(narrow); got[0].Advance != 0 {
		t.Error("a narrow letter gave its room away")
	}
}
