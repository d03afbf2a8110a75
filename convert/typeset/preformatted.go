package typeset

import (
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/doc"
)

// Lines of up to 88 columns are made to fit by smaller letters; longer ones
// are broken.
const (
	columnWidth  = 600 // of the fixed-pitch face, in thousandths of an em
	smallestMono = 6*Point + 500
)

// preformatted sets lines as they are. Where more than one space stands they
// are kept as no-break spaces, so that columns stay under one another.
func (s *setter) preformatted(b doc.Preformatted) {
	node := s.node(Paragraph, 0)
	gap := s.gap(8 * Point)
	text := strings.ReplaceAll(b.Text, "\t", "    ")
	p := monoShape
	if most := (s.measure - p.left) * 1000 / columnWidth / max(1, widest(text)); most < p.size {
		p.size = max(smallestMono, most)
	}
	s.byLine = true // the spaces of columns are more bytes than the text has
	for i, line := range strings.Split(text, "\n") {
		s.part = i
		p.gap = gap
		gap = 0
		if strings.TrimSpace(line) == "" {
			gap = p.leading
			continue
		}
		s.paragraph(keepColumns(line), p, node, nil)
		s.handOn(len(s.rows))
	}
	s.space = 8 * Point
}

// widest is the number of characters of the longest line.
func widest(text string) int {
	n := 0
	for line := range strings.SplitSeq(text, "\n") {
		n = max(n, utf8.RuneCountInString(line))
	}
	return n
}

// keepColumns makes the spaces before a line, and those that are not alone,
// part of it.
func keepColumns(line string) string {
	var b strings.Builder
	for i, r := range line {
		if r == ' ' && (i == 0 || line[i-1] == ' ' || strings.HasPrefix(line[i+1:], " ")) {
			r = '\u00a0'
		}
		b.WriteRune(r)
	}
	return b.String()
}
