package language

import (
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/letter"
)

// byLetters tells the languages that the table does not have and would take for
// their neighbours: Uzbek in Cyrillic letters, the only language that writes ў
// beside қ, ғ or ҳ and does without ы, and Sanskrit, which closes many words with
// a visarga and has none of the short words without which its daughters say
// nothing. It returns "" for all others.
func byLetters(sample string) string {
	first := sample[max(0, strings.IndexFunc(sample, letter.Is)):]
	switch r, _ := utf8.DecodeRuneInString(first); {
	case r >= 0x400 && r < 0x530 && strings.Contains(sample, "ў") && isUzbek(sample):
		return "uz-Cyrl"
	case r >= 0x900 && r < 0x980 && strings.Contains(sample, "ः") && isSanskrit(sample):
		return "sa"
	}
	return ""
}

func isUzbek(sample string) bool {
	own := 0
	for _, r := range sample {
		switch r {
		case 'қ', 'ғ', 'ҳ', 'Қ', 'Ғ', 'Ҳ':
			own++
		case 'ы', 'щ', 'і', 'ә', 'ө', 'ү', 'ң', 'ӣ', 'ӯ', 'ҷ', 'Ӣ', 'Ӯ', 'Ҷ':
			return false
		}
	}
	return own > 1
}

// daughterWords are the commonest words of Hindi, Marathi and Nepali, which
// Sanskrit does not have.
const daughterWords = ` है हैं था थी थे में के की का को से ने पर और यह वह नहीं आहे आहेत आणि या हे ती तो चा ची चे छ छन् हो मा ले र लाई पनि गर्न भएको `

func isSanskrit(sample string) bool {
	words, visargas := 0, 0
	for w := range strings.FieldsSeq(sample) {
		w = strings.Trim(w, "।॥,.;:?!“”\"'()-")
		if strings.Contains(daughterWords, " "+w+" ") {
			return false
		}
		words++
		if strings.HasSuffix(w, "ः") {
			visargas++
		}
	}
	return visargas > 1 && visargas*20 >= words
}
