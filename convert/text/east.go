package text

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// eastern are the charsets of several bytes a character, each with what its
// texts are mostly made of.
var eastern = [...]struct {
	name   string
	of     encoding.Encoding
	common string
}{
	{"gb18030", simplifiedchinese.GB18030, commonSimplified},
	{"big5", traditionalchinese.Big5, commonTraditional},
	{"shift_jis", japanese.ShiftJIS, commonKanji + kana},
	{"euc-jp", japanese.EUCJP, commonKanji + kana},
	{"euc-kr", korean.EUCKR, commonHangul},
}

const (
	kana = "あいうえおかがきぎくぐけげこごさざしじすずせぜそぞただちっつづてでとどなにぬねのはばひびふぶへべほぼまみむめもゃやゅゆょよらりるれろわをん" +
		"ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチッツテデトドナニネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロワン"

	eastSample  = 4096 // bytes that are looked at
	leastCommon = 0.4  // share of common characters that makes a text likely
	leastLead   = 0.15 // by which the share must be larger than that of the next
	leastEast   = 4    // characters above ASCII
)

// guessEast decodes with the charset in which most characters are common ones,
// if that is beyond doubt.
func guessEast(data []byte) (d Decoded, ok bool) {
	best, share, next := -1, 0.0, 0.0
	for i, c := range eastern {
		part, whole := cut(data), len(data) <= eastSample
		s, err := c.of.NewDecoder().Bytes(part)
		if err != nil || !whole && len(s) == 0 {
			continue
		}
		x := commonShare(string(s), c.common)
		switch {
		case x > share:
			best, share, next = i, x, share
		case x > next:
			next = x
		}
	}
	if best < 0 || share < leastCommon || share-next < leastLead {
		return Decoded{}, false
	}
	c := eastern[best]
	s, bad := decodeOther(data, c.of)
	if bad >= 0 {
		return Decoded{}, false
	}
	return Decoded{String: s, Encoding: c.name, Method: "guessed", Confidence: confidenceOf(share - next), Notices: guessed("is not UTF-8", c.name)}, true
}

func confidenceOf(lead float64) float64 { return float64(int(100*min(0.99, 0.8+lead/4))) / 100 }

// cut is the beginning of a long file, up to the end of a line: no character
// of these charsets holds the byte of one.
func cut(data []byte) []byte {
	if len(data) <= eastSample {
		return data
	}
	if n := bytes.LastIndexByte(data[:eastSample], '\n'); n > 0 {
		return data[:n]
	}
	return data[:eastSample]
}

// commonShare is the share of common characters among those above ASCII that
// are no punctuation; 0 when there are few, or they stand alone between Latin
// letters. One that no text holds counts against four.
func commonShare(s, common string) float64 {
	n, all, pairs := 0, 0, 0
	last := ' '
	for _, r := range s {
		if r >= utf8.RuneSelf && last >= utf8.RuneSelf {
			pairs++
		}
		last = r
		switch {
		case r == utf8.RuneError, unicode.Is(unicode.Co, r), r >= 0x80 && r < 0xA0:
			all += 4
		case r < utf8.RuneSelf || !unicode.IsLetter(r):
		case strings.ContainsRune(common, r):
			n++
			all++
		default:
			all++
		}
	}
	if all < leastEast || 2*pairs < all {
		return 0
	}
	return float64(n) / float64(all)
}
