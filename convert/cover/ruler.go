package cover

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/hyphen"
	"github.com/fad55d40/archive/convert/linebreak"
)

// piece is a part of a text behind which a line may end. Lengths are thousandths
// of an em.
type piece struct {
	text  string
	width int
	space bool // there is one before it, unless it begins a line
	gap   int  // how wide the space is; 0 without one
}

// ruler measures texts of one style.
type ruler struct {
	library  *font.Library
	style    font.Style
	language string
	finder   linebreak.Finder
	runs     []font.Run

	// slack is how wide letters are taken to be, in hundredths of what they are in
	// our own faces.
	slack int

	gap                      int // of the last text, what its faces have for a space
	ascent, descent, leading int // of the letters that it met, in thousandths of an em
}

// newRuler begins with the lines of Latin letters.
func newRuler(library *font.Library, style font.Style, language string, slack int) *ruler {
	return &ruler{library: library, style: style, language: language, slack: slack, ascent: 950, descent: 300, leading: 1250}
}

// usualSpace is how wide most serif faces have it, at least.
const usualSpace = 300

// What letters of any language take above and below the baseline, at the most, in
// thousandths of an em. Only towers of marks that nobody reads are higher.
const (
	mostAscent  = 2000
	mostDescent = 1400
)

// longest bounds the bytes of a text that are looked at. Only texts that were
// taken for a title or a deck by mistake are longer.
const longest = 2000

// pieces measures a text between the places where its lines may end.
func (r *ruler) pieces(text string) []piece {
	if len(text) > longest {
		text = strings.ToValidUTF8(text[:longest], "")
	}
	var out []piece
	for word := range strings.FieldsSeq(text) {
		from := 0
		if linebreak.Needed(word) {
			for _, at := range r.finder.Find(nil, word) {
				out = append(out, r.piece(word[from:at], from == 0))
				from = at
			}
		}
		out = append(out, r.piece(word[from:], from == 0))
	}
	return out
}

func (r *ruler) piece(text string, space bool) piece {
	r.gap = usualSpace
	p := piece{text: text, width: r.width(text), space: space}
	if space {
		p.gap = r.gap * r.slack / 100
	}
	return p
}

// width measures, and notes what room the letters need above and below. Ideographs
// and syllables of Hangul are as wide as they are high in every face.
func (r *ruler) width(s string) (perMille int) {
	square := 0
	for _, c := range s {
		if !unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul) && (c < 0x3000 || c >= 0x3040) {
			square = -1
			break
		}
		square += 1000
	}
	if square >= 0 {
		return square
	}
	r.runs = r.library.Shape(r.runs[:0], s, r.style, r.language)
	for i := range r.runs {
		run := &r.runs[i]
		if run.Missing {
			continue
		}
		r.gap = max(r.gap, run.Face.Advance(run.Face.Glyph(' ')))
		for _, g := range run.Glyphs {
			above, below := run.Face.Ink(g.ID)
			r.ascent, r.descent = max(r.ascent, above+int(g.YOffset)), max(r.descent, below-int(g.YOffset))
		}
	}
	r.ascent, r.descent = min(r.ascent, mostAscent), min(r.descent, mostDescent)
	r.leading = max(r.leading, r.ascent+r.descent+20)
	return runsWidth(r.runs) * r.slack / 100
}

// fitted returns the pieces with those that are wider than a line cut into parts that
// are not: a piece is cut into no more than what fills one line after most.
func (r *ruler) fitted(pieces []piece, width, most int) []piece {
	if whole(pieces, width) {
		return pieces
	}
	wide := slices.IndexFunc(pieces, func(p piece) bool { return p.width > width })
	out := slices.Clone(pieces[:wide])
	for _, p := range pieces[wide:] {
		for n := 0; p.width > width && n <= most; n++ {
			var head piece
			head, p = r.cut(p, width)
			out = append(out, head)
		}
		if p.text != "" {
			out = append(out, p)
		}
	}
	return out
}

