package pdf

import (
	"strings"
	"unicode"

	"github.com/fad55d40/archive/convert/typeset"
)

// private reports whether a piece stands for characters of private use, which no face
// has. What they say must be stated beside them (ISO 19005-2, 6.2.11.7.3).
func private(p *typeset.Piece) bool {
	return p.Run.Missing && strings.ContainsFunc(p.Run.Text, isPrivate)
}

func isPrivate(r rune) bool { return unicode.Is(unicode.Co, r) }

// markPrivate begins marked content of a piece with characters of private use. PDF/UA-2
// wants words for people there, which may have none (ISO 14289-2, 8.4.3 and 8.6): a
// square then is described as what it is, and its code keeps what it stands for.
func (e *emitter) markPrivate(page int, p *typeset.Piece) {
	if e.modern {
		words := withoutPrivate(p.Run.Text)
		e.mark(e.describe(page, p.Node, words), typeset.Span)
		e.raw(" /Alt ")
		e.out = appendHexText(e.out, words)
		return
	}
	text := p.Run.Text + p.Space.String()
	e.mark(e.speak(page, p.Node, text), typeset.Span)
	e.raw(" /ActualText ")
	e.out = appendHexText(e.out, text)
}

// withoutPrivate is a text with squares for what is of private use.
func withoutPrivate(text string) string {
	return strings.Map(func(r rune) rune {
		if isPrivate(r) {
			return '\u25a1'
		}
		return r
	}, text)
}

// describe adds to a node an element whose content is described in words.
func (e *emitter) describe(page int, node int32, words string) int32 {
	n := e.speak(page, node, words)
	e.spoken.at(e.spoken.n - 1).described = true
	return n
}
