package text

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/language"
)

// score says how likely a charset is for a sample.
type score struct {
	total   float64 // logarithm of a likelihood: only differences mean something
	quality float64 // 0 to 1: how much of it reads like writing at all
}

// weigh scores a charset by the one of its languages that fits best. It is out
// of the question when it does not define a byte of the file, or makes a C1
// control of it, which nobody types.
func (s *sample) weigh(c candidate) score {
	runes := [256]rune{}
	for i := range runes {
		r := c.charmap.DecodeByte(byte(i))
		if s.seen[i] && (r == utf8.RuneError || r >= 0x80 && r < 0xA0) {
			return score{total: math.Inf(-1)}
		}
		runes[i] = r
	}
	fits, odd := make([]float64, len(s.spots)), make([]bool, len(s.spots))
	for i, p := range s.spots {
		fits[i] = fit(runes[p[0]], runes[p[1]], runes[p[2]])
		odd[i] = fits[i] <= -3
	}
	read, _ := decodeBytes(s.lines, c.charmap)
	sense := language.Likelihood(read)
	best := score{total: math.Inf(-1)}
	for tag := range strings.FieldsSeq(c.languages) {
		l := frequencies(c.charmap, tag)
		total, bad := -c.handicap+10*s.words[tag]+sense/2, 0
		letters, sum := 0.0, 0.0
		for i, p := range s.spots {
			f := l[p[1]-128]
			total += f + fits[i]
			if unicode.IsLetter(runes[p[1]]) {
				letters++
				sum += f
			}
			if odd[i] || f <= rare {
				bad++
			}
		}
		quality := max(0, 1-2.5*float64(bad)/float64(len(s.spots)))
		if letters > 0 && sum/letters < leastUsual {
			quality = 0
		}
		if total > best.total {
			best = score{total, quality}
		}
	}
	return best
}

const (
	rare    = -7.0 // a letter or sign that the language does not use
	foreign = -6.0 // a letter of the same script

	leastUsual = -4.9 // mean for letters; capitals throughout reach -4.7, noise does not
)

// frequencies estimates how often each byte above ASCII stands in texts of a
// language: its letters by rank, then the signs that every language uses.
func frequencies(c bytePage, tag string) [128]float64 {
	letters := []rune(alphabets[tag].letters)
	fall := math.Pow(0.05, 1/float64(len(letters))) // the last letter is 20 times as rare as the first
	share, weight := map[rune]float64{}, 0.8*(1-fall)
	for _, r := range letters {
		share[r] = weight
		weight *= fall
	}
	var out [128]float64
	for i := range out {
		r := c.DecodeByte(byte(i + 128))
		lower := unicode.ToLower(r)
		p := rare - 1
		switch {
		case share[r] > 0:
			p = math.Log(share[r])
		case share[lower] > 0:
			p = math.Log(share[lower] / 5)
		case unicode.IsLetter(r) && len(letters) < 25 && unicode.Is(unicode.Latin, r):
			p = foreign
		case strings.ContainsRune("’“”", r):
			p = math.Log(0.04)
		case strings.ContainsRune("‘–—…«»„\u00a0", r):
			p = math.Log(0.02)
		case strings.ContainsRune("‚‹›•·§°©®™€£½№¿¡ºª²³\u00ad", r):
			p = math.Log(0.004)
		}
		out[i] = p
	}
	return out
}

// fit weighs a character by its neighbours: 0 when it may stand there, less
// when it hardly does.
func fit(prev, r, next rune) float64 {
	before, after := unicode.IsLetter(prev), unicode.IsLetter(next)
	switch {
	case unicode.IsLetter(r):
		return fitLetter(prev, r, next)
	case strings.ContainsRune("“‘„«", r):
		if before || next == ' ' && r != '«' && !strings.ContainsRune("“‘", r) {
			return -2
		}
		return 0
	case strings.ContainsRune("”»", r):
		if prev == ' ' || after {
			return -2
		}
		return 0
	case r == '–' || r == '—':
		if !before && unicode.IsLower(next) {
			return -5
		}
		if before != after {
			return -2 // a dash has a space on both sides, or on none
		}
		return 0
	case strings.ContainsRune("’…\u00a0\u00ad·", r):
		return 0
	case before && after:
		return -5 // a sign inside a word
	case before || after:
		return -2
	}
	return -0.5
}

func fitLetter(prev, r, next rune) float64 {
	w := 0.0
	if prev == '\n' && unicode.IsLower(r) {
		w -= 3 // a line seldom begins so
	}
	if !unicode.IsLetter(prev) && !unicode.IsLetter(next) {
		w -= 1
	}
	for _, n := range [...]rune{prev, next} {
		switch {
		case !unicode.IsLetter(n):
		case writing(n) != writing(r):
			w -= 6
		case n >= utf8.RuneSelf && writing(r) == 'L':
			w -= 1.5 // accents seldom stand side by side
		}
	}
	if unicode.IsUpper(r) && unicode.IsLower(prev) || unicode.IsLower(r) && unicode.IsUpper(prev) && unicode.IsUpper(next) {
		w -= 5 // capitals do not stand inside words
	}
	return w
}

// writing tells scripts apart.
func writing(r rune) byte {
	switch {
	case r < utf8.RuneSelf || r == 'ª' || r == 'º' || unicode.Is(unicode.Latin, r):
		return 'L'
	case unicode.Is(unicode.Cyrillic, r):
		return 'C'
	case unicode.Is(unicode.Greek, r):
		return 'G'
	case unicode.Is(unicode.Hebrew, r):
		return 'H'
	case unicode.Is(unicode.Arabic, r):
		return 'A'
	}
	return 'O'
}
