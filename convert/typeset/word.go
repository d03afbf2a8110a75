package typeset

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/font"
)

// word is a stretch of text without a break, as shaped.
type word struct {
	runs  []font.Run
	width int // thousandths of an em

	points   []int // bytes at which it may be hyphenated
	prefixes []int // the width up to each of them
}

// wordCache holds shaped words by their text: for each style those that read
// from left to right, and apart from them all others.
type wordCache struct {
	plain  [font.Mono + 1]map[string]*word
	turned map[turnedKey]*word
	spaces [font.Mono + 1]int // widths
	size   int
}

type turnedKey struct {
	text  string
	style font.Style
	level uint8
}

// maxWords bounds the cache of shaped words: more than a long book uses.
const maxWords = 1 << 15

func (c *wordCache) clear() {
	*c = wordCache{turned: make(map[turnedKey]*word)}
	for i := range c.plain {
		c.plain[i] = make(map[string]*word)
	}
}

func (c *wordCache) find(text string, style font.Style, level uint8) *word {
	if level == 0 {
		return c.plain[style][text]
	}
	return c.turned[turnedKey{text, style, level}]
}

func (c *wordCache) add(text string, style font.Style, level uint8, w *word) {
	if c.size >= maxWords {
		c.clear()
	}
	c.size++
	if level == 0 {
		c.plain[style][text] = w
	} else {
		c.turned[turnedKey{text, style, level}] = w
	}
}

// shape returns a word as shaped, from the cache if it was met before.
func (s *setter) shape(text string, style font.Style, level uint8) *word {
	if w := s.words.find(text, style, level); w != nil {
		return w
	}
	text = strings.Clone(text) // or the word would keep the document
	w := &word{runs: s.fonts.ShapeAt(nil, text, style, s.lang, level)}
	for i := range w.runs {
		r := &w.runs[i]
		if r.Missing {
			*r = s.standIn(r.Text, style)
		}
		w.width += r.Width()
	}
	if s.patterns != nil && level == 0 && mayDivide(text) {
		w.points = s.patterns.Points(text, nil)
		w.prefixes = w.prefixWidths(w.points)
	}
	s.words.add(text, style, level, w)
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

// miss counts a character that no face has.
func (s *setter) miss(text string) {
	for _, r := range text {
		found := false
		for i := range s.book.Missing {
			if s.book.Missing[i].Rune == r {
				s.book.Missing[i].Count++
				found = true
			}
		}
		if !found && len(s.book.Missing) < maxMissing {
			s.book.Missing = append(s.book.Missing, Missing{Rune: r, Line: s.sourceLine, Count: 1})
		}
	}
}

// maxMissing bounds how many different characters are reported.
const maxMissing = 100
