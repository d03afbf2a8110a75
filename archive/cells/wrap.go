package cells

import (
	"cmp"
	"strings"
)

// Wrap breaks a text into lines of at most width columns, at spaces and where
// else its script allows it, behind a hyphen or a slash only when there is no
// other place: flags, paths and addresses stay whole for copying. A word is
// broken in its middle only when it is longer than a line. Spaces at a break
// go. The result is never empty.
//
// When limit is above 0, it is the most lines there may be; a text that needs
// more ends in "…".
func Wrap(s string, width, limit int) []string {
	var lines []string
	cut := false
	wrap(s, width, func(line []Cell) bool {
		if cut = limit > 0 && len(lines) == limit; cut {
			return false
		}
		lines = append(lines, join(line))
		return true
	})
	if cut {
		last := &lines[limit-1]
		*last = strings.TrimRight(Cut(*last, width-1), " …") + "…"
	}
	return lines
}

// Cut shortens a text to at most width columns; what was cut ends in "…".
func Cut(s string, width int) string {
	var fits []Cell
	n, cut := 0, false
	Each(s, func(c Cell) bool {
		cut = n+c.Width > width || c.End && c.To < len(s)
		if n += c.Width; !cut {
			fits = append(fits, c)
		}
		return !cut
	})
	if !cut {
		return join(fits)
	}
	n = 0
	for i, c := range fits {
		if n += c.Width; n > width-1 {
			fits = fits[:i]
			break
		}
	}
	return join(trim(fits)) + "…"
}

// wrap calls yield with the cells of one line after the other.
func wrap(s string, width int, yield func([]Cell) bool) {
	width = max(1, width)
	var line []Cell
	n, on := 0, true
	Each(s, func(c Cell) bool {
		switch {
		case c.End:
			on = yield(trim(line))
			line, n = nil, 0
			return on
		case n+c.Width > width && c.blank():
			// The space at which a line breaks hangs over its end.
			line, n = append(line, c), width
			return true
		}
		for on && len(line) > 0 && n+c.Width > width {
			line, on = breakLine(line, yield)
			n = total(line)
		}
		line, n = append(line, c), n+c.Width
		return on
	})
	if on && (len(line) > 0 || s == "") {
		yield(trim(line))
	}
}

// breakLine yields a line up to its last break and returns what is left of it.
func breakLine(line []Cell, yield func([]Cell) bool) ([]Cell, bool) {
	at, inWord := 0, 0 // the last good place, and the last one inside a word
	for i, c := range line {
		switch {
		case c.Break && !c.blank() && len(c.Text) == 1: // ASCII: a hyphen, a slash
			inWord = i + 1
		case (c.Break || c.blank() && i+1 < len(line) && line[i+1].Text == "/") && len(trim(line[:i+1:i+1])) > 0: // a path may begin a line
			at = i + 1
		}
	}
	at = cmp.Or(at, inWord, len(line))
	on := yield(trim(line[:at:at]))
	return append([]Cell(nil), line[at:]...), on
}

func trim(line []Cell) []Cell {
	for len(line) > 0 && line[len(line)-1].blank() {
		line = line[:len(line)-1]
	}
	return line
}

func total(line []Cell) int {
	n := 0
	for _, c := range line {
		n += c.Width
	}
	return n
}

func join(line []Cell) string {
	var b strings.Builder
	for _, c := range line {
		b.WriteString(c.Text)
	}
	return b.String()
}
