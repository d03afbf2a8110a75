package ledger

import (
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
	k := keeper{d: d, archival: archival}
	for round := 0; len(losses) > 0 && round <= rounds; round++ {
		if round == rounds {
			losses = k.beside(losses)
		}
		k.plain = round > 0
		k.keep(losses)
		losses = Missing(d, archival)
	}
	return losses
}

// rounds bounds how often lines are kept before all lines beside them are. One
// is enough for texts whose lines have a number each. Where controls divide a
// line, several have one, and a block that was kept for the first may take up
// words of the second.
const rounds = 8

func (k *keeper) keep(losses []Loss) {
	var placed []placing
	var last []doc.Block
	for len(losses) > 0 {
		n := k.together(losses)
		b := k.block(losses[:n])
		if losses[0].at < k.archival.Front {
			last = append(last, b)
		} else {
			placed = append(placed, placing{b, losses[0].before})
		}
		losses = losses[n:]
	}
	insert(k.d, placed)
	k.d.Blocks = append(k.d.Blocks, last...)
	level(k.d.Blocks)
}

// beside is all lines that have the numbers of some losses.
func (k *keeper) beside(losses []Loss) []Loss {
	number := make(map[int]bool)
	for _, l := range losses {
		number[l.Line] = true
	}
	var out []Loss
	at := 0
	for line := range strings.Lines(k.archival.Text) {
		if at < len(k.archival.Lines) && number[k.archival.Lines[at]] && asProse(line) != "" {
			out = append(out, Loss{Line: k.archival.Lines[at], Text: strings.TrimSuffix(line, "\n"), at: at, before: -1})
		}
		at++
	}
	return out
}

type keeper struct {
	d        *doc.Document
	archival doc.Archival
	plain    bool // each line becomes a note
}

// together is how many of the losses are one: lines of one value, or of one key
// of the front matter.
func (k *keeper) together(losses []Loss) int {
	if k.plain {
		return 1
	}
	first := losses[0]
	e := k.evidence(first)
	n := 1
	for ; n < len(losses) && losses[n].at == losses[n-1].at+1; n++ {
		text := losses[n].Text
		if inFront := first.at < k.archival.Front; inFront != (losses[n].at < k.archival.Front) {
			break
		} else if inFront && strings.HasPrefix(strings.TrimLeft(text, " \t"), "- ") || inFront && strings.TrimLeft(text, " \t") != text {
			continue
		}
		if e == nil || !strings.Contains(e.Raw, asProse(text)) {
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
		parts = append(parts, asProse(l.Text))
	}
	s, at := strings.Join(parts, " "), losses[0].Line
	if losses[0].at < k.archival.Front {
		return doc.Note{Role: doc.NoteMetadata, Text: s, Line: at}
	}
	if label, ok := k.label(losses); ok {
		return doc.Note{Role: doc.NoteFurniture, Text: label, Line: at}
	}
	e := k.evidence(losses[0])
	switch {
	case e == nil || k.plain:
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

// label is what stands before the text on its first line, where the front matter
// ends within a line: "Full text:".
func (k *keeper) label(losses []Loss) (string, bool) {
	l := losses[0]
	if len(losses) > 1 || k.archival.Front == 0 || l.at != k.archival.Front || k.plain {
		return "", false
	}
	label, _, ok := strings.Cut(l.Text, ":")
	return label + ":", ok && strings.Join(strings.Fields(label), " ") == strings.Join(l.Words, " ")
}

// maxHeading is the length in characters beyond which a displaced headline is
// prose.
const maxHeading = 140

// asProse is a line of archival text as prose has it.
func asProse(s string) string {
	return strings.ReplaceAll(strings.Trim(s, " \t\n\u00a0"), "\t", " ")
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
