package detect

import (
	"strings"
	"unicode/utf8"

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
	if (len(c.lines) < 2 || told*3 < len(c.lines)) && !prompted(c.first().text) {
		return doc.Preformatted{}, false
	}
	return kept(c), true
}

// prompted reports a command behind the prompt of a shell, over what it prints: "$ make".
func prompted(s string) bool {
	for _, sign := range []string{"$ ", "% ", ">>> "} {
		if rest, ok := strings.CutPrefix(s, sign); ok && rest != "" {
			return rest[0] >= 'a' && rest[0] <= 'z' || strings.HasPrefix(rest, "./") || rest[0] == '~'
		}
	}
	return false
}

// drawn reports whether a chunk is a picture made of signs: of its characters two thirds
// are strokes, and two lines or more are no mere rules.
func drawn(c chunk) bool {
	if len(c.lines) < 2 {
		return false
	}
	strokes, all, lines := 0, 0, 0
	for i := range c.lines {
		s := c.lines[i].text
		n := 0
		for _, r := range s {
			switch {
			case r == ' ':
				continue
			case isStroke(r):
				n++
			}
			all++
		}
		if strokes += n; strokes*3 < all { // words rather
			return false
		}
		if n > 1 && strings.Trim(s, s[:1]) != "" {
			lines++
		}
	}
	return lines > 1 && strokes*3 >= all*2
}

// isStroke reports a sign that pictures are drawn with.
func isStroke(r rune) bool {
	return r >= 0x2500 && r <= 0x259F || r < utf8.RuneSelf && strings.ContainsRune(`|+/\_-=<>()[]{}^~#'`, r)
}

// fencedCode takes the code of a chunk between fences. They are no part of it, and stay in
// its evidence.
func (r *reader) fencedCode(c chunk) {
	p := kept(c)
	r.structureEvidence("preformatted-fenced", p.Line, c.fences)
	r.add(p)
}

// goesOnCode adds a chunk to the code before it: it is set in as far, and no prose.
func (r *reader) goesOnCode(c chunk) bool {
	last := len(r.res.Blocks) - 1
	if r.codeEnd != last+1 || last < 0 || leastIndent(c) < max(setOff, r.codeIn) || isProse(c) {
		return false
	}
	p, ok := r.res.Blocks[last].(doc.Preformatted)
	if !ok || len(p.Text) > longCode {
		return false
	}
	p.Text += "\n\n" + kept(c).Text
	r.res.Blocks[last] = p
	return true
}

// longCode is the length in bytes beyond which code is parted at its empty lines: joining
// would take a time that grows with its square.
const longCode = 1 << 15

// setOff is the indent of code in Markdown, and from which two lines of a text keep their
// spaces.
const setOff = 4
