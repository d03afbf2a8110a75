package colophon

import (
	"strconv"

	"github.com/fad55d40/archive/convert/qr"
)

// AppendSVG appends the drawing as elements of SVG. Lines have the colour of the text
// around. A code is black on a white ground with the margin that it needs, whatever that
// colour is: readers of codes want it so.
func (d *Drawing) AppendSVG(dst []byte) []byte {
	if d.Code != nil {
		dst = append(dst, `<path fill="#fff" d="M-4-4`...)
		dst = appendCommand(dst, 'h', d.Width+2*Quiet)
		dst = appendCommand(dst, 'v', d.Height+2*Quiet)
		dst = appendCommand(dst, 'h', -d.Width-2*Quiet)
		dst = append(dst, `z"/><path stroke="#000" d="`...)
		dst = append(appendModules(dst, d.Code), `"/>`...)
	}
	if len(d.Lines) == 0 {
		return dst
	}
	dst = append(dst, `<path fill="none" stroke="currentColor" stroke-width="`...)
	dst = strconv.AppendInt(dst, int64(d.Pen), 10)
	dst = append(dst, `" stroke-linecap="round" stroke-linejoin="round" d="`...)
	for _, l := range d.Lines {
		for command, points := range l.Commands() {
			dst = appendCommand(dst, command, points...)
		}
	}
	return append(dst, `"/>`...)
}

// appendModules appends the modules of a code as lines that are as wide as one, in the
// middle of each row. Steps from one to the next say much alike, which packs well.
func appendModules(dst []byte, code *qr.Code) []byte {
	dst = append(dst, "M0 .5"...)
	x, y := 0, 0
	for r := range code.Runs() {
		dst = appendCommand(dst, 'm', int(r.X)-x, int(r.Y)-y)
		dst = appendCommand(dst, 'h', int(r.Width))
		x, y = int(r.X)+int(r.Width), int(r.Y)
	}
	return dst
}

func appendCommand(dst []byte, command byte, points ...int) []byte {
	dst = append(dst, command)
	for i, n := range points {
		if i > 0 && n >= 0 {
			dst = append(dst, ' ')
		}
		dst = strconv.AppendInt(dst, int64(n), 10)
	}
	return dst
}
