package cli

import (
	"strings"

	"github.com/fad55d40/archive/archive/cells"
)

// prose lays out text as the pages of help are written: paragraphs parted by
// empty lines, headings with "# " or "## ", items with "- ", and lines that begin with
// four spaces, which stay as they are.
func (p *page) prose(indent int, text string) {
	for i, block := range strings.Split(strings.Trim(text, "\n"), "\n\n") {
		if i > 0 {
			p.line("")
		}
		if title, ok := strings.CutPrefix(strings.TrimLeft(block, "#"), " "); ok && strings.HasPrefix(block, "#") {
			for _, l := range cells.Wrap(title, p.room(indent), 0) {
				p.line(strings.Repeat(" ", indent) + paint(p.color, bold, l))
			}
			continue
		}
		p.block(indent, block)
	}
}

// block prints lines of prose as one paragraph, and items and lines of code each
// by itself.
func (p *page) block(indent int, block string) {
	var open string // the paragraph or item in hand
	hang := 0
	flush := func() {
		if open != "" {
			p.hanging(indent, hang, open)
		}
		open, hang = "", 0
	}
	for _, line := range strings.Split(block, "\n") {
		code, isCode := strings.CutPrefix(line, "    ")
		switch {
		case isCode:
			flush()
			style := ""
			if strings.HasPrefix(code, "$ ") || strings.HasPrefix(code, ">") {
				style = accent
			}
			p.line(strings.Repeat(" ", indent+helpIndent) + paint(p.color, style, code))
		case strings.HasPrefix(line, "- "):
			flush()
			open, hang = line, 2
		default:
			open = strings.TrimLeft(open+" "+strings.TrimSpace(line), " ")
		}
	}
	flush()
}

// wrapped prints text behind an indent, broken to fit.
func (p *page) wrapped(indent int, text string) { p.hanging(indent, 0, text) }

// hanging prints text whose lines but the first hang further in.
func (p *page) hanging(indent, hang int, text string) {
	first := strings.Repeat(" ", indent)
	for i, l := range cells.Wrap(text, p.room(indent+hang), 0) {
		if i > 0 {
			first = strings.Repeat(" ", indent+hang)
		}
		p.line(first + l)
	}
}

// titled prints text that begins with a term.
func (p *page) titled(term, rest string) {
	for i, l := range cells.Wrap(term+rest, p.room(0), 0) {
		if after, ok := strings.CutPrefix(l, term); ok && i == 0 {
			l = paint(p.color, bold, term) + after
		}
		p.line(l)
	}
}
