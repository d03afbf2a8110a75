package typeset

import (
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// decimals returns the sign between units and tenths of the numbers of a column, when all
// of it are such numbers and some have tenths: then their units stand under one another.
func decimals(t doc.Table, column int) (point byte, aligned bool) {
	if !t.Numeric(column) {
		return 0, false
	}
	rows := t.Rows
	if t.Header {
		rows = rows[1:]
	}
	for _, cells := range rows {
		if p := pointOf(cells[column]); p != 0 {
			point = p
		}
	}
	for _, cells := range rows {
		if _, ok := splitNumber(cells[column], point); !ok {
			return 0, false
		}
	}
	return point, point != 0
}

// pointOf is the last stroke or point in a number that three digits do not follow, as they
// do where thousands are parted; 0 when there is none.
func pointOf(number string) byte {
	i := strings.LastIndexAny(number, ".,")
	if i < 0 {
		return 0
	}
	if n := leadingDigits(number[i+1:]); n == 0 || n == 3 && number[:i] != "0" {
		return 0
	}
	return number[i]
}

func leadingDigits(s string) int { return len(s) - len(strings.TrimLeft(s, "0123456789")) }

// splitNumber returns where what is behind the units of a number begins: at the point, or
// behind the last digit. It is not ok when a cell is more than one number, or has a
// unit, which stands at the edge; an empty cell, or one of dashes, is one without digits.
func splitNumber(cell string, point byte) (units int, ok bool) {
	units = strings.IndexAny(cell, "0123456789")
	if units < 0 {
		return len(cell), true
	}
	for units < len(cell) {
		c := cell[units]
		parts := (c == '.' || c == ',' || c == '\'' || c == ' ') && c != point && leadingDigits(cell[units+1:]) == 3
		if !parts && (c < '0' || c > '9') {
			break
		}
		units++
	}
	rest := cell[units:]
	if rest != "" && rest[0] == point {
		rest = rest[1:]
		rest = rest[leadingDigits(rest):]
	}
	return units, rest == ""
}
