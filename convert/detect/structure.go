package detect

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/byline"
	"github.com/fad55d40/archive/convert/doc"
)

// marker parses the marker of a list item and returns its length, whether it
// counts, and the number. Dialogue in some languages begins with a dash, so a
// single such line is no list; see list.
func marker(s string) (n int, ordered bool, number int) {
	if n, ordered, number = bareMarker(s); strings.TrimSpace(s[n:]) == "" {
		return 0, false, 0
	}
	return n, ordered, number
}

func bareMarker(s string) (n int, ordered bool, number int) {
	r, w := utf8.DecodeRuneInString(s)
	switch r {
	case '-', '*', '+', '•', '‣', '◦', '▪', '●', '·':
		if strings.HasPrefix(s[w:], " ") {
			return w + 1, false, 0
		}
	}
	digits := 0
	for digits < len(s) && digits < 3 && s[digits] >= '0' && s[digits] <= '9' {
		number = number*10 + int(s[digits]-'0')
		digits++
	}
	if digits > 0 && digits+1 < len(s) && (s[digits] == '.' || s[digits] == ')') && s[digits+1] == ' ' {
		return digits + 2, true, number
	}
	if len(s) > 4 && s[0] == '(' && s[2] == ')' && s[3] == ' ' && s[1] >= 'a' && s[1] <= 'z' {
		return 4, true, int(s[1]-'a') + 1
	}
	return 0, false, 0
}

func isListLine(s string) bool { n, _, _ := marker(s); return n > 0 }

// list reads a chunk of two or more items of one kind. Lines without a marker
// go on with the item before them. Text before the first item is left over.
func list(c chunk) (before []line, l doc.List, ok bool) {
	start := 0
	for start < len(c.lines) && !isListLine(c.lines[start].text) {
		start++
	}
	if start > 1 || start == len(c.lines) {
		return nil, l, false
	}
	items := 0
	marked := make([]string, 0, len(c.lines)) // the items as they stand
	counted := true
	for _, x := range c.lines[start:] {
		n, ordered, number := marker(x.text)
		switch {
		case n == 0 && items == 0:
			return nil, l, false
		case n == 0:
			l.Items[items-1] += " " + x.text
			marked[items-1] += " " + x.text
			continue
		case items == 0:
			l.Ordered, l.Line = ordered, x.number
			if ordered && number != 1 {
				l.Start = number
			}
		case ordered != l.Ordered:
			return nil, l, false
		}
		counted = counted && !lettered(x.text) && number == max(1, l.Start)+items
		l.Items = append(l.Items, strings.TrimSpace(x.text[n:]))
		marked = append(marked, x.text)
		items++
	}
	if l.Ordered && !counted { // letters, and numbers that leave one out, stay with their items
		l.Ordered, l.Start, l.Items = false, 0, marked
	}
	return c.lines[:start], l, items > 1
}

// lettered reports an item that is counted by a letter: "(a) rent".
func lettered(s string) bool { return s[0] == '(' }

// blockQuotes reads a chunk whose every line begins with ">", as mail quotes:
// a quotation for each stretch of one depth, whose paragraphs empty lines part.
func blockQuotes(c chunk) []doc.Quote {
	var out []doc.Quote
	var open chunk // the paragraph that is being read
	depth, apart := 0, false
	flush := func() {
		if len(open.lines) == 0 {
			return
		}
		if s := open.joined(); apart {
			last := &out[len(out)-1]
			last.Text += "\n" + s
		} else {
			out = append(out, doc.Quote{Text: s, Line: open.first().number})
		}
		open.lines, apart = nil, true
	}
	for _, l := range c.lines {
		rest, n := l.text, 0
		for strings.HasPrefix(rest, ">") {
			rest, n = strings.TrimLeft(rest[1:], " "), n+1
		}
		if n == 0 {
			return nil
		}
		if n != depth || rest == "" {
			flush()
		}
		if n != depth && rest != "" {
			depth, apart = n, false
		}
		if l.text = rest; rest != "" {
			open.lines = append(open.lines, l)
		}
	}
	flush()
	return out
}

// indentedQuote reads a chunk of prose that is indented as a whole, in a text
// that is not.
func indentedQuote(c chunk) (doc.Quote, bool) {
	for _, l := range c.lines {
		if l.indent < 2 {
			return doc.Quote{}, false
		}
	}
	if utf8.RuneCountInString(c.joined()) < 40 || len(c.lines) == 1 && c.tabbed {
		return doc.Quote{}, false
	}
	return doc.Quote{Text: c.joined(), Line: c.first().number}, true
}

// verse reads a chunk as lines of a poem: three or more short lines that
// mostly begin with a capital or an indent, and are not wrapped prose.
func verse(c chunk, wrappedText bool, width int) (doc.Verse, bool) {
	if len(c.lines) < 3 {
		return doc.Verse{}, false
	}
	least := c.lines[0].indent
	for _, l := range c.lines {
		least = min(least, l.indent)
	}
	capitals, sum := 0, 0
	small := smallVerse(c, width)
	for _, l := range c.lines {
		n := utf8.RuneCountInString(l.text)
		if n > 60 || isListLine(l.text) || wrappedText && n > 52 {
			return doc.Verse{}, false
		}
		sum += n
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(l.text, `"“„«‘'—–- `))
		if unicode.IsUpper(r) || l.indent > least {
			capitals++
		}
	}
	if !small && capitals*4 < len(c.lines)*3 || sum/len(c.lines) > 48 {
		return doc.Verse{}, false
	}
	v := doc.Verse{Line: c.first().number}
	for _, l := range c.lines {
		v.Lines = append(v.Lines, strings.Repeat(" ", l.indent-least)+l.text)
	}
	return v, true
}

