package doc

import (
	"slices"
	"strconv"
	"strings"
)

// ListStyle is how an ordered list counts. The names are those of the type
// attribute of HTML lists.
type ListStyle string

// The styles.
const (
	Figures    ListStyle = ""  // 1, 2, 3
	LowerAlpha ListStyle = "a" // a, b, c
	UpperAlpha ListStyle = "A"
	LowerRoman ListStyle = "i" // i, ii, iii
	UpperRoman ListStyle = "I"
)

// listStyles lists them all.
func listStyles() []ListStyle {
	return []ListStyle{Figures, LowerAlpha, UpperAlpha, LowerRoman, UpperRoman}
}

// maxOrdinal is the last place that a style can count, from 1: letters end at
// z, and Roman figures are not used far beyond a hundred.
func (s ListStyle) maxOrdinal() int {
	switch s {
	case LowerAlpha, UpperAlpha:
		return 26
	case LowerRoman, UpperRoman:
		return 399
	}
	return 1 << 30
}

// Ordinal is number n, from 1, as the style writes it, without a mark behind
// it. A number that the style has no word for is written in figures.
func (s ListStyle) Ordinal(n int) string {
	if n < 1 || n > s.maxOrdinal() {
		return strconv.Itoa(n)
	}
	switch s {
	case LowerAlpha:
		return string(rune('a' + n - 1))
	case UpperAlpha:
		return string(rune('A' + n - 1))
	case LowerRoman:
		return strings.ToLower(roman(n))
	case UpperRoman:
		return roman(n)
	}
	return strconv.Itoa(n)
}

// maxLevel is the deepest level of an item.
const maxLevel = 5

// Level is the level of item i, from 0.
func (l List) Level(i int) int {
	if i < len(l.Levels) {
		return l.Levels[i]
	}
	return 0
}

// levelsFit reports whether the levels of a list are those of its items: the
// first stands outermost, and none skips a level going in. Only bullets have
// levels: an ordinal says by itself where it belongs.
func (l List) levelsFit() bool {
	if l.Levels == nil {
		return true
	}
	above := -1
	for _, n := range l.Levels {
		if n < 0 || n > above+1 || n > maxLevel {
			return false
		}
		above = n
	}
	return len(l.Levels) == len(l.Items) && !l.Ordered && slices.Max(l.Levels) > 0
}

// roman is a number below 400 in Roman figures.
func roman(n int) string {
	var b strings.Builder
	for _, f := range [...]struct {
		value int
		sign  string
	}{{100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; n >= f.value; n -= f.value {
			b.WriteString(f.sign)
		}
	}
	return b.String()
}

// Label is what stands before item i of the list, from 0, in every copy: "3.",
// "(c)", "•".
func (l List) Label(i int) string {
	if !l.Ordered {
		return "•"
	}
	n := l.Style.Ordinal(max(1, l.Start) + i)
	switch {
	case !strings.HasSuffix(l.Marker, ")"):
		return n + "."
	case strings.HasPrefix(l.Marker, "("):
		return "(" + n + ")"
	}
	return n + ")"
}
