package sniff

import (
	"encoding/json"
	"strings"
)

// The markups that are told.
var (
	html     = Format{"HTML", "text/html", "save the page as plain text from a browser"}
	xml      = Format{"XML", "application/xml", "take its text out first"}
	markdown = Format{"Markdown", "text/markdown", "make a plain text of it first, as pandoc does"}
	latex    = Format{"LaTeX", "application/x-latex", "make a plain text of it first, as pandoc does"}
	jsonText = Format{"JSON", "application/json", "take its text out first"}
)

// most is how much of a text is searched for tags and marks, in bytes.
const most = 256 << 10

// Markup tells the markup that a text is written in, and the line, from 1, of
// the first mark of it; false for plain text.
func Markup(text string) (f Format, line int, ok bool) {
	start := strings.TrimLeft(text, "\uFEFF \t\r\n")
	at := len(text) - len(start)
	found := func(f Format, at int) (Format, int, bool) {
		return f, 1 + strings.Count(text[:at], "\n"), true
	}
	switch {
	case start == "":
	case begins(start, "<!doctype html"), begins(start, "<html"):
		return found(html, at)
	case begins(start, "<?xml "):
		if head := start[:min(len(start), 1024)]; strings.Contains(head, "<html") {
			return found(html, at)
		}
		return found(xml, at)
	case start[0] == '{' || start[0] == '[':
		if json.Valid([]byte(start)) {
			return found(jsonText, at)
		}
	}
	if i := strings.Index(text, "\\begin{document}"); i >= 0 && lineBegins(text, i) && strings.Contains(text[i:], "\\end{document}") {
		return found(latex, i)
	}
	head := text[:min(len(text), most)]
	if i := tags(head); i >= 0 {
		return found(html, i)
	}
	if i := markdownMarks(head); i >= 0 {
		return found(markdown, i)
	}
	return Format{}, 0, false
}

// begins reports whether s begins with a prefix in lower case, in any case.
func begins(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// lineBegins reports whether nothing but blanks stands before an offset on its line.
func lineBegins(s string, at int) bool {
	return strings.TrimRight(s[strings.LastIndexByte(s[:at], '\n')+1:at], " \t") == ""
}
