package ledger

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// kind says what a text that is shown is, for the words that may belong to it.
type kind uint8

const (
	other kind = iota
	names
	day
	caption
)

// place is one text that every copy shows.
type place struct {
	text  string
	block int // index among the document's blocks; of blocks only
	line  int // of the source, on which it begins
	kind  kind
	keyed bool           // it was read from a line of front matter
	pos   int            // what has been found reaches so far
	seen  int            // the line on which a word of it was found last
	far   map[int][2]int // words that begin or end far behind where they were looked for
}

// blockPlaces lists the texts of the blocks by the line they begin on.
func blockPlaces(d *doc.Document) []place {
	out := make([]place, 0, len(d.Blocks)+8)
	sorted := true
	for at, block := range d.Blocks {
		line := block.SourceLine()
		if line == 0 {
			continue
		}
		sorted = sorted && (len(out) == 0 || out[len(out)-1].line <= line)
		switch b := block.(type) {
		case doc.Paragraph:
			out = append(out, place{text: b.Text, block: at, line: line})
		case doc.Note:
			if !kept(b) {
				out = append(out, place{text: b.Text, block: at, line: line})
			}
		case doc.List:
			for i, item := range b.Items {
				if b.Ordered {
					item = b.Label(i) + " " + item
				}
				out = append(out, place{text: item, block: at, line: line})
			}
		default:
			for _, s := range doc.BlockTexts(block) {
				out = append(out, place{text: s, block: at, line: line})
			}
		}
	}
	if !sorted {
		slices.SortStableFunc(out, func(a, b place) int { return cmp.Compare(a.line, b.line) })
	}
	return out
}

// kept reports the notes that Keep makes.
func kept(n doc.Note) bool { return n.Role == doc.NotePrinted || n.Role == doc.NoteMetadata }

// fieldPlaces lists the texts of the title block and of figures by the line
// they were read from. What was read from no line is no place of the source's
// words.
func fieldPlaces(d *doc.Document) []place {
	m := &d.Meta
	var out []place
	add := func(field, value, shown string, k kind) {
		for i := range d.Evidence {
			e := &d.Evidence[i]
			if e.Line > 0 && !e.Rejected && e.Field == field && (value == "" || e.Value == value) {
				out = append(out, place{text: shown, line: e.Line, kind: k, keyed: e.Layer == doc.FrontMatter})
				return
			}
		}
	}
	for _, f := range []struct{ field, value string }{{"kicker", m.Kicker}, {"title", m.Title}, {"subtitle", m.Subtitle}} {
		if f.value != "" {
			add(f.field, f.value, f.value, other)
		}
	}
	for i, a := range m.Authors {
		add("authors["+strconv.Itoa(i)+"]", "", a.Name, names)
	}
	if m.Date != "" {
		add("date", m.Date, doc.PrintedDate(d), day)
	}
	out = append(out, imagePlaces(d)...)
	slices.SortStableFunc(out, func(a, b place) int { return cmp.Compare(a.line, b.line) })
	return out
}

// keptPlaces lists the notes that Keep made, by the line they begin on. They
// hold whole lines, and are no place of anything else: a line that is kept is
// shown, whatever takes up the words of other places.
func keptPlaces(d *doc.Document) []place {
	var out []place
	for _, b := range d.Blocks {
		if n, ok := b.(doc.Note); ok && kept(n) {
			out = append(out, place{text: n.Text, line: n.Line})
		}
	}
	slices.SortStableFunc(out, func(a, b place) int { return cmp.Compare(a.line, b.line) })
	return out
}

// imagePlaces lists the captions and credit lines of figures.
func imagePlaces(d *doc.Document) []place {
	if len(d.Images) == 0 {
		return nil
	}
	lines := make(map[string]int) // of the evidence that holds, by field
	keyed := make(map[string]bool)
	for i := range d.Evidence {
		if e := &d.Evidence[i]; e.Line > 0 && !e.Rejected && strings.HasPrefix(e.Field, "images[") {
			if _, known := lines[e.Field]; !known {
				lines[e.Field], keyed[e.Field] = e.Line, e.Layer == doc.FrontMatter
			}
		}
	}
	var out []place
	for _, b := range d.Blocks {
		f, ok := b.(doc.Figure)
		if !ok {
			continue
		}
		im := &d.Images[f.Image]
		field := fmt.Sprintf("images[%d].caption", f.Image)
		if line := lines[field]; im.Caption != "" && line > 0 {
			out = append(out, place{text: im.Caption, line: line, kind: caption, keyed: keyed[field]})
		}
		if credit := im.CreditLine(); credit != "" {
			line, key := im.Line, false
			for _, part := range []string{"credit", "creator", "title", "license"} {
				if at := lines[fmt.Sprintf("images[%d].%s", f.Image, part)]; at > 0 {
					line, key = at, keyed[fmt.Sprintf("images[%d].%s", f.Image, part)]
					break
				}
			}
			if line > 0 {
				out = append(out, place{text: credit, line: line, keyed: key})
			}
		}
	}
	return out
}
