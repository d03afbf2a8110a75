package detect

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/letter"
)

// marker parses the marker of a list item and returns its length, whether it
// counts, and the number. Dialogue in some languages begins with a dash, so a
// single such line is no list; see list.
func marker(s string) (n int, ordered bool, number int) {
	if n, ordered, number = bareMarker(s); letter.TrimSpace(s[n:]) == "" {
		return 0, false, 0
	}
	return n, ordered, number
}

func bareMarker(s string) (n int, ordered bool, number int) {
	r, w := utf8.DecodeRuneInString(s)
	switch r {
	case '-', '*', '+', '•', '‣', '◦', '▪', '●', '·', '■', '□', '○', '◆', '►', '▶', '➢', '➤', '❖', '✓', '✔',
		0xF0B7, 0xF0A7, 0xF0D8, 0xF0FC, 0xF076: // bullets of Symbol and Wingdings, as word processors leave them
		if strings.HasPrefix(s[w:], " ") {
			return w + 1, false, 0
		}
	case '・': // as wide as a letter, no space follows it
		return len(s) - len(strings.TrimLeft(s[w:], " \u3000")), false, 0
	}
	digits := 0
	for digits < len(s) && digits < 3 && s[digits] >= '0' && s[digits] <= '9' {
		number = number*10 + int(s[digits]-'0')
		digits++
	}
	if digits > 0 && digits+1 < len(s) && (s[digits] == '.' || s[digits] == ')') && s[digits+1] == ' ' {
		return digits + 2, true, number
	}
	if len(s) > 4 && s[0] == '(' && s[2] == ')' && s[3] == ' ' && s[1] >= 'a' && s[1] <= 'z' {
		return 4, true, int(s[1]-'a') + 1
	}
	return 0, false, 0
}

func isListLine(s string) bool { n, _, _ := marker(s); return n > 0 }

// list reads a chunk of two or more items of one kind. Lines without a marker
// go on with the item before them. Text before the first item is left over.
func list(c chunk) (before []line, l doc.List, ok bool) {
	if before, l, ok = nestedList(c); ok {
		return before, l, true
	}
	if before, l, ok = ordinalList(c); ok {
		return before, l, true
	}
	if l, ok = ideographList(c); ok {
		return nil, l, true
	}
	l = doc.List{}
	start := 0
	for start < len(c.lines) && !isItem(&c.lines[start]) {
		start++
	}
	if start > 1 || start == len(c.lines) {
		return nil, l, false
	}
	items := 0
	marked := make([]string, 0, len(c.lines)) // the items as they stand
	counted := true
	var nest nesting
	for i := range c.lines[start:] {
		x := &c.lines[start+i]
		n, ordered, number := itemMarker(x)
		switch {
		case n == 0 && items == 0:
			return nil, l, false
		case n == 0:
			l.Items[items-1] += " " + x.text
			marked[items-1] += " " + x.text
			continue
		case items == 0:
			l.Ordered, l.Line = ordered, x.number
			if ordered && number != 1 {
				l.Start = number
			}
			if ordered && x.text[n-2] == ')' && number > 0 {
				l.Marker = printedMarker(mark{number: number, form: ")"})
			}
		case ordered != l.Ordered:
			return nil, l, false
		}
		counted = counted && !lettered(x.text) && number == max(1, l.Start)+items
		l.Items = append(l.Items, strings.TrimSpace(x.text[n:]))
		marked = append(marked, x.text)
		nest.item(x.text)
		items++
	}
	numbered := l.Ordered
	if l.Ordered && !counted { // letters, and numbers that leave one out, stay with their items
		l.Ordered, l.Start, l.Marker, l.Items = false, 0, "", marked
	}
	if !l.Ordered && len(nest.levels) == len(l.Items) && len(marked) > 0 && !numbered {
		l.Levels = nest.found()
	}
	return c.lines[:start], l, items > 1
}

// nesting finds the levels of items by their bullets: one that is new stands
// under the one before it, one that was there goes back to its level.
type nesting struct {
	bullets []rune // of the open levels
	levels  []int
}

// maxNesting is the deepest level that bullets tell.
const maxNesting = 5

func (n *nesting) item(s string) {
	bullet, _ := utf8.DecodeRuneInString(s)
	at := slices.Index(n.bullets, bullet)
	if at < 0 && len(n.bullets) > maxNesting {
		at = maxNesting
	} else if at < 0 {
		at = len(n.bullets)
		n.bullets = append(n.bullets, bullet)
	}
	n.bullets = n.bullets[:at+1]
	n.levels = append(n.levels, at)
}

// found is the levels; nil when all items have one.
func (n *nesting) found() []int {
	if slices.Max(n.levels) == 0 {
		return nil
	}
	return n.levels
}

// itemMarker is marker for a line, of which a tab may say that it is an item.
func itemMarker(l *line) (n int, ordered bool, number int) {
	if n = tabBullet(l); n > 0 {
		return n, false, 0
	}
	return marker(l.text)
}

func isItem(l *line) bool { n, _, _ := itemMarker(l); return n > 0 }

// lettered reports an item that is counted by a letter: "(a) rent".
func lettered(s string) bool { return s[0] == '(' }

// markers are the signs at the heads of lines that a list is told by.
func markers(c chunk) string {
	var out []string
	for i := range c.lines {
		if m := marks(&c.lines[i]); len(m) > 0 {
			out = append(out, strings.TrimSpace(c.lines[i].text[:m[0].n]))
		}
	}
	return strings.Join(out, " ")
}

// listItem takes an item that stands alone between blank lines when more of
// its kind stand around it.
func (r *reader) listItem(c chunk, next *chunk) bool {
	if len(c.lines) > 1 && len(marks(&c.lines[1])) > 0 {
		return false
	}
	for _, m := range marks(&c.lines[0]) {
		item := strings.TrimSpace(c.joined()[m.n:])
		if l, ok := r.lastBlock().(doc.List); ok && l.Levels == nil && l.Ordered == m.ordered && l.Style == m.style && (!m.ordered || m.number == max(1, l.Start)+len(l.Items)) {
			l.Items = append(l.Items, item)
			last := len(r.res.Blocks) - 1
			r.res.Blocks[last] = l
			r.evidence(blockField(last), "", "list", c.first().number, markers(c), 0.8)
			r.nest.list(c, len(r.res.Blocks))
			return true
		}
		if next == nil || m.style != doc.Figures && m.number != 1 && m.form != "()" {
			continue
		}
		if _, ok := follows(&next.lines[0], m); !ok {
			continue
		}
		l := doc.List{Ordered: m.ordered, Style: m.style, Items: []string{item}, Line: c.first().number}
		if m.ordered {
			l.Marker = printedMarker(m)
		}
		if m.ordered && m.number != 1 {
			l.Start = m.number
		}
		r.structureEvidence("list", l.Line, markers(c))
		r.add(l)
		r.nest.list(c, len(r.res.Blocks))
		return true
	}
	return false
}

// goesOn adds the items of a list to the one above it, when they count on from
// there: an empty line between items parts no list.
func (r *reader) goesOn(before []line, l doc.List) bool {
	last, ok := r.lastBlock().(doc.List)
	if !ok || len(before) > 0 || !l.Ordered || !last.Ordered || l.Style != last.Style || l.Start != max(1, last.Start)+len(last.Items) || (l.Marker == "") != (last.Marker == "") {
		return false
	}
	last.Items = append(last.Items, l.Items...)
	r.res.Blocks[len(r.res.Blocks)-1] = last
	return true
}
