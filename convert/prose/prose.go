// Package prose writes a document as plain text that any program of any age
// can show: UTF-8, a paragraph a line, an empty line between blocks. It is for
// reading and for searching. The archival form is the document JSON, which
// says what each block is; here only the looks tell.
package prose

import (
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// Append appends the text of a document, which must have passed doc.Check: the
// title block, then the blocks in reading order.
func Append(dst []byte, d *doc.Document) []byte {
	p := &printer{dst: dst}
	m := &d.Meta
	for _, line := range []string{m.Kicker, m.Title, m.Subtitle, doc.Names(m.Authors), doc.PrintedDate(d)} {
		p.block(line)
	}
	for _, b := range d.Blocks {
		p.print(d, b)
	}
	return p.dst
}

type printer struct{ dst []byte }

// block prints lines as one block, and nothing when all of them are empty.
func (p *printer) block(lines ...string) {
	if strings.Join(lines, "") == "" {
		return
	}
	if len(p.dst) > 0 {
		p.dst = append(p.dst, '\n')
	}
	for _, l := range lines {
		p.dst = append(append(p.dst, l...), '\n')
	}
}

func (p *printer) print(d *doc.Document, block doc.Block) {
	switch b := block.(type) {
	case doc.Paragraph:
		p.block(b.Text)
	case doc.Heading:
		p.block(b.Text)
	case doc.List:
		p.block(listLines(b)...)
	case doc.Quote:
		p.block(quoteLines(b)...)
	case doc.Verse:
		p.block(indented(b.Lines, "    ")...)
	case doc.Figure:
		im := d.Images[b.Image]
		p.block(present(im.Caption, im.CreditLine())...)
	case doc.Break:
		text := b.Text
		if text == "" {
			text = "* * *"
		}
		p.block(text)
	case doc.Preformatted:
		p.block(strings.Split(b.Text, "\n")...)
	case doc.Note:
		p.block(b.Text)
	}
}

func listLines(l doc.List) []string {
	lines := make([]string, len(l.Items))
	for i := range l.Items {
		mark, text, _, ordered := l.Mark(i)
		if !ordered {
			mark = "-"
		}
		lines[i] = strings.Repeat("  ", l.Level(i)) + mark + " " + text
	}
	return lines
}

func quoteLines(q doc.Quote) []string {
	lines := indented(strings.Split(q.Text, "\n"), strings.Repeat(">", max(1, q.Depth))+" ")
	if q.Attribution != "" {
		lines = append(lines, "> — "+q.Attribution)
	}
	return lines
}

// indented puts a prefix before each line; empty lines stay empty but for a
// mark that is not white space.
func indented(lines []string, prefix string) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = strings.TrimRight(prefix+l, " ")
	}
	return out
}

func present(lines ...string) []string {
	var out []string
	for _, l := range lines {
		if l != "" {
			out = append(out, l)
		}
	}
	return out
}
