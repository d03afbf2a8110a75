package detect

import (
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// table reads a chunk as columns: at least two lines, all but rules under
// headings parted by tabs, or by three spaces and more. Nothing in it may move.
func table(c chunk) (doc.Preformatted, bool) {
	if len(c.lines) < 2 {
		return doc.Preformatted{}, false
	}
	rows, piped, bullets := 0, 0, 0
	for i := range c.lines {
		l := &c.lines[i]
		if isItem(l) && strings.Count(l.cells, "\t") == 1 {
			bullets++
		}
		if strings.Count(l.text, "|") > 1 && (l.text[0] == '|' || strings.HasSuffix(l.text, "|")) {
			piped++
			continue
		}
		switch {
		case strings.Contains(l.cells, "\t"), strings.Contains(l.cells, "   "):
			rows++
		case strings.Trim(l.text, "-=+| ") != "":
			return doc.Preformatted{}, false
		}
	}
	if rows+piped < 2 || bullets == len(c.lines) || turns(c) {
		return doc.Preformatted{}, false
	}
	return kept(c), true
}

// kept is a chunk as it stands.
func kept(c chunk) doc.Preformatted {
	var b strings.Builder
	for i, l := range c.lines {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(strings.Repeat(" ", l.indent) + l.cells)
	}
	return doc.Preformatted{Text: b.String(), Line: c.first().number}
}

// statement reports a line of a language whose blocks are set in.
func statement(s string) bool {
	word, rest, _ := strings.Cut(s, " ")
	switch word {
	case "def", "class", "if", "for", "while", "elif", "else:", "try:", "with":
		return strings.HasSuffix(s, ":") && (strings.Contains(rest, "(") || strings.Contains(rest, "==") || rest == "")
	case "return", "import", "print", "raise":
		return strings.ContainsAny(rest, "(._")
	}
	return false
}

// code reads a chunk of a program: lines that are all set in, and end or are
// joined as those of programs are.
func code(c chunk) (doc.Preformatted, bool) {
	told := 0
	for _, l := range c.lines {
		if l.indent < 2 {
			return doc.Preformatted{}, false
		}
		if statement(l.text) || strings.HasSuffix(l.text, "{") || strings.HasSuffix(l.text, ";") && strings.ContainsAny(l.text, "()=") || l.text == "}" || strings.Contains(l.text, "()") || strings.Contains(l.text, " = ") || strings.Contains(l.text, "</") || strings.HasPrefix(l.text, "$ ") || strings.HasPrefix(l.text, "#include") {
			told++
		}
	}
	if len(c.lines) < 2 || told*3 < len(c.lines) {
		return doc.Preformatted{}, false
	}
	return kept(c), true
}
