package typeset

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/font/bidi"
)

// atom is a part of a paragraph that is set as one: a word, or the part of it
// that lies in one link, one direction, or before a place to break.
type atom struct {
	text  string
	word  *word
	node  int32
	level uint8
	after uint8 // bidi level of the white space that follows
	space Space // the white space that follows
	split bool  // a line may end behind it even without white space
	joint bool  // it is an ideograph, which may also stand a little apart from the next
}

// tiedLink bounds the links that stay on one line, such as "CC BY-SA 2.0".
const tiedLink = 20

// atoms takes a text apart. Each link gets a node of its own below node.
func (s *setter) atoms(text string, node int, links []doc.Link) []atom {
	s.list = s.list[:0]
	levels := s.levels(text)
	link := 0
	current := node
	start := 0
	cut := func(end int, space Space, split bool) {
		if end > start {
			a := atom{text: text[start:end], node: int32(current), space: space, split: split}
			if levels != nil {
				a.level = levels[start]
				a.after = levels[min(end, len(levels)-1)]
			}
			if split {
				r, _ := utf8.DecodeLastRuneInString(a.text)
				a.joint = ideograph(r)
			}
			s.list = append(s.list, a)
		} else if space != NoSpace && len(s.list) > 0 {
			s.list[len(s.list)-1].space = space
		}
		start = end
	}
	for i := 0; i < len(text); {
		for link < len(links) && i == links[link].End {
			cut(i, NoSpace, false)
			current = node
			link++
		}
		if link < len(links) && i == links[link].Start {
			cut(i, NoSpace, false)
			current = s.node(Node{Role: Link, Parent: node, URL: links[link].URL, Text: text[links[link].Start:links[link].End]})
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == ' ' || r == '\t' || r == '\n':
			if link < len(links) && i > links[link].Start && links[link].End-links[link].Start < tiedLink {
				cut(i, TiedSpace, false)
			} else {
				cut(i, WordSpace, false)
			}
			start = i + n
		case r == '\u00a0' && i > start && !strings.HasPrefix(text[i+n:], "\u00a0") && i+n < len(text):
			cut(i, NoBreakSpace, false)
			start = i + n
		case levels != nil && i > start && levels[i] != levels[start]:
			cut(i, NoSpace, false)
			i -= n
		case breaksAfter(r, text[i+n:], i > start):
			cut(i+n, NoSpace, true)
		}
		i += n
	}
	cut(len(text), NoSpace, false)
	if node != furniture {
		s.markForeign(s.list)
	}
	return s.list
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

// breaksAfter reports whether a line may end behind r inside a word: after
// hyphens and dashes between letters, and after every ideograph.
func breaksAfter(r rune, rest string, inside bool) bool {
	next, _ := utf8.DecodeRuneInString(rest)
	switch {
	case rest == "" || next == ' ':
		return false
	case r == '-' || r == '–' || r == '/' || r == '—' || r == '\u2010':
		return inside && (unicode.IsLetter(next) || r == '—')
	case r == '\u200b':
		return true
	}
	return (ideograph(r) || closing(r)) && !closing(next) && !strings.ContainsRune("（「『【〈《", r)
}

// ideograph reports whether r is of a script that is written without spaces.
func ideograph(r rune) bool {
	return r >= 0x2E80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// closing reports whether r may not begin a line (JIS X 4051).
func closing(r rune) bool {
	return r > 0x2000 && strings.ContainsRune("、。，．！？）」』】〉》・ーっゃゅょぁぃぅぇぉッャュョァィゥェォ", r)
}
