package detect

import (
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// nestedList reads a chunk of items that stand farther in than those they belong to. What
// counts keeps its ordinal, since items of each kind may stand below those of another.
func nestedList(c chunk) (before []line, l doc.List, ok bool) {
	start := 0
	for start < len(c.lines) && len(marks(&c.lines[start])) == 0 {
		start++
	}
	if start > 1 || start == len(c.lines) {
		return nil, l, false
	}
	l.Line = c.lines[start].number
	var indents []int // of the levels that are open
	deep := false
	for i := range c.lines[start:] {
		x := &c.lines[start+i]
		found := marks(x)
		if len(found) == 0 {
			if x.indent < indents[0] { // it goes on with no item
				return nil, l, false
			}
			l.Items[len(l.Items)-1] += " " + x.text
			continue
		}
		if !open(&indents, x.indent) {
			return nil, l, false
		}
		text := x.text
		if !found[0].ordered {
			text = text[found[0].n:]
		}
		level := len(indents) - 1
		deep = deep || level > 0
		l.Items, l.Levels = append(l.Items, strings.TrimSpace(text)), append(l.Levels, level)
	}
	return c.lines[:start], l, deep
}

// leastStep is how much farther in an item stands than the one it belongs to. Numbers
// that end under one another are one letter apart.
const leastStep = 2

// open goes to the level of an item by its indent: that of an item above that is as far
// in, or a new one. It reports false for an item that stands between two levels, or before
// the first one.
func open(indents *[]int, indent int) bool {
	n := len(*indents)
	for n > 0 && indent <= (*indents)[n-1]-leastStep {
		n--
	}
	switch {
	case n == 0:
		if len(*indents) > 0 {
			return false
		}
	case indent < (*indents)[n-1]+leastStep:
		*indents = (*indents)[:n]
		return indent > (*indents)[n-1]-leastStep
	case n < len(*indents) || n > maxNesting:
		return false
	}
	*indents = append((*indents)[:n], indent)
	return true
}
