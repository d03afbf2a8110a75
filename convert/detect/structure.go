package detect

import (
	"slices"
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
	case '-', '*', '+', '•', '‣', '◦', '▪', '●', '·', '■', '□', '○', '◆', '►', '▶', '➢', '➤', '❖', '✓', '✔',
		0xF0B7, 0xF0A7, 0xF0D8, 0xF0FC, 0xF076: // bullets of Symbol and Wingdings, as word processors leave them
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
	if before, l, ok = ordinalList(c); ok {
		return before, l, true
	}
	start := 0
	for start < len(c.lines) && !isItem(&c.lines[start]) {
		start++
	}
	if start > 1 || start == len(c.lines) {
		return nil, l, false
	}
	items := 0
	marked := make([]string, 0, len(c.lines)) // the items as they stand
	counted := true
	var nest nesting
	for i := range c.lines[start:] {
		x := &c.lines[start+i]
		n, ordered, number := itemMarker(x)
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
			if ordered && x.text[n-2] == ')' && number > 0 {
				l.Marker = printedMarker(mark{number: number, form: ")"})
			}
		case ordered != l.Ordered:
			return nil, l, false
		}
		counted = counted && !lettered(x.text) && number == max(1, l.Start)+items
		l.Items = append(l.Items, strings.TrimSpace(x.text[n:]))
		marked = append(marked, x.text)
		nest.item(x.text)
		items++
	}
	numbered := l.Ordered
	if l.Ordered && !counted { // letters, and numbers that leave one out, stay with their items
		l.Ordered, l.Start, l.Marker, l.Items = false, 0, "", marked
	}
	if !l.Ordered && len(nest.levels) == len(l.Items) && len(marked) > 0 && !numbered {
		l.Levels = nest.found()
	}
	return c.lines[:start], l, items > 1
}

// nesting finds the levels of items by their bullets: one that is new stands
// under the one before it, one that was there goes back to its level.
type nesting struct {
	bullets []rune // of the open levels
	levels  []int
}

// maxNesting is the deepest level that bullets tell.
const maxNesting = 5

func (n *nesting) item(s string) {
	bullet, _ := utf8.DecodeRuneInString(s)
	at := slices.Index(n.bullets, bullet)
	if at < 0 && len(n.bullets) > maxNesting {
		at = maxNesting
	} else if at < 0 {
		at = len(n.bullets)
		n.bullets = append(n.bullets, bullet)
	}
	n.bullets = n.bullets[:at+1]
	n.levels = append(n.levels, at)
}

// found is the levels; nil when all items have one.
func (n *nesting) found() []int {
	if slices.Max(n.levels) == 0 {
		return nil
	}
	return n.levels
}

// itemMarker is marker for a line, of which a tab may say that it is an item.
func itemMarker(l *line) (n int, ordered bool, number int) {
	if n = tabBullet(l); n > 0 {
		return n, false, 0
	}
	return marker(l.text)
}

func isItem(l *line) bool { n, _, _ := itemMarker(l); return n > 0 }

