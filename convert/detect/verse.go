package detect

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/byline"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/letter"
)

// verse reads a chunk as lines of a poem: three or more short lines that
// mostly begin with a capital or an indent, and are not wrapped prose.
func verse(c chunk, wrappedText bool, width int) (doc.Verse, bool) {
	if len(c.lines) < 3 {
		return doc.Verse{}, false
	}
	least := leastIndent(c)
	capitals, sum := 0, 0
	small := smallVerse(c, width) || indentedVerse(c, least) || !wrappedText && pointedVerse(c)
	for _, l := range c.lines {
		n := utf8.RuneCountInString(l.text)
		if n > 60 || isListLine(l.text) || wrappedText && n > 52 {
			return doc.Verse{}, false
		}
		sum += n
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(l.text, `"“„«‘'—–- `))
		if letter.IsUpper(r) || l.indent > least {
			capitals++
		}
	}
	if !small && isMenu(c, sum) {
		return doc.Verse{}, false
	}
	if !small && capitals*4 < len(c.lines)*3 || sum/len(c.lines) > 48 {
		return doc.Verse{}, false
	}
	return versed(c), true
}

// versed is the lines of a chunk as those of a poem.
func versed(c chunk) doc.Verse {
	v, least := doc.Verse{Line: c.first().number}, leastIndent(c)
	for _, l := range c.lines {
		v.Lines = append(v.Lines, strings.Repeat(" ", l.indent-least)+l.text)
	}
	return v
}

// isStanza reports whether a chunk that is set in as far as the poem above it is another
// stanza of it, which may be of two lines, or have a line that is as long as prose.
func isStanza(c chunk) bool {
	long := 0
	for i := range c.lines {
		if utf8.RuneCountInString(c.lines[i].text) > 60 {
			long++
		}
		if isListLine(c.lines[i].text) {
			return false
		}
	}
	return leastIndent(c) > 1 && len(c.lines) > 1 && long*3 <= len(c.lines)
}

// leastIndent is how far a chunk is set in as a whole.
func leastIndent(c chunk) int {
	least := c.lines[0].indent
	for _, l := range c.lines {
		least = min(least, l.indent)
	}
	return least
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

// pointedVerse reports whether lines that go on in small letters are those of a
// poem where prose is not broken into lines: four or more, short, many of which
// end with a mark, and the last as a sentence does.
func pointedVerse(c chunk) bool {
	n := len(c.lines)
	if n < 4 || !byline.EndsSentence(lastLine(c)) {
		return false
	}
	small, marked := 0, 0
	for _, l := range c.lines {
		if !letter.AtMost(l.text, 56) || strings.ContainsAny(l.text, "{}=<>|@#\\/_[]0123456789") {
			return false
		}
		if r, _ := utf8.DecodeRuneInString(l.text); letter.IsLower(r) {
			small++
		}
		if last, _ := utf8.DecodeLastRuneInString(l.text); strings.ContainsRune(",.;:!?…—", last) {
			marked++
		}
	}
	return small*4 >= n && marked*3 >= n
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
		if utf8.RuneCountInString(l.text)*10 > width*7 || strings.ContainsAny(l.text, "{}=<>|@#\\/_[]") || strings.ContainsFunc(l.text, letter.IsDigit) {
			return false
		}
		if i > 0 && full(c.lines[i-1], l, width) {
			return false
		}
		if r, _ := utf8.DecodeRuneInString(l.text); letter.IsLower(r) {
			small++
		}
	}
	return small*2 >= len(c.lines)
}
