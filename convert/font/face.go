package font

import "errors"

// Face is one font file, ready for use. It never changes and may be used by
// many goroutines at once.
type Face struct {
	name string
	data []byte
}

// Parse reads a TrueType font. name is a file name for messages; data must
// not be changed afterwards. Fonts with CFF outlines, collections, variable
// fonts, fonts whose licence bits forbid embedding (OS/2 fsType) and damaged
// files are errors.
func Parse(name string, data []byte) (*Face, error) {
	return nil, errors.New("font: not yet written")
}

// Name is the file name given to Parse.
func (f *Face) Name() string { return f.name }

// PostScriptName is the name a PDF refers to, such as "GentiumBookPlus-Bold":
// printable ASCII without spaces or PDF delimiters.
func (f *Face) PostScriptName() string { return "" }

// Family is the name of the family, such as "Gentium Book Plus".
func (f *Face) Family() string { return "" }

// Version is the font's own version string, such as "Version 6.101".
func (f *Face) Version() string { return "" }

// Digest is the SHA-256 of the file in lower-case hexadecimal.
func (f *Face) Digest() string { return "" }

// Metrics returns the font descriptor's numbers.
func (f *Face) Metrics() Metrics { return Metrics{} }

// NumGlyphs is the number of glyphs; every Glyph.ID is below it.
func (f *Face) NumGlyphs() int { return 0 }

// Has reports whether the face maps r to a glyph of its own.
func (f *Face) Has(r rune) bool { return f.Glyph(r) != 0 }

// Glyph returns the glyph the face maps r to without shaping, or 0.
func (f *Face) Glyph(r rune) uint16 { return 0 }

// Advance is the width of a glyph in thousandths of an em, rounded once: the
// number for the /W array and for layout. Glyphs out of range are 0 wide.
func (f *Face) Advance(gid uint16) int { return 0 }

// Subset returns a TrueType file with .notdef as glyph 0 and the given glyphs
// as 1, 2, 3 and so on, in the given order (a glyph given twice is there
// twice). Parts of composite glyphs follow after them. Hinting is stripped;
// the tables are glyf, head, hhea, hmtx, loca and maxp, all a PDF CIDFontType2
// with an Identity map needs. The same glyphs give the same bytes.
func (f *Face) Subset(gids []uint16) ([]byte, error) { return f.AppendSubset(nil, gids) }

// AppendSubset is Subset into dst's spare room.
func (f *Face) AppendSubset(dst []byte, gids []uint16) ([]byte, error) {
	return nil, errors.New("font: not yet written")
}
