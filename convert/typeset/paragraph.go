package typeset

import (
	"math"
	"slices"
	"unicode"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/font"
)

// shapeOf is how a paragraph is set.
type shapeOf struct {
	style   font.Style
	size    Unit
	leading Unit
	left    Unit // from the edge of the measure where reading begins, the left one as a rule
	right   Unit // from the other edge
	indent  Unit // of the first line, may be negative
	gap     Unit // above, when it does not begin a page
	justify bool
	center  bool
	end     bool // lines stand where they end, as numbers in columns do
	balance bool // lines of like length, as titles want
	keep    bool // with what follows
	grid    bool // lines stand where those of all prose do

	acronyms bool // are set in small capitals
	strong   int  // bytes at its beginning that are set bold
	tracked  int  // room between letters, in thousandths of an em
}

// paragraph sets a text and adds its lines to the rows.
func (s *setter) paragraph(text string, p shapeOf, node int, links []doc.Link) {
	if s.large {
		p = easier(p)
	}
	s.begin(text, &p, node, links)
	s.cutter.strong, s.cutter.tracked, s.cutter.acronyms = p.strong, p.tracked, p.acronyms && s.hasSmallCapitals()
	s.more(maxAtoms+1, p.style)
	if len(s.list) == 0 {
		return
	}
	measure := s.measure - p.left - p.right
	if p.balance {
		surplus := s.surplus(s.list, p, measure)
		if p.center {
			p.left += surplus / 2
			surplus -= surplus / 2
		}
		p.right += surplus
		measure = s.measure - p.left - p.right
	}
	if s.rtl { // what is said of the left holds for where reading begins
		p.left, p.right = p.right, p.left
		s.mirror(s.store[s.claimed():])
	}
	first := len(s.rows)
	for begins := true; len(s.list) > 0; begins = false {
		set := s.lines(s.list, min(len(s.list), maxAtoms), p, measure, begins)
		s.drop(set)
		s.more(maxAtoms+1, p.style)
		if len(s.list) > 0 {
			s.protectHead(first, p)
			first -= s.handOn(len(s.rows) - 2) // the last rows may still be kept together
		}
	}
	s.protectHead(first, p)
	if n := len(s.rows); n-2 >= max(first, 0) {
		s.rows[n-2].keep = true
	}
}

// shapedAtoms takes a text apart and shapes each part.
func (s *setter) shapedAtoms(text string, p shapeOf, node int, links []doc.Link) []atom {
	s.begin(text, &p, node, links)
	s.more(math.MaxInt, p.style)
	return s.list
}

// maxAtoms bounds how much of a paragraph is broken at once. A longer one is
// broken in stretches; the last line of each goes on into the next.
const maxAtoms = 8000

// protectHead keeps the first two of a paragraph's rows together, and what belongs
// to the next block with it. A paragraph whose first row is on a page already has
// a number below 0 for it.
func (s *setter) protectHead(first int, p shapeOf) {
	rows := s.rows[max(first, 0):]
	if first >= 0 && len(rows) > 0 {
		rows[0].gap = p.gap
		rows[0].keep = len(rows) > 1
		if p.grid {
			s.register(first)
		}
	}
	if p.keep {
		for i := range rows {
			rows[i].keep = true
		}
	}
}

// lines breaks the atoms up to an index and sets them. It returns the first atom
// that is left for the next stretch.
func (s *setter) lines(atoms []atom, to int, p shapeOf, measure Unit, begins bool) int {
	indent := Unit(0)
	if begins {
		indent = p.indent
	}
	ends := s.fitter.fit(func(hyphens bool) []item {
		s.items = s.items[:0]
		if indent != 0 {
			s.items = append(s.items, item{kind: box, width: indent, atom: -1})
		}
		for i := range to {
			s.addItems(atoms, i, p, measure, hyphens)
		}
		s.items = append(s.items, item{kind: penalty, penalty: always})
		return s.items
	}, measure)
	enough := len(ends)
	if to < len(atoms) {
		enough = s.wholeLines(ends)
	}
	start := 0
	for k, end := range ends {
		last := k == len(ends)-1
		if k == enough {
			return s.firstAtom(start, to)
		}
		x, width := p.left, measure
		if k == 0 {
			width -= indent
			if !s.rtl { // the indent is where reading begins
				x += indent
			}
		}
		s.line(atoms, s.items[start:end+1], p, x, width, last)
		if last && k == 1 && indent > 0 {
			s.pastIndent(p.left + indent)
		}
		start = end
		for start < len(s.items) && s.items[start].kind != box {
			start++
		}
	}
	return to
}

// pastIndent gives the last glyph of a row room up to where the line above begins, if it
// ends before that. Poppler reads first what stands farther to the left and below nothing.
func (s *setter) pastIndent(x Unit) {
	if len(s.store) == 0 || s.rtl {
		return
	}
	last := &s.store[len(s.store)-1]
	if end := last.X + s.drawn(last.Run.Width(), last.Size); last.Space == NoSpace && end < x+Point {
		last.Behind = x + Point - end
	}
}

