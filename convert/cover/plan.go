package cover

import "github.com/fad55d40/archive/convert/font"

// Plan says where everything on a cover stands, in its units.
type Plan struct {
	Ground Colour
	Lines  []Line
	Rings  []Ring
	Bar    Bar
	Edge   int // where lines begin: on the left, or of covers that are read from the right on that side

	words   Words
	library *font.Library
}

// Line is a line of letters of one size.
type Line struct {
	Text   string
	Italic bool
	Y      int // of its baseline
	Size   int
	Fill   Colour

	ink int
}

// Ring is a circle, drawn as a line as wide as RingWidth.
type Ring struct {
	X, Y, Radius int
	Stroke       Colour

	ink int
}

// RingWidth is how wide the lines of circles are.
const RingWidth = 2

// Bar is the short line over the title.
type Bar struct {
	X, Y, Width, Height int
	Fill                Colour
}

// Room between the parts of a cover.
const (
	titleTop  = margin + 40
	deckGap   = 24
	leastFree = 32 // between words and what is drawn
)

const (
	deckSize = 26
	footSize = 28

	mostLines = 12 // of a title
	mostDeck  = 6
	mostFoot  = 3 // of the authors
)

// titleSizes are tried from the first on.
var titleSizes = [...]int{72, 60, 50, 42, 36, 30, 26}

// wholeWords is the size from which on words of a title are cut rather than set in
// smaller letters.
const wholeWords = 36

// readersSlack is how much wider than ours, in hundredths, the serif faces of readers
// may be.
const readersSlack = 118

// ForReader plans a cover that is set in the fonts of whoever reads it. library are
// the faces to measure with.
func ForReader(w Words, library *font.Library) *Plan { return arrange(w, library, readersSlack) }

// arrange places the words: title and deck from above, authors and date from below,
// each within what room the others leave.
func arrange(w Words, library *font.Library, slack int) *Plan {
	p := &Plan{words: w, library: library, Ground: grounds[int(w.Seed[0]+w.Seed[1])%len(grounds)], Edge: margin}
	p.Bar = Bar{X: margin, Y: margin + 4, Width: 64, Height: 4, Fill: p.Ground.mixed(footInk)}
	if w.RTL {
		p.Edge = Width - margin
		p.Bar.X = p.Edge - p.Bar.Width
	}
	r := newRuler(library, font.Regular, w.Language, slack)
	foot := p.foot(r)
	below := p.Lines
	p.Lines = nil
	bottom := p.title(w.Title, slack)
	if w.Deck != "" {
		r := newRuler(library, font.Italic, w.Language, slack)
		width := perMille(measure, deckSize)
		lines := r.lines(w.Deck, width, mostDeck)
		top := bottom + deckGap
		if room := (foot - leastFree - top) / r.at(r.leading, deckSize); room > 0 {
			bottom = p.place(r, r.clip(lines, width, min(mostDeck, room)), top, deckSize, deckInk)
		}
	}
	p.Lines = append(p.Lines, below...) // in the order of reading
	p.circles(bottom+leastFree, foot-leastFree)
	return p
}

// title places the title at the largest size at which it fills no more than half
// of the cover, and returns where it ends.
func (p *Plan) title(text string, slack int) (bottom int) {
	r := newRuler(p.library, font.Regular, p.words.Language, slack)
	pieces := r.pieces(text)
	for i, size := range titleSizes {
		width := perMille(measure, size)
		most := min(mostLines, (Height/2-margin)/r.at(r.leading, size))
		last := i == len(titleSizes)-1
		if size > wholeWords && !whole(pieces, width) {
			continue
		}
		fitted := r.fitted(pieces, width, most)
		lines := wrap(fitted, width, most)
		if !last && len(lines) > most {
			continue
		}
		if len(lines) <= most {
			lines = wrap(fitted, balanced(fitted, width, len(lines)), most)
		}
		return p.place(r, r.clip(lines, width, most), titleTop, size, titleInk)
	}
	return titleTop
}

// foot places authors and date at the lower edge, and returns where they begin.
func (p *Plan) foot(r *ruler) (top int) {
	width := perMille(measure, footSize)
	var lines [][]piece
	if p.words.Byline != "" {
		lines = r.clip(r.lines(p.words.Byline, width, mostFoot), width, mostFoot)
	}
	if p.words.Date != "" {
		lines = append(lines, r.clip(r.lines(p.words.Date, width, 1), width, 1)...)
	}
	height := len(lines)*r.at(r.leading, footSize) + r.at(r.ascent+r.descent-r.leading, footSize)
	if len(lines) == 0 {
		height = 0
	}
	top = Height - margin + 8 - height
	p.place(r, lines, top, footSize, footInk)
	return top
}

// place adds lines below a place and returns where they end.
func (p *Plan) place(r *ruler, lines [][]piece, top, size, ink int) (bottom int) {
	y := top + r.at(r.ascent, size)
	bottom = top
	for _, l := range lines {
		p.Lines = append(p.Lines, Line{Text: lineText(l), Italic: r.style == font.Italic, Y: y, Size: size, Fill: p.Ground.mixed(ink), ink: ink})
		bottom = y + r.at(r.descent, size)
		y += r.at(r.leading, size)
	}
	return bottom
}

// circles fills the room between the words with rings around a point near the edge
// where lines end, as a stone makes them in water.
func (p *Plan) circles(top, bottom int) {
	x := 40 + int(p.words.Seed[2])*3%120
	if !p.words.RTL {
		x = Width - x
	}
	for i := range 7 {
		radius := 24 + i*i*6 + i*26
		if 2*(radius+1) > bottom-top {
			return
		}
		ink := ringInk - 9*i
		p.Rings = append(p.Rings, Ring{X: x, Y: (top + bottom) / 2, Radius: radius, Stroke: p.Ground.mixed(ink), ink: ink})
	}
}

// lines breaks a text, and stops behind the line after most.
func (r *ruler) lines(text string, width, most int) [][]piece {
	return wrap(r.fitted(r.pieces(text), width, most), width, most)
}

// at is a length in thousandths of an em at a size, rounded up.
func (r *ruler) at(perMille, size int) int { return (perMille*size + 999) / 1000 }

// perMille is a length in thousandths of an em of a size.
func perMille(length, size int) int { return length * 1000 / size }
