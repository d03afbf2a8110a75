// Package linebreak finds the places inside a text without spaces at which a
// line may end: by the line breaking algorithm of Unicode (UAX #14), and by
// dictionaries for the languages that part their words by nothing at all
// (Burmese, Khmer, Lao, Thai; rule LB1, class SA). It knows nothing of hyphens,
// and asks no language: the script tells.
package linebreak

import (
	"unicode/utf8"

	"github.com/go-text/typesetting/segmenter"
)

// Finder finds breaks. The zero value works; it keeps memory from one text to
// the next, and is for one goroutine at a time.
type Finder struct {
	uax      segmenter.Segmenter
	runes    []rune
	offsets  []int  // of the runes, and of the end
	short    []rune // the runes in short
	places   []int  // where those stand, and the end
	ends     []int  // of words, as indexes of runes
	costs    []int32
	previous []int32
	letters  []byte
}

// Emptied is a finder with the memory of f and nothing else of it.
func (f Finder) Emptied() Finder {
	f.uax.Init(nil)
	return Finder{
		uax: f.uax, runes: f.runes[:0], offsets: f.offsets[:0], short: f.short[:0], places: f.places[:0], ends: f.ends[:0],
		costs: f.costs[:0], previous: f.previous[:0], letters: f.letters[:0],
	}
}

// Needed reports whether a text has characters between which a line may end
// other than at spaces and at hyphens, dashes and strokes. It is quick for texts that
// have none.
func Needed(text string) bool {
	for i := 0; i < len(text); {
		if text[i] < 0xE0 { // up to U+07FF
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if special(r) {
			return true
		}
		i += n
	}
	return false
}

// special reports characters of scripts that are not broken at spaces alone, and
// symbols that stand for words.
func special(r rune) bool {
	switch {
	case r < 0x0E00:
		return false
	case r < 0x13A0: // Thai, Lao, Tibetan, Myanmar, Georgian, Jamo, Ethiopic
		return r < 0x10A0 || r >= 0x1100
	case r < 0x1780:
		return r == 0x1680
	case r < 0x1E00: // Khmer to Sundanese; what follows is Georgian, Vedic signs, phonetics
		return r < 0x1C00
	case r < 0x2E80:
		return r == 0x200B || r >= 0x2600 && r < 0x27C0
	case r < 0xA500: // Han, kana, bopomofo, Yi
		return true
	case r < 0xA980:
		return false
	case r < 0xAB00: // Javanese, Myanmar, Cham, Tai Viet
		return true
	case r < 0xAC00:
		return false
	case r < 0xD7B0, r >= 0xF900 && r < 0xFB00, r >= 0xFE10 && r < 0xFE20, r >= 0xFE30 && r < 0xFE70, r >= 0xFF00 && r < 0xFFF0:
		return true
	}
	return r >= 0x11000 && r < 0x12000 || r >= 0x16FE0 && r < 0x1B300 || r >= 0x1F000 && r < 0xE0000
}

// Find appends the byte offsets in a text before which a line may end, rising,
// without its start and its end.
func (f *Finder) Find(dst []int, text string) []int {
	f.runes, f.offsets = f.runes[:0], f.offsets[:0]
	for i, r := range text {
		f.runes = append(f.runes, r)
		f.offsets = append(f.offsets, i)
	}
	f.offsets = append(f.offsets, len(text))
	f.shorten()
	f.uax.Init(f.short)
	f.ends = f.ends[:0]
	for line := f.uax.LineIterator(); line.Next(); {
		l := line.Line()
		f.line(l.Offset, l.Offset+len(l.Text))
	}
	for _, e := range f.ends {
		dst = append(dst, f.offsets[e])
	}
	return dst
}

// words adds the ends of words inside the runes [from, to), between which UAX #14
// alone sees no break.
func (f *Finder) words(from, to int) {
	for i := from; i < to; {
		d := dictionaryOf(f.runes[i])
		if d == nil {
			i++
			continue
		}
		end := i + 1
		for end < to && d.has(f.runes[end]) {
			end++
		}
		f.split(d, i, end)
		i = end
		for i < to && repeats(f.runes[i]) {
			i++
		}
		if i > end && i < to && d.has(f.runes[i]) {
			f.ends = append(f.ends, i)
		}
	}
}
