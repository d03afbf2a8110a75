package detect

import (
	"strings"
	"unicode"

	"github.com/RadhiFadlillah/whatlanggo"
)

// enough is how many letters a language can be told from.
const enough = 40

// most is how many runes of the body are looked at: the library is less sure
// of longer texts, not more.
const most = 600

// Language finds the language of the body of a text as a BCP 47 tag, "und"
// when it is not certain. A hint by the user is returned as it is.
func Language(body, hint string) (tag string, confidence float64) {
	if hint != "" {
		return hint, 1
	}
	sample := head(body, most)
	counts := make(map[*unicode.RangeTable]int)
	letters := 0
	marks := map[rune]int{}
	for _, r := range sample {
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		if r < 0x0259 { // the letters of most of Europe tell nothing by themselves
			continue
		}
		for _, s := range scripts {
			if unicode.Is(s.table, r) {
				counts[s.table]++
				break
			}
		}
		if strings.ContainsRune("əіїєґўыэёъђјљњћџқғңүұ", unicode.ToLower(r)) {
			marks[unicode.ToLower(r)]++
		}
	}
	if letters < enough {
		return "und", 0
	}
	if tag, ok := byScript(counts, letters); ok {
		return tag, 0.95
	}
	if tag, ok := byLetter(marks, letters); ok {
		return tag, 0.9
	}
	if tag, ok := byWords(sample); ok {
		return tag, 0.9
	}
	return byModel(sample)
}

// scripts that one large language writes alone.
var scripts = []struct {
	table *unicode.RangeTable
	tag   string
}{
	{unicode.Hiragana, "ja"}, {unicode.Katakana, "ja"}, {unicode.Hangul, "ko"}, {unicode.Greek, "el"}, {unicode.Georgian, "ka"},
	{unicode.Armenian, "hy"}, {unicode.Hebrew, "he"}, {unicode.Thai, "th"}, {unicode.Han, "zh"},
}

func byScript(counts map[*unicode.RangeTable]int, letters int) (string, bool) {
	kana := counts[unicode.Hiragana] + counts[unicode.Katakana]
	if kana*10 > letters {
		return "ja", true
	}
	for _, s := range scripts {
		if counts[s.table]*2 > letters {
			return s.tag, true
		}
	}
	return "", false
}

// byLetter uses letters that belong to one language only.
func byLetter(marks map[rune]int, letters int) (string, bool) {
	switch {
	case marks['ə']*100 > letters:
		return "az", true
	case (marks['ї']+marks['є']+marks['ґ'])*200 > letters:
		return "uk", true
	case marks['ў']*200 > letters:
		return "be", true
	case (marks['қ']+marks['ғ']+marks['ң']+marks['ұ'])*100 > letters:
		return "kk", true
	case (marks['ђ']+marks['ј']+marks['љ']+marks['њ']+marks['ћ'])*100 > letters:
		return "sr", true
	case (marks['ы']+marks['э']+marks['ё'])*100 > letters && marks['і'] == 0:
		return "ru", true
	case marks['ъ']*200 > letters && marks['ы'] == 0:
		return "bg", true
	}
	return "", false
}

func byModel(sample string) (string, float64) {
	info := whatlanggo.Detect(sample)
	tag := info.Lang.Iso6391()
	if tag == "" || !info.IsReliable() || info.Confidence < 0.3 {
		return "und", 0
	}
	return tag, float64(int(min(0.9, info.Confidence)*100)) / 100
}

// head is the first n runes of s.
func head(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}
