package epub

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/bidi"
)

// tongue is what an element must say of its text when that is not like the
// book's: the direction it runs in, and the script it is written in, so that
// no voice reads Greek as if it were English.
func (b *book) tongue(s string) string {
	attrs := ""
	if other := script(s); other != "" && b.script != "" && other != b.script {
		attrs = ` lang="und-` + other + `" xml:lang="und-` + other + `"`
	}
	switch rtl := rightToLeft(s); {
	case rtl && !b.rtl:
		attrs += ` dir="rtl"`
	case !rtl && b.rtl && strings.ContainsFunc(s, unicode.IsLetter):
		attrs += ` dir="ltr"`
	}
	return attrs
}

// rightToLeft reports the base direction of a text: that of its first strong
// character (UAX #9, P2).
func rightToLeft(s string) bool {
	for _, r := range s {
		if r < 0x80 {
			if unicode.IsLetter(r) {
				return false
			}
			continue
		}
		p, _ := bidi.LookupRune(r)
		switch p.Class() {
		case bidi.L:
			return false
		case bidi.R, bidi.AL:
			return true
		}
	}
	return false
}

// scripts are those that are told apart, by their ISO 15924 codes. Han stands
// for all of East Asia but Korean: one text mixes its scripts.
var scripts = []struct {
	code  string
	table []*unicode.RangeTable
}{
	{"Latn", []*unicode.RangeTable{unicode.Latin}},
	{"Cyrl", []*unicode.RangeTable{unicode.Cyrillic}},
	{"Grek", []*unicode.RangeTable{unicode.Greek}},
	{"Arab", []*unicode.RangeTable{unicode.Arabic}},
	{"Hebr", []*unicode.RangeTable{unicode.Hebrew}},
	{"Hani", []*unicode.RangeTable{unicode.Han, unicode.Hiragana, unicode.Katakana}},
	{"Hang", []*unicode.RangeTable{unicode.Hangul}},
	{"Deva", []*unicode.RangeTable{unicode.Devanagari}},
	{"Thai", []*unicode.RangeTable{unicode.Thai}},
	{"Armn", []*unicode.RangeTable{unicode.Armenian}},
	{"Geor", []*unicode.RangeTable{unicode.Georgian}},
}

// fewLetters is how many letters of one script make a text of it.
const fewLetters = 24

// script is the script of a text: that of its first letters, if all of them
// share one; empty otherwise.
func script(s string) string {
	code := ""
	letters := 0
	for _, r := range s {
		if !unicode.IsLetter(r) {
			continue
		}
		c := scriptOf(r)
		if code == "" {
			code = c
		}
		if c == "" || c != code {
			return ""
		}
		if letters++; letters == fewLetters {
			break
		}
	}
	return code
}

func scriptOf(r rune) string {
	if r < 0x80 {
		return "Latn"
	}
	for i := range scripts {
		if unicode.In(r, scripts[i].table...) {
			return scripts[i].code
		}
	}
	return ""
}
