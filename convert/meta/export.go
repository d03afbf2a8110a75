package meta

import (
	"slices"
	"strings"
	"unicode"

	"github.com/fad55d40/archive/convert/date"
	"github.com/fad55d40/archive/convert/doc"
)

// maxExport bounds the lines of the head of a database's export.
const maxExport = 60

// export reads the head that a database of articles puts over a text. What no
// field stands for stays text of the source, and is kept like the rest of it.
func export(text string) ([]doc.Field, int, bool) {
	lines := strings.SplitN(text[:min(len(text), maxBlock)], "\n", maxExport+1)
	lines = lines[:min(len(lines), maxExport)]
	if fields, n, ok := coded(lines); ok {
		return fields, start(text, lines, n), true
	}
	if fields, n, code, ok := codedBeside(lines); ok {
		return fields, start(text, lines, n) + code, true
	}
	if fields, n, ok := labelled(lines); ok {
		return fields, start(text, lines, n), true
	}
	return nil, 0, false
}

// start is the byte at which line n of a text begins, blank lines passed over.
func start(text string, lines []string, n int) int {
	at := 0
	for _, l := range lines[:n] {
		at += len(l) + 1
	}
	return skipBlank(text, min(at, len(text)))
}

// codeField names the fields of an export that has a code of two letters on a line
// and its value, indented, on the next.
func codeField(key string) string {
	switch key {
	case "HD":
		return "title"
	case "BY":
		return "author"
	case "PD":
		return "date"
	case "SN":
		return "publisher"
	case "LA":
		return "language"
	}
	return ""
}

// coded reads "HD" over "   Headline", down to the first code of the text, LP
// or TD.
func coded(lines []string) (fields []doc.Field, n int, ok bool) {
	known := 0
	for n+1 < len(lines) {
		key, value := lines[n], strings.TrimSpace(lines[n+1])
		if key == "LP" || key == "TD" {
			return fields, n + 1, known >= 3
		}
		if !isCode(key) || value == "" || lines[n+1] == value {
			return nil, 0, false
		}
		number := n + 1
		for n += 2; n < len(lines) && strings.HasPrefix(lines[n], " "); n++ {
			value += " " + strings.TrimSpace(lines[n])
		}
		if name := codeField(key); name != "" {
			known++
			fields = append(fields, doc.Field{Key: name, Values: []string{value}, Line: number + 1})
		}
	}
	return nil, 0, false
}

// codedBeside reads "HD  Headline", with the value beside its code, down to the
// first code of the text; code is the length of that one, which words follow.
func codedBeside(lines []string) (fields []doc.Field, n, code int, ok bool) {
	known, dated := 0, false
	for n < len(lines) {
		l := lines[n]
		i := strings.IndexAny(l, " \t")
		switch {
		case l == "":
			n++
			continue
		case i < 2 || !isCode(l[:i]):
			return nil, 0, 0, false
		}
		key, value := l[:i], strings.TrimSpace(l[i:])
		if key == "LP" || key == "TD" {
			return fields, n, len(l) - len(value), known >= 3 && dated
		}
		if key == "PD" {
			_, dated = date.Parse(value, "")
		}
		number := n + 1
		for n++; n < len(lines) && strings.HasPrefix(lines[n], " "); n++ {
			value += " " + strings.TrimSpace(lines[n])
		}
		if name := codeField(key); name != "" {
			known++
			fields = append(fields, doc.Field{Key: name, Values: []string{value}, Line: number})
		}
	}
	return nil, 0, 0, false
}

func isCode(s string) bool {
	return len(s) >= 2 && len(s) <= 3 && strings.IndexFunc(s, func(r rune) bool { return r < 'A' || r > 'Z' }) < 0
}

// labels are the fields of an export whose head has "HEADLINE: …" lines.
func labelOf(key string) string {
	switch strings.ToLower(key) {
	case "headline":
		return "title"
	case "byline":
		return "author"
	case "highlight":
		return "subtitle"
	}
	return ""
}

// labelled reads a head that says "Length: 132 words" among its labels: the
// title stands in one, or first; the paper stands over the day.
func labelled(lines []string) (fields []doc.Field, n int, ok bool) {
	if !slices.ContainsFunc(lines, saysLength) {
		return nil, 0, false
	}
	length, titled, dated := false, false, false
	var above []int // lines that are not blank before the first label
	body := -1
	for i, l := range lines {
		s := strings.TrimSpace(l)
		if strings.EqualFold(s, "body") || strings.EqualFold(s, "body:") {
			body = i
			break
		}
		key, value, found := cutKey(s)
		if s == "" || !found && length {
			continue
		}
		if !found {
			above = append(above, i)
			if d, read := dayOf(s); read && !dated && len(above) > 1 {
				dated = true
				fields = append(fields, doc.Field{Key: "date", Values: []string{d.Value}, Line: i + 1})
				if paper := strings.TrimSpace(lines[above[len(above)-2]]); !strings.HasSuffix(paper, "Reserved") {
					fields = append(fields, doc.Field{Key: "publisher", Values: []string{paper}, Line: above[len(above)-2] + 1})
				}
			}
			continue
		}
		length = length || strings.EqualFold(key, "length") && strings.HasSuffix(value, " words")
		if name := labelOf(key); name != "" && value != "" {
			titled = titled || name == "title"
			fields = append(fields, doc.Field{Key: name, Values: names(name, value), Line: i + 1})
		}
	}
	if !length || !dated || body < 0 || len(above) == 0 {
		return nil, 0, false
	}
	if !titled {
		fields = append([]doc.Field{{Key: "title", Values: []string{strings.TrimSpace(lines[above[0]])}, Line: above[0] + 1}}, fields...)
	}
	return fields, body + 1, true
}

// dayOf reads the day of a paper, with its edition behind it: "July 1, 2015
// Wednesday, Final Edition".
func dayOf(s string) (date.Date, bool) {
	d, ok := date.Parse(s, "")
	if !ok {
		if i := strings.LastIndex(s, ", "); i > 0 {
			d, ok = date.Parse(s[:i], "")
		}
	}
	return d, ok && d.Value != ""
}

// saysLength reports whether a line can be the one that says how long a text is.
func saysLength(l string) bool {
	const label = "length"
	l = strings.TrimSpace(l)
	return len(l) > len(label) && strings.EqualFold(l[:len(label)], label)
}

// names parts the names of a byline at semicolons; other values are one.
func names(field, value string) []string {
	if field != "author" || !strings.Contains(value, ";") {
		return []string{value}
	}
	return strings.FieldsFunc(value, func(r rune) bool { return r == ';' || unicode.IsControl(r) })
}
