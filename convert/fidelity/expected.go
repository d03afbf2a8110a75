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

// expected lists the texts of a document in reading order.
func expected(d *doc.Document) []text {
	m := &d.Meta
	title := m.Title
	if !visible(title) {
		title = d.Origin.Name // a book without a title bears its file's name
	}
	list := make([]text, 0, len(d.Blocks)+16)
	field := func(part, words string, level int) {
		if visible(words) {
			unseen := part == "title" && m.Title != "" && !visible(m.Title) // a copy may print it as it is
			list = append(list, text{part: part, block: -1, item: -1, words: words, level: level, optional: unseen})
		}
	}
	field("kicker", m.Kicker, 0)
	field("title", title, 1)
	field("subtitle", m.Subtitle, 0)
	field("authors", doc.Names(m.Authors), 0)
	field("date", doc.PrintedDate(d), 0)
	for i, b := range d.Blocks {
		list = appendBlock(list, d, i, b)
	}
	return list
}

func appendBlock(list []text, d *doc.Document, i int, block doc.Block) []text {
	add := func(part string, item int, t text) {
		if t.part, t.block, t.item = part, i, item; visible(t.words) {
			list = append(list, t)
		}
	}
	switch b := block.(type) {
	case doc.Paragraph:
		add("text", -1, text{words: b.Text})
	case doc.Heading:
		add("text", -1, text{words: b.Text, level: b.Level})
	case doc.List:
		for k, item := range b.Items {
			add("items", k, text{words: item})
		}
	case doc.Quote:
		for part := range strings.SplitSeq(b.Text, "\n") {
			add("text", -1, text{words: part})
		}
		add("attribution", -1, text{words: b.Attribution})
	case doc.Verse:
		for k, line := range b.Lines {
			add("lines", k, text{words: line})
		}
	case doc.Figure:
		im := d.Images[b.Image]
		add("caption", -1, text{words: im.Caption})
		add("credit", -1, text{words: im.CreditLine()})
	case doc.Break:
		ornament := b.Text
		if ornament == "" {
			ornament = "* * *"
		}
		add("text", -1, text{words: ornament, optional: !hasLetter(ornament)})
	case doc.Preformatted:
		add("text", -1, text{words: b.Text, exact: true})
	case doc.Note:
		add("text", -1, text{words: b.Text})
	}
	return list
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
