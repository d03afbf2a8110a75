package fidelity

import (
	"slices"
	"strings"
)

// copied is the text of a file, in pieces, in reading order.
type copied struct {
	buf    []byte
	pieces []piece
	text   string // all of buf, once it is complete
	open   int    // where the open piece begins
	level  int    // of the heading that is open; 0 for none
}

type piece struct{ start, end, level int }

// end ends the open piece, if it has anything to see.
func (c *copied) end() {
	for _, b := range c.buf[c.open:] {
		if b > ' ' {
			c.pieces = append(c.pieces, piece{c.open, len(c.buf), c.level})
			c.open = len(c.buf)
			return
		}
	}
	c.buf = c.buf[:c.open]
}

// seal makes the text of all pieces readable, and forgets those in which
// nothing can be seen.
func (c *copied) seal() {
	c.end()
	c.text = string(c.buf)
	c.pieces = slices.DeleteFunc(c.pieces, func(p piece) bool { return !visible(c.text[p.start:p.end]) })
}

func (c *copied) words(i int) string { return c.text[c.pieces[i].start:c.pieces[i].end] }

// rules are what a format's copies may do beside the document.
type rules struct {
	visualOrder bool     // words from right to left stand as they are drawn
	head        []string // values that may be printed above the text besides the title block's
	tail        bool     // what stands behind the last block is the colophon
}

// A comparison looks for the next text that both sides have, no further than
// this, and gives up after so many differences.
const (
	lookAhead      = 40
	maxDifferences = 20
)

// comparison walks the texts of both sides.
type comparison struct {
	want  []text
	got   *copied
	rules rules
	i, j  int
	found []Difference
}

func compare(want []text, got *copied, r rules) []Difference {
	c := &comparison{want: want, got: got, rules: r}
	for c.i < len(want) && len(c.found) < maxDifferences {
		switch {
		case c.matches(c.i, c.j):
			c.i++
			c.j++
		case want[c.i].optional:
			if c.j < len(got.pieces) && !hasLetter(got.words(c.j)) && !c.matches(c.i+1, c.j) {
				c.j++ // another ornament stands in its place
			}
			c.i++
		default:
			c.differ()
		}
	}
	if !r.tail {
		for ; c.j < len(got.pieces) && len(c.found) < maxDifferences; c.j++ {
			c.add()
		}
	}
	return c.found
}

func (c *comparison) matches(i, j int) bool {
	if i >= len(c.want) || j >= len(c.got.pieces) {
		return false
	}
	w, g := &c.want[i], c.got.words(j)
	if w.level != c.got.pieces[j].level {
		return false
	}
	if w.part == "attribution" {
		g = strings.Trim(g, " \u2028—") // the dash stands behind it where reading goes left
	}
	return same(w.words, g, w.exact) || c.rules.visualOrder && sameInVisualOrder(w.words, g)
}

// differ records what differs here, and goes on where both sides agree again.
func (c *comparison) differ() {
	for k := 1; k < lookAhead; k++ {
		if c.matches(c.i, c.j+k) {
			for range k {
				c.add()
				c.j++
			}
			return
		}
		if c.matches(c.i+k, c.j) {
			for range k {
				c.lack()
				c.i++
			}
			return
		}
	}
	if c.j >= len(c.got.pieces) {
		c.lack()
		c.i++
		return
	}
	w, g := &c.want[c.i], c.got.words(c.j)
	d := Difference{Path: w.path(), Want: w.words, Got: strings.TrimSpace(g)}
	if same(w.words, g, w.exact) { // then it is the level
		d.Path, d.Want, d.Got = d.Path+" as a heading", levelName(w.level), levelName(c.got.pieces[c.j].level)
	}
	c.found = append(c.found, d)
	c.i++
	c.j++
}

func levelName(level int) string {
	if level == 0 {
		return "no heading"
	}
	return "level " + string(rune('0'+level))
}

func (c *comparison) lack() {
	if w := &c.want[c.i]; !w.optional {
		c.found = append(c.found, Difference{Path: w.path(), Want: w.words})
	}
}

// add records what the file has beside the document, unless that may be.
func (c *comparison) add() {
	g := c.got.words(c.j)
	path := "the end"
	if c.i < len(c.want) {
		path = c.want[c.i].path()
		if first := c.want[c.i].block; first <= 0 {
			for _, w := range c.rules.head {
				if visible(w) && strings.Contains(g, w) {
					return
				}
			}
		}
	}
	c.found = append(c.found, Difference{Path: path, Got: strings.TrimSpace(g)})
}
