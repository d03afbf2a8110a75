package font

import (
	"sync"
	"unicode/utf8"
)

// shelf holds the faces that ship for other scripts than that of the text, in
// the order in which they are asked. What each covers is known from a table, so
// that only a face that is used is ever opened.
type shelf struct {
	books []book
	index func() [][]uint8 // of the books that have characters of a block, by block
}

// book is one face of the shelf, with its bold sister.
type book struct {
	listed
	covered
	regular func() *Face
	heavy   func() *Face // nil when there is none
}

// blockBits is how many bits of a character's number its block leaves out.
const blockBits = 8

// newShelf makes a shelf; nothing is opened.
func newShelf(list []listed, open func(name string) func() *Face) *shelf {
	s := &shelf{books: make([]book, len(list))}
	for i, l := range list {
		s.books[i] = book{listed: l, covered: coverageOf(i), regular: open(l.file(false))}
		if l.bold {
			s.books[i].heavy = open(l.file(true))
		}
	}
	s.index = sync.OnceValue(s.blocks)
	return s
}

// blocks goes through the table of what the faces cover.
func (s *shelf) blocks() [][]uint8 {
	var out [][]uint8
	for i := range s.books {
		for from, to := range s.books[i].all() {
			for b := int(from) >> blockBits; b <= int(to)>>blockBits; b++ {
				for len(out) <= b {
					out = append(out, nil)
				}
				if n := len(out[b]); n == 0 || out[b][n-1] != uint8(i) {
					out[b] = append(out[b], uint8(i))
				}
			}
		}
	}
	return out
}

// find returns the face for a cluster, or for one of its other forms. The faces
// that a language prefers come first.
func (s *shelf) find(cluster string, other []string, lang string, bold bool) *Face {
	for n := -1; n < len(other); n++ {
		form := cluster
		if n >= 0 {
			form = other[n]
		}
		base, _ := utf8.DecodeRuneInString(form)
		index := s.index()
		if int(base)>>blockBits >= len(index) {
			continue
		}
		if f := s.preferred(form, lang, bold); f != nil {
			return f
		}
		for _, i := range index[base>>blockBits] {
			if hasAll(&s.books[i].covered, form) {
				return s.books[i].face(bold)
			}
		}
	}
	return nil
}

// preferred is the first of the faces that a language prefers which has a cluster.
func (s *shelf) preferred(cluster, lang string, bold bool) *Face {
	for _, name := range preferences(lang) {
		i := s.number(name)
		if i >= 0 && hasAll(&s.books[i].covered, cluster) {
			return s.books[i].face(bold)
		}
	}
	return nil
}

// emoji returns the face of pictures if it has a cluster.
func (s *shelf) emoji(cluster string) *Face {
	i := s.number(emojiFace)
	if i < 0 || !hasAll(&s.books[i].covered, cluster) {
		return nil
	}
	return s.books[i].regular()
}

func (b *book) face(bold bool) *Face {
	if bold && b.heavy != nil {
		return b.heavy()
	}
	return b.regular()
}

// pictured reports whether a cluster asks to be shown as a picture: it has a
// selector, a skin tone, a key's frame, a joiner between pictures, or is a flag.
func pictured(cluster string) bool {
	if len(cluster) < 4 {
		return false
	}
	base, n := utf8.DecodeRuneInString(cluster)
	switch {
	case regional(base):
		return len(cluster) > n
	case invisible(base):
		return false
	}
	for _, r := range cluster[n:] {
		if r == 0xFE0F || r == 0x20E3 || r >= 0x1F3FB && r <= 0x1F3FF || r == 0x200D && base >= 0x2190 {
			return true
		}
	}
	return false
}

// number is the index of the face of a name, -1 when it is not there.
func (s *shelf) number(name string) int {
	for i := range s.books {
		if s.books[i].name == name {
			return i
		}
	}
	return -1
}
