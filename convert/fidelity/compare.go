package fidelity

import "strings"

// copied takes the text of a file in, piece after piece in reading order, and hands
// it to the comparison. A long file is never in memory as a whole.
type copied struct {
	buf    []byte
	bounds []bounds // of the pieces in buf
	open   int      // where the open piece begins
	level  int      // of the heading that is open; 0 for none
	to     taker
}

// taker takes pieces that have something to see.
type taker interface{ take(p piece) }

type bounds struct{ start, end, level int }

// piece is a text of a file that stands as a block.
type piece struct {
	words string
	level int // of a heading
}

// manyPieces is how many pieces, and muchText how many bytes, are handed on at once.
const (
	manyPieces = 512
	muchText   = 64 << 10
)

// end ends the open piece, if it has anything to see.
func (c *copied) end() {
	for _, b := range c.buf[c.open:] {
		if b > ' ' {
			c.bounds = append(c.bounds, bounds{c.open, len(c.buf), c.level})
			c.open = len(c.buf)
			if len(c.bounds) >= manyPieces || c.open >= muchText {
				c.handOn()
			}
			return
		}
	}
	c.buf = c.buf[:c.open]
}

// handOn hands on what has ended, but for pieces in which nothing can be seen.
func (c *copied) handOn() {
	text := string(c.buf[:c.open])
	for _, b := range c.bounds {
		if words := text[b.start:b.end]; visible(words) {
			c.to.take(piece{words, b.level})
		}
	}
	c.buf = c.buf[:copy(c.buf, c.buf[c.open:])]
	c.bounds, c.open = c.bounds[:0], 0
}

// seal ends the text.
func (c *copied) seal() {
	c.end()
	c.handOn()
}

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

// comparison walks the texts of both sides, with some of each in hand: those
// before i and j are done with.
type comparison struct {
	wanted expectation
	want   []text
	got    []piece
	rules  rules
	i, j   int
	ended  bool // there is no more to get
	found  []Difference
}

func newComparison(wanted expectation, r rules) *comparison {
	return &comparison{wanted: wanted, rules: r}
}

// take takes the next piece of the file and compares as far as nothing is missing.
func (c *comparison) take(p piece) {
	if c.j > 4*lookAhead {
		c.got = c.got[:copy(c.got, c.got[c.j:])]
		c.j = 0
	}
	c.got = append(c.got, p)
	c.walk()
}

// end compares the rest, and returns all that was found.
func (c *comparison) end() []Difference {
	c.ended = true
	c.walk()
	return c.found
}

// walk goes on as long as there is enough to look ahead.
func (c *comparison) walk() {
	for c.ended || len(c.got)-c.j > lookAhead {
		if !c.expect() || len(c.found) >= maxDifferences {
			c.rest()
			return
		}
		w := &c.want[c.i]
		switch {
		case c.matches(c.i, c.j):
			c.i++
			c.j++
		case w.optional:
			if c.j < len(c.got) && !hasLetter(c.got[c.j].words) && !c.matches(c.i+1, c.j) {
				c.j++ // another ornament stands in its place
			}
			c.i++
		default:
			c.differ()
		}
	}
}

// expect makes sure that enough is expected to look ahead. It reports whether
// anything is.
func (c *comparison) expect() bool {
	if len(c.want)-c.i > lookAhead {
		return true
	}
	c.want = c.want[:copy(c.want, c.want[c.i:])]
	c.i = 0
	for len(c.want) < 4*lookAhead {
		t, ok := c.wanted.next()
		if !ok {
			break
		}
		c.want = append(c.want, t)
	}
	return len(c.want) > 0
}

// rest is for what the file has behind all that is expected.
func (c *comparison) rest() {
	if !c.rules.tail {
		for ; c.j < len(c.got) && len(c.found) < maxDifferences; c.j++ {
			c.add()
		}
	}
	c.j = len(c.got)
}

func (c *comparison) matches(i, j int) bool {
	if i >= len(c.want) || j >= len(c.got) {
		return false
	}
	w, g := &c.want[i], c.got[j].words
	if w.level != c.got[j].level {
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
	if c.j >= len(c.got) {
		c.lack()
		c.i++
		return
	}
	w, g := &c.want[c.i], c.got[c.j]
	d := Difference{Path: w.path(), Want: w.words, Got: strings.TrimSpace(g.words)}
	if same(w.words, g.words, w.exact) { // then it is the level
		d.Path, d.Want, d.Got = d.Path+" as a heading", levelName(w.level), levelName(g.level)
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
	g := c.got[c.j].words
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
