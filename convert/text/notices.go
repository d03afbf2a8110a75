package text

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/encoding/charmap"

	"github.com/fad55d40/archive/convert/doc"
)

// NoticeKinds documents the notices that this package raises.
func NoticeKinds() []doc.NoticeKind {
	return []doc.NoticeKind{
		{Code: "encoding-guessed", Meaning: "the text does not say its charset, which was guessed", Remedy: "name the charset with --encoding if the guess is wrong"},
		{Code: "text-lost", Meaning: "the source holds U+FFFD, which stands for letters that were lost before", Remedy: "look for an earlier copy of the source"},
		{Code: "object-lost", Meaning: "the source holds U+FFFC, which stands where a picture or another object was", Remedy: "look for an earlier copy of the source"},
		{Code: "bidi-control", Meaning: "the source holds characters that set text against its own direction, which were dropped, or that turn it and are left open", Remedy: "check that the line reads as it should"},
		{Code: "c1-control", Meaning: "the source holds C1 controls, often Windows-1252 read as Latin-1", Remedy: "mend it with --fix-encoding, or name the charset with --encoding"},
		{Code: "control-dropped", Meaning: "control characters were dropped, since no XML may hold them", Remedy: "see the log of changes; mend the source if they meant something"},
		{Code: "private-use", Meaning: "the source holds private-use characters, which no font need know", Remedy: "replace them in the source if you know what they stand for"},
		{Code: "noncharacter", Meaning: "the source holds code points that Unicode promises never to use", Remedy: "look for an earlier copy of the source"},
		{Code: "mojibake", Meaning: "a line looks like UTF-8 that was read as another charset", Remedy: "mend it with --fix-encoding, unless the line is about encodings"},
		{Code: "html-entity", Meaning: "the source holds character references of HTML", Remedy: "mend it with --fix-encoding, unless the text is about HTML"},
		{Code: "marks-piled", Meaning: "more combining marks stand on one letter than any writing has; they were left as they are", Remedy: "check the line"},
	}
}

// findings counts what a person should look at: a million of one kind make
// one notice, with the lines where the first few stand.
type findings struct{ kinds []finding }

type finding struct {
	code   string
	lines  []int // the first few, without repetition
	first  rune
	detail string // for those that a character does not describe
	count  int
}

const linesNamed = 5

func (f *findings) add(code string, line int, r rune) { f.kind(code, line).saw(r, "") }

// addText is for findings that words describe.
func (f *findings) addText(code string, line int, detail string) { f.kind(code, line).saw(0, detail) }

func (f *findings) kind(code string, line int) *finding {
	var k *finding
	for i := range f.kinds {
		if f.kinds[i].code == code {
			k = &f.kinds[i]
		}
	}
	if k == nil {
		f.kinds = append(f.kinds, finding{code: code})
		k = &f.kinds[len(f.kinds)-1]
	}
	if n := len(k.lines); n < linesNamed && (n == 0 || k.lines[n-1] != line) {
		k.lines = append(k.lines, line)
	}
	return k
}

func (k *finding) saw(r rune, detail string) {
	if k.count++; k.count == 1 {
		k.first, k.detail = r, detail
	}
}

func (f *findings) notices() []doc.Notice {
	var out []doc.Notice
	for _, k := range f.kinds {
		text := k.describe()
		if k.count > 1 {
			text = fmt.Sprintf("%s; %d such in all, first on %s", text, k.count, lineList(k.lines))
		}
		out = append(out, doc.Notice{Code: k.code, Line: k.lines[0], Text: text})
	}
	return out
}

func lineList(lines []int) string {
	if len(lines) == 1 {
		return fmt.Sprintf("line %d", lines[0])
	}
	return "lines " + strings.Trim(strings.ReplaceAll(fmt.Sprint(lines), " ", ", "), "[]")
}

func (k *finding) describe() string {
	if k.detail != "" {
		return k.detail
	}
	switch u := fmt.Sprintf("U+%04X", k.first); k.code {
	case "c1-control":
		if r := fromC1(k.first); r != 0 {
			return fmt.Sprintf("the control character %s stands in the text; --fix-encoding makes it %q, as in Windows-1252", u, string(r))
		}
		return fmt.Sprintf("the control character %s stands in the text", u)
	case "text-lost":
		return u + " stands where letters were lost"
	case "object-lost":
		return u + " stands where a picture or another object was"
	case "bidi-control":
		return u + " turns the direction of the text"
	case "control-dropped":
		return "the control character " + u + " was dropped"
	case "private-use":
		return u + " is a private-use character"
	default:
		return u + " is not a character"
	}
}

// fromC1 is what Windows-1252 has in the place of a C1 control; 0 for the five
// places that it leaves free.
func fromC1(r rune) rune {
	if got := charmap.Windows1252.DecodeByte(byte(r)); r >= 0x80 && r < 0xA0 && got != unicode.ReplacementChar && unicode.IsGraphic(got) {
		return got
	}
	return 0
}
