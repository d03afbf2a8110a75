package detect

import (
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/byline"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/letter"
)

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

// sceneBreak reports whether a chunk is only an ornament.
func sceneBreak(c chunk) bool {
	s := c.first().text
	if len(c.lines) > 1 || !letter.AtMost(s, 30) && (strings.IndexByte("_-=*~#", s[0]) < 0 || strings.Trim(s, s[:1]) != "") {
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
	if !shortTitle(first) || !isProse(*next) && !isLongList(*next) || opensTurn(c.first()) {
		return "", 0, "", false
	}
	return first, 2, "heading-short", true
}

// isLongList reports whether a chunk is a list of three items or more.
func isLongList(c chunk) bool {
	for i := range c.lines {
		if !isItem(&c.lines[i]) {
			return false
		}
	}
	return len(c.lines) > 2
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
	if len(s) > 280 || letter.In(last, ".,;:!…—–-。，、；：！") { // 70 of the widest characters
		return false
	}
	if letter.In(last, "]*†‡"+superscripts) && byline.EndsSentence(s) {
		return false // what ends is a sentence with the mark of a note
	}
	r, _ := utf8.DecodeRuneInString(s)
	if r >= 0x1100 && isEast(strings.TrimLeft(s, "“‘「『《（(")) {
		n := utf8.RuneCountInString(s)
		return n >= 2 && n <= 30 && !strings.ContainsAny(s, "。，") && (!strings.ContainsRune("”’」』", last) || unquote(s) != s)
	}
	words := letter.Words(s)
	label := ""
	for label = range strings.FieldsSeq(s) {
		break
	}
	switch {
	case letter.In(last, "”\"»"):
		return false
	case words == 0 || words > 10 || letter.Count(s) > 70:
		return false
	case !letter.IsUpper(r) && !letter.IsDigit(r):
		return false
	case strings.HasSuffix(label, ":"):
		return false // a label such as "Q:" opens a turn of speech
	}
	return strings.ContainsFunc(s, letter.Is)
}

// isEast reports whether a line begins with a letter of Chinese, Japanese or
// Korean.
func isEast(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return letter.IsEast(r)
}

// isProse reports whether a chunk is running text: long, or whole sentences.
func isProse(c chunk) bool {
	if c.fences != "" {
		return false
	}
	s := c.joined()
	if len(s) >= 80*utf8.UTFMax {
		return true
	}
	n := lengthTo(s, 80)
	return n >= 80 || n >= 40 && byline.EndsSentence(s)
}
