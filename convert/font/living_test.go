package font_test

import (
	"testing"
	"unicode"

	"github.com/fad55d40/archive/convert/font"
)

// living are the scripts of today: those that Unicode Standard Annex 31 (tables
// 5 and 7) recommends for identifiers, or lists as of limited use.
var living = []string{
	"Common", "Inherited", "Arabic", "Armenian", "Bengali", "Bopomofo", "Cyrillic", "Devanagari", "Ethiopic", "Georgian", "Greek",
	"Gujarati", "Gurmukhi", "Han", "Hangul", "Hebrew", "Hiragana", "Kannada", "Katakana", "Khmer", "Lao", "Latin", "Malayalam", "Myanmar",
	"Oriya", "Sinhala", "Tamil", "Telugu", "Thaana", "Thai", "Tibetan",
	"Adlam", "Balinese", "Bamum", "Batak", "Canadian_Aboriginal", "Chakma", "Cham", "Cherokee", "Hanifi_Rohingya", "Javanese", "Kayah_Li",
	"Lepcha", "Limbu", "Lisu", "Mandaic", "Meetei_Mayek", "Miao", "New_Tai_Lue", "Newa", "Nko", "Nyiakeng_Puachue_Hmong", "Ol_Chiki",
	"Osage", "Saurashtra", "Sundanese", "Syloti_Nagri", "Syriac", "Tai_Le", "Tai_Tham", "Tai_Viet", "Tifinagh", "Vai", "Wancho", "Yi",
}

// missing are the letters of today's scripts that no face has, and what they are:
// most came to Unicode after the faces were made.
var missing = []struct {
	from, to rune
	why      string
}{
	{0x20000, 0x323AF, "ideographs beyond the first plane that no national set of names and no reading in Vietnamese has: 75,000 glyphs"},
	{0x4DB6, 0x4DBF, "ideographs of 2020"},
	{0x9FA6, 0x9FFF, "ideographs of 2005 to 2021"},
	{0xFA6C, 0xFAD7, "doubles of ideographs beyond the first plane"},
	{0x16FE3, 0x16FF1, "marks of old Chinese and of Vietnamese in ideographs"},
	{0x1B001, 0x1B152, "hentaigana, out of use since 1900, and old small kana"},
	{0x1AFF0, 0x1B167, "kana for the tones of Taiwanese before 1945, and old small kana"},
	{0x31BC, 0x31BF, "letters of 2020 for Cantonese"},
	{0x1CFA, 0x1CFA, "a Vedic mark of 2019"},
	{0x10107, 0x10133, "numbers of Linear B"},
	{0x1D2C0, 0x1D2D3, "Kaktovik numerals, of 2022"},
	{0x1ED01, 0x1ED3D, "Ottoman Siyaq numbers, of account books"},
	{0x1AC1, 0x1ACE, "marks of Middle English, of 2021"},
	{0x1DFA, 0x1DFA, "a mark of 2021 for transcriptions"},
	{0x1CF00, 0x1CF46, "marks of Znamenny chant"},
	{0x10EFD, 0x10EFF, "marks of 2022 for the Quran"},
	{0x1E030, 0x1E08F, "letters of 2022 for transcriptions"},
	{0x1DF25, 0x1DF2A, "letters of 2022 for transcriptions"},
	{0x1E7E0, 0x1E7FE, "letters of 2021 for Gurage"},
	{0x05EF, 0x05EF, "a ligature of Yiddish manuscripts"},
	{0x0CDD, 0x0CF3, "letters of 2021 and 2022"},
	{0x0B55, 0x0B55, "a letter of 2020 for Kuvi"},
	{0x0C3C, 0x0C3C, "a mark of 2021"},
	{0x1B4C, 0x1B4C, "a letter of 2021"},
	{0x0860, 0x086A, "letters of 2017 for Malayalam in Syriac"},
}

func TestEveryLetterOfALivingScriptHasAGlyph(t *testing.T) {
	used := make([]bool, len(missing))
	for _, name := range living {
		table := unicode.Scripts[name]
		if table == nil {
			t.Fatalf("Unicode has no script %s", name)
		}
		lacks := 0
		for r := rune(0); r <= unicode.MaxRune; r++ {
			if !unicode.Is(table, r) || !unicode.In(r, unicode.L, unicode.M, unicode.N) || font.Shipped().Has(r) {
				continue
			}
			argued := false
			for i, m := range missing {
				if r >= m.from && r <= m.to {
					argued, used[i] = true, true
				}
			}
			if !argued {
				if lacks++; lacks <= 20 {
					t.Errorf("%s: no face has %U", name, r)
				}
			}
		}
	}
	for i, m := range missing {
		if !used[i] || m.why == "" {
			t.Errorf("%U to %U are said to be missing, and are not", m.from, m.to)
		}
	}
}

// Sequences of emoji that are one picture (Unicode Technical Standard 51): the
// face has the picture, or that of the first.
func TestSequencesOfEmojiAreOnePicture(t *testing.T) {
	for _, text := range []string{
		"👍🏿", "👩🏽‍🚀", "👨‍👩‍👧‍👦", "🏳️‍🌈", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🇯🇵", "🇧🇷", "1️⃣", "#️⃣", "❤️", "❤️‍🔥", "🧑🏻‍🤝‍🧑🏾", "☺️", "©️",
	} {
		runs := font.Shipped().Shape(nil, text, font.Regular, "en")
		if len(runs) != 1 || runs[0].Missing || runs[0].Face.PostScriptName() != "NotoEmoji-Regular" {
			t.Errorf("%s is %s", text, describe(runs))
			continue
		}
		drawn := 0
		for _, g := range runs[0].Glyphs {
			if g.Advance > 0 {
				drawn++
			}
		}
		if drawn != 1 {
			t.Errorf("%s is drawn with %d pictures", text, drawn)
		}
	}
}

func TestEveryEmojiHasAGlyph(t *testing.T) {
	for _, block := range [][2]rune{{0x1F300, 0x1F64F}, {0x1F680, 0x1F6D7}, {0x1F6DC, 0x1F6EC}, {0x1F6F0, 0x1F6FC}, {0x1F7E0, 0x1F7EB},
		{0x1F90C, 0x1F9FF}, {0x1FA70, 0x1FA7C}, {0x1FA80, 0x1FA89}, {0x1FA8F, 0x1FAC6}, {0x1FACE, 0x1FADC}, {0x1FADF, 0x1FAE9}, {0x1FAF0, 0x1FAF8}} {
		for r := block[0]; r <= block[1]; r++ {
			if !font.Shipped().Has(r) {
				t.Errorf("no face has %U %c", r, r)
			}
		}
	}
}
