package pdf

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/font/bidi"
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
	body, e := emitted(t, text, language)
	return readTJ(t, e, body)
}

func lineOf(t *testing.T, text, language string) string {
	t.Helper()
	body, _ := emitted(t, text, language)
	return body
}

var lineHeight = regexp.MustCompile(`[0-9.]+ Td`) // the first of a text object is from the corner of the page

// emitted is the content of one paragraph.
func emitted(t *testing.T, text, language string) (string, *emitter) {
	t.Helper()
	book := typeset.Set(&doc.Document{
		Origin: doc.Origin{Name: "x", SHA256: strings.Repeat("0", 64)}, Meta: doc.Meta{Language: language},
		Blocks: []doc.Block{doc.Paragraph{Text: text}},
	}, typeset.Options{Paper: typeset.A4, Fonts: font.Shipped()})
	e := beginEmitter(new(emitter))
	e.page(book, &book.Pages[0])
	// The first marked content is the title; the line goes on as long as the height stays.
	marks := strings.Split(string(e.out), "BDC\n")
	body, height := "", lineHeight.FindString(marks[2])
	for _, m := range marks[2:] {
		if lineHeight.FindString(m) != height {
			break
		}
		m, _, _ = strings.Cut(m, "ET\nEMC\n")
		body += m
	}
	return body, &e
}

