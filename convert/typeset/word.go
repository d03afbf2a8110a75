package typeset

import (
	"math"
	"slices"
	"strings"
	"sync/atomic"
	"unicode"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/font"
)

// word is a stretch of text without a break, as shaped. It never changes, but for what is
// known of it from when it is first asked.
type word struct {
	key   wordKey
	runs  []font.Run
	one   [1]font.Run // the run of most words
	width int         // thousandths of an em

	begins, ends bool // with an ideograph

	before, behind int // of which blank, where a mark begins or ends it that is as wide as an ideograph

	divided atomic.Pointer[[]division] // places at which it may be hyphenated, once somebody asked
}

// division is a place in a word: a byte of its text, and the width up to there.
type division struct{ at, width int32 }

// shape returns a word as shaped, from the cache if any document had it before.
func (s *setter) shape(text string, style font.Style, level uint8) *word {
	return s.shapeKey(wordKey{text: text, tongue: s.tongue, style: style, level: level})
}

// partOf shapes a part of a word's text as the word is.
func (s *setter) partOf(w *word, text string) *word {
	key := w.key
	key.text = text
	return s.shapeKey(key)
}

func (s *setter) shapeKey(key wordKey) *word {
	text := key.text
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
	w := &word{key: key}
	if key.small {
		w.runs = s.fonts.ShapeSmall(w.one[:0], key.text, key.style, s.lang, key.level)
	} else {
		w.runs = s.fonts.ShapeAt(w.one[:0], key.text, key.style, s.lang, key.level)
	}
	for i := range w.runs {
		r := &w.runs[i]
		if r.Missing {
			*r = s.standIn(r.Text, r.Level, key.style)
		}
		w.width += r.Width()
	}
	if first, last := firstRune(key.text), lastRune(key.text); first >= '‘' || last >= '‘' {
		w.begins, w.ends = isIdeograph(first), isIdeograph(last)
		w.squeeze()
	}
	return w
}

// divisions are the places at which a word may be hyphenated. Most words are never asked:
// most paragraphs have decent lines without a hyphen.
func (s *setter) divisions(w *word) []division {
	if s.patterns == nil || w.key.level != 0 {
		return nil
	}
	d := w.divided.Load()
	if d == nil {
		d = new([]division)
		if mayDivide(w.key.text) {
			s.points = s.patterns.Points(w.key.text, s.points[:0])
			*d = w.divide(s.points)
		}
		w.divided.Store(d)
	}
	return *d
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
		w.runs[i].Text, w.runs[i].Typed = "\u00ad", nil
	}
	s.hyphens[style] = w
	return w
}

// standIn is squares in the place of characters that no face has, one for each
// that a reader sees as one. The text stays with them.
func (s *setter) standIn(text string, level uint8, style font.Style) font.Run {
	runs := s.fonts.ShapeAt(nil, "□", style, "", 0)
	if len(runs) == 0 || runs[0].Missing {
		return font.Run{Text: text, Missing: true}
	}
	r := runs[0]
	square := r.Glyphs[0]
	r.Text, r.Level, r.Missing, r.Glyphs, r.Typed = text, level, true, nil, nil
	for at := 0; at < len(text); at = font.ClusterEnd(text, at) {
		square.Cluster = int32(at)
		r.Glyphs = append(r.Glyphs, square)
	}
	if r.RTL() {
		slices.Reverse(r.Glyphs)
	}
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

// divide gives the places at which a word may be hyphenated, bytes that rise, the width
// of all clusters before them.
func (w *word) divide(points []int) (divisions []division) {
	if len(points) == 0 {
		return nil
	}
	divisions = make([]division, 0, len(points))
	width, before := 0, 0
	reach := func(end int) {
		for n := len(divisions); n < len(points) && points[n] <= end; n++ {
			divisions = append(divisions, division{int32(points[n]), int32(width)})
		}
	}
	for i := range w.runs {
		for text, glyphs := range w.runs[i].Clusters() {
			reach(before)
			before += len(text)
			for _, g := range glyphs {
				width += int(g.Advance)
			}
		}
	}
	reach(math.MaxInt)
	return divisions
}
