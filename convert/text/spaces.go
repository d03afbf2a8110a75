package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// spaces edits the white space inside a row. In columns only U+00A0 changes.
func (l *layoutPass) spaces(r row, columns bool) {
	line := l.in[r.start:r.end]
	i := len(line) - len(strings.TrimLeftFunc(line, isSpace))
	if carriesMark(line, i) {
		i -= lastSize(line[:i])
	}
	if !l.markdown {
		l.toSpaces(r.start, r.start+i)
	}
	for i < len(line) {
		n := nextBlank(line[i:])
		if n < 0 {
			return
		}
		i += n
		end := i + blanks(line[i:])
		stop := end
		if carriesMark(line, end) {
			stop -= lastSize(line[:end])
		}
		l.run(r, i, stop, columns)
		i = end
	}
}

// carriesMark reports whether a combining mark stands at i: the space before
// it is there to carry it and is no space between words.
func carriesMark(line string, i int) bool {
	c, _ := utf8.DecodeRuneInString(line[i:])
	return i > 0 && unicode.Is(unicode.M, c)
}

func lastSize(s string) int {
	_, n := utf8.DecodeLastRuneInString(s)
	return n
}

// run edits one run of spaces, tabs and U+00A0 between words of a row.
func (l *layoutPass) run(r row, i, end int, columns bool) {
	line := l.in[r.start:r.end]
	from, to := r.start+i, r.start+end
	switch run := line[i:end]; {
	case run == "" || run == " ":
	case run == "\u00a0":
		if saysNothing(line, i, end) {
			l.replace(ruleNBSP, from, to, " ")
		}
	case l.markdown:
	case columns:
		l.toSpaces(from, to)
	default:
		last := to - lastSize(run)
		if last > from {
			l.drop(ruleSpaces, from, last)
		}
		switch l.in[last:to] {
		case "\t":
			l.replace(ruleSpaces, last, to, " ")
		case "\u00a0":
			l.replace(ruleNBSP, last, to, " ")
		}
	}
}

// toSpaces makes spaces of every U+00A0 from one place of the text to another.
func (l *layoutPass) toSpaces(from, to int) {
	for {
		n := strings.Index(l.in[from:to], "\u00a0")
		if n < 0 {
			return
		}
		from += n
		rest := strings.TrimLeft(l.in[from:to], "\u00a0")
		size := to - from - len(rest)
		l.replace(ruleNBSP, from, from+size, strings.Repeat(" ", size/len("\u00a0")))
		from += size
	}
}

// saysNothing reports whether the U+00A0 at line[i:end] could as well be a
// space: between two words in lower case, or beside another kind of space.
// Before numbers, units, initials and French punctuation it was meant.
func saysNothing(line string, i, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(line[:i])
	after, _ := utf8.DecodeRuneInString(line[end:])
	return isSpace(before) || isSpace(after) || endsPlain(line[:i]) && beginsPlain(line[end:])
}

// endsPlain reports whether the last word of s is two or more small letters.
func endsPlain(s string) bool {
	n := 0
	for len(s) > 0 {
		r, size := utf8.DecodeLastRuneInString(s)
		if isSpace(r) {
			break
		}
		if !unicode.IsLower(r) && !unicode.Is(unicode.Mn, r) {
			return false
		}
		n++
		s = s[:len(s)-size]
	}
	return n > 1
}

// beginsPlain reports whether the first word of s is two or more small
// letters, but for the punctuation after it.
func beginsPlain(s string) bool {
	n := 0
	for _, r := range s {
		if isSpace(r) || n > 0 && strings.ContainsRune(",.;:!?)”’»", r) {
			break
		}
		if !unicode.IsLower(r) && !unicode.Is(unicode.Mn, r) {
			return false
		}
		n++
	}
	return n > 1
}

// nextBlank is the offset of the first space, tab or U+00A0, or -1.
func nextBlank(s string) int {
	for i := 0; i < len(s); i++ {
		if s[i] == ' ' || s[i] == '\t' || s[i] == 0xC2 && s[i+1] == 0xA0 {
			return i
		}
	}
	return -1
}

// blanks is the length of the spaces, tabs and U+00A0 with which s begins.
func blanks(s string) int {
	i := 0
	for i < len(s) {
		switch {
		case s[i] == ' ' || s[i] == '\t':
			i++
		case s[i] == 0xC2 && s[i+1] == 0xA0:
			i += 2
		default:
			return i
		}
	}
	return i
}
