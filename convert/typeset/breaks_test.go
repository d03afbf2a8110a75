package typeset_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/typeset"
)

// linesOf sets paragraphs and returns their lines as text, hyphens at ends as "-\n"
// would show them: "\u00ad".
func linesOf(language string, texts ...string) (lines []string) {
	d := article()
	d.Meta.Language = language
	for _, t := range texts {
		d.Blocks = append(d.Blocks, doc.Paragraph{Text: t})
	}
	for _, paragraph := range paragraphs(set(d)) {
		for _, l := range paragraph {
			var b strings.Builder
			for _, p := range l {
				b.WriteString(p.Run.Text + p.Space.String())
			}
			lines = append(lines, b.String())
		}
	}
	return lines
}

// mixed makes up paragraphs of words.
func mixed(words string) (texts []string) {
	r := rand.New(rand.NewPCG(11, 3))
	list := strings.Split(words, "|")
	for range 60 {
		var b strings.Builder
		for range 60 { // each behind one or two of the last, which are plain
			b.WriteString(list[r.IntN(len(list))] + " ")
			for range 1 + r.IntN(2) {
				b.WriteString(list[len(list)-1-r.IntN(3)] + " ")
			}
		}
		texts = append(texts, strings.TrimSpace(b.String()))
	}
	return texts
}

func TestLinesDoNotEndOrBeginWhereNoPrinterWouldHaveThem(t *testing.T) {
	for _, c := range []struct {
		name, language, words string
		ends, begins          []string // of no line
	}{
		{"words of one letter stay with the next", "cs", "k|v|s|ohni|domu|stala|a|pak|se|vracela|ulicemi|zpět|pomalu", []string{"k", "v", "s", "a"}, nil},
		{"so they do in Russian", "ru", "в|к|и|дом|шла|потом|она|возвращалась|медленно|улицами", []string{"в", "к", "и"}, nil},
		{"a dash that stands apart ends the line before", "en", "the|harbour|office – closed|since the war — was sold|again|twice", nil, []string{"–", "—"}},
		{"marks that stand apart do not begin a line", "fr", "alors !|quoi ?|il dit :|« bien sûr »|elle|revient|lentement|du port", []string{"«"}, []string{"!", "?", ":", "»"}},
		{"numbers keep their groups", "fr", "près de|10 000|ou|1 200 300|personnes|sont|venues|hier", []string{"10", "1", "200", "1 200"}, []string{"000", "300", "200 300"}},
		{"a danda that stands apart does not begin a line", "hi", "समान है ।|कहा गया ॥|घोषणा|अधिकार|जो|भी|लोग", nil, []string{"।", "॥"}},
		{"so it is with the sign of repetition, and marks of Arabic", "th", "ใด ๆ|quoi ؟|ต่าง ๆ|la|le|de", nil, []string{"ๆ", "؟"}},
		{"a bracket with a space stays with what it holds", "en", "the ( old ) office|and|its clock|were|sold|twice", []string{"("}, []string{")"}},
		{"so is one with the code of a place", "en", "the|number is|(020) 7946 0958|or|020 7946 0123|or|+1 (555) 010-9999|and nobody|answers|it|today", []string{"(020)", "020", "+1", "(555)"}, nil},
		{"a telephone number is one", "en", "the|number is|+44 20 7946 0958|and nobody|answers|it|today", []string{"+44", "20", "7946"}, nil},
	} {
		lines := linesOf(c.language, mixed(c.words)...)
		if len(lines) < 100 {
			t.Fatalf("%s: %d lines", c.name, len(lines))
		}
		for _, l := range lines {
			words := strings.Fields(l)
			for _, w := range c.ends {
				if words[len(words)-1] == w && utf8.RuneCountInString(l) > 40 {
					t.Errorf("%s: %q ends a line", c.name, l)
				}
			}
			for _, w := range c.begins {
				if words[0] == w {
					t.Errorf("%s: %q begins a line", c.name, l)
				}
			}
		}
	}
}

func TestAddressesAreBrokenWithoutAHyphen(t *testing.T) {
	text := strings.Join(mixed("https://www.example.org/correspondence-with-the-harbour/letters?view=extraordinary&lang=en|see|archivist.in.charge@correspondence.museum.example.org|C:\\Documents\\Estuary\\correspondence-final.docx|or|and|so on"), " ")
	lines := linesOf("en", text)
	hyphens := 0
	for _, l := range lines {
		words := strings.Fields(l)
		if last := words[len(words)-1]; strings.HasSuffix(last, "\u00ad") || strings.HasSuffix(last, "-") {
			hyphens++
			t.Errorf("%q ends with a hyphen that is no part of the address, or seems to be none", l)
		}
	}
	if joined := strings.Join(lines, ""); strings.Contains(joined, " archivist.in.charge@correspon dence") || len(lines) < 500 {
		t.Errorf("%d lines", len(lines))
	}
}

func TestARowOfNumbersIsNoWord(t *testing.T) {
	for _, l := range linesOf("en", strings.Repeat("100 ", 400)+"end") {
		if n := len(strings.Fields(l)); n > 40 {
			t.Errorf("%d numbers are on one line", n)
		}
	}
}

func TestAsianLinesAreFullAndKeepTheirRules(t *testing.T) {
	for language, text := range map[string]string{
		"ja": "「すべての人間は、生まれながらにして自由であり、かつ、尊厳と権利とについて平等である。」と、ウィキペディアーには書いてあった。",
		"zh": "人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心，并应以兄弟关系的精神相对待。",
		"th": "มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิต่างมีเหตุผลและมโนธรรม",
		"ko": "모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다. 인간은 천부적으로 이성과 양심을 부여받았으며",
	} {
		d := article(doc.Paragraph{Text: strings.Repeat(text, 12)})
		d.Meta.Language = language
		all := paragraphs(set(d))
		lines := all[len(all)-1]
		if len(lines) < 6 {
			t.Fatalf("%s: %d lines", language, len(lines))
		}
		for i, l := range lines[:len(lines)-1] {
			first, _ := utf8.DecodeRuneInString(l[0].Run.Text)
			end := l[len(l)-1]
			last, _ := utf8.DecodeLastRuneInString(end.Run.Text)
			if strings.ContainsRune("、。，」ーァィゥェォッャュョっゃゅょ", first) || strings.ContainsRune("「（", last) {
				t.Errorf("%s: line %d begins with %q and ends with %q", language, i, first, last)
			}
			if end.Run.Missing { // squares are as wide as they are
				continue
			}
			if right := end.X + end.Run.Width()*end.Size/1000; right < (typeset.A4.Width+300*typeset.Point)/2 {
				t.Errorf("%s: line %d ends at %d", language, i, right)
			}
		}
	}
}
