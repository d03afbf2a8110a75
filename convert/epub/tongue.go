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
	{"Hani", []*unicode.RangeTable{unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Bopomofo}},
	{"Hang", []*unicode.RangeTable{unicode.Hangul}},
	{"Deva", []*unicode.RangeTable{unicode.Devanagari}},
	{"Thai", []*unicode.RangeTable{unicode.Thai}},
	{"Armn", []*unicode.RangeTable{unicode.Armenian}},
	{"Geor", []*unicode.RangeTable{unicode.Georgian}},
	{"Beng", []*unicode.RangeTable{unicode.Bengali}},
	{"Guru", []*unicode.RangeTable{unicode.Gurmukhi}},
	{"Gujr", []*unicode.RangeTable{unicode.Gujarati}},
	{"Orya", []*unicode.RangeTable{unicode.Oriya}},
	{"Taml", []*unicode.RangeTable{unicode.Tamil}},
	{"Telu", []*unicode.RangeTable{unicode.Telugu}},
	{"Knda", []*unicode.RangeTable{unicode.Kannada}},
	{"Mlym", []*unicode.RangeTable{unicode.Malayalam}},
	{"Sinh", []*unicode.RangeTable{unicode.Sinhala}},
	{"Laoo", []*unicode.RangeTable{unicode.Lao}},
	{"Khmr", []*unicode.RangeTable{unicode.Khmer}},
	{"Mymr", []*unicode.RangeTable{unicode.Myanmar}},
	{"Tibt", []*unicode.RangeTable{unicode.Tibetan}},
	{"Ethi", []*unicode.RangeTable{unicode.Ethiopic}},
	{"Mong", []*unicode.RangeTable{unicode.Mongolian}},
	{"Thaa", []*unicode.RangeTable{unicode.Thaana}},
	{"Syrc", []*unicode.RangeTable{unicode.Syriac}},
	{"Cher", []*unicode.RangeTable{unicode.Cherokee}},
	{"Cans", []*unicode.RangeTable{unicode.Canadian_Aboriginal}},
	{"Tfng", []*unicode.RangeTable{unicode.Tifinagh}},
	{"Nkoo", []*unicode.RangeTable{unicode.Nko}},
	{"Adlm", []*unicode.RangeTable{unicode.Adlam}},
	{"Vaii", []*unicode.RangeTable{unicode.Vai}},
	{"Yiii", []*unicode.RangeTable{unicode.Yi}},
	{"Java", []*unicode.RangeTable{unicode.Javanese}},
	{"Bali", []*unicode.RangeTable{unicode.Balinese}},
	{"Sund", []*unicode.RangeTable{unicode.Sundanese}},
	{"Lana", []*unicode.RangeTable{unicode.Tai_Tham}},
	{"Talu", []*unicode.RangeTable{unicode.New_Tai_Lue}},
	{"Tale", []*unicode.RangeTable{unicode.Tai_Le}},
	{"Tavt", []*unicode.RangeTable{unicode.Tai_Viet}},
	{"Cham", []*unicode.RangeTable{unicode.Cham}},
	{"Cakm", []*unicode.RangeTable{unicode.Chakma}},
	{"Mtei", []*unicode.RangeTable{unicode.Meetei_Mayek}},
	{"Olck", []*unicode.RangeTable{unicode.Ol_Chiki}},
	{"Limb", []*unicode.RangeTable{unicode.Limbu}},
	{"Lepc", []*unicode.RangeTable{unicode.Lepcha}},
	{"Newa", []*unicode.RangeTable{unicode.Newa}},
	{"Saur", []*unicode.RangeTable{unicode.Saurashtra}},
	{"Sylo", []*unicode.RangeTable{unicode.Syloti_Nagri}},
	{"Kali", []*unicode.RangeTable{unicode.Kayah_Li}},
	{"Lisu", []*unicode.RangeTable{unicode.Lisu}},
	{"Plrd", []*unicode.RangeTable{unicode.Miao}},
	{"Batk", []*unicode.RangeTable{unicode.Batak}},
	{"Bamu", []*unicode.RangeTable{unicode.Bamum}},
	{"Mand", []*unicode.RangeTable{unicode.Mandaic}},
	{"Rohg", []*unicode.RangeTable{unicode.Hanifi_Rohingya}},
	{"Osge", []*unicode.RangeTable{unicode.Osage}},
	{"Hmnp", []*unicode.RangeTable{unicode.Nyiakeng_Puachue_Hmong}},
	{"Wcho", []*unicode.RangeTable{unicode.Wancho}},
	{"Copt", []*unicode.RangeTable{unicode.Coptic}},
	{"Goth", []*unicode.RangeTable{unicode.Gothic}},
	{"Runr", []*unicode.RangeTable{unicode.Runic}},
}

// fewLetters is how many letters of one script make a text of it.
const fewLetters = 24

// script is the script of a text: that of its first letters, if all of them
// share one; empty otherwise.
func script(s string) string {
	script, letters := -1, 0
	for _, r := range s {
		if !unicode.IsLetter(r) {
			continue
		}
		switch {
		case script < 0:
			script = scriptOf(r)
		case !isOf(script, r):
			return ""
		}
		if script < 0 {
			return ""
		}
		if letters++; letters == fewLetters {
			break
		}
	}
	if script < 0 {
		return ""
	}
	return scripts[script].code
}

// scriptOf is the number of a letter's script, or -1. No letter is of two.
func scriptOf(r rune) int {
	for i := range scripts {
		if isOf(i, r) {
			return i
		}
	}
	return -1
}

// isOf reports whether a letter is of a script.
func isOf(script int, r rune) bool {
	for _, table := range scripts[script].table {
		if unicode.Is(table, r) {
			return true
		}
	}
	return false
}
