package colophon

import "strconv"

// AppendSVG appends the drawing as elements of SVG. Lines have the colour of the text
// around. Areas are black on a white ground with the margin that they need, whatever that
// colour is: readers of codes want it so.
func (d *Drawing) AppendSVG(dst []byte) []byte {
	if len(d.Areas) > 0 {
		dst = append(dst, `<path fill="#fff" d="M-4-4`...)
		dst = appendRect(dst, d.Width+2*Quiet, d.Height+2*Quiet)
		dst = append(dst, `"/><path fill="#000" d="M0 0`...)
		x, y := 0, 0
		for _, a := range d.Areas { // each from the corner of the one before, which says much alike
			dst = appendCommand(dst, 'm', int(a.X)-x, int(a.Y)-y)
			dst = appendRect(dst, int(a.Width), int(a.Height))
			x, y = int(a.X), int(a.Y)
		}
		dst = append(dst, `"/>`...)
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

func appendRect(dst []byte, width, height int) []byte {
	dst = appendCommand(dst, 'h', width)
	dst = appendCommand(dst, 'v', height)
	return append(appendCommand(dst, 'h', -width), 'z')
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
