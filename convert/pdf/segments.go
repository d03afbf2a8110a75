package pdf

import (
	"unicode"

	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/font/bidi"
)

// segments shows stops of the line, which are of one element. In a line from right to
// left, what goes one way is shown as it is seen, one stretch after the other as they are
// read: MuPDF turns each round, but not their order. Followed says that the line goes on
// with another element.
func (e *emitter) segments(from, to int, b *border, followed bool) {
	parted := b.base == 1 && e.canPart(from, to)
	for end := to; end > from; {
		begin := from
		if parted {
			begin = e.segmentBefore(from, end)
		}
		b.rune, b.level = 0, 0
		if begin > 0 && !(parted && e.visual[begin].level&1 == 1) {
			b.rune, b.level = ' ', b.base // what stands there is shown at another time
		}
		for i := begin; i < end; i++ {
			s := &e.visual[i]
			switch {
			case !s.space || s.level&1 == 0:
				e.show(i, i+1, b)
			case i == begin && (begin > from || followed) && i+1 < len(e.visual) && s.piece.Run.RTL():
				e.place(s)
				e.spaceBefore(s, &e.visual[i+1])
				b.level, b.rune = s.level, ' '
			case i+1 == end && (end < to || s.piece.Node != e.visual[begin].piece.Node):
				e.place(s)
				e.spaceBehind(s)
				b.level, b.rune = s.level, ' '
			default:
				e.show(i, i+1, b)
			}
		}
		end = begin
	}
}

// segmentBefore is where the stops begin that go the way of the one before a stop.
func (e *emitter) segmentBefore(from, end int) int {
	begin := end - 1
	for begin > from && e.visual[begin-1].level&1 == e.visual[end-1].level&1 {
		begin--
	}
	return begin
}

// canPart reports whether each stretch of stops from right to left has so many letters
// that pdf.js turns it: three of ten characters, with the marks of direction at its ends.
// It takes the points of Hebrew and Thaana for letters.
func (e *emitter) canPart(from, to int) bool {
	for end := to; end > from; {
		begin := e.segmentBefore(from, end)
		if e.visual[begin].level&1 == 1 {
			letters, all := 0, 2
			for i := begin; i < end; i++ {
				if e.visual[i].space {
					all++
					continue
				}
				for _, r := range e.visual[i].piece.Run.Text {
					all++
					if bidi.IsRight(r) || isMark(r) && !unicode.Is(unicode.Arabic, r) && !unicode.Is(unicode.Inherited, r) {
						letters++
					}
				}
			}
			if shown := end-begin > 1 || !e.visual[begin].space; shown && 10*letters <= 3*all {
				return false
			}
		}
		end = begin
	}
	return true
}

// spaceBehind shows a space that stands at the right end of a stretch, which is where it
// begins to be read. pdf.js forgets a plain space where the pen goes back.
func (e *emitter) spaceBehind(s *stop) {
	e.code(e.use.placed(font.Placed{Blank: true, Advance: int16(e.use.face.Advance(e.use.face.Glyph(' ')))}, rightMark+s.piece.Space.String()))
}
