package colophon

import (
	"iter"

	"github.com/fad55d40/archive/convert/qr"
)

// Drawing is a small picture without colours: a code, or lines that are drawn.
// Lengths are in a unit of its own, from the upper left corner.
type Drawing struct {
	Width, Height int
	Code          *qr.Code // one of its modules is the unit; may be nil
	Lines         []Line
	Pen           int // width of the lines
}

// Quiet is the light margin that a code needs on each side, in its unit.
const Quiet = 4

// Line is a path, moved to its place. It is written as in SVG, with the commands M, L, C
// and Z and numbers that are whole and not negative.
type Line struct {
	X, Y int
	Path string
}

// Commands yields the commands of a line, each with its points where they stand in the
// drawing: x and y in turn. The points are overwritten by those of the next command.
func (l Line) Commands() iter.Seq2[byte, []int] {
	return func(yield func(byte, []int) bool) {
		var room [6]int
		for i := 0; i < len(l.Path); {
			command, points := l.Path[i], room[:0]
			for i++; i < len(l.Path) && (l.Path[i] == ' ' || isDigit(l.Path[i])); {
				if l.Path[i] == ' ' {
					i++
					continue
				}
				n := 0
				for ; i < len(l.Path) && isDigit(l.Path[i]); i++ {
					n = 10*n + int(l.Path[i]-'0')
				}
				if len(points)%2 == 0 {
					points = append(points, n+l.X)
				} else {
					points = append(points, n+l.Y)
				}
			}
			if !yield(command, points) {
				return
			}
		}
	}
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }
