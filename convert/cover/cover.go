// Package cover draws the cover of a book from its words: as SVG, which is small
// and is set in the fonts of whoever reads it, and as PNG, drawn from the outlines
// of our own faces, for shops and reading systems that take nothing else. Nothing
// stands on anything else, whatever the lengths of the words and in every script;
// the same words give the same bytes on every machine.
package cover

import (
	"encoding/hex"

	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/font/bidi"
	"github.com/fad55d40/archive/convert/pack"
)

// Words are what a cover says. Only the title is needed.
type Words struct {
	Title, Deck, Byline, Date string

	Language string
	RTL      bool    // reading begins on the right
	Seed     [4]byte // decides the colour of the ground and the place of the rings
}

// Measures of a cover in its own units: the proportions that shops ask for.
const (
	Width  = 600
	Height = 960
	margin = 56

	measure = Width - 2*margin // of a line
)

// Size of the PNG in pixels.
const (
	PixelWidth  = Width * dots / perUnits
	PixelHeight = Height * dots / perUnits

	dots, perUnits = 8, 3 // pixels of so many units
)

// Colour is what sRGB calls it: red, green and blue.
type Colour [3]byte

// String is the colour as CSS has it: "#26394d".
func (c Colour) String() string { return "#" + hex.EncodeToString(c[:]) }

// mixed is the colour with a share of light on it, in 255ths.
func (c Colour) mixed(ink int) (m Colour) {
	for i := range c {
		m[i] = byte((int(c[i])*(255-ink) + int(light[i])*ink + 127) / 255)
	}
	return m
}

// grounds are dark enough for light letters. A document always gets the same one.
var grounds = [...]Colour{
	{0x26, 0x39, 0x4d}, {0x3d, 0x2f, 0x45}, {0x24, 0x42, 0x3a}, {0x4a, 0x2f, 0x2b},
	{0x3b, 0x3a, 0x2a}, {0x2c, 0x36, 0x50}, {0x46, 0x30, 0x3a}, {0x27, 0x40, 0x4a},
}

// light is the colour of the title. All others are mixed of it and the ground.
var light = Colour{0xfb, 0xf8, 0xf2}

// Inks, as the share of light in 255ths.
const (
	titleInk = 255
	deckInk  = 214
	footInk  = 232
	ringInk  = 80 // of the first ring; each is fainter than the one inside of it
)

// PNG draws the cover with the faces of a library.
func PNG(w Words, library *font.Library) []byte {
	p := arrange(w, library, 100)
	c := newCanvas(PixelWidth, PixelHeight)
	scaled := func(units int) int { return units * sub * dots / perUnits }
	whole := func(units int) int { return units * dots / perUnits }
	for _, r := range p.Rings {
		c.ring(point{scaled(r.X), scaled(r.Y)}, scaled(r.Radius), scaled(RingWidth), r.ink)
	}
	c.rectangle(whole(p.Bar.X), whole(p.Bar.Y), whole(p.Bar.Width), whole(p.Bar.Height), footInk)
	for _, l := range p.Lines {
		runs := p.shape(l)
		at := point{scaled(p.Edge), scaled(l.Y)}
		if w.RTL {
			at.x -= share(runsWidth(runs), scaled(l.Size), 1000)
		}
		c.write(runs, at, scaled(l.Size), l.ink)
	}
	return c.png(p.Ground)
}

func runsWidth(runs []font.Run) (perMille int) {
	for i := range runs {
		perMille += runs[i].Width()
		if runs[i].Missing {
			perMille += missingWidth
		}
	}
	return perMille
}

// missingWidth is the room of what no face has, in thousandths of an em.
const missingWidth = 600

// write draws a line: em is the size, at where its baseline begins.
func (c *canvas) write(runs []font.Run, at point, em, ink int) {
	levels := make([]uint8, len(runs))
	for i := range runs {
		levels[i] = runs[i].Level
	}
	for _, k := range bidi.Order(nil, levels) {
		run := &runs[k]
		if run.Missing {
			c.frame(at, em, ink)
			at.x += missingWidth * em / 1000
			continue
		}
		units := run.Face.Metrics().UnitsPerEm
		for _, g := range run.Glyphs {
			pen := point{at.x + share(int(g.XOffset), em, 1000), at.y - share(int(g.YOffset), em, 1000)}
			c.fill(flattened(run.Face.Outline(g.ID), func(s font.Spot) point {
				return point{pen.x + share(int(s.X), em, units), pen.y - share(int(s.Y), em, units)}
			}), ink)
			at.x += share(int(g.Advance), em, 1000)
		}
	}
}

// frame stands for characters that no face has.
func (c *canvas) frame(at point, em, ink int) {
	box := func(in int) []point {
		l, r, t, b := at.x+em/10+in, at.x+em/2-in, at.y-em*7/10+in, at.y-in
		return []point{{l, t}, {r, t}, {r, b}, {l, b}, {l, t}}
	}
	inside := box(em / 20)
	for i, j := 0, len(inside)-1; i < j; i, j = i+1, j-1 {
		inside[i], inside[j] = inside[j], inside[i]
	}
	c.fill([][]point{box(0), inside}, ink)
}

// shape sets a line in the direction of the cover.
func (p *Plan) shape(l Line) []font.Run {
	text, style := l.Text, font.Regular
	switch {
	case p.words.RTL:
		text = "\u200f" + text
	case !bidi.Simple(text):
		text = "\u200e" + text
	}
	if l.Italic {
		style = font.Italic
	}
	return p.library.Shape(nil, text, style, p.words.Language)
}

// png packs the canvas: a palette of sixteen steps from the ground to light.
func (c *canvas) png(ground Colour) []byte {
	p := pack.Picture{Width: c.width, Height: c.height, Depth: 4}
	for i := range steps + 1 {
		mix := ground.mixed(i * 255 / steps)
		p.Palette = append(p.Palette, mix[:]...)
	}
	stride := 1 + c.width/2 // no filter: there are no slopes to predict
	p.Rows = make([]byte, stride*c.height)
	for y := range c.height {
		row := p.Rows[y*stride+1:][:c.width/2]
		for x, ink := 0, c.ink[y*c.width:]; x < len(row); x++ {
			if left, right := ink[2*x], ink[2*x+1]; left|right != 0 {
				row[x] = step(left)<<4 | step(right)
			}
		}
	}
	return p.PNG()
}

// steps is the number of the palette's last colour.
const steps = 15

// step is the colour of the palette that is next to an ink.
func step(ink byte) byte { return byte((int(ink)*steps + 127) / 255) }
