package typeset

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/font"
)

// kickerTracking is the room between the capitals of a kicker, in thousandths of an em:
// capitals that stand in a row want some. Poppler takes a tenth of an em for a space.
const kickerTracking = 70

// labelEnd is where the label of who speaks ends in the text of a turn, with its colon;
// 0 when the text does not begin with it.
func labelEnd(b doc.Paragraph) int {
	rest, found := strings.CutPrefix(b.Text, b.Speaker)
	if !found {
		return 0
	}
	end := len(b.Speaker)
	if r, n := utf8.DecodeRuneInString(rest); r == ':' || r == '.' || r == '：' {
		end += n
	}
	return end
}

// special sets atoms, from the first that is not known, in what is special of their
// paragraph: letters that stand apart, a label that is bold.
func (s *setter) special(known int) {
	for i := known; i < len(s.list); i++ {
		a := &s.list[i]
		switch {
		case s.cutter.tracked > 0:
			a.word = tracked(a.word, s.cutter.tracked)
		case a.bold:
			small := s.cutter.acronyms && doc.IsCapitals(a.text) && utf8.RuneCountInString(a.text) > 2
			a.word = s.shapeKey(wordKey{text: a.text, tongue: s.tongue, style: font.Bold, level: a.level, small: small})
		}
	}
}

// acronyms sets atoms, from the first that is not known, in small capitals if they are
// acronyms. Nearly all words are told by their first two letters.
func (s *setter) acronyms(known int) {
	if len(s.list) == 1 { // a line of one word is a heading of its own
		return
	}
	for i := known; i < len(s.list); i++ {
		a := &s.list[i]
		if len(a.text) < 3 || a.text[1]-'a' < 26 || a.text[0]-'a' < 26 {
			continue
		}
		if doc.IsAcronym(a.text) && !a.whole && !a.bold && !s.amongCapitals(i) {
			key := a.word.key
			key.small = true
			a.word = s.shapeKey(key)
		}
	}
}

// hasSmallCapitals reports whether acronyms are set in small capitals: in languages whose
// text has small letters as high as they are, and not for those who need large ones.
func (s *setter) hasSmallCapitals() bool {
	return !s.large && (s.script == "" || doc.HasSmallCapitals(s.script))
}

// amongCapitals reports whether a word beside an atom is shouted.
func (s *setter) amongCapitals(i int) bool {
	beside := func(k int) bool {
		return k >= 0 && k < len(s.list) && doc.IsShouted(s.list[k].text)
	}
	return beside(i-1) || beside(i+1)
}

// tracked is a word with room behind each letter.
func tracked(w *word, room int) *word {
	out := &word{key: w.key, runs: slices.Clone(w.runs)}
	for i := range out.runs {
		r := &out.runs[i]
		r.Glyphs, r.Typed = slices.Clone(r.Glyphs), nil
		for k := range r.Glyphs {
			if k+1 == len(r.Glyphs) || r.Glyphs[k+1].Cluster != r.Glyphs[k].Cluster {
				r.Glyphs[k].Advance += int16(room)
			}
		}
		out.width += r.Width()
	}
	return out
}