// whole reports whether no piece is wider than a line.
func whole(pieces []piece, width int) bool {
	return !slices.ContainsFunc(pieces, func(p piece) bool { return p.width > width })
}

// wrap breaks pieces, none of which is wider than a line, into lines of at most a
// width, in thousandths of an em. It stops behind the line after most.
func wrap(pieces []piece, width, most int) (lines [][]piece) {
	for len(pieces) > 0 && len(lines) <= most {
		n := lineOf(pieces, width)
		lines, pieces = append(lines, pieces[:n:n]), pieces[n:]
	}
	return lines
}

// lineOf is how many of the pieces a line has room for, at least one.
func lineOf(pieces []piece, width int) (n int) {
	used := pieces[0].width
	for n = 1; n < len(pieces); n++ {
		used += pieces[n].gap + pieces[n].width
		if used > width {
			break
		}
	}
	return n
}

// balanced is the least width at which pieces stand on so many lines.
func balanced(pieces []piece, width, lines int) int {
	least := 0
	for _, p := range pieces {
		least = max(least, p.width)
	}
	return least + sort.Search(max(0, width-least), func(more int) bool {
		n := 0
		for rest := pieces; len(rest) > 0 && n <= lines; n++ {
			rest = rest[lineOf(rest, least+more):]
		}
		return n <= lines
	})
}

// cut takes as much of a piece as a line has room for: up to a hyphen, where the
// language has one, or else between any two characters.
func (r *ruler) cut(p piece, width int) (head, rest piece) {
	if patterns, ok := hyphen.For(r.language); ok && len(p.text) < 200 {
		points := patterns.Points(p.text, nil)
		for i := len(points) - 1; i >= 0; i-- {
			if at := points[i]; at > 0 && at < len(p.text) {
				if w := r.width(p.text[:at] + "-"); w <= width {
					return piece{p.text[:at] + "-", w, p.space, p.gap}, piece{text: p.text[at:], width: r.rest(p, at, w)}
				}
			}
		}
	}
	at, used := 0, 0
	for at < len(p.text) {
		next := font.ClusterEnd(p.text, at)
		w := r.width(p.text[at:next])
		if at > 0 && used+w > width {
			break
		}
		at, used = next, used+w
	}
	return piece{p.text[:at], min(used, width), p.space, p.gap}, piece{text: p.text[at:], width: r.rest(p, at, used)}
}

// rest is how wide a piece is behind a place; used is the width up to there.
func (r *ruler) rest(p piece, at, used int) int {
	if len(p.text)-at < 200 {
		return r.width(p.text[at:])
	}
	return max(1, p.width-used) // many lines are to come: nearly is enough
}

// clip keeps n lines; an ellipsis stands for the rest, which the page behind the
// cover has in full.
func (r *ruler) clip(lines [][]piece, width, n int) [][]piece {
	if len(lines) <= n {
		return lines
	}
	lines = lines[:n:n]
	if n == 0 {
		return lines
	}
	last := lines[n-1]
	dots := r.piece("…", true)
	for len(last) > 1 && lineWidth(last)+dots.gap+dots.width > width {
		last = last[:len(last)-1]
	}
	end := &last[len(last)-1]
	for end.text = strings.TrimRight(end.text, " .,;:-"); lineWidth(last)+dots.gap+dots.width > width; {
		shorter := end.text[:lastCluster(end.text)]
		if shorter == "" {
			break
		}
		end.text, end.width = shorter, r.width(shorter)
	}
	lines[n-1] = append(last[:len(last):len(last)], dots)
	return lines
}

// lastCluster is where the last character of a text begins.
func lastCluster(text string) (at int) {
	for next := 0; next < len(text); next = font.ClusterEnd(text, next) {
		at = next
	}
	return at
}

func lineWidth(line []piece) (n int) {
	for i, p := range line {
		if n += p.width; i > 0 {
			n += p.gap
		}
	}
	return n
}

func lineText(line []piece) string {
	var out strings.Builder
	for i, p := range line {
		if i > 0 && p.space {
			out.WriteByte(' ')
		}
		out.WriteString(p.text)
	}
	return out.String()
}
