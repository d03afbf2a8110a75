package pdf

import (
	"iter"
	"unicode"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/font/bidi"
	"github.com/fad55d40/archive/convert/typeset"
)

// backward shows the glyphs of a run from right to left, in the order in which they
// are seen. So is the text of each letter with its marks. The letters of a ligature
// share its room, each with a code of its own. Before is what the run goes on from, on
// its right.
func (e *emitter) backward(p *typeset.Piece, before string, b *border) {
	left, end := p.X*1000, len(p.Run.Text)
	glyphs := p.Run.Glyphs
	for i := 0; i < len(glyphs); {
		j, wide := i, false
		for j < len(glyphs) && (!wide || glyphs[j].Cluster == glyphs[j-1].Cluster) {
			wide = wide || glyphs[j].Advance != 0
			j++
		}
		start := pastJoiners(p.Run.Text, int(glyphs[j-1].Cluster), end)
		if j == len(glyphs) {
			start = 0
		}
		said := e.mirrored(p.Run.Text[start:end])
		first, _ := utf8.DecodeRuneInString(said)
		last, _ := utf8.DecodeLastRuneInString(said)
		if b.base == 1 && !b.sign && (b.rune == 0 && !bidi.IsRight(first) || bidi.IsSign(first)) { // MuPDF would set a full stop that ends a text before it
			said = rightMark + said
		}
		e.moveTo(left)
		b.meets(e, p.Run.Level, first, last)
		left = e.reversed(p.Run.Face, glyphs[i:j], said, left)
		if bidi.IsNumeric(last) && isMark(lastRune(p.Run.Text[:start], before)) {
			e.mark0(rightMark) // PDFium would take the mark and the sign for a number
		}
		end, i = start, j
	}
}

// pastJoiners is where the text from start to end begins without the characters of
// format at its beginning, which stand well behind what is before them.
func pastJoiners(text string, start, end int) int {
	for start < end {
		r, n := utf8.DecodeRuneInString(text[start:end])
		if !unicode.Is(unicode.Cf, r) || start+n == end {
			break
		}
		start += n
	}
	return start
}

// mirrored is a text with its characters from the last to the first.
func (e *emitter) mirrored(text string) string {
	if utf8.RuneCountInString(text) == 1 {
		return text
	}
	e.letter = e.letter[:0]
	for text != "" {
		r, n := utf8.DecodeLastRuneInString(text)
		e.letter = utf8.AppendRune(e.letter, r)
		text = text[:len(text)-n]
	}
	return string(e.letter)
}

// reversed shows glyphs with a text from the last character to the first. Each letter
// has a code, and so have the marks before it; the first one draws.
func (e *emitter) reversed(face *font.Face, glyphs []font.Glyph, said string, left int) int {
	pen := e.assemble(face, glyphs)
	letters, narrow := 0, 0
	for c := range codesOf(said) {
		if isMark(firstRune(c)) {
			narrow += blankWidth
		} else {
			letters++
		}
	}
	each := 0
	if letters > 0 {
		each = (pen - narrow) / letters
	}
	spare := pen - narrow - each*letters
	drawn := false
	for c := range codesOf(said) {
		width := each + spare
		if isMark(firstRune(c)) {
			width = blankWidth
		} else {
			spare = 0
		}
		if drawn {
			e.code(e.use.placed(font.Placed{Blank: true, Advance: distance(width)}, c))
		} else {
			e.code(e.use.together(e.parts, distance(width), c, &e.key))
		}
		drawn = true
	}
	return left + pen*e.wide
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// lastRune is the last character of a text, or else of the one before.
func lastRune(text, before string) rune {
	if text == "" {
		text = before
	}
	r, _ := utf8.DecodeLastRuneInString(text)
	return r
}

// codesOf parts a text into what each code says: marks together, and each letter with
// the characters of format before it.
func codesOf(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for text != "" {
			r, n := utf8.DecodeRuneInString(text)
			for n < len(text) {
				next, size := utf8.DecodeRuneInString(text[n:])
				if isMark(r) != isMark(next) || !isMark(r) && !unicode.Is(unicode.Cf, r) {
					break
				}
				r, n = next, n+size
			}
			if !yield(text[:n]) {
				return
			}
			text = text[n:]
		}
	}
}
