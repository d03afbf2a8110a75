package doc

import (
	"strings"
)

// Fences finds the lines that open code in a text and those that close it, by their place
// (from 0): "```" or "~~~", with the name of a language or without, as Markdown has them
// (CommonMark 0.31, section 4.5). Unlike there, what nothing closes is no fence: dropped
// lines and drawn ones are more common in texts than code without an end. It is nil when
// there are none.
func Fences(text string) map[int]int {
	if !strings.Contains(text, "```") && !strings.Contains(text, "~~~") {
		return nil
	}
	lines := strings.Split(text, "\n")
	var found map[int]int
	var unclosed [2]int // the least length of each sign that nothing closes from here on
	for i := 0; i < len(lines); i++ {
		sign, n, word := fence(lines[i])
		if n == 0 || unclosed[sign] > 0 && n >= unclosed[sign] || sign == tilde && word == "" && i > 0 && !isBlank(lines[i-1]) {
			continue
		}
		end := fenceEnd(lines, i, sign, n)
		if end < 0 {
			unclosed[sign] = n
			continue
		}
		if !fenced(lines[i+1:end], sign, word) {
			if word == "" {
				i = end // what stood between two drawn lines
			}
			continue
		}
		if found == nil {
			found = make(map[int]int)
		}
		found[i] = end
		i = end
	}
	return found
}

// The signs of fences.
const (
	backtick = iota
	tilde
)

// fence reads a line that may open code: its sign, how many there are (0 when it opens
// none), and the words behind them.
func fence(s string) (sign, n int, word string) {
	s = strings.TrimLeft(s, " \t\u00a0")
	switch {
	case strings.HasPrefix(s, "```"):
		word = strings.TrimLeft(s, "`")
	case strings.HasPrefix(s, "~~~"):
		sign, word = tilde, strings.TrimLeft(s, "~")
	default:
		return 0, 0, ""
	}
	n, word = len(s)-len(word), strings.TrimSpace(word)
	if len(word) > 40 || strings.ContainsAny(word, "`~") {
		return 0, 0, ""
	}
	return sign, n, word
}

// fenceEnd is the line that closes code; -1 for none.
func fenceEnd(lines []string, i, sign, n int) int {
	for k := i + 1; k < len(lines); k++ {
		if s, m, word := fence(lines[k]); s == sign && m >= n && word == "" {
			return k
		}
	}
	return -1
}

func isBlank(s string) bool { return strings.TrimSpace(s) == "" }

// fenced reports whether what stands between two fences is code. Tildes alone may be an
// ornament, or draw a line under a title: between them a line has to be one of a program.
func fenced(inner []string, sign int, word string) bool {
	some, told := false, false
	for _, s := range inner {
		if isBlank(s) {
			continue
		}
		some = true
		told = told || isProgram(s) || strings.HasPrefix(s, "  ") || strings.HasPrefix(s, "\t") || strings.HasPrefix(s, "$ ")
	}
	if sign == backtick || word != "" {
		return some
	}
	return told && !isBlank(inner[0]) && !isBlank(inner[len(inner)-1])
}
