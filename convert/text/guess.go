package text

import (
	"fmt"
	"unicode"

	"golang.org/x/text/encoding/charmap"

	"github.com/fad55d40/archive/convert/doc"
)

// candidates are the legacy charsets that plain texts are met in, by how often.
var candidates = []struct {
	name    string
	charmap *charmap.Charmap
}{
	{"windows-1252", charmap.Windows1252},
	{"windows-1251", charmap.Windows1251},
	{"windows-1254", charmap.Windows1254},
	{"windows-1250", charmap.Windows1250},
	{"windows-1253", charmap.Windows1253},
	{"koi8-r", charmap.KOI8R},
}

// leastConfidence is what a guess must reach to be used.
const leastConfidence = 0.6

// guess decodes the bytes with each candidate and takes the one whose text
// looks most like writing.
func guess(data []byte) (Decoded, error) {
	best, second := -1.0, -1.0
	index := 0
	for i, c := range candidates {
		switch s := plausibility(data, c.charmap); {
		case s > best:
			best, second, index = s, best, i
		case s > second:
			second = s
		}
	}
	confidence := min(0.95, best*(0.75+0.25*min(1, 4*(best-second))))
	if confidence < leastConfidence {
		i := invalidUTF8(data)
		return Decoded{}, &Error{fmt.Sprintf("it is not UTF-8 (byte %d in line %d), and no other charset is likely enough", i, lineOf(data, i)), nameIt}
	}
	c := candidates[index]
	out, err := c.charmap.NewDecoder().Bytes(data)
	if err != nil {
		return Decoded{}, fmt.Errorf("reading it as %s: %w", c.name, err)
	}
	return Decoded{
		String: string(out), Encoding: c.name, Method: "guessed", Confidence: float64(int(confidence*100)) / 100,
		Notices: []doc.Notice{{Code: "encoding-guessed", Text: fmt.Sprintf("the text is not UTF-8 and was read as %s", c.name)}},
	}, nil
}

// plausibility is the share of bytes above ASCII that make sense where they
// stand: letters among letters of the same script and case, punctuation
// between words.
func plausibility(data []byte, c *charmap.Charmap) float64 {
	good, all := 0.0, 0.0
	accented, plain := 0, 0 // Latin letters above and within ASCII
	prev := ' '
	for i, b := range data {
		r := c.DecodeByte(b)
		if b >= 0x80 {
			next := ' '
			if i+1 < len(data) {
				next = c.DecodeByte(data[i+1])
			}
			all++
			good += sense(prev, r, next)
			if script(r) == 'L' {
				accented++
			}
		} else if unicode.IsLetter(r) {
			plain++
		}
		prev = r
	}
	switch {
	case all == 0:
		return 0
	case accented > plain: // no language writes more accents than plain letters
		return good / all / 2
	}
	return good / all
}

// sense weighs one character by its neighbours, from 0 to 1.
func sense(prev, r, next rune) float64 {
	switch {
	case r == 0xFFFD || r >= 0x80 && r < 0xA0:
		return 0
	case unicode.IsLetter(r):
		return letterSense(prev, r, next)
	case r == '’' || r == '‘' || r == '“' || r == '”' || r == '–' || r == '—' || r == '…' || r == '\u00a0' || r == '«' || r == '»':
		return 0.95
	case r == '€' || r == '£' || r == '§' || r == '©' || r == '®' || r == '°' || r == '№' || r == '½' || r == '·':
		return 0.8
	}
	return 0.2
}

func letterSense(prev, r, next rune) float64 {
	beside := 0.5 // a letter alone tells little
	for _, n := range []rune{prev, next} {
		if !unicode.IsLetter(n) {
			continue
		}
		if script(n) != script(r) {
			return 0.1
		}
		beside = 0.9
	}
	if unicode.IsUpper(r) && unicode.IsLower(prev) {
		return 0.1 // capitals do not stand inside words
	}
	if !common(r) {
		beside -= 0.25
	}
	return beside
}

func script(r rune) rune {
	switch {
	case unicode.Is(unicode.Latin, r):
		return 'L'
	case unicode.Is(unicode.Cyrillic, r):
		return 'C'
	case unicode.Is(unicode.Greek, r):
		return 'G'
	}
	return 'O'
}

// common reports the letters of large languages: accented Latin ones of western
// Europe, Russian and Greek. Other ones need better evidence.
func common(r rune) bool {
	if r >= 'А' && r <= 'я' || r == 'ё' || script(r) == 'G' {
		return true
	}
	for _, c := range "àáâãäåæçèéêëìíîïñòóôõöøùúûüßœÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜ" {
		if r == c {
			return true
		}
	}
	return false
}
