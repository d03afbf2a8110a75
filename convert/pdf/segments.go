package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/font/bidi"
	"github.com/fad55d40/archive/convert/typeset"
)

// segments shows stops of the line. In a line from right to left, what goes one way is
// shown as it is seen, one stretch after the other as they are read, each by an operator
// of its own: MuPDF turns each stretch round, but not their order; PDFium sorts what
// operators show by its place, and then turns the line. Followed says that the line goes
// on with another element.
func (e *emitter) segments(from, to int, b *border, followed bool) {
	parted := b.base == 1 && e.canPart(from, to)
	for end := to; end > from; {
		begin := from
		if parted {
			begin = e.segmentBefore(from, end)
		}
		if end < to {
			e.closeArray()
		}
		b.rune, b.level = 0, 0
		if begin > 0 && !(parted && (e.visual[begin].turns() || e.visual[begin].sign || e.visual[begin-1].space)) {
			b.rune, b.level = ' ', b.base // what stands there is shown at another time
		}
		if begin == 0 && b.base == 1 {
			e.beforeMark(b)
		}
		for i := begin; i < end; i++ {
			e.segmentStop(i, b, i == begin && (begin > from || followed), i+1 == end && (end < to || e.visual[i].part != e.visual[from].part))
		}
		if parted && e.visual[begin].turns() && end < len(e.visual) && !e.visual[end].turns() && !e.visual[end].sign && e.visual[end-1].space {
			e.mark0(rightMark) // between a sign or a space and a number
		}
		end = begin
	}
}

// segmentStop shows a stop of a segment. First and last say that it stands at its left or
// its right end, and that the line goes on there with another segment. A space says more
// than itself there: pdf.js forgets a plain one where the pen goes back, and MuPDF takes
// one that begins a line for what went before.
func (e *emitter) segmentStop(i int, b *border, first, last bool) {
	s := &e.visual[i]
	if s.space && s.level&1 == 1 && i+1 < len(e.visual) && (first && s.piece.Run.RTL() || last || i == 0 && b.base == 1) {
		e.place(s)
		e.spaceBefore(s, &e.visual[i+1])
		b.level, b.rune = s.level, ' '
		return
	}
	b.sign = s.sign
	e.show(i, i+1, b)
	b.sign = false
}

// beforeMark shows a space at the left end of a line from right to left that ends in a
// letter with a mark. Where the pen goes to another line, pdf.js gives what it takes for a
// mark to the line before; the space, which says more than itself, is none.
func (e *emitter) beforeMark(b *border) {
	s := &e.visual[0]
	if s.space || !s.piece.Run.RTL() || !endsInMark(s.piece.Run.Text) {
		return
	}
	at := *s
	at.x -= blankWidth * s.piece.Size / 1000
	e.place(&at)
	e.code(e.use.placed(font.Placed{Blank: true, Advance: blankWidth}, rightMark+" "))
	b.level, b.rune = s.level, ' '
}

// turns reports whether MuPDF turns a stop round.
func (s *stop) turns() bool { return s.level&1 == 1 && !s.sign }

// segmentBefore is where the stops begin that go the way of the one before a stop. The
// space behind which they begin is shown alone where they would not be turned with it.
func (e *emitter) segmentBefore(from, end int) int {
	begin := end - 1
	for begin > from && e.visual[begin-1].turns() == e.visual[end-1].turns() && e.visual[begin-1].sign == e.visual[end-1].sign {
		begin--
	}
	if last := &e.visual[end-1]; last.space && last.turns() && begin < end-1 && !turnedAlone(e.visual[begin:end]) {
		return end - 1
	}
	return begin
}

// canPart reports whether pdf.js turns each segment of stops that is to be turned.
func (e *emitter) canPart(from, to int) bool {
	for end := to; end > from; {
		begin := e.segmentBefore(from, end)
		if e.visual[begin].turns() && !turnedAlone(e.visual[begin:end]) {
			return false
		}
		end = begin
	}
	return true
}

// turnedAlone reports whether pdf.js turns stops that stand alone: when three of ten
// characters are letters from right to left, or any of four. It takes the points of
// Hebrew and Thaana for such letters, and counts the marks of direction at the ends.
func turnedAlone(stops []stop) bool {
	if len(stops) == 1 && (stops[0].space || utf8.RuneCountInString(stops[0].piece.Run.Text) == 1) {
		return true
	}
	letters, all := 0, 2
	for i := range stops {
		if stops[i].space {
			all++
			continue
		}
		for _, r := range stops[i].piece.Run.Text {
			all++
			if bidi.IsRight(r) || isMark(r) && !unicode.Is(unicode.Arabic, r) && !unicode.Is(unicode.Inherited, r) {
				letters++
			}
		}
	}
	return 10*letters > 3*all || letters > 0 && all <= 4
}

// addPiece lists the piece of a stop. One from right to left is parted at the hyphens and
// other signs of numbers that stand among letters: MuPDF does not turn those.
func (e *emitter) addPiece(line []typeset.Piece, s stop) {
	run := s.piece.Run
	if !run.RTL() || !strings.ContainsFunc(run.Text, bidi.IsSign) {
		e.visual = append(e.visual, s)
		return
	}
	from := 0
	for i := range run.Glyphs {
		if !signAmongLetters(line, s.n, i) {
			continue
		}
		if i > from {
			e.addPart(s, from, i)
		}
		s.sign = true
		e.addPart(s, i, i+1)
		s.sign = false
		from = i + 1
	}
	if from < len(run.Glyphs) || from == 0 {
		e.addPart(s, from, len(run.Glyphs))
	}
}

// addPart lists some of the glyphs of a piece from right to left.
func (e *emitter) addPart(s stop, from, to int) {
	glyphs := s.piece.Run.Glyphs
	if to-from == len(glyphs) {
		e.visual = append(e.visual, s)
		return
	}
	p := *s.piece
	run := *p.Run
	start, end := 0, len(run.Text)
	if to < len(glyphs) {
		start = int(glyphs[to-1].Cluster)
	}
	if from > 0 {
		end = int(glyphs[from-1].Cluster)
	}
	run.Text, run.Glyphs = run.Text[start:end], make([]font.Glyph, to-from)
	copy(run.Glyphs, glyphs[from:to])
	for i := range run.Glyphs {
		run.Glyphs[i].Cluster -= int32(start)
	}
	wide := p.Size * (1000 + typeset.Unit(p.Wider)) / 1000
	p.Run, p.X = &run, p.X+(widthOf(glyphs[:from])*wide+500)/1000
	s.piece, s.x = &p, p.X
	e.visual = append(e.visual, s)
}

// signAmongLetters reports whether a glyph of a piece from right to left is such a sign,
// and letters from right to left, or their marks, stand on both sides of it.
func signAmongLetters(line []typeset.Piece, n, glyph int) bool {
	r := line[n].Run
	at := int(r.Glyphs[glyph].Cluster)
	sign, size := utf8.DecodeRuneInString(r.Text[at:])
	if !bidi.IsSign(sign) {
		return false
	}
	before, after := r.Text[:at], r.Text[at+size:]
	if before == "" && n > 0 && line[n-1].Space == typeset.NoSpace {
		before = line[n-1].Run.Text
	}
	if after == "" && n+1 < len(line) && line[n].Space == typeset.NoSpace {
		after = line[n+1].Run.Text
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	return (bidi.IsRight(last) || isMark(last)) && bidi.IsRight(firstRune(after))
}
