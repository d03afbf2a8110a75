package font

// Library is an ordered choice of faces for every style. It never changes and
// may be used by many goroutines at once.
type Library struct{}

// Shipped returns the faces that come with the program. They are shared by
// the whole process and parsed when first needed.
func Shipped() *Library { return &Library{} }

// With returns a library that also asks faces, in the given order, for
// characters l does not have. Of several faces of one family those whose
// weight and slant fit the style are asked first.
func (l *Library) With(faces ...*Face) *Library { return l }

// Face returns the first face of a style, the one that sets its line height.
func (l *Library) Face(style Style) *Face { return nil }

// Has reports whether some face of the library can show r.
func (l *Library) Has(r rune) bool { return false }

// Shape appends the runs of text, one paragraph or one word, to dst. It
// splits by direction (the first strong character decides the paragraph's,
// UAX #9), by script and by which face has the characters; a base and its
// combining marks stay together. lang is a BCP 47 tag or "".
func (l *Library) Shape(dst []Run, text string, style Style, lang string) []Run { return dst }

// ShapeAt is Shape for a stretch of text whose bidi level the caller knows
// (see package bidi): all of text is set at that level.
func (l *Library) ShapeAt(dst []Run, text string, style Style, lang string, level uint8) []Run {
	return dst
}
