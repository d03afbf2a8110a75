package roles

import (
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/letter"
)

// A group is a question about a line that has one answer of a few.
type group uint8

const (
	groupPlace group = iota
	groupEnd
	groupGap
	groupLength
	groupWords
	groupSentences
	groupFinal
	groupOpening
	groupCase
	groupSays
	groupRules
	groupShared
	groupScript
	groupHolds
	groupDated
	groupTall
	numGroups
)

// answers are the answers to each question. The first words of a clue are the
// name of its group.
var answers = [numGroups][]string{
	groupPlace:     {"1", "2", "3", "4", "5", "6", "7-8", "9-12", "13-20", "later"},
	groupEnd:       {"last", "last but one", "last but two", "near", "far"},
	groupGap:       {"none", "one", "more"},
	groupLength:    {"1-10", "11-20", "21-40", "41-60", "61-90", "91-130", "131-200", "201-320", "321-500", "501-900", "more"},
	groupWords:     {"1", "2", "3", "4-5", "6-9", "10-15", "more"},
	groupSentences: {"1", "2", "3", "more"},
	groupFinal:     {"letter", "digit", "stop", "question", "exclamation", "colon", "comma", "ellipsis", "quote", "bracket", "other", "stop and quote"},
	groupOpening:   {"capital", "small", "digit", "quote", "dash", "bracket", "letter", "other"},
	groupCase:      {"none", "capitals", "title", "sentence", "small"},
	groupSays:      saysNames[:],
	groupRules:     {"left", "title", "kicker", "deck", "byline", "date", "picture", "heading", "furniture", "list", "front", "behind"},
	groupShared:    {"no words", "none", "few", "half", "most", "all"},
	groupScript:    {"alphabet", "ideographs", "right to left"},
	groupHolds:     {"nothing", "host", "address", "slash", "bar", "colon", "number", "comma"},
	groupDated:     {"no", "yes"},
	groupTall:      {"1", "2", "3-4", "more"},
}

var groupNames = [numGroups]string{"place", "from end", "gap", "length", "words", "sentences", "ends", "opens", "case", "says", "rules", "shared", "script", "holds", "dated", "lines"}

// clues are the answers of one line, by group.
type clues [numGroups]uint8

// look answers the questions about line i.
func look(lines []Line, i int, words *wordSet) clues {
	l := &lines[i]
	var c clues
	c[groupPlace] = step(i+1, 1, 2, 3, 4, 5, 6, 8, 12, 20)
	c[groupEnd] = step(len(lines)-1-i, 0, 1, 2, 4)
	switch {
	case l.Stacked:
	case l.Gap > 1:
		c[groupGap] = 2
	default:
		c[groupGap] = 1
	}
	c[groupSays] = uint8(l.Says)
	c[groupTall] = step(l.Lines, 1, 2, 4)
	if l.Dated {
		c[groupDated] = 1
	}
	c[groupRules] = ruled(l)
	c.shape(l)
	c[groupFinal], c[groupOpening] = final(l.Tail), opening(l.Text)
	c[groupShared] = words.share(l)
	return c
}

// ruled is the answer to what the rules make of a line.
func ruled(l *Line) uint8 {
	switch {
	case l.Role != Body:
		return uint8(l.Role)
	case l.Ruled:
		return 10
	}
	return 11
}

// longest is the number of bytes beyond which only the length of a line is
// looked at: such a line is prose.
const longest = 260

// shape answers what the letters of a line show.
func (c *clues) shape(l *Line) {
	s := l.Text
	if l.Bytes > longest {
		first, _ := utf8.DecodeRuneInString(s)
		c[groupWords], c[groupCase], c[groupScript] = 6, 3, scriptOf(first)
		width := l.Bytes
		switch { // bytes of a letter differ; about the same number of letters
		case c[groupScript] == 1:
			width = width * 2 / 3
		case first >= 0x250:
			width /= 2
		}
		c[groupLength], c[groupSentences] = length(width), 3
		return
	}
	n, words, capital, small, ends, upper, lower := 0, 0, 0, 0, 0, false, false
	start, stopped := true, false
	for _, r := range s {
		n++
		switch {
		case r == ' ' || r == '\u00a0':
			start = true
			continue
		case r < utf8.RuneSelf:
		case r >= 0x590:
			if script := scriptOf(r); script > 0 {
				c[groupScript] = script
				if script == 1 {
					n++
				}
			}
		}
		isUpper, isLower := r >= 'A' && r <= 'Z', r >= 'a' && r <= 'z'
		if r >= utf8.RuneSelf {
			isUpper, isLower = letter.IsUpper(r), letter.IsLower(r)
		}
		upper, lower = upper || isUpper, lower || isLower
		if start {
			words++
			if isUpper {
				capital++
			} else if isLower {
				small++
			}
			if stopped && !isLower {
				ends++
			}
			start = false
		}
		switch r {
		case '.', '!', '?', '…':
			stopped = true
		case '。', '！', '？':
			ends++
		case '"', '”', '“', '»', '’', ')':
		default:
			stopped = false
		}
	}
	if c[groupScript] == 1 {
		words = max(words, n/4)
	}
	c[groupLength], c[groupWords], c[groupSentences] = length(n), step(words, 1, 2, 3, 5, 9, 15), step(ends+1, 1, 2, 3)
	switch {
	case !upper && !lower:
	case !lower:
		c[groupCase] = 1
	case capital > 1 && small*3 <= capital:
		c[groupCase] = 2
	case upper:
		c[groupCase] = 3
	default:
		c[groupCase] = 4
	}
	c[groupHolds] = holds(s, words)
}

