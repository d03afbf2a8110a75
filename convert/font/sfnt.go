package font

import (
	"encoding/binary"
	"fmt"
)

// tables are the parts of a font file this package reads itself, as slices
// of the file. Every length is checked once, in readTables, so that the
// readers of single values need not look again.
type tables struct {
	base int // where the table directory is: 0 except in collections

	head, hhea, hmtx, maxp, loca, glyf, cmap []byte
	os2, name, post                          []byte // nil when absent

	unitsPerEm int
	numGlyphs  int
	numHMetric int
	longLoca   bool

	variable bool
	drawn    *drawn // makes the outlines; nil when they are those of glyf
}

const maxTables = 256 // real fonts have about 20

// readTables finds the tables of the font whose directory is at base (OpenType
// 1.9, "Organization of an OpenType font") and checks everything lookups rely on.
func readTables(data []byte, base int) (*tables, error) {
	directory := data[base:]
	if err := checkFlavour(directory); err != nil {
		return nil, err
	}
	n := int(u16(directory, 4))
	if n > maxTables || len(directory) < 12+16*n {
		return nil, fmt.Errorf("table directory of %d entries does not fit the file", n)
	}
	t := &tables{base: base}
	seen := map[string]bool{}
	for i := range n {
		rec := directory[12+16*i:]
		tag := string(rec[:4])
		off, length := uint64(u32(rec, 8)), uint64(u32(rec, 12))
		if off+length > uint64(len(data)) {
			return nil, fmt.Errorf("table %q reaches beyond the end of the file", tag)
		}
		if seen[tag] {
			return nil, fmt.Errorf("table %q is there twice", tag)
		}
		seen[tag] = true
		if p := t.slot(tag); p != nil {
			*p = data[off : off+length : off+length]
		}
	}
	switch {
	case seen["fvar"] || t.glyf == nil && (seen["CFF "] || seen["CFF2"]):
		t.variable = seen["fvar"]
		if err := t.check(true); err != nil {
			return nil, err
		}
		var err error
		t.drawn, err = draw(data, base, t)
		return t, err
	}
	return t, t.check(false)
}

// checkFlavour reads the first bytes of a file.
func checkFlavour(data []byte) error {
	if len(data) < 12 {
		return fmt.Errorf("%d bytes are too few for a font", len(data))
	}
	switch tag := string(data[:4]); tag {
	case "\x00\x01\x00\x00", "true", "OTTO":
		return nil
	case "ttcf":
		return fmt.Errorf("this is a collection of fonts, where one font is expected")
	case "wOFF", "wOF2":
		return fmt.Errorf("compressed web fonts are not supported: use the .ttf or .otf file")
	default:
		return fmt.Errorf("not a TrueType or OpenType font: it begins with %q", tag)
	}
}

// slot returns where the table of a tag is kept, nil for tables of no use here.
func (t *tables) slot(tag string) *[]byte {
	switch tag {
	case "head":
		return &t.head
	case "hhea":
		return &t.hhea
	case "hmtx":
		return &t.hmtx
	case "maxp":
		return &t.maxp
	case "loca":
		return &t.loca
	case "glyf":
		return &t.glyf
	case "cmap":
		return &t.cmap
	case "OS/2":
		return &t.os2
	case "name":
		return &t.name
	case "post":
		return &t.post
	}
	return nil
}

// check makes sure that the required tables are there and agree on their sizes.
// Of a font whose outlines are drawn, those of glyf are not looked at.
func (t *tables) check(drawn bool) error {
	if drawn && len(t.maxp) >= 6 { // what CFF has no use for
		t.maxp = append(append([]byte{0, 1, 0, 0}, t.maxp[4:6]...), make([]byte, 26)...)
		t.loca = []byte{0, 0, 0, 0}
	}
	for _, need := range [...]struct {
		tag  string
		data []byte
		min  int
	}{{"head", t.head, 54}, {"hhea", t.hhea, 36}, {"maxp", t.maxp, 32}, {"cmap", t.cmap, 4}, {"hmtx", t.hmtx, 4}, {"loca", t.loca, 4}} {
		if len(need.data) < need.min {
			return fmt.Errorf("table %q is missing or too short", need.tag)
		}
	}
	t.unitsPerEm = int(u16(t.head, 18))
	t.numGlyphs = int(u16(t.maxp, 4))
	t.numHMetric = int(u16(t.hhea, 34))
	t.longLoca = u16(t.head, 50) == 1
	switch {
	case u32(t.head, 12) != 0x5F0F3CF5:
		return fmt.Errorf("table \"head\" has a wrong magic number")
	case t.unitsPerEm < 16 || t.unitsPerEm > 16384:
		return fmt.Errorf("%d units per em are outside 16 to 16384", t.unitsPerEm)
	case u16(t.head, 50) > 1:
		return fmt.Errorf("table \"head\" names loca format %d", u16(t.head, 50))
	case t.numGlyphs == 0:
		return fmt.Errorf("the font has no glyphs")
	case t.numHMetric == 0 || t.numHMetric > t.numGlyphs ||
		len(t.hmtx) < 4*t.numHMetric+2*(t.numGlyphs-t.numHMetric):
		return fmt.Errorf("table \"hmtx\" does not fit %d glyphs", t.numGlyphs)
	}
	if drawn {
		return nil
	}
	return t.checkLoca()
}

// checkLoca makes sure that every glyph lies inside glyf.
func (t *tables) checkLoca() error {
	size := 2
	if t.longLoca {
		size = 4
	}
	if len(t.loca) < size*(t.numGlyphs+1) {
		return fmt.Errorf("table \"loca\" does not fit %d glyphs", t.numGlyphs)
	}
	prev := 0
	for i := range t.numGlyphs + 1 {
		at := t.glyphStart(i)
		if at < prev || at > len(t.glyf) {
			return fmt.Errorf("table \"loca\" puts glyph %d outside the outlines", i)
		}
		prev = at
	}
	return nil
}

func (t *tables) glyphStart(i int) int {
	if t.longLoca {
		return int(u32(t.loca, 4*i))
	}
	return 2 * int(u16(t.loca, 2*i))
}

// glyph returns the outline of a glyph, empty for one without ink or out of range.
func (t *tables) glyph(gid uint16) []byte {
	if int(gid) >= t.numGlyphs {
		return nil
	}
	if t.drawn != nil {
		return t.drawn.glyph(gid)
	}
	return t.glyf[t.glyphStart(int(gid)):t.glyphStart(int(gid)+1)]
}

// hMetric returns advance width and left side bearing in font units.
func (t *tables) hMetric(gid uint16) (advance, lsb int) {
	if t.variable && int(gid) < t.numGlyphs {
		return t.drawn.advance(gid), 0
	}
	i, n := int(gid), t.numHMetric
	switch {
	case i < n:
		return int(u16(t.hmtx, 4*i)), int(i16(t.hmtx, 4*i+2))
	case i < t.numGlyphs:
		return int(u16(t.hmtx, 4*(n-1))), int(i16(t.hmtx, 4*n+2*(i-n)))
	}
	return 0, 0
}

func u16(b []byte, at int) uint16 { return binary.BigEndian.Uint16(b[at:]) }
func i16(b []byte, at int) int16  { return int16(binary.BigEndian.Uint16(b[at:])) }
func u32(b []byte, at int) uint32 { return binary.BigEndian.Uint32(b[at:]) }

// perMille turns font units into thousandths of an em, halves away from zero.
func perMille(units, unitsPerEm int) int {
	if units < 0 {
		return -perMille(-units, unitsPerEm)
	}
	return (2000*units + unitsPerEm) / (2 * unitsPerEm)
}
