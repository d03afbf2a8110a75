package meta

import (
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// gutenberg reads the head that Project Gutenberg puts over its books, down to
// the line "*** START OF THE PROJECT GUTENBERG EBOOK ... ***": what stands
// there is of the edition, not of the book.
func gutenberg(text string) (fields []doc.Field, body int, ok bool) {
	number, at := 0, 0
	for l := range strings.Lines(text[:min(len(text), maxBlock)]) {
		number++
		at += len(l)
		s := strings.TrimRight(l, "\n")
		if isGutenbergMark(s, "START") {
			return fields, skipBlank(text, at), len(fields) > 0
		}
		if rest := strings.TrimLeft(s, " "); rest != s && len(fields) > 0 && fields[len(fields)-1].Line == number-1 && rest != "" && !strings.Contains(rest, ":") {
			if last := &fields[len(fields)-1]; last.Key == "title" {
				fields = append(fields, doc.Field{Key: "subtitle", Values: []string{rest}, Line: number})
			} else {
				last.Values[0] += " " + rest
			}
			continue
		}
		key, value, keyed := cutKey(s)
		if !keyed || value == "" {
			continue
		}
		if name := gutenbergField(key); name != "" {
			value, _, _ = strings.Cut(value, " [") // "June 25, 2008 [eBook #99999]"
			fields = append(fields, doc.Field{Key: name, Values: []string{value}, Line: number})
		}
	}
	return nil, 0, false
}

// isGutenbergMark reads the lines that stand before and behind a book.
func isGutenbergMark(s, which string) bool {
	if !strings.HasPrefix(s, "***") {
		return false
	}
	s = strings.ToUpper(s)
	return strings.Contains(s, which+" OF ") && strings.Contains(s, "PROJECT GUTENBERG")
}

func gutenbergField(key string) string {
	switch key = strings.ToLower(key); key {
	case "title", "author", "language", "translator", "editor", "illustrator":
		return key
	case "release date", "posting date":
		return "date"
	}
	return ""
}
