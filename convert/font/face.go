package font

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"sync"
)

// Face is one font file, ready for use. It never changes and may be used by
// many goroutines at once.
type Face struct {
	name       string
	data       []byte
	tables     *tables
	chars      charmap
	metrics    Metrics
	postScript string
	family     string
	version    string

	ascii    [128]uint16 // glyphs of ASCII, for speed
	digest   func() string
	common   func() commonGlyphs
	shapers  shapers
	letters  shapers // the same without rules for marks; used where pairs are
	leading  int     // what a line needs, 0 when any will do
	regional bool    // languages have its marks in forms of their own
	stroked  bool    // it is made bold by drawing its edges
	pairs    *pairs  // nil for faces of which it is not known that pairs are enough
}

// Parse reads a font: TrueType, or OpenType with PostScript outlines (CFF); of a
// variable one the regular weight. name is a file name for messages; data must
// not be changed afterwards. Collections, compressed web fonts, fonts whose
// licence bits forbid embedding (OS/2 fsType) and damaged files are errors.
func Parse(name string, data []byte) (*Face, error) { return parseWhole(name, data, 0) }

// parseWhole reads the font at base with all its tables.
func parseWhole(name string, data []byte, base int) (*Face, error) {
	f, err := parse(name, data, base)
	if err == nil {
		// The layout tables are read now, so that what is wrong with them is
		// told here and not in the middle of a document.
		_, err = f.shapers.load(f)
	}
	if err != nil {
		return nil, fmt.Errorf("reading font %q: %w", name, err)
	}
	return f, nil
}

// parse reads what costs next to nothing.
func parse(name string, data []byte, base int) (*Face, error) {
	t, err := readTables(data, base)
	if err != nil {
		return nil, err
	}
	if why, ok := embeddable(t.os2); !ok {
		return nil, fmt.Errorf("%s", why)
	}
	chars, ok := newCharmap(t.cmap)
	if !ok {
		return nil, fmt.Errorf("table \"cmap\" has no usable Unicode map")
	}
	f := &Face{name: name, data: data, tables: t, chars: chars, metrics: readMetrics(t), letters: shapers{letters: true}}
	for c := range f.ascii {
		f.ascii[c] = f.lookup(rune(c))
	}
	f.readNames()
	f.digest = sync.OnceValue(func() string {
		sum := sha256.Sum256(data)
		return hex.EncodeToString(sum[:])
	})
	f.common = sync.OnceValue(func() commonGlyphs { return newCommon(f) })
	return f, nil
}

func (f *Face) readNames() {
	f.family = readName(f.tables.name, nameTypographic)
	if f.family == "" {
		f.family = readName(f.tables.name, nameFamily)
	}
	f.version = readName(f.tables.name, nameVersion)
	for _, s := range []string{readName(f.tables.name, namePostScript), f.family, f.name, "Font"} {
		if f.postScript = postScriptName(s); f.postScript != "" {
			return
		}
	}
}

// Name is the file name given to Parse.
func (f *Face) Name() string { return f.name }

// PostScriptName is the name a PDF refers to, such as "GentiumBookPlus-Bold":
// printable ASCII without spaces or PDF delimiters, never empty.
func (f *Face) PostScriptName() string { return f.postScript }

// Family is the name of the family, such as "Gentium Book Plus".
func (f *Face) Family() string { return f.family }

// Version is the font's own version string, such as "Version 6.101".
func (f *Face) Version() string { return f.version }

// Digest is the SHA-256 of the file in lower-case hexadecimal.
func (f *Face) Digest() string { return f.digest() }

// Metrics returns the font descriptor's numbers.
func (f *Face) Metrics() Metrics { return f.metrics }

// Leading is the least distance of lines, in thousandths of an em, at which
// nothing that the face draws touches the line above or below; 0 for faces that
// fit into lines as Latin text has them.
func (f *Face) Leading() int { return f.leading }

// NumGlyphs is the number of glyphs; every Glyph.ID is below it.
func (f *Face) NumGlyphs() int { return f.tables.numGlyphs }

// Has reports whether the face maps r to a glyph of its own.
func (f *Face) Has(r rune) bool { return f.Glyph(r) != 0 }

// Glyph returns the glyph the face maps r to without shaping, or 0.
func (f *Face) Glyph(r rune) uint16 {
	if uint32(r) < uint32(len(f.ascii)) {
		return f.ascii[r]
	}
	return f.lookup(r)
}

func (f *Face) lookup(r rune) uint16 {
	if g := f.chars.glyph(r); int(g) < f.tables.numGlyphs {
		return g
	}
	return 0
}

// Blanks is how much of the width of a glyph is empty before what it draws and behind
// it, in thousandths of an em; below 0 where it draws beyond its width. A glyph that
// draws nothing has none.
func (f *Face) Blanks(gid uint16) (before, behind int) {
	outline := f.tables.glyph(gid)
	if len(outline) < 10 {
		return 0, 0
	}
	advance, _ := f.tables.hMetric(gid)
	em := f.metrics.UnitsPerEm
	return perMille(int(i16(outline, 2)), em), perMille(advance-int(i16(outline, 6)), em)
}

// Advance is the width of a glyph in thousandths of an em, rounded once: the
// number for the /W array and for layout. Glyphs out of range are 0 wide.
func (f *Face) Advance(gid uint16) int {
	advance, _ := f.tables.hMetric(gid)
	return perMille(advance, f.metrics.UnitsPerEm)
}
