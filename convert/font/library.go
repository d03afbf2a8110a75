package font

import (
	"slices"
	"sync"

	"github.com/go-text/typesetting/language"

	"github.com/fad55d40/archive/convert/font/bidi"
)

// Library is an ordered choice of faces for every style. It never changes and
// may be used by many goroutines at once.
type Library struct {
	chains [styles]*chain
	levels *sync.Pool // of *[]uint8, for text that is not simply left to right
}

// chain holds the faces of one style in the order they are asked.
type chain struct {
	faces []func() *Face // of the text, then those of the user; each parsed when first asked
	shelf *shelf         // asked for what those lack; may be nil
	bold  bool           // what the shelf gives should be bold
}

// With returns a library that also asks faces, in the given order, for
// characters that the faces of the text do not have, before it asks those that
// ship for other scripts. Of several faces those whose weight and slant fit the
// style are asked first.
func (l *Library) With(faces ...*Face) *Library {
	out := newLibrary()
	for style := range Style(styles) {
		c := *l.chains[style]
		c.faces = slices.Clone(c.faces)
		for _, fits := range [...]bool{true, false} {
			for _, f := range faces {
				if f.fits(style) == fits {
					c.faces = append(c.faces, func() *Face { return f })
				}
			}
		}
		out.chains[style] = &c
	}
	return out
}

func newLibrary() *Library {
	return &Library{levels: &sync.Pool{New: func() any { return new([]uint8) }}}
}

// fits reports whether weight, slant and pitch are those of a style.
func (f *Face) fits(style Style) bool {
	bold, italic := f.metrics.Weight >= 600, f.metrics.Flags&FlagItalic != 0
	fixed := f.metrics.Flags&FlagFixedPitch != 0
	switch style {
	case Italic:
		return italic && !bold && !fixed
	case Bold:
		return bold && !italic && !fixed
	case BoldItalic:
		return bold && italic && !fixed
	case Mono:
		return fixed && !bold && !italic
	}
	return !bold && !italic && !fixed
}

// find returns the first face that covers a cluster, nil when none does. What
// asks to be a picture (Unicode Technical Standard 51, 1.4) is one.
func (c *chain) find(cluster, lang string) *Face {
	if c.shelf != nil && pictured(cluster) {
		if f := c.shelf.emoji(cluster); f != nil {
			return f
		}
	}
	var other []string // worked out once, when the first face lacks the cluster
	for i, face := range c.faces {
		f := face()
		if hasAll(f, cluster) {
			return f
		}
		if i == 0 {
			other = otherForms(cluster)
		}
		for _, form := range other {
			if hasAll(f, form) {
				return f
			}
		}
	}
	if c.shelf == nil {
		return nil
	}
	return c.shelf.find(cluster, other, lang, c.bold)
}

// Face returns the first face of a style, the one that sets its line height;
// nil in a library without faces.
func (l *Library) Face(style Style) *Face {
	if c := l.chain(style); len(c.faces) > 0 {
		return c.faces[0]()
	}
	return nil
}

// chain returns the faces of a style; unknown styles are Regular.
func (l *Library) chain(style Style) *chain {
	if int(style) >= len(l.chains) {
		style = Regular
	}
	return l.chains[style]
}

// Has reports whether some face of the library can show r.
func (l *Library) Has(r rune) bool { return l.chain(Regular).find(string(r), "") != nil }

// Shape appends the runs of text, one paragraph or one word, to dst. It
// splits by direction (the first strong character decides the paragraph's,
// UAX #9), by script and by which face has the characters; a base and its
// combining marks stay together. lang is a BCP 47 tag or "".
func (l *Library) Shape(dst []Run, text string, style Style, lang string) []Run {
	if bidi.Simple(text) {
		return l.ShapeAt(dst, text, style, lang, 0)
	}
	room := l.levels.Get().(*[]uint8)
	*room, _ = bidi.Levels((*room)[:0], text, bidi.Auto)
	z := itemizer{chain: l.chain(style), lang: lang, style: style, dst: dst, text: text}
	dst = z.run(*room, 0)
	l.levels.Put(room) // not deferred: what a panic left is dropped
	return dst
}

// ShapeAt is Shape for a stretch of text whose bidi level the caller knows
// (see package bidi): all of text is set at that level.
func (l *Library) ShapeAt(dst []Run, text string, style Style, lang string, level uint8) []Run {
	z := itemizer{chain: l.chain(style), lang: lang, style: style, dst: dst, text: text}
	if level == 0 && z.isWord() {
		z.emit(item{face: z.chain.faces[0](), text: text, lang: lang, script: language.Latin})
		return z.dst
	}
	return z.run(nil, level)
}

// isWord reports whether all of the text is letters and marks of ASCII, of a face that
// has them: one item, as run would find. Most words are.
func (z *itemizer) isWord() bool {
	if len(z.text) > longestByPairs || len(z.chain.faces) == 0 {
		return false
	}
	f := z.chain.faces[0]()
	if f.pairs == nil {
		return false
	}
	for i := range len(z.text) {
		if c := z.text[i]; !isVisible(c) || f.ascii[c] == 0 {
			return false
		}
	}
	return len(z.text) > 0
}

// isVisible reports whether a byte is a letter or mark of ASCII.
func isVisible(c byte) bool { return c > ' ' && c < 0x7F }

// ShapeSmall is ShapeAt with small capitals in the place of capitals, where the face has
// them. They stand for the capitals of the text.
func (l *Library) ShapeSmall(dst []Run, text string, style Style, lang string, level uint8) []Run {
	z := itemizer{chain: l.chain(style), lang: lang, style: style, small: true, dst: dst, text: text}
	return z.run(nil, level)
}
