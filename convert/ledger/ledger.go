// Package ledger holds the words of a source against what the copies of its
// document show: no word may be missing from a PDF or an EPUB. It is the one
// place that says when a printed word counts as shown.
//
// A word is a run of letters, marks and numbers; case and characters without a
// form of their own count for nothing. The words of a line of archival text
// are looked for, each in its turn and each occurrence once,
//
//   - in the blocks that begin on that line or above it, nearest first, in the
//     order of their texts: for figures the caption and the credit line, for
//     ordered lists the numbers too;
//   - in the title block: kicker, title, subtitle, the names of the authors, the
//     date as doc.PrintedDate has it, each where the evidence that holds says
//     that it was read;
//   - in the notes that Keep made, as whole lines of their number only.
//
// A word counts for the beginning of a longer one only at the end of its line,
// and only where evidence says that the line divides that word or, in scripts
// without spaces, where a line below goes on with the rest of it.
//
// Three kinds of word need not be shown, if a word of the value they belong to
// was found on the same line: what introduces or joins names of authors ("By",
// "and"), the label of a date or of a caption ("Published", "Caption:"), and the
// key of a line of front matter. Nothing else: rejected evidence, values that no
// copy draws and other people's metadata are no place. Whatever is missing by
// these rules is kept as a block by Keep.
//
// The work is linear in the source.
package ledger

import (
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// Loss is a line of the source with words that no copy shows.
type Loss struct {
	Line  int      // in the source, from 1
	Text  string   // the whole line, as archival text has it
	Words []string // what is missing

	at     int // index of the line in the archival text
	before int // index of the block of the same line that it stands before; -1 when it follows from the line's number
}

// Missing lists the lines of the text that a document was read from with words
// that no copy of the document shows.
func Missing(d *doc.Document, archival doc.Archival) []Loss {
	b := newBook(d)
	var out []Loss
	at, below := 0, archival.Text
	for line := range strings.Lines(archival.Text) {
		number := at + 1
		if at < len(archival.Lines) {
			number = archival.Lines[at]
		}
		b.inFront, below = at < archival.Front, below[len(line):]
		if missing := b.line(asProse(line), number, below); len(missing) > 0 {
			out = append(out, Loss{Line: number, Text: strings.TrimSuffix(line, "\n"), Words: missing, at: at, before: b.before})
		}
		at++
	}
	return out
}
