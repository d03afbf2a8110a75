package detect

import (
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// ideographList reads a chunk of items that count in ideographs ("一、") or in circles, from
// the first on; they keep their ordinals. A line that begins so alone is a heading.
func ideographList(c chunk) (l doc.List, ok bool) {
	for i := range c.lines {
		x := &c.lines[i]
		n, number := doc.IdeographOrdinal(x.text)
		switch {
		case n == 0 && i > 0:
			l.Items[len(l.Items)-1] += strings.TrimSpace(x.text)
		case number != len(l.Items)+1:
			return l, false
		default:
			l.Items = append(l.Items, strings.TrimSpace(x.text))
		}
	}
	l.Line = c.lines[0].number
	return l, len(l.Items) > 1
}

// countsOn reports whether a line is the next item behind one that counts in ideographs.
func countsOn(before, l *line) bool {
	n, number := doc.IdeographOrdinal(l.text)
	_, last := doc.IdeographOrdinal(before.text)
	return n > 0 && last > 0 && number == last+1
}