// readTJ reads codes, of lines whose spaces are not spread.
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
				for len(raw) > 0 {
					code := uint16(raw[0])
					if raw = raw[1:]; !use.bytes {
						code, raw = code<<8|uint16(raw[0]), raw[1:]
					}
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
	return strings.Trim(strings.ReplaceAll(string(runes), rightMark, ""), " ")
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
		if got := b.String(); norm.NFC.String(strings.TrimSpace(got)) != norm.NFC.String(text) {
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

func TestEachLetterFromTheRightHasItsRoom(t *testing.T) {
	for _, text := range []string{"שֶׁבַע", "בְּשֶׁבַע בַּבֹּקֶר", "סַכָּנָה", "الله لا إله", "مُحَمَّدٌ"} {
		for _, c := range contentOf(t, text, "he") {
			if c.wide <= 0 && c.text != rightMark {
				t.Errorf("%q: the code of %q has no width", text, c.text)
			}
		}
	}
}

func TestALineFromTheRightIsInOneFont(t *testing.T) {
	for _, text := range []string{"שלום, עולם", "ב-12 במאי 2021, פורסם", "ראו https://example.org/a_b (2021)", "في 12 مايو 2021، نُشر «English» هنا"} {
		fonts := regexp.MustCompile(`/F[0-9]+`).FindAllString(lineOf(t, text, "he"), -1)
		if slices.Sort(fonts); len(slices.Compact(fonts)) != 1 {
			t.Errorf("%q is in the fonts %q", text, fonts)
		}
	}
}

func TestSpacesStandWhereTheyAreSeen(t *testing.T) {
	for text, want := range map[string]string{
		"ב 12 במאי 2021 כאן":    " ב" + "12" + " יאמב " + "2021" + "ןאכ ", // one segment after the other
		"שלום hello world עולם": " םולש" + "hello world" + "םלוע ",        // one element after the other; the space behind the second is of the third
		"שלום, עולם.":           ".םלוע ,םולש",
	} {
		var b strings.Builder
		for _, c := range contentOf(t, text, "he") {
			b.WriteString(c.text)
		}
		if got := strings.ReplaceAll(b.String(), rightMark, ""); got != want {
			t.Errorf("%q is seen as %q, not %q", text, got, want)
		}
	}
}

// Programs let a comma or a number take what stands on its left with it, unless a
// letter or mark from the right stands between.
func TestNumbersAndCommasAreParted(t *testing.T) {
	for text, want := range map[string]string{
		"שלום, עולם":         "םלוע " + rightMark + ",םולש",
		"ב 2021–2022 כאן":    rightMark + " ב" + rightMark + "2021" + rightMark + "–" + "2022" + "ןאכ" + rightMark + " " + rightMark,
		"אבג 1.5":            rightMark + " גבא" + "1.5",
		"סַנְדּוִיץַ, שלום":  "םולש " + rightMark + "," + rightMark + "\u05b7\u05e5\u05d9\u05b4\u05d5\u05bc\u05d3\u05b0\u05e0\u05b7\u05e1",
		"Shalom (שלום) here": "Shalom (םולש" + "\u200e" + ") here",
	} {
		var b strings.Builder
		for _, c := range contentOf(t, text, "he") {
			b.WriteString(c.text)
		}
		if got := b.String(); got != want {
			t.Errorf("%q is written as %q, not %q", text, got, want)
		}
	}
}

// pdf.js shows no code that ends in a joiner, and finds a space behind one that holds a
// mark and begins a word.
func TestJoinersAndMarksDoNotSpoilTheCodeOfALetter(t *testing.T) {
	for _, text := range []string{"وحشیانه\u200cای", "می\u200cخواهم", "x\u200dy", "क्\u200dष", "e\u0301x", "שֶׁבַע", "ಕ್ಷಮಿಸಿ", "ประกาศที่นี่"} {
		begins := true
		for _, c := range contentOf(t, text, "en") {
			letters := strings.ContainsFunc(c.text, unicode.IsLetter)
			last, _ := utf8.DecodeLastRuneInString(c.text)
			if letters && (unicode.Is(unicode.Cf, last) || begins && strings.ContainsFunc(c.text, isMark)) {
				t.Errorf("%q: a code says %q", text, c.text)
			}
			begins = c.text == " "
			if strings.Contains(c.text, "\u200b") || utf8.RuneCountInString(c.text) > mostSaid {
				t.Errorf("%q: a code says %q", text, c.text)
			}
		}
	}
}

func TestWhatNoFaceHasIsSaidSignBySign(t *testing.T) {
	text := "\U00010A60\U00010A61\U0001E2C0\U0001E2C1" + strings.Repeat("\U000116C0", 60)
	var b strings.Builder
	for _, c := range contentOf(t, text, "en") {
		if utf8.RuneCountInString(c.text) > mostSaid {
			t.Errorf("a code says %q", c.text)
		}
		b.WriteString(c.text)
	}
	if n := utf8.RuneCountInString(strings.ReplaceAll(b.String(), rightMark, "")); n != utf8.RuneCountInString(text) {
		t.Errorf("%d characters are said of %d", n, utf8.RuneCountInString(text))
	}
}

// Poppler takes letters that all stand alone for one word that is letterspaced.
func TestLoneLettersAreNotTakenForLetterspacing(t *testing.T) {
	for _, text := range []string{"전 문", "제 1 조", "세 계 인 권", "A B C", "一 二"} {
		codes := contentOf(t, text, "ko")
		var b strings.Builder
		parted := false
		for _, c := range codes {
			b.WriteString(c.text)
			parted = parted || strings.HasSuffix(c.text, " ") && utf8.RuneCountInString(c.text) == 2
		}
		if !parted || strings.TrimSpace(b.String()) != text {
			t.Errorf("%q is said by %+v", text, codes)
		}
	}
	for _, c := range contentOf(t, "I am a B", "en") {
		if utf8.RuneCountInString(c.text) > 1 {
			t.Errorf("a code says %q", c.text)
		}
	}
}

// Poppler finds another word where codes begin closer to one another than a tenth of an
// em, or further apart.
func TestSignsOfKannadaLeaveNoGapsInWords(t *testing.T) {
	for _, text := range []string{"ಅಭಿವೃದ್ಧಿಗೊಳಿಸುವುದು", "ಮನುಷ್ಯನು", "ಕೃತ್ಯದ", "ಕ್ರೂರಕೃತ್ಯಗಳಾಗಿ", "ನಿಷ್ಪಕ್ಷಪಾತವೂ", "ಮಾತಾಪಿತೃಗಳಿಗೆ"} {
		codes := contentOf(t, text, "kn")
		var b strings.Builder
		for i, c := range codes {
			b.WriteString(c.text)
			if i == 0 || isMark(firstRune(codes[i-1].text)) { // blanks that say the marks of what begins a word
				continue
			}
			if gap := c.x - codes[i-1].x - codes[i-1].wide; gap > widestGap || c.x < codes[i-1].x+narrowest {
				t.Errorf("%q: %q at %d, %d wide, is followed by %q at %d", text, codes[i-1].text, codes[i-1].x, codes[i-1].wide, c.text, c.x)
			}
		}
		if b.String() != text {
			t.Errorf("%q is read as %q", text, b.String())
		}
	}
}

// Most programs turn no letters round that are not in the Basic Multilingual Plane.
func TestAdlamIsShownAsItIsRead(t *testing.T) {
	for _, text := range []string{"𞤑𞤵𞥅𞤤𞤢𞤤 𞥑𞥔", "𞤉 𞤼𞤵𞥅𞤺𞤢𞥄𞤣𞤫، 𞤲'𞤣𞤫 (𞤱𞤮𞤲𞤣𞤫).", "𞤐𞤫𞤯𞥆𞤮 New York 12, 𞤲𞤫𞤯", "𐴀𐴁 𐴂𐴃"} {
		codes := contentOf(t, text, "ff-Adlm")
		var b strings.Builder
		for _, c := range codes {
			b.WriteString(c.text)
		}
		if got := strings.TrimSpace(strings.ReplaceAll(b.String(), rightMark, "")); got != text {
			t.Errorf("%q is written as %q", text, got)
		}
		// Programs that sort by place turn a line round when a mark stands at its left end.
		leftmost := codes[0]
		for _, c := range codes {
			if c.x < leftmost.x || c.x == leftmost.x && strings.HasPrefix(c.text, rightMark) {
				leftmost = c
			}
		}
		if !strings.HasPrefix(leftmost.text, rightMark) || !strings.Contains(b.String(), weight) {
			t.Errorf("%q begins at its left with %q", text, leftmost.text)
		}
	}
}

// Poppler takes a page for one from left to right when its Latin letters, such as those of
// the colophon, outweigh the marks, and sets a last letter that stands alone and begins
// where the mark does on a line of its own.
func TestMarksOutweighLatinLetters(t *testing.T) {
	weights, left, before := 0, 0, 1<<20
	for _, c := range contentOf(t, "𞤐𞤫𞤯𞥆𞤮 𞤐", "ff-Adlm") {
		if c.text != weight {
			left = min(left, c.x)
			continue
		}
		weights++
		if c.x >= left || before-c.x < 100 {
			t.Errorf("a mark at %d, beside one at %d and a letter at %d", c.x, before, left)
		}
		before = c.x
	}
	if weights != mostWeights {
		t.Errorf("%d marks on a page of mostly Latin letters", weights)
	}
}

// MuPDF turns each segment of a line from right to left round where it stands, but none of
// hyphens; PDFium sorts what operators show by its place before it turns a line.
func TestEachSegmentHasAnOperator(t *testing.T) {
	for text, segments := range map[string]int{
		"ראו 12 במאי 2021 כאן": 5, "בית-ספר של-לנו": 5, "מן-הים-אל": 5, "שלום עולם": 1, "ئىززەت-ھۆرمەت": 3,
	} {
		body, e := emitted(t, text, "he")
		var read []string
		tf := regexp.MustCompile(`/F[0-9]+ `).FindString(body) // of all of them
		for operator := range strings.SplitSeq(strings.TrimSuffix(body, "] TJ\n"), "] TJ\n") {
			_, operator, _ = strings.Cut(operator, "[")
			said := ""
			for _, c := range readTJ(t, e, tf+"["+operator+"]") {
				said += c.text
			}
			said = strings.ReplaceAll(said, rightMark, "")
			if strings.ContainsFunc(said, bidi.IsRight) {
				said = turnedRound(said)
			}
			read = append(read, said)
		}
		if got := strings.Join(read, ""); strings.TrimSpace(got) != text || len(read) != segments {
			t.Errorf("%q is read as %q", text, read)
		}
	}
}

func turnedRound(s string) string {
	runes := []rune(s)
	slices.Reverse(runes)
	return string(runes)
}

// The space between a number and words of another element goes with the words, to whose
// right it stands. Plain, poppler and pdf.js would lose it there.
func TestASpaceOfANumberSaysMoreThanItselfBesideAnotherElement(t *testing.T) {
	codes := contentOf(t, "מעל הגשר הגשר עיר ילדים $5 Go-lang הגיעו ישנה New York שלום", "he")
	i := slices.IndexFunc(codes, func(c shownCode) bool { return c.text == "G" })
	if i < 2 || codes[i-2].text != rightMark+" " || codes[i-1].text != rightMark {
		t.Errorf("before the words stands no such space: %+v", codes)
	}
}

// Poppler takes a hyphen at the end of a line for one that divides a word, and drops it.
func TestHyphenThatHangsAtTheEndOfALineSaysItsSpace(t *testing.T) {
	text := strings.Repeat("alkeis- ", 40) + "ja"
	lines := strings.Count(lineOf(t, text, "fi"), " Td\n")
	within, hanging := 0, 0
	for _, c := range contentOf(t, text, "fi") {
		switch c.text {
		case "-":
			within++
		case "- ":
			hanging++
		}
	}
	if lines < 3 || hanging != lines-1 || within != 40-hanging {
		t.Errorf("%d lines, of which %d end in a hyphen with its space; %d hyphens stand alone", lines, hanging, within)
	}
	for _, text := range []string{"alkeis-", "Nord-Ost"} {
		codes := contentOf(t, text, "de")
		if last := codes[len(codes)-1].text; strings.Contains(last, " ") {
			t.Errorf("%q ends in %q", text, last)
		}
	}
}

// pdf.js finds a second space behind a mark that stands behind a plain one.
func TestASpaceBeforeAMarkSaysMoreThanItself(t *testing.T) {
	for text, want := range map[string]string{"བྱེདདག ོས་པའི": leftMark + " ", "བྱེདདག ས་པའི": " "} {
		codes := contentOf(t, text, "bo")
		n := slices.IndexFunc(codes, func(c shownCode) bool { return strings.HasSuffix(c.text, " ") })
		if n < 0 || codes[n].text != want {
			t.Fatalf("%q: no space says %q", text, want)
		}
		if space := codes[n]; want != " " && space.x+space.wide != codes[n+1].x {
			t.Errorf("%q: the space ends at %d, what follows begins at %d", text, space.x+space.wide, codes[n+1].x)
		}
	}
}

// Poppler takes room between a letter and a comma, which kerning makes, for a space.
func TestKerningLeavesNoGapInAWord(t *testing.T) {
	for _, text := range []string{"భాష, భాష", "లోకసేవలలో"} {
		end := -1
		for _, c := range contentOf(t, text, "te") {
			if end >= 0 && c.text != " " && c.x-end > widestGap {
				t.Errorf("%q: %d before %q", text, c.x-end, c.text)
			}
			end = c.x + c.wide
			if c.text == " " {
				end = -1
			}
		}
	}
}

// At the beginning of a line pdf.js gives a mark to the line before.
func TestNoLineFromRightToLeftBeginsWithAMark(t *testing.T) {
	for text, want := range map[string]string{"ދީބާޖާ": rightMark + " ", "ދީބާޖާ.": rightMark + ".", "ދީބާޖ": "ޖ"} {
		if first := contentOf(t, text, "dv")[0].text; first != want {
			t.Errorf("%q begins with %q, want %q", text, first, want)
		}
	}
}
