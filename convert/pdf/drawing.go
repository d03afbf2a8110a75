package pdf

import (
	"strconv"

	"github.com/fad55d40/archive/convert/qr"
	"github.com/fad55d40/archive/convert/typeset"
)

// drawing draws a drawing in black: a code as one path, and lines as another
// (ISO 32000-1, 8.5). Its unit becomes that of the page, and its y axis points
// down.
func (e *emitter) drawing(p *typeset.Picture) {
	d := p.Drawing
	unit := p.Width / d.Width
	e.number(unit)
	e.raw(" 0 0 ")
	for _, v := range []typeset.Unit{-unit, p.X, p.Y + p.Height} {
		e.number(v)
		e.raw(" ")
	}
	e.raw("cm\n")
	if d.Code != nil {
		e.modules(d.Code)
	}
	if len(d.Lines) == 0 {
		return
	}
	e.raw("0 G 1 J 1 j\n")
	e.numbers(d.Pen)
	e.raw("w\n")
	for _, line := range d.Lines {
		for command, points := range line.Commands() {
			e.numbers(points...)
			e.raw(pathOperators[command], "\n")
		}
	}
	e.raw("S\n")
}

// modules fills the dark modules of a code. The axes change places, so that what the
// areas of a row have in common stands together, which packs well.
func (e *emitter) modules(code *qr.Code) {
	e.raw("q 0 1 1 0 0 0 cm 0 g\n")
	row, start, end := -1, 0, 0 // where the number of the row stands
	for r := range code.Runs() {
		if int(r.Y) == row {
			e.out = append(e.out, e.out[start:end]...)
		} else {
			row, start = int(r.Y), len(e.out)
			e.numbers(row)
			end = len(e.out)
		}
		e.numbers(int(r.X), 1, int(r.Width))
		e.raw("re\n")
	}
	e.raw("f Q\n")
}

// pathOperators are the operators of a path, by the commands of drawings.
var pathOperators = map[byte]string{'M': "m", 'L': "l", 'C': "c", 'Z': "h"}

// numbers writes whole numbers, each with a space behind it.
func (e *emitter) numbers(all ...int) {
	for _, n := range all {
		e.out = append(strconv.AppendInt(e.out, int64(n), 10), ' ')
	}
}
