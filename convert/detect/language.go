package detect

import (
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/language"
)

// Language finds the language of the body of a text as a BCP 47 tag, "und"
// when it is not certain. A hint by the user is returned as it is.
func Language(body, hint string) (tag string, confidence float64) {
	if hint != "" {
		return hint, 1
	}
	return language.Detect(body)
}

// most is how many runes of a paragraph the language is told from.
const most = 600

// enough is how many bytes hold as many runes as the language is told from.
const enough = most * utf8.UTFMax