// wholeLines is how many lines of a stretch can be set before the next stretch
// goes on: all but the last, as far back as a line ends behind an atom, since an
// atom is taken up again in whole. When no line does, all are set.
func (s *setter) wholeLines(ends []int) int {
	for n := len(ends) - 1; n > 0; n-- {
		next := ends[n-1]
		for next < len(s.items) && s.items[next].kind != box {
			next++
		}
		if next < len(s.items) && s.items[next].from == 0 {
			return n
		}
	}
	return len(ends)
}

func (s *setter) firstAtom(item, otherwise int) int {
	for _, it := range s.items[item:] {
		if it.kind == box && it.atom >= 0 {
			return int(it.atom)
		}
	}
	return otherwise
}

// hyphenPenalty is the price of a hyphen: that of a line whose spaces are twice as
// wide as they should be. A divided word looks better than what is looser.
const hyphenPenalty = 900

// isName reports whether a word is or may be a name, which is not divided: it begins
// with a capital, in a language whose other nouns do not.
func (s *setter) isName(word string) bool {
	if s.nounsAreCapital {
		return false
	}
	for _, r := range word {
		if unicode.IsLetter(r) {
			return unicode.IsUpper(r) || unicode.IsTitle(r)
		}
	}
	return false
}

// addItems adds the boxes, breaks and glue of one atom, with or without the places for
// hyphens.
func (s *setter) addItems(atoms []atom, i int, p shapeOf, measure Unit, hyphens bool) {
	a := &atoms[i]
	w := a.word
	from, before := 0, w.before
	add := func(to, width int) {
		s.items = append(s.items, item{kind: box, width: at(width, p.size) - at(before, p.size), atom: int32(i), from: int32(from), to: int32(to)})
		from, before = to, width
	}
	switch {
	case at(w.width, p.size) > measure:
		s.cutWord(a.text, w, p, measure, add)
	case hyphens && p.justify && !a.whole && !s.isName(a.text):
		for _, d := range s.divisions(w) {
			add(int(d.at), int(d.width))
			s.items = append(s.items, item{kind: penalty, penalty: hyphenPenalty, flagged: true, width: at(s.hyphenWidth(p.style), p.size)})
		}
	}
	add(len(a.text), w.width-w.behind)
	var next *word
	if i+1 < len(atoms) {
		next = atoms[i+1].word
	}
	switch {
	case next == nil:
	case a.space != NoSpace:
		if a.space == NoBreakSpace || a.space == TiedSpace {
			s.items = append(s.items, item{kind: penalty, penalty: never})
		}
		space := at(s.spaceWidth(p.style), p.size)
		g := item{kind: glue, width: space + at(w.behind+next.before, p.size), stretch: space / 2, shrink: space / 3}
		switch {
		case !p.justify:
			g.stretch, g.shrink = 5*space, 0
		case s.fitter.syllabic:
			g.stretch = space * 4 / 5
		}
		s.items = append(s.items, g)
	case a.split && (a.joint && p.justify || between(w, next) > 0):
		blank := between(w, next)
		g := item{kind: glue, width: at(blank, p.size), shrink: at(blank, p.size) / 2}
		if p.justify && a.joint && blank != apart {
			g.stretch = p.size / 16
		}
		s.items = append(s.items, g)
	case a.split:
		s.items = append(s.items, item{kind: penalty, penalty: 30})
	}
}

// cutWord lets a word that is wider than the measure end a line after any of
// its letters.
func (s *setter) cutWord(text string, w *word, p shapeOf, measure Unit, add func(to, width int)) {
	before, width, from := 0, 0, 0
	for i := range w.runs {
		s.clusters = appendClusters(s.clusters[:0], &w.runs[i])
		for _, c := range s.clusters {
			if at(width-from+c.width, p.size) > measure*9/10 && before > 0 {
				add(before, width)
				s.items = append(s.items, item{kind: penalty, penalty: 100})
				from = width
			}
			before += c.length
			width += c.width
		}
	}
}

// cluster is the bytes of a cluster's text, and its width.
type cluster struct{ length, width int }

// appendClusters appends the clusters of a run in the order of its text, which is not
// that of its glyphs when it reads from the right.
func appendClusters(out []cluster, r *font.Run) []cluster {
	first := len(out)
	for text, glyphs := range r.Clusters() {
		c := cluster{length: len(text)}
		for _, g := range glyphs {
			c.width += int(g.Advance)
		}
		out = append(out, c)
	}
	if r.RTL() {
		slices.Reverse(out[first:])
	}
	return out
}

func (s *setter) spaceWidth(style font.Style) int {
	if w := s.spaces[style]; w != 0 {
		return w
	}
	w := s.shape(" ", style, 0).width
	s.spaces[style] = w
	return w
}

func (s *setter) hyphenWidth(style font.Style) int { return s.hyphen(style).width }
