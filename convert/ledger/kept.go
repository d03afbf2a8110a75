package ledger

import (
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// WithoutKept is the blocks of a document without those that Keep made of lines
// of its source: which those are depends on what people stated outside of it. A
// block whose words the source does not have on its line is none of them.
func WithoutKept(d *doc.Document, archival doc.Archival) []doc.Block {
	displaced := make(map[int]bool)
	for _, e := range d.Evidence {
		displaced[e.Line] = displaced[e.Line] || e.Rejected && e.Layer == doc.Detected && (e.Field == "title" || e.Field == "subtitle")
	}
	rows := strings.Split(archival.Text, "\n")
	index := make(map[int]int, len(archival.Lines))
	for i, n := range archival.Lines {
		index[n] = i
	}
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
		at, known := index[b.SourceLine()]
		if words == "" || !known || !standsIn(words, rows[at:]) {
			out = append(out, b)
		}
	}
	return out
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
