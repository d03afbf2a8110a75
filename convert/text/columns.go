package text

import (
	"strings"
	"unicode/utf8"
)

// gap is white space inside a line that may part two columns: three spaces or
// more, or a tab. Columns are counted in characters from the start of the line.
type gap struct {
	end    int // where the next cell begins
	figure int // where it ends, when it is a number: those stand flush right
}

const (
	mostGaps = 32 // of a line that are compared
	tabWidth = 4  // of a tab in an indent
	setOff   = 4  // indent from which two lines in a row are code or verse
	leastGap = 3  // spaces that may part columns
	figures  = "0123456789.,%+-−$€£"
)

// measure finds the gaps and the indent of a row.
func (r *row) measure(line string) {
	column, i := 0, 0
	for i < len(line) && strings.IndexByte(" \t\xC2", line[i]) >= 0 {
		if strings.HasPrefix(line[i:], "\u00a0") {
			i++
		} else if line[i] == 0xC2 {
			break
		} else if line[i] == '\t' {
			r.indent += tabWidth - 1
		}
		r.indent++
		i++
	}
	first := true
	for i < len(line) && len(r.gaps) < mostGaps {
		n := nextBlank(line[i:])
		if n < 0 {
			return
		}
		cell := line[i : i+n]
		column += utf8.RuneCountInString(cell)
		i += n
		space := line[i : i+blanks(line[i:])]
		width := utf8.RuneCountInString(space)
		i += len(space)
		column += width
		if tab := strings.Contains(space, "\t"); (tab || width >= leastGap) && !(first && isMarker(cell)) {
			if tab {
				r.tabs += strings.Count(space, "\t")
			} else {
				r.gaps = append(r.gaps, gap{column, column + figureLength(line[i:])})
			}
		}
		first = false
	}
}

// isMarker reports what stands before an item of a list, with a tab after it.
func isMarker(word string) bool {
	switch word {
	case "-", "–", "—", "*", "•", "·", "◦", "▪", "o":
		return true
	}
	n := len(word)
	return n > 1 && n < 5 && (word[n-1] == '.' || word[n-1] == ')') && strings.Trim(word[:n-1], "0123456789(abcdefghivx") == ""
}

// figureLength is the length of the number with which a cell begins and ends;
// 0 when it holds something else.
func figureLength(cell string) int {
	cell = cell[:min(len(cell), 40)]
	if n := strings.IndexAny(cell, " \t\u00a0"); n >= 0 {
		cell = cell[:n]
	}
	if strings.Trim(cell, figures) != "" {
		return 0
	}
	return utf8.RuneCountInString(cell)
}

// alignsWith reports whether two rows that follow each other keep their inner
// white space: cells begin or numbers end in the same column, they have the
// same tabs, or both are set off as code and verse are. It is symmetric, and
// collapsing spaces elsewhere never changes the answer, so that reading
// archival text again finds the same columns.
func (r row) alignsWith(other row) bool {
	if r.next == 0 || other.next == 0 {
		return false
	}
	if r.drawn && len(other.gaps) > 0 || other.drawn && len(r.gaps) > 0 { // the rule under the heads of columns
		return true
	}
	if r.indent >= setOff && other.indent >= setOff || r.tabs > 0 && r.tabs == other.tabs {
		return true
	}
	for _, a := range r.gaps {
		for _, b := range other.gaps {
			if r.indent+a.end == other.indent+b.end || a.figure > a.end && b.figure > b.end && r.indent+a.figure == other.indent+b.figure {
				return true
			}
		}
	}
	return false
}
