package typeset

import (
	"strings"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/font/bidi"
)

// shapeOf is how a paragraph is set.
type shapeOf struct {
	style   font.Style
	size    Unit
	leading Unit
	left    Unit // from the left edge of the measure
	right   Unit // from its right edge
	indent  Unit // of the first line, may be negative
	gap     Unit // above, when it does not begin a page
	justify bool
	center  bool
	balance bool // lines of like length, as titles want
	keep    bool // with what follows
}

// paragraph sets a text and adds its lines to the rows.
func (s *setter) paragraph(text string, p shapeOf, node int, links []doc.Link) {
	atoms := s.atoms(text, node, links)
	if len(atoms) == 0 {
		return
	}
	measure := s.measure - p.left - p.right
	if p.balance {
		p.right += s.surplus(atoms, p, measure)
		measure = s.measure - p.left - p.right
	}
	first := len(s.rows)
	for from := 0; from < len(atoms); {
		to := min(len(atoms), from+maxAtoms)
		from = s.lines(atoms, from, to, p, measure, from == 0)
	}
	s.protect(first, p)
}

// surplus is how much narrower the lines may be without there being more of them.
func (s *setter) surplus(atoms []atom, p shapeOf, measure Unit) Unit {
	if len(atoms) > 60 {
		return 0
	}
	lines := func(width Unit) int {
		n, used := 1, Unit(0)
		for i := range atoms {
			w := at(s.shape(atoms[i].text, p.style, atoms[i].level).width, p.size)
			if used > 0 && used+w > width {
				n, used = n+1, 0
			}
			used += w
			if atoms[i].space != "" {
				used += at(s.spaceWidth(p.style), p.size)
			}
		}
		return n
	}
	want := lines(measure)
	narrow := Unit(0)
	for step := measure / 4; step > 2*Point; step /= 2 {
		if lines(measure-narrow-step) == want {
			narrow += step
		}
	}
	return narrow
}

// maxAtoms bounds how much of a paragraph is broken at once. A longer one is
// broken in stretches; the last line of each goes on into the next.
const maxAtoms = 8000

// protect keeps two lines together at both ends of a paragraph, and what
// belongs to the next block with it.
func (s *setter) protect(first int, p shapeOf) {
	rows := s.rows[first:]
	n := len(rows)
	if n == 0 {
		return
	}
	rows[0].gap = p.gap
	if n > 1 {
		rows[0].keep = true
		rows[n-2].keep = true
	}
	if p.keep {
		for i := range rows {
			rows[i].keep = true
		}
	}
}

// lines breaks the atoms from one index to another and sets them. It returns
// the first atom that is left for the next stretch.
func (s *setter) lines(atoms []atom, from, to int, p shapeOf, measure Unit, begins bool) int {
	indent := Unit(0)
	if begins {
		indent = p.indent
	}
	s.items = s.items[:0]
	if indent != 0 {
		s.items = append(s.items, item{kind: box, width: indent, atom: -1})
	}
	for i := from; i < to; i++ {
		s.addItems(atoms, i, p, measure)
	}
	s.items = append(s.items, item{kind: penalty, penalty: always})
	ends := s.fitter.fit(s.items, measure)
	start := 0
	for k, end := range ends {
		last := k == len(ends)-1
		if last && to < len(atoms) && k > 0 {
			return s.firstAtom(start, to)
		}
		x := p.left
		if k == 0 {
			x += indent
		}
		s.line(atoms, s.items[start:end+1], p, x, measure-(x-p.left), last)
		start = end
		for start < len(s.items) && s.items[start].kind != box {
			start++
		}
	}
	return to
}

func (s *setter) firstAtom(item, otherwise int) int {
	for _, it := range s.items[item:] {
		if it.kind == box && it.atom >= 0 {
			return int(it.atom)
		}
	}
	return otherwise
}

// addItems adds the boxes, breaks and glue of one atom.
func (s *setter) addItems(atoms []atom, i int, p shapeOf, measure Unit) {
	a := &atoms[i]
	w := s.shape(a.text, p.style, a.level)
	from, before := 0, 0
	add := func(to, width int) {
		s.items = append(s.items, item{kind: box, width: at(width, p.size) - at(before, p.size), atom: int32(i), from: int32(from), to: int32(to)})
		from, before = to, width
	}
	switch {
	case at(w.width, p.size) > measure:
		s.cutWord(a.text, w, p, measure, add)
	case p.justify:
		for _, point := range w.points {
			add(point, w.prefixWidth(point))
			s.items = append(s.items, item{kind: penalty, penalty: 60, flagged: true, width: at(s.hyphenWidth(p.style), p.size)})
		}
	}
	add(len(a.text), w.width)
	switch {
	case a.space != "" && i+1 < len(atoms):
		if a.space == "\u00a0" {
			s.items = append(s.items, item{kind: penalty, penalty: never})
		}
		space := at(s.spaceWidth(p.style), p.size)
		g := item{kind: glue, width: space, stretch: space / 2, shrink: space / 3}
		if !p.justify {
			g.stretch, g.shrink = 3*space, 0
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
		for cluster, glyphs := range w.runs[i].Clusters() {
			advance := 0
			for _, g := range glyphs {
				advance += int(g.Advance)
			}
			if at(width-from+advance, p.size) > measure*9/10 && before > 0 {
				add(before, width)
				s.items = append(s.items, item{kind: penalty, penalty: 100})
				from = width
			}
			before += len(cluster)
			width += advance
		}
	}
}

func (s *setter) spaceWidth(style font.Style) int  { return s.shape(" ", style, 0).width }
func (s *setter) hyphenWidth(style font.Style) int { return s.shape("-", style, 0).width }

// part is what one line shows of one atom.
type part struct {
	atom  *atom
	word  *word
	text  string
	space string
	x     Unit
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
		text := a.text[it.from:to]
		space := a.space
		if int(to) < len(a.text) {
			space = ""
		}
		s.parts = append(s.parts, part{atom: a, word: s.shape(text, p.style, a.level), text: text, space: space})
	}
	if len(s.parts) == 0 {
		return
	}
	hyphen := items[len(items)-1].flagged
	s.place(p, x, measure, last, hyphen)
}

