package text

import (
	"bytes"
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"github.com/fad55d40/archive/convert/doc"
)

// candidate is a legacy charset that plain texts are met in, the languages
// that it was used for, and how much more evidence it needs than the first.
type candidate struct {
	name      string
	charmap   bytePage
	languages string
	handicap  float64
}

// candidates stand in the order in which they win when they decode alike. The
// ISO 8859-1 and -9 of old are read as the Windows charsets that contain them,
// as the WHATWG Encoding Standard does.
var candidates = []candidate{
	{"windows-1252", charmap.Windows1252, "en fr de es pt it nl sv da is ca", 0},
	{"windows-1251", charmap.Windows1251, "ru uk bg sr", 1},
	{"windows-1250", charmap.Windows1250, "pl cs sk hu ro hr de", 1.5},
	{"windows-1254", charmap.Windows1254, "tr", 1.5},
	{"windows-1253", charmap.Windows1253, "el", 1.5},
	{"windows-1257", charmap.Windows1257, "lt lv et", 2},
	{"windows-1255", charmap.Windows1255, "he", 2},
	{"windows-1256", charmap.Windows1256, "ar", 2},
	{"koi8-r", charmap.KOI8R, "ru bg", 1.5},
	{"koi8-u", charmap.KOI8U, "uk", 2},
	{"ibm866", charmap.CodePage866, "ru bg uk", 2},
	{"iso-8859-2", charmap.ISO8859_2, "pl cs sk hu ro hr", 2.5},
	{"iso-8859-5", charmap.ISO8859_5, "ru bg sr", 3},
	{"iso-8859-7", charmap.ISO8859_7, "el", 2.5},
	{"macintosh", charmap.Macintosh, "en fr de es it", 2},
	{"x-mac-cyrillic", charmap.MacintoshCyrillic, "ru uk bg", 4},
	{"x-mac-ce", macCentralEurope, "pl cs sk hu", 3},
	{"x-mac-greek", macGreek, "el", 3},
	{"x-mac-turkish", macTurkish, "tr", 3},
	{"ibm850", charmap.CodePage850, "en fr de es pt it", 2.5},
	{"ibm852", charmap.CodePage852, "pl cs hu", 3},
	{"ibm437", charmap.CodePage437, "en fr de es it", 3},
	{"ibm857", ibm857, "tr", 3},
	{"ibm737", ibm737, "el", 3},
	{"ibm775", ibm775, "lt lv et", 3.5},
	{"ibm862", charmap.CodePage862, "he", 3},
	{"iso-8859-4", charmap.ISO8859_4, "lt lv et", 3.5},
	{"iso-8859-13", charmap.ISO8859_13, "lt lv", 3},
	{"iso-8859-15", charmap.ISO8859_15, "fr fi", 3},
	{"iso-8859-16", charmap.ISO8859_16, "ro", 3},
	{"iso-8859-6", charmap.ISO8859_6, "ar", 3},
	{"iso-8859-8", charmap.ISO8859_8, "he", 3},
}

const (
	leastConfidence = 0.6  // what a guess must reach to be used
	sampleSize      = 1024 // bytes above ASCII that are weighed
)

const (
	noOther = "and no other charset is likely enough"
	nameIt  = "name the charset with --encoding, such as --encoding windows-1251"
)

// guess decodes the bytes with the charset that makes the most likely text of
// them. A file that is UTF-8 for the most part is damaged UTF-8, nothing else.
func guess(data []byte) (Decoded, error) {
	if d, ok := guessEast(data); ok {
		return d, nil
	}
	if sequences, strays := weighUTF8(data); 2*sequences >= strays {
		return Decoded{}, damagedUTF8(data)
	}
	if line, rest := unicodeLine(data); line > 0 {
		best, _, _ := rank8(rest)
		more := fmt.Sprintf("but line %d is", line)
		if best >= 0 {
			more += ", and the rest looks like " + candidates[best].name
		}
		return Decoded{}, misencoded(data, invalidUTF8(data), "utf-8", more, "save the whole in one charset, or name it with --encoding")
	}
	best, other, confidence := rank8(data)
	if confidence < leastConfidence {
		return Decoded{}, misencoded(data, invalidUTF8(data), "utf-8", noOther+likeliest(best, other), nameIt)
	}
	name := candidates[best].name
	text, bad := decodeBytes(data, candidates[best].charmap)
	if bad >= 0 {
		return Decoded{}, misencoded(data, bad, name, "", nameIt)
	}
	return Decoded{String: text, Encoding: name, Method: "guessed", Confidence: confidence, Notices: guessed("is not UTF-8", name)}, nil
}

// rank8 finds the candidate that makes the likeliest text of the bytes, how
// sure that is, and the next that makes another text; -1 where there is none.
func rank8(data []byte) (best, other int, confidence float64) {
	s := sampled(data)
	best, other = -1, -1
	bestScore, rival := score{total: math.Inf(-1)}, math.Inf(-1)
	scores := make([]score, len(candidates))
	for i, c := range candidates {
		scores[i] = s.weigh(c)
		if scores[i].total > bestScore.total {
			best, bestScore = i, scores[i]
		}
	}
	for i, c := range candidates {
		if best >= 0 && scores[i].total > rival && !s.same(c.charmap, candidates[best].charmap) {
			other, rival = i, scores[i].total
		}
	}
	if best >= 0 {
		few := 0.15 / math.Sqrt(float64(len(s.spots))) // one accent proves less than a hundred
		confidence = bestScore.quality * (1 - 0.5*math.Exp(rival-bestScore.total)) * (1 - few)
	}
	return best, other, math.Floor(100*min(confidence, 0.99)) / 100
}

