package ledger

import (
	"slices"
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// WithoutKept is the blocks of a document without those that Keep made of lines
// of its source: which those are depends on what people stated outside of it. A
// block whose words the source does not have on its line is none of them. Where
// controls divide a line of the source (U+2028), its rows have one number, and no
// block says of which it is: of such lines what another document of the same
// source displaced counts too, so that both lose the same blocks.
func WithoutKept(d, other *doc.Document, archival doc.Archival) []doc.Block {
	index := make(map[int][]int, len(archival.Lines))
	for i, n := range archival.Lines {
		index[n] = append(index[n], i)
	}
	displaced := make(map[int]bool)
	for _, e := range d.Evidence {
		displaced[e.Line] = displaced[e.Line] || displacedFront(e)
	}
	for _, e := range other.Evidence {
		displaced[e.Line] = displaced[e.Line] || len(index[e.Line]) > 1 && displacedFront(e)
	}
	rows := strings.Split(archival.Text, "\n")
	out := make([]doc.Block, 0, len(d.Blocks))
	for _, b := range d.Blocks {
		words := ""
		switch b := b.(type) {
		case doc.Note:
			if kept(b) {
				words = b.Text
			}
		case doc.Heading:
			if displaced[b.Line] {
				words = b.Text
			}
		case doc.Paragraph:
			if displaced[b.Line] {
				words = b.Text
			}
		}
		stands := func(at int) bool { return standsIn(words, rows[at:]) }
		if words == "" || !slices.ContainsFunc(index[b.SourceLine()], stands) {
			out = append(out, b)
		}
	}
	return out
}

// displacedFront reports whether a headline or a deck lost to what was stated.
func displacedFront(e doc.Evidence) bool {
	return e.Rejected && e.Layer == doc.Detected && (e.Field == "title" || e.Field == "subtitle")
}

// standsIn reports whether the words of a kept block are those of the first of
// some lines: of all its words, up to the lines that are joined in it.
func standsIn(words string, rows []string) bool {
	var joined strings.Builder
	for _, row := range rows {
		if strings.TrimSpace(row) == "" {
			break
		}
		joined.WriteString(asProse(row) + " ")
		if sameWords(words, joined.String()) {
			return true
		}
		if joined.Len() > 2*len(words)+200 {
			break
		}
	}
	return false
}
