package font

import (
	"fmt"
	"sync"

	gotext "github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
)

// drawn makes the outlines of fonts whose own cannot be embedded as they are:
// those of PostScript (CFF, CFF2), and those of variable fonts, which are taken
// at their regular weight.
type drawn struct {
	mu   sync.Mutex
	face *gotext.Face

	tolerance int64 // of curves, in 64ths of a unit
}

// draw reads what is needed to draw the glyphs of a font. Damaged tables can make
// the parser panic, which is an error like any other here.
func draw(data []byte, base int, t *tables) (d *drawn, err error) {
	defer func() {
		if r := recover(); r != nil {
			d, err = nil, fmt.Errorf("damaged outlines: %v", r)
		}
	}()
	loader, err := opentype.NewLoader(newLayoutFile(data, base, true, outlineTables...))
	if err != nil {
		return nil, err
	}
	font, err := gotext.NewFont(loader)
	if err != nil {
		return nil, err
	}
	d = &drawn{face: gotext.NewFace(font), tolerance: max(8, int64(t.unitsPerEm)*64/1000)}
	if t.variable {
		d.face.SetVariations(regularWeight)
	}
	return d, nil
}

// Never written to.
var (
	// regularWeight is the weight at which variable fonts are taken, as far as they
	// have it; their other axes stay as they are by default.
	regularWeight = []gotext.Variation{{Tag: opentype.MustNewTag("wght"), Value: 400}}

	// outlineTables are what drawing needs beside what shaping does, and
	// varyingTables what the shaping of variable fonts does.
	outlineTables = append([]string{"CFF ", "CFF2", "glyf", "loca", "post"}, varyingTables...)
	varyingTables = []string{"fvar", "avar", "gvar", "HVAR", "MVAR", "glyf", "loca"}
)

// glyph is the outline of a glyph as the table glyf has it; nil of one that is
// damaged.
func (d *drawn) glyph(gid uint16) (data []byte) {
	d.mu.Lock()
	defer d.mu.Unlock()
	defer func() {
		if recover() != nil {
			data = nil
		}
	}()
	outline, ok := d.face.GlyphDataOutline(gotext.GID(gid))
	if !ok {
		return nil
	}
	var c contours
	for _, s := range outline.Segments {
		c.segment(s, d.tolerance)
	}
	return c.glyph()
}

// advance is the width of a glyph in units of the font; 0 of one that is damaged.
func (d *drawn) advance(gid uint16) (units int) {
	d.mu.Lock()
	defer d.mu.Unlock()
	defer func() {
		if recover() != nil {
			units = 0
		}
	}()
	return roundHalf(d.face.HorizontalAdvance(gotext.GID(gid)))
}

// shaping are the tables that shaping needs beside the usual ones.
func (t *tables) shaping() []string {
	if t.variable {
		return varyingTables
	}
	return nil
}