// likeliest names the charsets that a person may try.
func likeliest(best, other int) string {
	switch {
	case best < 0:
		return ""
	case other < 0:
		return "; the likeliest is " + candidates[best].name
	default:
		return "; the likeliest are " + candidates[best].name + " and " + candidates[other].name
	}
}

// damagedUTF8 is the refusal of a file that is UTF-8 for the most part, with
// the charset that its other lines seem to be in.
func damagedUTF8(data []byte) error {
	var odd []byte
	for line := range bytes.Lines(data) {
		if !utf8.Valid(line) {
			odd = append(odd, line...)
		}
	}
	more := "though most of the file is"
	if sequences, _ := weighUTF8(odd); sequences == 0 {
		if best, _, confidence := rank8(odd); confidence >= leastConfidence {
			more += "; what is not looks like " + candidates[best].name
		}
	}
	return misencoded(data, invalidUTF8(data), "utf-8", more, "mend that place, or name the charset with --encoding")
}

// unicodeLine is the number of the first line of a legacy file that was saved
// in UTF-8, as happens where a line is pasted into it, and all lines but such;
// 0 when there is none.
func unicodeLine(data []byte) (first int, rest []byte) {
	n := 0
	for line := range bytes.Lines(data) {
		n++
		if sequences, strays := weighUTF8(line); strays > 0 || sequences < 2 || !isLikely(string(line)) {
			rest = append(rest, line...)
		} else if first == 0 {
			first = n
		}
	}
	return first, rest
}

func guessed(why, name string) []doc.Notice {
	return []doc.Notice{{Code: "encoding-guessed", Text: fmt.Sprintf("the text %s and was read as %s", why, name)}}
}

// weighUTF8 counts the characters above ASCII that are UTF-8 and the bytes
// that are not.
func weighUTF8(data []byte) (sequences, strays int) {
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(data[i:])
		switch {
		case r != utf8.RuneError || n > 1:
			sequences++
		case isNearUTF8(data[i:]):
			sequences, n = sequences+1, 2 // the third byte of a surrogate is a stray: too few to matter
		default:
			strays++
		}
		i += n
	}
	return sequences, strays
}

// isNearUTF8 reports what Java and databases write for UTF-8: a surrogate by
// itself, and NUL in two bytes.
func isNearUTF8(s []byte) bool {
	return len(s) > 2 && s[0] == 0xED && s[1] >= 0xA0 && s[1] < 0xC0 && s[2] >= 0x80 && s[2] < 0xC0 || len(s) > 1 && s[0] == 0xC0 && s[1] == 0x80
}

// sample is what of a file is weighed.
type sample struct {
	seen  [256]bool
	spots [][3]byte          // bytes above ASCII between their neighbours
	lines []byte             // the first lines that hold such bytes
	words map[string]float64 // by language, the share of its common words among the text's
}

// oddLines are the words with bytes above ASCII in the beginning of a file,
// each with a word on both sides.
func oddLines(data []byte) []byte {
	words := bytes.Fields(data[:min(len(data), 1<<14)])
	var out []byte
	for i, w := range words {
		odd := false
		for _, b := range w {
			odd = odd || b >= utf8.RuneSelf
		}
		if odd && len(out) < oddSize {
			out = append(append(out, bytes.Join(words[max(0, i-1):min(len(words), i+2)], []byte{' '})...), '\n')
		}
	}
	return out
}

const oddSize = 2048

func sampled(data []byte) *sample {
	s := &sample{words: map[string]float64{}, lines: oddLines(data)}
	for i, b := range data {
		if b < utf8.RuneSelf {
			continue
		}
		s.seen[b] = true
		if len(s.spots) < sampleSize {
			spot := [3]byte{'\n', b, ' '}
			if i > 0 {
				spot[0] = data[i-1]
			}
			if i+1 < len(data) {
				spot[2] = data[i+1]
			}
			s.spots = append(s.spots, spot)
		}
	}
	count, all := map[string]int{}, 1
	for _, w := range bytes.FieldsFunc(data[:min(len(data), 1<<14)], func(r rune) bool { return r <= ' ' || r == ',' || r == '.' }) {
		if len(w) <= 5 {
			count[strings.ToLower(string(w))]++
		}
		all++
	}
	for tag, l := range alphabets {
		n := 0
		for w := range strings.FieldsSeq(l.words) {
			n += count[w]
		}
		s.words[tag] = float64(n) / float64(all)
	}
	return s
}

// same reports whether two charsets make the same text of the file.
func (s *sample) same(a, b bytePage) bool {
	for i := 128; i < 256; i++ {
		if s.seen[i] && a.DecodeByte(byte(i)) != b.DecodeByte(byte(i)) {
			return false
		}
	}
	return true
}