// length answers how long a line is, in letters.
func length(n int) uint8 { return step(n, 10, 20, 40, 60, 90, 130, 200, 320, 500, 900) }

// scriptOf answers how a letter is written.
func scriptOf(r rune) uint8 {
	switch {
	case letter.IsEast(r):
		return 1
	case r >= 0x590 && r < 0x900:
		return 2
	}
	return 0
}

// holds answers which mark a line holds, the most telling first.
func holds(s string, words int) uint8 {
	if words == 1 && strings.IndexByte(s, '.') >= 0 && !strings.HasSuffix(s, ".") && s == letter.ToLower(s) {
		return 1
	}
	found := uint8(8)
	for i := range len(s) {
		switch b := s[i]; {
		case b|0x20 >= 'a' && b|0x20 <= 'z' || b == ' ' || b >= utf8.RuneSelf && b != 0xC2 && b != 0xE2 && b != 0xEF:
		case b == '@', b == ':' && strings.HasPrefix(s[i:], "://"):
			return 2
		case b == '/':
			if i > 0 && s[i-1] == ' ' && strings.HasPrefix(s[i:], "/ ") {
				found = min(found, 3)
			}
		case b == '|', b >= utf8.RuneSelf && (strings.HasPrefix(s[i:], "·") || strings.HasPrefix(s[i:], "•")):
			found = min(found, 4)
		case b == ':':
			if strings.HasPrefix(s[i:], ": ") {
				found = min(found, 5)
			}
		case b >= utf8.RuneSelf:
			if strings.HasPrefix(s[i:], "：") {
				found = min(found, 5)
			}
		case b >= '0' && b <= '9':
			found = min(found, 6)
		case b == ',':
			found = min(found, 7)
		}
	}
	return found % 8
}

// final answers how a line ends.
func final(s string) uint8 {
	s = strings.TrimRight(s, " \u00a0")
	r, n := utf8.DecodeLastRuneInString(s)
	switch r {
	case '.', '。', '।':
		before, _ := utf8.DecodeLastRuneInString(s[:len(s)-n-min(1, len(s)-n)])
		if r == '.' && (before == ' ' || before == '.') {
			return 0 // an initial
		}
		return 2
	case '?', '？':
		return 3
	case '!', '！':
		return 4
	case ':', '：':
		return 5
	case ',', '，', ';':
		return 6
	case '…':
		return 7
	case '"', '”', '“', '»', '’', '\'', '」', '』':
		if before, _ := utf8.DecodeLastRuneInString(s[:len(s)-n]); strings.ContainsRune(".,!?…。", before) {
			return 11
		}
		return 8
	case ')', ']', '）':
		return 9
	}
	switch {
	case letter.IsDigit(r):
		return 1
	case letter.Is(r), letter.IsMark(r):
		return 0
	}
	return 10
}

// opening answers how a line begins.
func opening(s string) uint8 {
	r, _ := utf8.DecodeRuneInString(s)
	switch {
	case letter.IsUpper(r):
		return 0
	case letter.IsLower(r):
		return 1
	case letter.IsDigit(r):
		return 2
	case letter.In(r, "\"“”„«»‘’'「『"):
		return 3
	case letter.In(r, "-–—―*•"):
		return 4
	case letter.In(r, "([（【"):
		return 5
	case letter.Is(r):
		return 6
	}
	return 7
}

// step is the number of the first bound that n does not exceed.
func step(n int, bounds ...int) uint8 {
	for i, b := range bounds {
		if n <= b {
			return uint8(i)
		}
	}
	return uint8(len(bounds))
}
