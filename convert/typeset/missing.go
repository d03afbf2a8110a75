package typeset

// Missing is a character that no face has. It is shown by a stand-in.
type Missing struct {
	Rune  rune
	Place Place
	Line  int // of the source, where it was met first; 0 when it is not from the text
	Count int
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

// maxMissing bounds how many different characters are reported.
const maxMissing = 100

// miss counts a character that no face has. What the colophon repeats is not
// counted again.
func (s *setter) miss(text string) {
	for _, r := range text {
		s.missRune(r)
	}
}

func (s *setter) missRune(r rune) {
	for i := range s.book.Missing {
		if m := &s.book.Missing[i]; m.Rune == r {
			if m.Place == s.origin {
				m.Count++
			}
			return
		}
	}
	if len(s.book.Missing) < maxMissing {
		s.book.Missing = append(s.book.Missing, Missing{Rune: r, Place: s.origin, Line: s.sourceLine, Count: 1})
	}
}
