package text

import (
	"fmt"
	"unicode"

	"github.com/fad55d40/archive/convert/doc"
)

// NoticeKinds documents the notices that this package raises.
func NoticeKinds() []doc.NoticeKind {
	return []doc.NoticeKind{
		{Code: "encoding-guessed", Meaning: "the text is not UTF-8; its charset was guessed", Remedy: "name the charset with --encoding if the guess is wrong"},
		{Code: "text-lost", Meaning: "the source holds U+FFFD, which stands for letters that were lost before", Remedy: "look for an earlier copy of the source"},
		{Code: "bidi-control", Meaning: "the source holds characters that turn the direction of text", Remedy: "check that the line reads as it should"},
		{Code: "c1-control", Meaning: "the source holds C1 controls, often Windows-1252 read as Latin-1", Remedy: "name the charset with --encoding"},
		{Code: "private-use", Meaning: "the source holds private-use characters, which no font need know", Remedy: "replace them in the source if you know what they stand for"},
	}
}

// findings counts characters that a person should look at.
type findings struct {
	kinds []finding
}

type finding struct {
	code, text string
	line       int
	count      int
}

func (f *findings) rune(r rune, line int) {
	switch {
	case r < 0x80:
	case r < 0xA0:
		f.add("c1-control", fmt.Sprintf("the control character U+%04X stands in the text", r), line)
	case r == 0xFFFD:
		f.add("text-lost", "U+FFFD stands where letters were lost", line)
	case r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069:
		f.add("bidi-control", fmt.Sprintf("U+%04X turns the direction of the text", r), line)
	case unicode.Is(unicode.Co, r):
		f.add("private-use", fmt.Sprintf("U+%04X is a private-use character", r), line)
	}
}

// add counts by code, so that a million of them make one notice.
func (f *findings) add(code, text string, line int) {
	for i := range f.kinds {
		if f.kinds[i].code == code {
			f.kinds[i].count++
			return
		}
	}
	f.kinds = append(f.kinds, finding{code, text, line, 1})
}

func (f *findings) notices() []doc.Notice {
	var out []doc.Notice
	for _, k := range f.kinds {
		text := k.text
		if k.count > 1 {
			text = fmt.Sprintf("%s (%d such characters in all)", text, k.count)
		}
		out = append(out, doc.Notice{Code: k.code, Line: k.line, Text: text})
	}
	return out
}
