package doc

import (
	"strings"
	"unicode/utf8"
)

// Table is what preformatted text says in columns. It follows from the text: a
// document does not hold it.
type Table struct {
	Header bool       // the first row names the columns
	Rows   [][]string // of cells, as many in each; a cell may be empty
}

// What is larger is set as it stands.
const (
	largestTable = 1 << 18 // bytes
	mostColumns  = 12
)

// Columns reads preformatted text as a table: columns parted by upright strokes, by tabs,
// or by spaces that stand under one another, and nothing but columns. All characters
// of the text are in the cells, but for strokes, and lines of strokes and dashes.
func Columns(b Preformatted) (Table, bool) {
	if len(b.Text) > largestTable || !strings.ContainsAny(b.Text, "|\t") && !strings.Contains(b.Text, "  ") {
		return Table{}, false
	}
	var lines []string
	header := false
	for line := range strings.SplitSeq(b.Text, "\n") {
		switch {
		case isRule(line):
			header = header || len(lines) == 1
		case strings.TrimSpace(line) == "", isProgram(line):
			return Table{}, false
		default:
			lines = append(lines, strings.TrimRight(line, " \t"))
		}
	}
	if len(lines) < 2 {
		return Table{}, false
	}
	for _, cut := range []func([]string) [][]string{byStrokes, byTabs, bySpaces} {
		if rows := cut(lines); rows != nil && len(rows[0]) > 1 && len(rows[0]) <= mostColumns {
			return Table{Header: header || headed(rows), Rows: rows}, true
		}
	}
	return Table{}, false
}

// isRule reports a line that is only drawn.
func isRule(line string) bool {
	return strings.Trim(line, "-=+|: \t") == "" && (strings.Contains(line, "--") || strings.Contains(line, "=="))
}

// isProgram reports a line of a program, whose columns are for the eye alone.
func isProgram(line string) bool {
	line = strings.TrimSpace(line)
	return strings.Contains(line, "()") || strings.ContainsRune(";{}", rune(line[len(line)-1]))
}

// byStrokes parts lines at strokes, of which all have as many.
func byStrokes(lines []string) [][]string {
	return parted(lines, func(line string) []string {
		line = strings.TrimSpace(line)
		line = strings.TrimSuffix(strings.TrimPrefix(line, "|"), "|")
		if !strings.Contains(line, "|") {
			return nil
		}
		return strings.Split(line, "|")
	})
}

// byTabs parts lines at tabs, or at several where all have as many places then.
func byTabs(lines []string) [][]string {
	each := func(line string) []string {
		if !strings.Contains(line, "\t") || strings.Contains(line, "|") {
			return nil
		}
		return strings.Split(line, "\t")
	}
	if rows := parted(lines, each); rows != nil {
		return rows
	}
	return parted(lines, func(line string) []string {
		if each(line) == nil {
			return nil
		}
		return strings.FieldsFunc(line, func(r rune) bool { return r == '\t' })
	})
}

// parted parts all lines, or none when they differ in their number of cells.
func parted(lines []string, cut func(string) []string) [][]string {
	var rows [][]string
	for _, line := range lines {
		cells := cut(line)
		if cells == nil || len(rows) > 0 && len(cells) != len(rows[0]) {
			return nil
		}
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		rows = append(rows, cells)
	}
	return rows
}

// bySpaces parts lines where two columns and more of blanks run through all of them. At
// least two lines must have something on both sides of one.
func bySpaces(lines []string) [][]string {
	width := 0
	for _, line := range lines {
		if strings.ContainsAny(line, "\t|") || !strings.Contains(strings.TrimSpace(line), "  ") && strings.Contains(strings.TrimSpace(line), " ") {
			return nil
		}
		width = max(width, utf8.RuneCountInString(line))
	}
	filled := make([]bool, width)
	for _, line := range lines {
		i := 0
		for _, r := range line {
			filled[i] = filled[i] || r != ' '
			i++
		}
	}
	var begins []int // of columns
	for i, blanks := 0, 2; i < width; i++ {
		if filled[i] {
			if blanks >= 2 {
				begins = append(begins, i)
			}
			blanks = 0
			continue
		}
		blanks++
	}
	var rows [][]string
	whole := 0
	for _, line := range lines {
		cells, runes := make([]string, len(begins)), []rune(line)
		some := 0
		for k, from := range begins {
			to := len(runes)
			if k+1 < len(begins) {
				to = min(to, begins[k+1])
			}
			if from < to {
				cells[k] = strings.TrimSpace(string(runes[from:to]))
			}
			if cells[k] != "" {
				some++
			}
		}
		if some > 1 {
			whole++
		}
		rows = append(rows, cells)
	}
	if whole < 2 || len(begins) < 2 {
		return nil
	}
	return rows
}

// headed reports whether the first row names the columns: it has words alone, over a
// column of numbers.
func headed(rows [][]string) bool {
	for _, cell := range rows[0] {
		if cell == "" || strings.ContainsAny(cell, "0123456789") {
			return false
		}
	}
	for k := range rows[0] {
		if t := (Table{Header: true, Rows: rows}); t.Numeric(k) {
			return true
		}
	}
	return false
}

// Numeric reports whether a column holds numbers under its name.
func (t Table) Numeric(column int) bool {
	numbers := 0
	for i, row := range t.Rows {
		cell := strings.TrimLeft(row[column], "+-−–(<>~≈$€£¥ ")
		switch {
		case i == 0 && t.Header, row[column] == "", strings.Trim(row[column], "-–—") == "":
		case len(cell) > 0 && cell[0] >= '0' && cell[0] <= '9' && len(strings.Fields(cell)) < 3:
			numbers++
		default:
			return false
		}
	}
	return numbers > 0
}