// place gives each part its place on the line and adds the row.
func (s *setter) place(p shapeOf, x, measure Unit, last, hyphen bool) {
	space := at(s.spaceWidth(p.style), p.size)
	natural, gaps := Unit(0), 0
	for i := range s.parts {
		natural += at(s.parts[i].word.width, p.size)
		if s.parts[i].space != "" && i+1 < len(s.parts) {
			natural += space
			gaps++
		}
	}
	if hyphen {
		natural += at(s.hyphenWidth(p.style), p.size)
	}
	missing := measure - natural
	give, extra := Unit(0), 0
	switch {
	case gaps > 0 && (p.justify && !last || missing < 0):
		give, extra = missing/gaps, missing%gaps
	case p.center:
		x += missing / 2
	case s.rtl:
		x += missing
	}
	s.spread(p, x, space+give, extra)
	s.addRow(p, hyphen)
}

// spread walks the parts in visual order and sets their x. What does not
// divide evenly goes to the first gaps.
func (s *setter) spread(p shapeOf, x, space Unit, extra int) {
	s.order = s.order[:0]
	turned := false
	s.lineLevels = s.lineLevels[:0]
	for i := range s.parts {
		s.lineLevels = append(s.lineLevels, s.parts[i].atom.level)
		turned = turned || s.parts[i].atom.level > 0
	}
	if turned {
		s.order = bidi.Order(s.order, s.lineLevels)
	} else {
		for i := range s.parts {
			s.order = append(s.order, i)
		}
	}
	for k, i := range s.order {
		part := &s.parts[i]
		part.x = x
		x += at(part.word.width, p.size)
		if k+1 < len(s.order) && s.gapBetween(i, s.order[k+1]) {
			x += space
			if extra > 0 {
				x++
				extra--
			} else if extra < 0 {
				x--
				extra++
			}
		}
	}
}

// gapBetween reports whether a space parts two parts that stand side by side:
// behind the one that is read first.
func (s *setter) gapBetween(i, j int) bool {
	return s.parts[min(i, j)].space != "" || j != i+1 && i != j+1 && s.parts[max(i, j)-1].space != ""
}

// addRow turns the parts into pieces of a row, in reading order.
func (s *setter) addRow(p shapeOf, hyphen bool) {
	row := row{leading: p.leading}
	for i := range s.parts {
		part := &s.parts[i]
		row.pieces = s.pieces(row.pieces, part, p)
		if len(row.pieces) > 0 {
			row.pieces[len(row.pieces)-1].Space = part.space
		}
	}
	if hyphen {
		last := &s.parts[len(s.parts)-1]
		for _, r := range s.shape("-", p.style, 0).runs {
			r.Text = "\u00ad" // so that the word can be put together again
			row.pieces = append(row.pieces, Piece{X: last.x + at(last.word.width, p.size), Size: p.size, Run: r, Node: last.atom.node})
		}
	}
	s.rows = append(s.rows, row)
}

func (s *setter) pieces(dst []Piece, part *part, p shapeOf) []Piece {
	x := part.x
	runs := part.word.runs
	for k := range runs {
		r := runs[k]
		if part.atom.level&1 == 1 && len(runs) > 1 {
			r = runs[len(runs)-1-k]
		}
		piece := Piece{X: x, Size: p.size, Run: r, Node: part.atom.node}
		if r.Missing {
			s.miss(r.Text)
			piece.Actual = r.Text
		} else if r.RTL() {
			piece.Actual = r.Text
		}
		if len(r.Glyphs) > 0 {
			dst = append(dst, piece)
		}
		x += at(r.Width(), p.size)
	}
	return dst
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

// oneLine sets furniture: a text on one line, cut where it does not fit.
func (s *setter) oneLine(text string, style font.Style, size, x, y, width Unit, align int) []Piece {
	text = strings.Join(strings.Fields(text), " ")
	if w := at(s.textWidth(text, style), size); w > width {
		for w > width {
			i := strings.LastIndexByte(text, ' ')
			if i < 0 {
				return nil
			}
			text = text[:i]
			w = at(s.textWidth(text+" …", style), size)
		}
		text += " …"
	}
	var out []Piece
	total := at(s.textWidth(text, style), size)
	x += (width - total) * align / 2
	for word := range strings.SplitSeq(text, " ") {
		for _, r := range s.fonts.Shape(nil, word, style, s.lang) {
			if !r.Missing && len(r.Glyphs) > 0 {
				out = append(out, Piece{X: x, Y: y, Size: size, Run: r, Node: Furniture})
			}
			x += at(r.Width(), size)
		}
		if len(out) > 0 {
			out[len(out)-1].Space = " "
		}
		x += at(s.spaceWidth(style), size)
	}
	return out
}

func (s *setter) textWidth(text string, style font.Style) int {
	width := 0
	for i, word := range strings.Split(text, " ") {
		if i > 0 {
			width += s.spaceWidth(style)
		}
		for _, r := range s.fonts.Shape(nil, word, style, s.lang) {
			width += r.Width()
		}
	}
	return width
}
