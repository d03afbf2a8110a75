package fidelity

import (
	"fmt"
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// text is one text that a copy has to say.
type text struct {
	part     string // key of a field, or of a block's text: "title", "items"
	block    int    // number of the block; -1 for the title block
	item     int    // index within the part; -1 when it is no list
	level    int    // of a heading; 0 for everything else
	words    string
	optional bool // an ornament: a copy may draw it, or leave a space
	exact    bool // white space is not part of it: lines of preformatted text
}

// path is the place of the text in the document JSON.
func (t *text) path() string {
	p := t.part
	if t.item >= 0 {
		p = fmt.Sprintf("%s[%d]", t.part, t.item)
	}
	if t.block >= 0 {
		p = fmt.Sprintf("blocks[%d].%s", t.block, p)
	}
	return p
}

// expectation walks the texts of a document in reading order.
type expectation struct {
	doc   *doc.Document
	head  []text   // of the title block, what is left of them
	block int      // the block in hand
	item  int      // of that block; of a quotation, the byte
	cells []string // of that block, when it is a table

	labels bool // the ordinals of items are labels, which the copy passes over
}

// expected begins the walk.
func expected(d *doc.Document) expectation {
	m := &d.Meta
	title := m.Title
	if !visible(title) {
		title = d.Origin.Name // a book without a title bears its file's name
	}
	var head []text
	field := func(part, words string, level int) {
		unseen := part == "title" && m.Title != "" && !visible(m.Title) // a copy may print it as it is
		head = append(head, text{part: part, block: -1, item: -1, words: words, level: level, optional: unseen})
	}
	field("kicker", m.Kicker, 0)
	field("title", title, 1)
	field("subtitle", m.Subtitle, 0)
	field("authors", doc.Names(m.Authors), 0)
	field("date", doc.PrintedDate(d), 0)
	return expectation{doc: d, head: head}
}

// next returns the next text in which something can be seen.
func (e *expectation) next() (text, bool) {
	for len(e.head) > 0 {
		t := e.head[0]
		if e.head = e.head[1:]; visible(t.words) {
			return t, true
		}
	}
	for e.block < len(e.doc.Blocks) {
		t, more := e.ofBlock(e.doc.Blocks[e.block])
		t.block = e.block
		if !more {
			e.block++
			e.item = 0
		}
		if visible(t.words) {
			return t, true
		}
	}
	return text{}, false
}

// ofBlock returns the text of the block in hand that comes next, and whether there
// are more.
func (e *expectation) ofBlock(block doc.Block) (t text, more bool) {
	t = text{part: "text", item: -1}
	switch b := block.(type) {
	case doc.Paragraph:
		t.words = b.Text
	case doc.Heading:
		t.words, t.level = b.Text, b.Level
	case doc.List:
		t, more = e.ofItems("items", b.Items)
		if e.labels && t.item >= 0 {
			_, t.words, _, _ = b.Mark(t.item)
		}
		return t, more
	case doc.Verse:
		return e.ofVerse(b)
	case doc.Quote:
		return e.ofQuote(b)
	case doc.Figure:
		im := &e.doc.Images[b.Image]
		if e.item == 0 {
			e.item++
			return text{part: "caption", item: -1, words: im.Caption}, true
		}
		t.part, t.words = "credit", im.CreditLine()
	case doc.Break:
		if t.words = b.Text; t.words == "" {
			t.words = "* * *"
		}
		t.optional = !hasLetter(t.words)
	case doc.Preformatted:
		if e.item == 0 {
			e.cells = cells(b)
		}
		if len(e.cells) > 0 {
			return e.ofItems("rows", e.cells)
		}
		t.words, t.exact = b.Text, true
	case doc.Note:
		t.words = b.Text
	}
	return t, false
}

func (e *expectation) ofItems(part string, items []string) (t text, more bool) {
	if len(items) == 0 {
		return text{}, false
	}
	t = text{part: part, item: e.item, words: items[e.item]}
	e.item++
	return t, e.item < len(items)
}

// ofVerse returns the next stanza, by its first line. White space parts its lines.
func (e *expectation) ofVerse(v doc.Verse) (t text, more bool) {
	for e.item < len(v.Lines) && v.Lines[e.item] == "" {
		e.item++
	}
	first := e.item
	for e.item < len(v.Lines) && v.Lines[e.item] != "" {
		e.item++
	}
	return text{part: "lines", item: first, words: strings.Join(v.Lines[first:e.item], " ")}, e.item < len(v.Lines)
}

// cells are those of a table, row by row.
func cells(b doc.Preformatted) (all []string) {
	t, _ := doc.Columns(b)
	for _, row := range t.Rows {
		all = append(all, row...)
	}
	return all
}

// ofQuote returns the paragraphs of a quotation, then who said it.
func (e *expectation) ofQuote(q doc.Quote) (t text, more bool) {
	if e.item > len(q.Text) {
		return text{part: "attribution", item: -1, words: q.Attribution}, false
	}
	words, _, _ := strings.Cut(q.Text[e.item:], "\n")
	e.item += len(words) + 1
	return text{part: "text", item: -1, words: words}, true
}

// headWords are the values of fields that a copy may print among the title
// block beside those that every copy prints.
func headWords(d *doc.Document) []string {
	m := &d.Meta
	words := []string{m.Modified, m.Dateline, m.Publisher, m.Description, m.Rights.Text}
	for _, a := range append(m.Authors[:len(m.Authors):len(m.Authors)], m.Contributors...) {
		words = append(words, a.Name)
	}
	return words
}
