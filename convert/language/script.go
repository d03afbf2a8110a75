package language

import (
	"strings"
	"unicode"

	"github.com/fad55d40/archive/convert/letter"
)

// scripts that one large language writes, all but alone.
var scripts = [...]struct {
	table *unicode.RangeTable
	tag   string
}{
	{unicode.Hiragana, "ja"}, {unicode.Katakana, "ja"}, {unicode.Hangul, "ko"}, {unicode.Han, "zh"},
	{unicode.Greek, "el"}, {unicode.Georgian, "ka"}, {unicode.Armenian, "hy"}, {unicode.Hebrew, "he"},
	{unicode.Thai, "th"}, {unicode.Lao, "lo"}, {unicode.Khmer, "km"}, {unicode.Myanmar, "my"},
	{unicode.Bengali, "bn"}, {unicode.Gurmukhi, "pa"}, {unicode.Gujarati, "gu"}, {unicode.Oriya, "or"},
	{unicode.Tamil, "ta"}, {unicode.Telugu, "te"}, {unicode.Kannada, "kn"}, {unicode.Malayalam, "ml"},
	{unicode.Sinhala, "si"}, {unicode.Thaana, "dv"}, {unicode.Cherokee, "chr"},
}

// counts is how many letters a text has, and of each script.
type counts struct {
	letters int
	script  [len(scripts)]int
}

func count(sample string) counts {
	var c counts
	for _, r := range sample {
		if !letter.Is(r) {
			continue
		}
		c.letters++
		if r < 0x370 || r >= 0x400 && r < 0x530 { // Latin and Cyrillic have many languages
			continue
		}
		for i := range scripts {
			if unicode.Is(scripts[i].table, r) {
				c.script[i]++
				break
			}
		}
	}
	return c
}

// byScript returns the language whose script most letters are of; "" for
// scripts of several languages. Japanese is told from Chinese by one kana in
// ten letters; neighbours that share a script, by letters of their own.
func (c *counts) byScript(sample string) string {
	if (c.script[0]+c.script[1])*10 > c.letters {
		return "ja"
	}
	for i, s := range scripts {
		if c.script[i]*2 <= c.letters {
			continue
		}
		switch {
		case s.tag == "bn" && strings.ContainsAny(sample, "ৰৱ"):
			return "as"
		case s.tag == "he" && strings.ContainsAny(sample, "װױײ\u05b7\u05b8"):
			return "yi"
		}
		return s.tag
	}
	return ""
}
