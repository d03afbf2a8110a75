package typeset

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/font/bidi"
)

// part is what one line shows of one atom.
type part struct {
	atom  *atom
	word  *word
	space Space
	joint bool // room may be added behind it
	blank Unit // behind it, besides the space
	x     Unit
	after Unit // where the space stands
}

// line sets one line of items, the last of which is where it ends.
func (s *setter) line(atoms []atom, items []item, p shapeOf, x, measure Unit, last bool) {
	s.parts = s.parts[:0]
	for i := 0; i < len(items); i++ {
		it := items[i]
		if it.kind != box || it.atom < 0 {
			continue
		}
		to := it.to
		for i+2 < len(items) && items[i+1].kind == penalty && items[i+2].kind == box && items[i+2].atom == it.atom {
			i += 2
			to = items[i].to
		}
		a := &atoms[it.atom]
		whole := part{atom: a, word: a.word, space: a.space}
		if int(to) < len(a.text) {
			whole.space = NoSpace
		}
		if it.from > 0 || int(to) < len(a.text) {
			whole.word = s.partOf(a.word, a.text[it.from:to])
		}
		s.parts = append(s.parts, whole)
	}
	if len(s.parts) == 0 {
		return
	}
	hyphen := items[len(items)-1].flagged
	s.place(p, x, measure, last, hyphen)
}

// The widest spaces of a line that is set to the measure, and the widest room between
// two ideographs, in thousandths of an em. A line that wants more is left ragged: a
// short line is less of a hole than spaces that part its words.
const (
	loosest      = 520
	loosestWide  = 680 // between words of wide letters, of which a line has few
	loosestJoint = 90  // poppler takes a tenth of an em for a space
)

// eastAsian is where the blocks of ideographs and syllables begin. Between the words of
// Thai and its like, which have marks, readers take the smallest room for a space.
const eastAsian = 0x2E80

// place gives each part its place on the line and adds the row.
func (s *setter) place(p shapeOf, x, measure Unit, last, hyphen bool) {
	space := at(s.spaceWidth(p.style), p.size)
	letters, blanks, gaps := Unit(0), Unit(0), 0
	for i := range s.parts {
		a := &s.parts[i]
		letters += at(a.word.inner(), p.size)
		switch {
		case i+1 == len(s.parts):
		case a.space != NoSpace: // it parts the blanks, and both stay
			a.blank = at(a.word.behind, p.size) + at(s.parts[i+1].word.before, p.size)
			letters += a.blank
			gaps++
		default:
			a.blank = at(between(a.word, s.parts[i+1].word), p.size)
			blanks += a.blank
		}
	}
	if hyphen {
		letters += at(s.hyphenWidth(p.style), p.size)
	}
	if p.justify {
		left, right := s.hang(p, hyphen)
		if last && s.rtl { // the line's end keeps to itself
			left = 0
		} else if last {
			right = 0
		}
		x -= left
		measure += left + right
	}
	missing := measure - letters - blanks - gaps*space
	if missing < 0 && blanks > 0 {
		missing += s.tighten(blanks, min(-missing, blanks/2))
	}
	s.wider = 0
	if p.justify && !last || missing < 0 {
		s.wider = widening(missing, letters, gaps*space)
		missing -= letters * s.wider / 1000
	}
	full := p.justify && !last
	limit := p.size*s.loosest()/1000 - space
	if full && missing > 0 {
		for i := range s.parts[:len(s.parts)-1] {
			if a := &s.parts[i]; a.space == NoSpace && a.atom.joint && a.blank != at(apart, p.size) && lastRune(a.atom.text) >= eastAsian {
				s.parts[i].joint = true
				gaps++
				limit = p.size * loosestJoint / 1000
			}
		}
	}
	give, extra := Unit(0), 0
	switch {
	case gaps > 0 && (full && missing <= gaps*limit || missing < 0):
		give, extra = missing/gaps, missing%gaps
	case p.center:
		x += missing / 2
	case p.end != s.rtl:
		x += missing
	}
	s.spread(p, x, space, give, extra)
	s.addRow(p, hyphen)
}

