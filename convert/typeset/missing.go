package typeset

import "unicode"

// Missing tells of the characters of one script that no face has. They are
// shown by stand-ins.
type Missing struct {
	Script string // as Unicode names it, such as "Tangut"; "Common" for symbols
	Rune   rune   // which was met first
	Others bool   // other characters of the script are missing too
	Place  Place
	Line   int // of the source, where the first was met; 0 when it is not from the text
	Count  int // of all that is missing in this place
}

// Place is where the words of a book come from.
type Place string

// The places.
const (
	InText   Place = "" // the text and its title block
	InName   Place = "the name of the file"
	InRights Place = "the rights"
	InTool   Place = "the name of the program"
)

// miss counts characters that no face has. What the colophon repeats is not
// counted again. A mark or selector that takes the script of what it stands on
// (UAX #24, 5.2) is a part of it.
func (s *setter) miss(text string) {
	for i, r := range text {
		if i == 0 || !unicode.Is(unicode.Inherited, r) {
			s.missRune(r)
		}
	}
}

func (s *setter) missRune(r rune) {
	for i := range s.book.Missing {
		m := &s.book.Missing[i]
		if m.Rune != r && !isOf(r, m.Script) {
			continue
		}
		if m.Place == s.origin {
			m.Count++
			m.Others = m.Others || m.Rune != r
		}
		return
	}
	s.book.Missing = append(s.book.Missing, Missing{Script: scriptName(r), Rune: r, Place: s.origin, Line: s.sourceLine, Count: 1})
}

// noScript is the name of what Unicode gives to no script, as private use is.
const noScript = "Unknown"

func isOf(r rune, script string) bool {
	if table := unicode.Scripts[script]; table != nil {
		return unicode.Is(table, r)
	}
	return scriptName(r) == script
}

// scriptName is the name of the one script that a character is of.
func scriptName(r rune) string {
	for name, table := range unicode.Scripts { // in any order: scripts share nothing
		if unicode.Is(table, r) {
			return name
		}
	}
	return noScript
}
