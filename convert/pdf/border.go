package pdf

import (
	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/font/bidi"
)

// The marks of direction (UAX #9, 2.6).
const (
	leftMark  = "\u200e"
	rightMark = "\u200f"
)

// border looks at what meets in a line. Some programs let a number, or what may stand
// in one, such as a comma, take the space and the signs on its left with it. A mark
// of direction, which has no width, parts them.
type border struct {
	base  uint8 // the level of the line
	level uint8 // of what stands to the left
	rune  rune  // its last character; 0 at the beginning of the line
	sign  bool  // what comes next is a sign that stands alone among letters from right to left
}

// meets is told what comes next: its level, its leftmost and its rightmost character.
func (b *border) meets(e *emitter, level uint8, first, last rune) {
	switch {
	case b.rune == 0:
	case b.base == 1 && (b.level|level)&1 == 1 && !bidi.IsRight(b.rune) && (level&1 == 0 || bidi.IsNumeric(first)):
		e.mark0(rightMark)
	case b.base == 0 && b.level&1 == 1 && level&1 == 0 && !bidi.IsLeft(first) && !bidi.IsNumeric(first):
		e.mark0(leftMark)
	}
	b.level, b.rune = level, last
}

// mark0 shows a character that takes no room.
func (e *emitter) mark0(text string) {
	e.code(e.use.placed(font.Placed{Blank: true}, text))
}
