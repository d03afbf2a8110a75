package detect

import (
	"slices"
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
	var o openList
	if l.Items, l.Levels, ok = o.items(c.lines[start:]); !ok {
		return nil, l, false
	}
	return c.lines[:start], l, slices.Max(l.Levels) > 0
}

// items reads lines of which the first is an item, each on the level that its indent
// tells. A line without a mark goes on with the item before it.
func (o *openList) items(lines []line) (items []string, levels []int, ok bool) {
	parted := o.end > 0 // empty lines part the items
	for i := range lines {
		x := &lines[i]
		found := marks(x)
		if len(found) == 0 {
			least := o.indents[0]
			if parted {
				least = o.indents[len(o.indents)-1]
			}
			if x.indent < least { // it goes on with no item
				return nil, nil, false
			}
			items[len(items)-1] += " " + x.text
			continue
		}
		if !open(&o.indents, x.indent) {
			return nil, nil, false
		}
		if len(o.indents) == 1 {
			if parted && !o.counts(found) {
				return nil, nil, false
			}
			o.outer = found
		}
		text := x.text
		if !found[0].ordered {
			text = text[found[0].n:]
		}
		items, levels = append(items, strings.TrimSpace(text)), append(levels, len(o.indents)-1)
	}
	return items, levels, true
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

// openList is where the last list of a text may go on behind an empty line.
type openList struct {
	end     int    // how many blocks there are when it is the last of them
	indents []int  // of the levels that are open
	outer   []mark // the ways to read the last item of the outermost level
}

// list remembers the list to which a chunk added items.
func (o *openList) list(c chunk, end int) {
	o.end, o.indents, o.outer = end, nil, nil
	for i := range c.lines {
		found := marks(&c.lines[i])
		if len(found) == 0 {
			continue
		}
		if !open(&o.indents, c.lines[i].indent) {
			o.end = 0
			return
		}
		if len(o.indents) == 1 {
			o.outer = found
		}
	}
}

// counts reports whether an item of the outermost level goes on with the one before it.
func (o *openList) counts(found []mark) bool {
	for _, a := range o.outer {
		for _, b := range found {
			if a.ordered == b.ordered && a.style == b.style && a.form == b.form && (!a.ordered || b.number == a.number+1) {
				return true
			}
		}
	}
	return false
}

// nests adds the items of a chunk to the list before it, where empty lines part items and
// some stand farther in than those they belong to.
func (r *reader) nests(c chunk) bool {
	l, ok := r.lastBlock().(doc.List)
	if !ok || r.nest.end != len(r.res.Blocks) || len(marks(&c.lines[0])) == 0 {
		return false
	}
	o := openList{end: r.nest.end, indents: slices.Clone(r.nest.indents), outer: r.nest.outer}
	items, levels, ok := o.items(c.lines)
	if !ok {
		return false
	}
	if l.Levels == nil {
		if slices.Max(levels) == 0 {
			return false
		}
		l = uncounted(l)
	}
	l.Items, l.Levels = append(l.Items, items...), append(l.Levels, levels...)
	last := len(r.res.Blocks) - 1
	r.res.Blocks[last], r.nest = l, o
	r.evidence(blockField(last), "", "list", c.first().number, markers(c), 0.8)
	return true
}

// uncounted is a list whose items have their ordinals in their words, and all one level.
func uncounted(l doc.List) doc.List {
	whole := doc.List{Items: slices.Clone(l.Items), Levels: make([]int, len(l.Items)), Line: l.Line}
	for i := range whole.Items {
		if l.Ordered {
			whole.Items[i] = l.Label(i) + " " + l.Items[i]
		}
	}
	return whole
}
