package detect

import (
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/letter"
)

// mark is one reading of the marker of a list item.
type mark struct {
	n       int // bytes of the marker, with the space behind it
	ordered bool
	style   doc.ListStyle
	number  int
	form    string // the signs around the ordinal: "()", ")", "."
}

// marks reads the marker of a line in all ways: "i." is the first item of a list
// that counts in Roman figures, and the ninth of one that counts in letters.
func marks(l *line) []mark {
	if n := tabBullet(l); n > 0 {
		return []mark{{n: n}}
	}
	if n, ordered, number := marker(l.text); n > 0 && !lettered(l.text) {
		return []mark{{n: n, ordered: ordered, number: number, form: l.text[n-2 : n-1]}}
	}
	return ordinals(l.text)
}

// tabBullet is the length of a marker that word processors set before a tab, or
// what is left of one: the sub-bullet "o" of Courier, the "§" of Wingdings.
func tabBullet(l *line) int {
	r, w := utf8.DecodeRuneInString(l.cells)
	rest := l.cells[w:]
	switch r {
	case 'o', 'Ø', 'ü', 'q':
		if !l.bulleted && !strings.HasPrefix(rest, "\t") {
			return 0
		}
	case '§':
	default:
		return 0
	}
	word := strings.TrimLeft(rest, " \t")
	first, _ := utf8.DecodeRuneInString(word)
	if word == rest || !letter.Is(first) {
		return 0
	}
	return w + 1
}

// bulleted marks the lines of a chunk in which a bullet of Symbol stands, as Word
// leaves it: its sub-bullets are letters, and its tabs may be spaces.
func bulleted(c *chunk) {
	for i := range c.lines {
		if r, _ := utf8.DecodeRuneInString(c.lines[i].text); r == 0xF0B7 || r == '•' || r == '·' {
			for k := range c.lines {
				c.lines[k].bulleted = true
			}
			return
		}
	}
}

// ordinals reads "(a) ", "a) ", "iv. ", "B. ".
func ordinals(s string) []mark {
	at, form := 0, ""
	if strings.HasPrefix(s, "(") {
		at, form = 1, "("
	}
	end := at
	for end < len(s) && end < at+7 && (s[end]|0x20) >= 'a' && (s[end]|0x20) <= 'z' {
		end++
	}
	if end == at || end+1 >= len(s) || s[end+1] != ' ' || s[end] != ')' && (s[end] != '.' || form != "") || strings.TrimSpace(s[end+1:]) == "" {
		return nil
	}
	form += s[end : end+1]
	word := s[at:end]
	lower := letter.ToLower(word)
	if word != lower && word != strings.ToUpper(word) {
		return nil
	}
	roman, alpha := doc.LowerRoman, doc.LowerAlpha
	if word != lower {
		roman, alpha = doc.UpperRoman, doc.UpperAlpha
	}
	var out []mark
	if n := ofRoman(lower); n > 0 {
		out = append(out, mark{n: end + 2, ordered: true, style: roman, number: n, form: form})
	}
	if len(word) == 1 {
		out = append(out, mark{n: end + 2, ordered: true, style: alpha, number: int(lower[0]-'a') + 1, form: form})
	}
	return out
}

// ofRoman is the number of Roman figures in lower case; 0 when they are none.
func ofRoman(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		v := romanValue(s[i])
		if v == 0 {
			return 0
		}
		if i+1 < len(s) && v < romanValue(s[i+1]) {
			v = -v
		}
		n += v
	}
	if n < 1 || n > 399 || doc.LowerRoman.Ordinal(n) != s {
		return 0
	}
	return n
}

func romanValue(c byte) int {
	switch c {
	case 'i':
		return 1
	case 'v':
		return 5
	case 'x':
		return 10
	case 'l':
		return 50
	case 'c':
		return 100
	}
	return 0
}

// printedMarker is the marker of a first item that a list keeps as printed.
func printedMarker(m mark) string {
	switch n := m.style.Ordinal(m.number); m.form {
	case "()":
		return "(" + n + ")"
	case ")":
		return n + ")"
	}
	return ""
}

// follows returns the reading of a line that goes on a list.
func follows(l *line, m mark) (mark, bool) {
	for _, o := range marks(l) {
		if o.ordered == m.ordered && o.style == m.style && o.form == m.form && (!o.ordered || o.number == m.number+1) {
			return o, true
		}
	}
	return mark{}, false
}

// ordinalList reads a chunk of items that count in letters or in Roman figures,
// from the first on. Text before the first item is left over.
func ordinalList(c chunk) (before []line, l doc.List, ok bool) {
	for start := 0; start < 2 && start+1 < len(c.lines); start++ {
		for _, m := range ordinals(c.lines[start].text) {
			if m.number != 1 && m.form != "()" {
				continue
			}
			if l, ok := readOrdinals(c.lines[start:], m); ok {
				return c.lines[:start], l, true
			}
		}
	}
	return nil, l, false
}

func readOrdinals(lines []line, m mark) (doc.List, bool) {
	l := doc.List{Ordered: true, Style: m.style, Items: []string{lines[0].text[m.n:]}, Line: lines[0].number}
	l.Marker = printedMarker(m)
	if m.number > 1 {
		l.Start = m.number
	}
	for i := range lines[1:] {
		x := &lines[i+1]
		if next, ok := follows(x, m); ok {
			l.Items, m = append(l.Items, x.text[next.n:]), next
			continue
		}
		if first, _ := utf8.DecodeRuneInString(x.text); len(ordinals(x.text)) > 0 && !letter.IsLower(first) {
			return l, false
		}
		l.Items[len(l.Items)-1] += " " + x.text
	}
	for i, item := range l.Items {
		l.Items[i] = strings.TrimSpace(item)
	}
	return l, len(l.Items) > 1 && max(1, l.Start)+len(l.Items)-1 <= 26
}
