package detect

import (
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// kept is a chunk as it stands, with the empty lines of code.
func kept(c chunk) doc.Preformatted {
	var b strings.Builder
	for i, l := range c.lines {
		if i > 0 {
			b.WriteString(strings.Repeat("\n", 1+c.blanks(i)))
		}
		b.WriteString(strings.Repeat(" ", l.indent) + l.cells)
	}
	return doc.Preformatted{Text: b.String(), Line: c.first().number}
}

// blanks is how many empty lines stand before line i: only code has some.
func (c chunk) blanks(i int) int {
	if c.fences == "" {
		return 0
	}
	return c.lines[i].at - c.lines[i-1].at - 1
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

// programLine reports a line that ends or is joined as those of programs are.
func programLine(s string) bool {
	return statement(s) || strings.HasSuffix(s, "{") || strings.HasSuffix(s, ";") && strings.ContainsAny(s, "()=") || s == "}" || strings.Contains(s, "()") || strings.Contains(s, " = ") || strings.Contains(s, "</") || strings.HasPrefix(s, "$ ") || strings.HasPrefix(s, "#include")
}

// code reads a chunk of a program: lines that are all set in, and of which a third are
// those of programs.
func code(c chunk) (doc.Preformatted, bool) {
	told := 0
	for _, l := range c.lines {
		if l.indent < 2 {
			return doc.Preformatted{}, false
		}
		if programLine(l.text) {
			told++
		}
	}
	if len(c.lines) < 2 || told*3 < len(c.lines) {
		return doc.Preformatted{}, false
	}
	return kept(c), true
}

// fencedCode takes the code of a chunk between fences. They are no part of it, and stay in
// its evidence.
func (r *reader) fencedCode(c chunk) {
	p := kept(c)
	r.structureEvidence("preformatted-fenced", p.Line, c.fences)
	r.add(p)
}
