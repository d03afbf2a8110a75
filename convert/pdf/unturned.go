package pdf

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/font/bidi"
	"github.com/fad55d40/archive/convert/typeset"
)

// unturned reports whether a line has letters from right to left beyond the Basic
// Multilingual Plane (Adlam, Hanifi Rohingya, historic scripts). Programs that turn
// Hebrew round do not know that these are to be turned.
func unturned(line []typeset.Piece) bool {
	return slices.ContainsFunc(line, func(p typeset.Piece) bool {
		return p.Run.RTL() && strings.ContainsFunc(p.Run.Text, func(r rune) bool { return r > 0xFFFF && bidi.IsRight(r) })
	})
}

// eachAsRead shows such a line, which is of several elements, one after the other.
func (e *emitter) eachAsRead(page int, line []typeset.Piece) {
	for from := 0; from < len(line); {
		to := from + 1
		for to < len(line) && line[to].Node == line[from].Node {
			to++
		}
		e.element(page, line[from].Node, line[from:to], func() { e.asRead(line, from, to) })
		from = to
	}
}

// asRead shows pieces of a line letter by letter as they are read: programs that turn
// nothing round have it right, and so have those that sort what they find by its place,
// once a mark of direction at the left end of the line tells them to begin at the right.
func (e *emitter) asRead(line []typeset.Piece, from, to int) {
	need := needOfLine(line)
	for i := from; i < to; i++ {
		p := &line[i]
		e.begin(p, e.fonts.use(p.Run.Face, need))
		if p.Run.RTL() {
			e.fromRight(p)
		} else {
			e.forward(p)
			if i+1 == len(line) || line[i+1].Run.RTL() {
				e.parted(beginOf(line[:i+1]) * 1000)
			}
		}
		switch {
		case p.Space == typeset.NoSpace:
		case p.SpaceLevel&1 == 0:
			e.space(p, p.SpaceX*1000)
		default:
			e.spaceAsRead(line, i)
		}
	}
	if to < len(line) {
		return
	}
	leftmost := line[0].X
	for i := range line {
		leftmost = min(leftmost, line[i].X)
		if line[i].Space != typeset.NoSpace {
			leftmost = min(leftmost, line[i].SpaceX)
		}
	}
	if e.weights == 0 {
		e.weigh(e.sheet)
	}
	for n := range e.weights {
		e.moveTo(leftmost*1000 - (3*blankWidth+n*apart)*e.wide)
		e.code(e.use.placed(font.Placed{Blank: true, Advance: blankWidth}, weight))
	}
}

// weigh sets how many weights the lines of a page have that are shown as they are read:
// so many that they outweigh its letters from left to right.
func (e *emitter) weigh(p *typeset.Page) {
	lines, letters := 0, 0
	for pieces := p.Pieces; len(pieces) > 0; {
		n := 1
		for n < len(pieces) && pieces[n].Y == pieces[0].Y {
			n++
		}
		if unturned(pieces[:n]) {
			lines++
		} else {
			for i := range pieces[:n] {
				letters += len(pieces[i].Run.Text)
			}
		}
		pieces = pieces[n:]
	}
	e.weights = min(1+letters/max(1, lines*utf8.RuneCountInString(weight)), mostWeights)
}

// Weights stand as far apart, in thousandths of an em, that poppler takes none for the
// shadow of another, and so many, at most, that they stay in the margin.
const (
	apart       = 120
	mostWeights = 10
)

// weight is the mark at the left end of a line, as often as one code says it: poppler,
// which does not count these letters, takes a page for one from left to right when the
// letters that it does count, such as those of a colophon, outweigh the marks.
const weight = rightMark + rightMark + rightMark + rightMark + rightMark + rightMark + rightMark + rightMark

// beginOf is where the words from left to right begin that are last of a line so far.
func beginOf(line []typeset.Piece) typeset.Unit {
	i := len(line) - 1
	for i > 0 && !line[i-1].Run.RTL() {
		i--
	}
	return line[i].X
}

// spaceAsRead shows the space behind a piece of a line. It says more than itself:
// pdf.js forgets a plain space where the pen goes back.
func (e *emitter) spaceAsRead(line []typeset.Piece, i int) {
	p := &line[i]
	wide := p.Size        // at most
	for k := range line { // up to what stands on its right
		if x := line[k].X; x > p.SpaceX {
			wide = min(wide, x-p.SpaceX)
		}
	}
	e.moveTo(p.SpaceX * 1000)
	e.code(e.use.placed(font.Placed{Blank: true, Advance: distance(wide * 1000 / e.wide)}, rightMark+p.Space.String()))
}

// fromRight shows the glyphs of a run from right to left, in the order of its letters.
func (e *emitter) fromRight(p *typeset.Piece) {
	glyphs := p.Run.Glyphs
	right := p.X*1000 + p.Run.Width()*e.wide
	start := 0
	for j := len(glyphs); j > 0; {
		i := j - 1 // the glyphs from i to j belong together
		for i > 0 && (glyphs[i-1].Cluster == glyphs[i].Cluster || widthOf(glyphs[i:j]) == 0) {
			i--
		}
		for i > 0 && glyphs[i-1].Advance == 0 && glyphs[i-1].Cluster <= glyphs[i].Cluster {
			i--
		}
		end := len(p.Run.Text)
		if i > 0 {
			end = int(glyphs[i-1].Cluster)
		}
		right = e.letters(p.Run.Face, glyphs[i:j], p.Run.Text[start:end], right)
		j, start = i, end
	}
}

// letters shows glyphs that end at a place on the right, and returns where they begin.
// Each letter has a code, and so has each mark on its left; the first one draws.
func (e *emitter) letters(face *font.Face, glyphs []font.Glyph, said string, right int) (left int) {
	wide := e.assemble(face, glyphs)
	left = right - wide*e.wide
	count, narrow := 0, 0
	for _, r := range said {
		if isMark(r) {
			narrow += blankWidth
		} else {
			count++
		}
	}
	each := max(0, wide-narrow) / max(1, count)
	at := wide
	for i, r := range said {
		width := each
		if isMark(r) {
			width = blankWidth
		}
		at -= width
		e.moveTo(left + at*e.wide)
		if i > 0 {
			e.code(e.use.placed(font.Placed{Blank: true, Advance: distance(width)}, string(r)))
		} else {
			for k := range e.parts {
				e.parts[k].DX = distance(int(e.parts[k].DX) - at)
			}
			e.code(e.use.together(e.parts, distance(width), string(r), &e.key))
		}
		if bidi.IsNumeric(r) {
			e.parted(left + at*e.wide)
		}
	}
	return left
}

// parted shows a mark of direction on the left of a place where words or signs from
// left to right begin: poppler lets them take what is on their left with them.
func (e *emitter) parted(x int) {
	e.moveTo(x - blankWidth*e.wide)
	e.code(e.use.placed(font.Placed{Blank: true, Advance: blankWidth}, rightMark))
}

// widthOf is how far glyphs move the pen.
func widthOf(glyphs []font.Glyph) (n int) {
	for i := range glyphs {
		n += int(glyphs[i].Advance)
	}
	return n
}