// lettered reports an item that is counted by a letter: "(a) rent".
func lettered(s string) bool { return s[0] == '(' }

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
	small := smallVerse(c, width) || indentedVerse(c, least)
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
	if !small && isMenu(c, sum) {
		return doc.Verse{}, false
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

// isMenu reports whether lines only name things, as those of menus, credits and
// schedules do: they are short, begin at the margin, and none ends with a mark.
func isMenu(c chunk, letters int) bool {
	for _, l := range c.lines {
		if last, _ := utf8.DecodeLastRuneInString(l.text); l.indent > 0 || unicode.IsPunct(last) {
			return false
		}
	}
	return letters/len(c.lines) <= 22
}

// indentedVerse reports whether lines that are set in as a whole are those of a
// poem, whatever they begin with: short, and most of them end with a mark.
func indentedVerse(c chunk, least int) bool {
	if least < 2 {
		return false
	}
	marked, width := 0, 0
	for _, l := range c.lines {
		n := utf8.RuneCountInString(l.text)
		width = max(width, n)
		if last, _ := utf8.DecodeLastRuneInString(l.text); strings.ContainsRune(",.;:!?—–…»”\"'", last) {
			marked++
		}
	}
	return width <= 50 && marked*2 >= len(c.lines)
}

// table reads a chunk as columns: at least two lines, all but rules under
// headings parted by tabs, or by three spaces and more. Nothing in it may move.
func table(c chunk) (doc.Preformatted, bool) {
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

// code reads a chunk of a program: lines that are all set in, and end or are
// joined as those of programs are.
func code(c chunk) (doc.Preformatted, bool) {
	told := 0
	for _, l := range c.lines {
		if l.indent < 2 {
			return doc.Preformatted{}, false
		}
		if strings.HasSuffix(l.text, "{") || strings.HasSuffix(l.text, ";") && strings.ContainsAny(l.text, "()=") || l.text == "}" || strings.Contains(l.text, "()") || strings.Contains(l.text, " = ") || strings.Contains(l.text, "</") || strings.HasPrefix(l.text, "$ ") || strings.HasPrefix(l.text, "#include") {
			told++
		}
	}
	if len(c.lines) < 2 || told*3 < len(c.lines) {
		return doc.Preformatted{}, false
	}
	return kept(c), true
}

// sceneBreak reports whether a chunk is only an ornament.
func sceneBreak(c chunk) bool {
	s := c.first().text
	if len(c.lines) > 1 || utf8.RuneCountInString(s) > 30 && (strings.IndexByte("_-=*~#", s[0]) < 0 || strings.Trim(s, s[:1]) != "") {
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
	if next == nil {
		return "", 0, "", false
	}
	if isChapter(first) {
		return first, 2, "heading-chapter", true
	}
	if !shortTitle(first) || !isProse(*next) || opensTurn(c.first()) {
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
		if open && shut && inner != "" && !strings.HasPrefix(inner, mark[:1]) && !strings.Contains(inner, mark) && utf8.RuneCountInString(inner) <= 80 && !byline.EndsSentence(inner) {
			return strings.TrimSpace(inner), 2, true
		}
	}
	return "", 0, false
}

// shortTitle reports whether a line can be a heading by its words alone. In
// scripts without capitals, it is half as long.
func shortTitle(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	if len(s) > 280 || strings.ContainsRune(".,;:!…—–-。，、；：！", last) { // 70 of the widest characters
		return false
	}
	if strings.ContainsRune("]*†‡"+superscripts, last) && byline.EndsSentence(s) {
		return false // what ends is a sentence with the mark of a note
	}
	words := strings.Fields(s)
	r, _ := utf8.DecodeRuneInString(s)
	if r >= 0x1100 && isEast(strings.TrimLeft(s, "“‘「『《（(")) {
		n := utf8.RuneCountInString(s)
		return n >= 2 && n <= 30 && !strings.ContainsAny(s, "。，") && (!strings.ContainsRune("”’」』", last) || unquote(s) != s)
	}
	switch {
	case strings.ContainsRune("”\"»", last):
		return false
	case len(words) == 0 || len(words) > 10 || utf8.RuneCountInString(s) > 70:
		return false
	case !unicode.IsUpper(r) && !unicode.IsDigit(r):
		return false
	case strings.HasSuffix(words[0], ":"):
		return false // a label such as "Q:" opens a turn of speech
	}
	return strings.ContainsFunc(s, unicode.IsLetter)
}

// isEast reports whether a line begins with a letter of Chinese, Japanese or
// Korean.
func isEast(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
}

// isProse reports whether a chunk is running text: long, or whole sentences.
func isProse(c chunk) bool {
	s := c.joined()
	n := length(s)
	return n >= 80 || n >= 40 && byline.EndsSentence(s)
}