// smallVerse reports whether lines that do not begin with capitals are those of
// a poem all the same: in a text of some width none comes near it, and most of
// them had room for the word that follows. Code is none.
func smallVerse(c chunk, width int) bool {
	if width == 0 {
		return false
	}
	small := 0
	for i, l := range c.lines {
		if utf8.RuneCountInString(l.text)*10 > width*7 || strings.ContainsAny(l.text, "{}=<>|@#\\/_[]") || strings.ContainsFunc(l.text, unicode.IsDigit) {
			return false
		}
		if i > 0 && full(c.lines[i-1], l, width) {
			return false
		}
		if r, _ := utf8.DecodeRuneInString(l.text); unicode.IsLower(r) {
			small++
		}
	}
	return small*2 >= len(c.lines)
}

// table reads a chunk as columns: at least two lines, all but rules under
// headings parted by tabs, or by three spaces and more. Nothing in it may move.
func table(c chunk) (doc.Preformatted, bool) {
	rows := 0
	for _, l := range c.lines {
		switch {
		case strings.Contains(l.cells, "\t"), strings.Contains(l.cells, "   "):
			rows++
		case strings.Trim(l.text, "-=+| ") != "":
			return doc.Preformatted{}, false
		}
	}
	if rows < 2 || turns(c) {
		return doc.Preformatted{}, false
	}
	var b strings.Builder
	for i, l := range c.lines {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(strings.Repeat(" ", l.indent) + l.cells)
	}
	return doc.Preformatted{Text: b.String(), Line: c.first().number}, true
}

// sceneBreak reports whether a chunk is only an ornament.
func sceneBreak(c chunk) bool {
	if len(c.lines) > 1 || utf8.RuneCountInString(c.first().text) > 30 {
		return false
	}
	return strings.Trim(c.first().text, "*-–—_~#=·•⁂ \u00a0") == ""
}

// underline returns the level that a line under a title stands for: 1 for
// "=====", 2 for "-----"; 0 for anything else.
func underline(s string) int {
	switch {
	case len(s) < 3:
	case strings.Trim(s, "=") == "":
		return 1
	case strings.Trim(s, "-") == "":
		return 2
	case strings.Trim(s, "~") == "":
		return 3
	}
	return 0
}

// heading reads a chunk as a section heading: underlined, marked with "#", or
// a short line that closes without a stop and is followed by prose.
func heading(c chunk, next *chunk) (text string, level int, rule string, ok bool) {
	first := c.first().text
	if len(c.lines) == 2 {
		if n := underline(c.lines[1].text); n > 0 {
			return first, max(2, n), "heading-underlined", true
		}
	}
	if len(c.lines) != 1 {
		return "", 0, "", false
	}
	if rest := strings.TrimLeft(first, "#"); rest != first && strings.HasPrefix(rest, " ") {
		return strings.TrimRight(strings.TrimSpace(rest), "# "), min(6, max(2, len(first)-len(rest))), "heading-marked", true
	}
	if text, level, ok := markedHeading(first); ok {
		return text, level, "heading-marked", true
	}
	if next == nil || !shortTitle(first) || !isProse(*next) || opensTurn(c.first()) {
		return "", 0, "", false
	}
	return first, 2, "heading-short", true
}

// markedHeading reads the headings of wikis, "== The uses ==", and lines that
// are bold as a whole, "**Saturday**".
func markedHeading(s string) (text string, level int, ok bool) {
	n := 0
	for n < len(s) && n < 6 && s[n] == '=' {
		n++
	}
	if inner := strings.Trim(s, "= "); n > 0 && inner != "" && strings.HasSuffix(s, strings.Repeat("=", n)) {
		return inner, max(2, n), true
	}
	for _, mark := range []string{"**", "__"} {
		inner, open := strings.CutPrefix(s, mark)
		inner, shut := strings.CutSuffix(inner, mark)
		if open && shut && inner != "" && !strings.Contains(inner, mark) && utf8.RuneCountInString(inner) <= 80 && !byline.EndsSentence(inner) {
			return strings.TrimSpace(inner), 2, true
		}
	}
	return "", 0, false
}

// shortTitle reports whether a line can be a heading by its words alone.
func shortTitle(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	if len(s) > 280 || strings.ContainsRune(".,;:!…—–-”\"»", last) { // 70 of the widest characters
		return false
	}
	words := strings.Fields(s)
	r, _ := utf8.DecodeRuneInString(s)
	switch {
	case len(words) == 0 || len(words) > 10 || utf8.RuneCountInString(s) > 70:
		return false
	case !unicode.IsUpper(r) && !unicode.IsDigit(r):
		return false
	case strings.HasSuffix(words[0], ":"):
		return false // a label such as "Q:" opens a turn of speech
	}
	return strings.ContainsFunc(s, unicode.IsLetter)
}

// isProse reports whether a chunk is running text: long, or whole sentences.
func isProse(c chunk) bool {
	s := c.joined()
	n := utf8.RuneCountInString(s)
	return n >= 80 || n >= 40 && byline.EndsSentence(s)
}
