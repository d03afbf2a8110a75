package meta

import (
	"strings"

	"github.com/fad55d40/archive/convert/date"
	"github.com/fad55d40/archive/convert/doc"
)

// proquest reads an article as ProQuest exports it: fields over the text, which
// "Full text:" opens, and more fields behind it. Those behind it stay where they
// are; what they say is read as well.
func proquest(text string) (fields []doc.Field, body int, ok bool) {
	head := text[:min(len(text), maxBlock)]
	if !strings.Contains(head, "ProQuest") && !strings.Contains(text[max(0, len(text)-maxBlock):], "ProQuest") {
		return nil, 0, false
	}
	start := lineWith(head, "full text:")
	if start < 0 {
		return nil, 0, false
	}
	p := proquestHead{}
	p.lines(head[:start], 1, true)
	label := len("full text:")
	rest := text[start+label:]
	p.lines(tail(rest), 1+strings.Count(text[:len(text)-len(tail(rest))], "\n"), false)
	if p.title.Line == 0 || p.known < 2 {
		return nil, 0, false
	}
	fields = append([]doc.Field{p.title}, p.fields...)
	body = start + label
	for body < len(text) && (text[body] == ' ' || text[body] == '\n') {
		body++
	}
	return fields, body, true
}

// lineWith is where the line begins that opens with words in lower case; -1
// when none does.
func lineWith(text, opening string) int {
	at := 0
	for l := range strings.Lines(text) {
		if len(l) >= len(opening) && strings.EqualFold(l[:len(opening)], opening) {
			return at
		}
		at += len(l)
	}
	return -1
}

// tail is the last lines of a text, where an export has its other fields.
func tail(text string) string {
	at := len(text)
	for n := 0; n <= maxExport && at > 0; n++ {
		at = strings.LastIndexByte(text[:at], '\n')
		if at < 0 {
			return ""
		}
	}
	return text[at+1:]
}

// proquestHead gathers the fields of an export that has them at both ends.
type proquestHead struct {
	fields []doc.Field
	title  doc.Field
	seen   map[string]bool
	known  int
}

func (p *proquestHead) lines(text string, number int, head bool) {
	if p.seen == nil {
		p.seen = make(map[string]bool)
	}
	for l := range strings.Lines(text) {
		p.line(strings.TrimSpace(l), number, head)
		number++
	}
}

func (p *proquestHead) line(s string, number int, head bool) {
	key, value, keyed := cutKey(s)
	if !keyed {
		if head && p.title.Line == 0 && isExportTitle(s) {
			p.title = doc.Field{Key: "title", Values: []string{s}, Line: number}
		}
		return
	}
	if value == "" {
		return
	}
	switch strings.ToLower(key) {
	case "title":
		p.known++
		p.title = doc.Field{Key: "title", Values: []string{value}, Line: number}
	case "author":
		p.put("author", straight(value), number)
	case "publication title":
		p.put("publisher", []string{value}, number)
	case "publication date":
		p.put("date", []string{value}, number)
	case "publication info":
		if paper, _, ok := strings.Cut(value, " ; "); ok {
			p.put("publisher", []string{paper}, number)
		}
		if d, _, _, ok := date.Find(value, ""); ok && d.Value != "" {
			p.put("date", []string{d.Value}, number)
		}
	case "language of publication":
		p.put("language", []string{value}, number)
	case "subject":
		p.put("keywords", strings.Split(value, "; "), number)
	case "proquest document id":
		p.known++
	}
}

// put keeps the first value of a field.
func (p *proquestHead) put(key string, values []string, number int) {
	if p.known++; !p.seen[key] {
		p.seen[key] = true
		p.fields = append(p.fields, doc.Field{Key: key, Values: values, Line: number})
	}
}

// isExportTitle reports whether a line over the fields of an export can be the
// headline: no line that is drawn, no count of the articles, no day of the export.
func isExportTitle(s string) bool {
	if s == "" || strings.Trim(s, "_-=* ") == "" || strings.Contains(s, "ProQuest") || strings.HasPrefix(s, "http") {
		return false
	}
	if words := strings.Fields(s); len(words) == 4 && strings.EqualFold(words[0], "document") && words[2] == "of" {
		return false
	}
	_, _, _, dated := date.Find(s, "")
	return !dated
}

// straight turns names that a database has family name first.
func straight(value string) []string {
	var names []string
	for name := range strings.SplitSeq(value, ";") {
		name = strings.TrimRight(strings.TrimSpace(name), ".")
		if family, given, ok := strings.Cut(name, ", "); ok && !strings.Contains(given, ",") {
			name = given + " " + family
		}
		if name != "" {
			names = append(names, name)
		}
	}
	return names
}
