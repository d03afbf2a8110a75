package typeset

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/font"
)

// word is a stretch of text without a break, as shaped. It never changes.
type word struct {
	key   wordKey
	runs  []font.Run
	width int // thousandths of an em

	points   []int // bytes at which it may be hyphenated
	prefixes []int // the width up to each of them
}

// shape returns a word as shaped, from the cache if any document had it before.
func (s *setter) shape(text string, style font.Style, level uint8) *word {
	key := wordKey{text: text, fonts: s.fonts, lang: s.lang, style: style, level: level}
	if len(text) > longest { // it hardly comes again, and would fill the cache
		return s.newWord(key)
	}
	if w := shaped.find(&key); w != nil {
		return w
	}
	key.text = strings.Clone(text) // or the word would keep the document
	return shaped.add(s.newWord(key))
}

// newWord shapes a word.
func (s *setter) newWord(key wordKey) *word {
	w := &word{key: key, runs: s.fonts.ShapeAt(nil, key.text, key.style, key.lang, key.level)}
	for i := range w.runs {
		r := &w.runs[i]
		if r.Missing {
			*r = s.standIn(r.Text, key.style)
		}
		w.width += r.Width()
	}
	if s.patterns != nil && key.level == 0 && mayDivide(key.text) {
		w.points = s.patterns.Points(key.text, nil)
		w.prefixes = w.prefixWidths(w.points)
	}
	return w
}

// hyphen is the hyphen at the end of a line. Its text is a soft hyphen, so
// that the word can be put together again.
func (s *setter) hyphen(style font.Style) *word {
	if w := s.hyphens[style]; w != nil {
		return w
	}
	drawn := s.shape("-", style, 0)
	w := &word{runs: slices.Clone(drawn.runs), width: drawn.width}
	for i := range w.runs {
		w.runs[i].Text = "\u00ad"
	}
	s.hyphens[style] = w
	return w
}

// standIn is a square in the place of characters that no face has. The text
// stays with it.
func (s *setter) standIn(text string, style font.Style) font.Run {
	runs := s.fonts.ShapeAt(nil, "□", style, "", 0)
	if len(runs) == 0 || runs[0].Missing {
		return font.Run{Text: text, Missing: true}
	}
	r := runs[0]
	r.Text, r.Missing = text, true
	return r
}

// shortest is the fewest letters of a word that may be divided, longest the
// most bytes: what is longer is no word.
const (
	shortest = 5
	longest  = 300
)

func mayDivide(text string) bool {
	if len(text) < shortest || len(text) > longest || utf8.RuneCountInString(text) < shortest {
		return false
	}
	for _, r := range text {
		if unicode.IsDigit(r) || r == '@' || r == '/' || r == '_' {
			return false // numbers, addresses and names of files stay whole
		}
	}
	return true
}

// at turns thousandths of an em into a length at a size.
func at(width int, size Unit) Unit { return width * size / 1000 }

// prefixWidths are the widths of a word up to each of some bytes, which rise,
// by its clusters.
func (w *word) prefixWidths(points []int) []int {
	widths := make([]int, 0, len(points))
	width, before := 0, 0
	for i := range w.runs {
		for text, glyphs := range w.runs[i].Clusters() {
			for len(widths) < len(points) && before >= points[len(widths)] {
				widths = append(widths, width)
			}
			before += len(text)
			for _, g := range glyphs {
				width += int(g.Advance)
			}
		}
	}
	for len(widths) < len(points) {
		widths = append(widths, width)
	}
	return widths
}