// loosest is the widest space of a line that is set to the measure.
func (s *setter) loosest() int {
	if s.fitter.syllabic {
		return loosestWide
	}
	return loosest
}

// tighten takes an amount from the blanks of the line in hand, of which there are so
// much, and returns what it took.
func (s *setter) tighten(blanks, amount Unit) (took Unit) {
	for i := range s.parts {
		if s.parts[i].space == NoSpace {
			take := s.parts[i].blank * amount / blanks
			s.parts[i].blank -= take
			took += take
		}
	}
	return took
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// widening is how many thousandths wider the letters of a line are drawn, or narrower
// below 0: what the spaces cannot give, or only by half of what they are.
func widening(missing, letters, spaces Unit) int {
	need := 0
	switch {
	case missing > spaces/2:
		need = missing - spaces/2
	case -missing > spaces/3:
		need = missing + spaces/3
	}
	if need == 0 || letters == 0 {
		return 0
	}
	by := need * 1000 / letters
	if need < 0 {
		by = -((-need*1000 + letters - 1) / letters)
	}
	return min(max(by, -ease), ease) / 2 * 2 // whole widths at every size
}

// drawn is a width at a size as the letters of the line in hand are drawn.
func (s *setter) drawn(width int, size Unit) Unit {
	if s.wider == 0 {
		return at(width, size)
	}
	return at(width, size) * (1000 + s.wider) / 1000
}

// spread walks the parts and the spaces between them in visual order and sets
// where the parts stand. What does not divide evenly goes to the first gaps.
func (s *setter) spread(p shapeOf, x, space, give Unit, extra int) {
	if !s.turns() {
		s.spreadInOrder(p, x, space, give, extra)
		return
	}
	s.order, s.lineLevels = s.order[:0], s.lineLevels[:0]
	for i := range s.parts {
		s.order = append(s.order, 2*i)
		s.lineLevels = append(s.lineLevels, s.parts[i].atom.level)
		if s.parts[i].parted() && i+1 < len(s.parts) {
			s.order = append(s.order, 2*i+1)
			s.lineLevels = append(s.lineLevels, s.parts[i].atom.after)
		}
	}
	s.turned = s.turned[:0]
	s.visual = bidi.Order(s.visual[:0], s.lineLevels)
	for _, k := range s.visual {
		s.turned = append(s.turned, s.order[k])
	}
	start := x
	for _, k := range s.turned {
		part := &s.parts[k/2]
		if k%2 == 0 {
			x = s.stand(part, x, p.size)
			continue
		}
		part.after = x + at(part.word.behind, p.size)
		x += part.room(space, give, &extra)
	}
	s.endLine(start, x, space)
}

// turns reports whether something on the line in hand does not read from left to right.
func (s *setter) turns() bool {
	for i := range s.parts {
		if s.parts[i].atom.level > 0 {
			return true
		}
	}
	return false
}

// spreadInOrder is spread for a line that reads from left to right throughout.
func (s *setter) spreadInOrder(p shapeOf, x, space, give Unit, extra int) {
	start, last := x, len(s.parts)-1
	for i := range s.parts {
		part := &s.parts[i]
		x = s.stand(part, x, p.size)
		if i < last && part.parted() {
			part.after = x + at(part.word.behind, p.size)
			x += part.room(space, give, &extra)
		}
	}
	s.endLine(start, x, space)
}

// stand sets where a part stands, and returns where it ends.
func (s *setter) stand(part *part, x, size Unit) Unit {
	w := part.word
	part.x = x
	if w.before > 0 {
		part.x -= s.drawn(w.before, size)
	}
	return x + s.drawn(w.inner(), size)
}

// endLine sets where the space behind the line in hand stands, which began and ended so.
func (s *setter) endLine(start, end, space Unit) {
	if last := &s.parts[len(s.parts)-1]; s.rtl {
		last.after = start - space
	} else {
		last.after = end
	}
}

// parted reports whether there is, or may be, room behind a part.
func (a *part) parted() bool { return a.space != NoSpace || a.joint || a.blank > 0 }

// room is what stands between a part and the next: its blank, the space, and what the
// spaces of the line give, the first ones a little more of it.
func (a *part) room(space, give Unit, extra *int) Unit {
	room := a.blank
	switch {
	case a.space != NoSpace:
		room += space
	case !a.joint:
		return room
	}
	room += give
	switch {
	case *extra > 0:
		room++
		*extra--
	case *extra < 0:
		room--
		*extra++
	}
	return room
}

// addRow turns the parts into pieces of a row, in reading order.
func (s *setter) addRow(p shapeOf, hyphen bool) {
	start := len(s.store)
	from := s.claimed()
	for i := range s.parts {
		part := &s.parts[i]
		before := len(s.store)
		s.pieces(part, p)
		if n := len(s.store); n > before || n > start && part.space != NoSpace { // if nothing was drawn, the word before has the space
			last := &s.store[n-1]
			last.Space, last.SpaceX, last.SpaceLevel = part.space, part.after, part.atom.after
			if n > before && part.space == NoSpace && i+1 < len(s.parts) && (part.blank > 0 || part.word.behind > 0) {
				last.Behind = s.parts[i+1].x - last.X - s.drawn(last.Run.Width(), p.size)
			}
			if i+1 == len(s.parts) && s.rtl {
				last.SpaceLevel = 1
			}
		}
	}
	if hyphen {
		last := &s.parts[len(s.parts)-1]
		x := last.x + s.drawn(last.word.width, p.size)
		for i := range s.hyphen(p.style).runs {
			s.store = append(s.store, Piece{X: x, Size: p.size, Wider: int16(s.wider), Run: &s.hyphen(p.style).runs[i], Node: last.atom.node})
		}
	}
	r := row{leading: s.leadingOf(s.store[start:], p), from: from, to: len(s.store), at: s.from(s.parts[0].atom.start)}
	r.grid = p.grid && r.leading == p.leading
	if s.announces {
		s.book.Outline = append(s.book.Outline, s.announced)
		r.entry, s.announces = len(s.book.Outline), false
	}
	s.rows = append(s.rows, r)
}

// leadingOf is what a line of pieces takes: what the paragraph wants, or more
// where a face, such as that of Tibetan, would touch the line above.
func (s *setter) leadingOf(pieces []Piece, p shapeOf) Unit {
	leading := p.leading
	var low *font.Face // the last one that wants no more
	for i := range pieces {
		piece := &pieces[i]
		if piece.Run.Face == low || piece.Run.Face == nil {
			continue
		}
		if wants := at(piece.Run.Face.Leading(), piece.Size); wants <= leading {
			low = piece.Run.Face
		} else if strings.ContainsFunc(piece.Run.Text, isTall) {
			leading = wants
		}
	}
	return leading
}

// isTall reports whether a character may be as high as its face tells: marks of
// punctuation are not, such as the danda of Hindi, which Bengali's face lends.
func isTall(r rune) bool { return !unicode.IsPunct(r) && !unicode.IsSpace(r) }

// claimed is where the pieces of the rows end. What stands behind it in the store
// is part of the next row.
func (s *setter) claimed() int {
	if n := len(s.rows); n > 0 {
		return s.rows[n-1].to
	}
	return 0
}

// pieces adds the pieces of one part: its runs, in reading order.
func (s *setter) pieces(part *part, p shapeOf) {
	x := part.x
	runs := part.word.runs
	if len(runs) == 1 && !runs[0].Missing {
		if r := &runs[0]; len(r.Glyphs) > 0 {
			s.store = append(s.store, Piece{X: x, Size: p.size, Wider: int16(s.wider), Run: r, Node: part.atom.node})
		}
		return
	}
	turned := part.atom.level&1 == 1 && len(runs) > 1
	if turned { // the first one stands last
		x += s.drawn(part.word.width, p.size)
	}
	for k := range runs {
		r := &runs[k]
		if turned {
			x -= s.drawn(r.Width(), p.size)
		}
		if r.Missing && part.atom.node != furniture {
			s.miss(r.Text)
		}
		if len(r.Glyphs) > 0 {
			s.store = append(s.store, Piece{X: x, Size: p.size, Wider: int16(s.wider), Run: r, Node: part.atom.node})
		}
		if !turned && k+1 < len(runs) {
			x += s.drawn(r.Width(), p.size)
		}
	}
}
