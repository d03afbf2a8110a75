package typeset

import (
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"

	"github.com/fad55d40/archive/convert/doc"
)

// formsOf is the language in whose forms a document's words are set: its own,
// but Chinese of which it is not said how it is written is looked at.
func formsOf(d *doc.Document) string {
	lang := strings.Clone(d.Meta.Language) // which words will keep
	if lang == "zh" && traditional(d) {
		return "zh-Hant"
	}
	return lang
}

// enoughIdeographs is how many ideographs tell how Chinese is written.
const enoughIdeographs = 400

// traditional reports whether of the ideographs of a document that stand in only
// one of the two national sets more stand in that of Taiwan (Big5) than in that of
// China (GB 2312).
func traditional(d *doc.Document) bool {
	china, taiwan := simplifiedchinese.HZGB2312.NewEncoder(), traditionalchinese.Big5.NewEncoder()
	has := func(e *encoding.Encoder, r rune) bool {
		_, err := e.String(string(r))
		return err == nil
	}
	seen, balance := 0, 0
	for _, text := range doc.Texts(d) {
		for _, r := range text {
			if r < 0x4E00 || r > 0x9FFF {
				continue
			}
			switch in := has(taiwan, r); {
			case in == has(china, r):
			case in:
				balance++
			default:
				balance--
			}
			if seen++; seen == enoughIdeographs {
				return balance > 0
			}
		}
	}
	return balance > 0
}
