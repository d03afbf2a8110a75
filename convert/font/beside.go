package font

import (
	"iter"
	"slices"

	"github.com/go-text/typesetting/language"
)

// everywhere are the scripts that the systems on which books are read have
// fonts for: phones, readers and browsers of the last ten years.
var everywhere = []language.Script{
	language.Latin, language.Greek, language.Cyrillic, language.Arabic, language.Hebrew, language.Armenian, language.Georgian,
	language.Han, language.Hiragana, language.Katakana, language.Hangul, language.Bopomofo, language.Devanagari, language.Bengali,
	language.Gujarati, language.Gurmukhi, language.Kannada, language.Malayalam, language.Tamil, language.Telugu, language.Thai,
}

// Ideographs beyond the first plane are not everywhere: systems have those that
// national sets have, and not those of Vietnamese.
const (
	firstRare = 0x20000
	nomFile   = "NomIdeographs-Regular.ttf"
)

// Beside returns the faces that texts need beside those of the scripts which
// every system has, in the order in which the library asks them: what to lay
// into a file that is shown with the fonts of its reader.
func (l *Library) Beside(texts iter.Seq[string], lang string) []*Face {
	var out []*Face
	seen := map[rune]bool{}
	for text := range texts {
		for _, r := range text {
			if r < 0x500 || seen[r] {
				continue
			}
			seen[r] = true
			s := scriptOf(r)
			common := slices.Contains(everywhere, s)
			if s == 0 || common && r < firstRare {
				continue
			}
			f := l.chain(Regular).find(string(r), lang)
			if f == nil || common && f.name != nomFile || slices.Contains(out, f) {
				continue
			}
			out = append(out, f)
		}
	}
	slices.SortFunc(out, func(a, b *Face) int { return l.place(a) - l.place(b) })
	return out
}

// place is where a face stands among those of the library.
func (l *Library) place(f *Face) int {
	c := l.chain(Regular)
	if i := slices.IndexFunc(c.faces, func(open func() *Face) bool { return open() == f }); i >= 0 || c.shelf == nil {
		return i
	}
	for i := range c.shelf.books {
		if c.shelf.books[i].file(false) == f.name {
			return len(c.faces) + i
		}
	}
	return -1
}

// Data is the file of the face. It must not be changed.
func (f *Face) Data() []byte { return f.data }
