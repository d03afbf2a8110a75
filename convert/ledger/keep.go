package ledger

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/byline"
	"github.com/fad55d40/archive/convert/doc"
)

// Keep makes blocks of the lines whose words no copy would show, where they
// stood: a value that another one displaced, a line of which only a part became
// a value, metadata that no copy draws. A headline becomes a heading when it
// has the form of one, a deck a paragraph, and everything else a note. Lines of
// front matter come last, so that the article begins with its text. The result
// lists what would be missing all the same: it is empty, or this package is
// wrong.
func Keep(d *doc.Document, archival doc.Archival) []Loss {
	losses := Missing(d, archival)
	for round := 0; len(losses) > 0 && round < rounds; round++ {
		keep(d, archival.Text, losses)
		losses = Missing(d, archival)
	}
	return losses
}

// rounds bounds how often lines are kept. One is enough for texts whose lines
// have a number each; where a control divides a line, two lines have one, and a
// block that was kept for the first may take up words of the second.
const rounds = 8

func keep(d *doc.Document, archival string, losses []Loss) {
	k := keeper{d: d, front: frontLines(archival)}
	var placed, last []doc.Block
	for len(losses) > 0 {
		n := k.together(losses)
		b := k.block(losses[:n])
		if losses[0].at < k.front {
			last = append(last, b)
		} else {
			placed = append(placed, b)
		}
		losses = losses[n:]
	}
	insert(d, placed)
	d.Blocks = append(d.Blocks, last...)
	level(d.Blocks)
}

type keeper struct {
	d     *doc.Document
	front int // lines of the archival text that are front matter
}

// together is how many of the losses are one: lines of one value, or of one key
// of the front matter.
func (k *keeper) together(losses []Loss) int {
	first := losses[0]
	e := k.evidence(first)
	n := 1
	for ; n < len(losses) && losses[n].at == losses[n-1].at+1; n++ {
		text := losses[n].Text
		if inFront := first.at < k.front; inFront != (losses[n].at < k.front) {
			break
		} else if inFront && strings.HasPrefix(strings.TrimLeft(text, " \t"), "- ") || inFront && strings.TrimLeft(text, " \t") != text {
			continue
		}
		if e == nil || !strings.Contains(e.Raw, line(text)) {
			break
		}
	}
	return n
}

// evidence is what says best what a lost line was: a headline or a deck before
// anything else.
func (k *keeper) evidence(l Loss) *doc.Evidence {
	var found *doc.Evidence
	for i := range k.d.Evidence {
		e := &k.d.Evidence[i]
		if e.Line != l.Line || e.Layer != doc.Detected || e.Raw == "" {
			continue
		}
		if found == nil || e.Rejected && (e.Field == "title" || e.Field == "subtitle") {
			found = e
		}
	}
	return found
}

// block makes a block of lines by their form.
func (k *keeper) block(losses []Loss) doc.Block {
	var parts []string
	for _, l := range losses {
		parts = append(parts, line(l.Text))
	}
	s, at := strings.Join(parts, " "), losses[0].Line
	if losses[0].at < k.front {
		return doc.Note{Role: doc.NoteMetadata, Text: s, Line: at}
	}
	e := k.evidence(losses[0])
	switch {
	case e == nil:
		return doc.Note{Role: doc.NotePrinted, Text: s, Line: at}
	case e.Rejected && e.Field == "title":
		if sameWords(e.Value, s) {
			s = e.Value // without the marks of a heading
		}
		if n := utf8.RuneCountInString(s); n <= maxHeading && !byline.EndsSentence(s) && !strings.HasSuffix(s, ",") && !strings.HasSuffix(s, ":") {
			return doc.Heading{Level: 2, Text: s, Line: at}
		}
		return doc.Paragraph{Text: s, Line: at}
	case e.Rejected && e.Field == "subtitle":
		return doc.Paragraph{Text: s, Line: at}
	}
	return doc.Note{Role: doc.NotePrinted, Text: s, Line: at}
}

// maxHeading is the length in characters beyond which a displaced headline is
// prose.
const maxHeading = 140

// line is a line of archival text as prose has it.
func line(s string) string {
	return strings.ReplaceAll(strings.Trim(s, " \t\u00a0"), "\t", " ")
}

// sameWords reports whether two texts have the same words.
func sameWords(a, b string) bool {
	for i, k := 0, 0; ; {
		s, e := word(a, i)
		t, f := word(b, k)
		if s < 0 || t < 0 {
			return s < 0 && t < 0
		}
		if _, ok := spell(b, t, a[s:e], false); !ok {
			return false
		}
		i, k = e, f
	}
}

// insert puts blocks, sorted by line, behind those that begin on their line or
// above it.
func insert(d *doc.Document, blocks []doc.Block) {
	if len(blocks) == 0 {
		return
	}
	out := make([]doc.Block, 0, len(d.Blocks)+len(blocks))
	moved := make([]int, len(d.Blocks)) // where each block has gone
	for i, b := range d.Blocks {
		for len(blocks) > 0 && b.SourceLine() > blocks[0].SourceLine() {
			out, blocks = append(out, blocks[0]), blocks[1:]
		}
		moved[i] = len(out)
		out = append(out, b)
	}
	d.Blocks = append(out, blocks...)
	for i := range d.Evidence {
		e := &d.Evidence[i]
		var at int
		if !strings.HasPrefix(e.Field, "blocks[") {
			continue
		}
		if _, err := fmt.Sscanf(e.Field, "blocks[%d]", &at); err == nil && at < len(moved) {
			e.Field = fmt.Sprintf("blocks[%d]", moved[at])
		}
	}
}

// level gives headings that came in the level of the section they stand in.
func level(blocks []doc.Block) {
	at := 1
	for i, b := range blocks {
		if h, ok := b.(doc.Heading); ok {
			h.Level = min(h.Level, at+1)
			at = h.Level
			blocks[i] = h
		}
	}
}
