package typeset

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/font/bidi"
)

// atom is a part of a paragraph that is set as one: a word, or the part of it
// that lies in one link, one direction, or before a place to break.
type atom struct {
	text  string
	word  *word
	node  int32
	start int32 // byte of the paragraph
	level uint8
	after uint8 // bidi level of the white space that follows
	space Space // the white space that follows
	split bool  // a line may end behind it even without white space
	joint bool  // its script has no spaces: it may also stand a little apart from the next
	whole bool  // it is part of an address, and is not divided with a hyphen
	bold  bool  // it names who speaks
}

// tiedLink bounds the links that stay on one line, such as "CC BY-SA 2.0".
const tiedLink = 20

// cutter takes a paragraph's text apart, as far as somebody asks: a paragraph may
// be as long as a book.
type cutter struct {
	text     string
	links    []doc.Link
	levels   []uint8 // of the text's bytes; nil when all runs from left to right
	node     int     // of the paragraph
	current  int     // what the next atom is part of: the paragraph, or a link
	start    int     // of the next atom
	at       int     // how far the text was looked at
	link     int     // the next link, or the one that is open
	ended    bool
	tied     int     // spaces up to here, one behind the other, at which no line ends
	stretch  stretch // what at lies in
	acronyms bool    // are set in small capitals
	phrases  bool    // lines end between phrases of Japanese, not between any two letters
	strong   int     // bytes at the beginning that are set bold
	tracked  int     // room between letters, in thousandths of an em

	foreign foreign
}

// begin begins a paragraph. Each link gets a node of its own below node.
func (s *setter) begin(text string, p *shapeOf, node int, links []doc.Link) {
	s.list = s.list[:0]
	s.cutter = cutter{text: text, links: links, levels: s.levels(text), node: node, current: node, foreign: noForeign, phrases: p.balance && s.lang == "ja"}
}

// nextLink is where the next link begins, or the one that is open ends.
func (c *cutter) nextLink() int {
	switch {
	case c.link == len(c.links):
		return len(c.text)
	case c.current != c.node:
		return c.links[c.link].End
	}
	return c.links[c.link].Start
}

// drop forgets the first atoms, which are set.
func (s *setter) drop(n int) {
	s.list = s.list[:copy(s.list, s.list[n:])]
	s.cutter.foreign.last = max(-1, s.cutter.foreign.last-n)
}

// more takes atoms of the text, shaped, until there are so many or the text ends. The
// last one may still change while the text goes on.
func (s *setter) more(many int, style font.Style) {
	known := len(s.list)
	s.cutAtoms(many)
	if s.cutter.node != furniture {
		s.markForeign(s.list, known)
	}
	for i := known; i < len(s.list); i++ {
		s.list[i].word = s.shape(s.list[i].text, style, s.list[i].level)
	}
	if s.cutter.strong > 0 || s.cutter.tracked > 0 {
		s.special(known)
	}
	if s.cutter.acronyms {
		s.acronyms(known)
	}
}

// cut ends the atom that was begun, with the white space behind it.
func (s *setter) cut(end int, space Space, split bool) {
	c := &s.cutter
	if end > c.start {
		a := atom{text: c.text[c.start:end], start: int32(c.start), node: int32(c.current), space: space, split: split, whole: c.stretch.address, bold: end <= c.strong}
		if c.levels != nil {
			a.level = c.levels[c.start]
			a.after = c.levels[min(end, len(c.levels)-1)]
		}
		if split {
			r, _ := utf8.DecodeLastRuneInString(a.text)
			a.joint = unspaced(r)
		}
		s.list = append(s.list, a)
	} else if space != NoSpace && len(s.list) > 0 {
		s.list[len(s.list)-1].space = space
	}
	c.start = end
}

// cutAtoms cuts the text until there are many atoms, or to its end.
func (s *setter) cutAtoms(many int) {
	c := &s.cutter
	text, links, levels := c.text, c.links, c.levels
	i := c.at
	for i < len(text) && len(s.list) < many {
		for c.link < len(links) && i == links[c.link].End {
			s.cut(i, NoSpace, false)
			c.current = c.node
			c.link++
		}
		if c.link < len(links) && i == links[c.link].Start {
			s.cut(i, NoSpace, false)
			c.current = s.linked(&links[c.link])
		}
		if i >= c.stretch.end {
			s.findBreaks(i)
			if c.stretch.quiet && levels == nil && c.nextLink() >= c.stretch.end {
				i = c.stretch.end
				continue
			}
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == ' ' || r == '\t' || r == '\n':
			space := WordSpace
			if c.link < len(links) && i > links[c.link].Start && links[c.link].End-links[c.link].Start < tiedLink || s.ties(text[c.start:i], text[i+n:]) {
				space = TiedSpace
				c.tied++
			} else {
				c.tied = 0
			}
			s.cut(i, space, false)
			c.start = i + n
		case r == '\u00a0' && i > c.start && !strings.HasPrefix(text[i+n:], "\u00a0") && i+n < len(text):
			s.cut(i, NoBreakSpace, false)
			c.start = i + n
		case levels != nil && i > c.start && levels[i] != levels[c.start]:
			s.cut(i, NoSpace, false)
			i -= n
		case s.breaksAt(i+n, r) && !(c.phrases && withinPhrase(text[c.start:i+n], text[i+n:])):
			s.cut(i+n, NoSpace, true)
		}
		i += n
	}
	c.at = i
	if i >= len(text) && !c.ended {
		c.ended = true
		s.cut(len(text), NoSpace, false)
	}
}

// levels are the bidi levels of a text's bytes; nil when all of it runs from
// left to right.
func (s *setter) levels(text string) []uint8 {
	s.rtl = false
	if bidi.Simple(text) { // a date or a number goes the way of the document
		s.rtl = s.docRTL && !strings.ContainsFunc(text, unicode.IsLetter)
		return nil
	}
	var base uint8
	s.bidi, base = bidi.Levels(s.bidi[:0], text, bidi.Auto)
	s.rtl = base&1 == 1
	return s.bidi
}
