package font_test

import (
	"testing"

	"github.com/fad55d40/archive/convert/font"
)

// TestOutlinesFillTheBoxesThatTheirFontsGiveThem looks at every twentieth glyph of
// the faces of the text, with their composites, and of fonts of other kinds.
func TestOutlinesFillTheBoxesThatTheirFontsGiveThem(t *testing.T) {
	for _, style := range []font.Style{font.Regular, font.Italic, font.Mono} {
		f := font.Shipped().Face(style)
		drawn := 0
		for gid := 0; gid < f.NumGlyphs(); gid += 20 {
			above, below := f.Ink(uint16(gid))
			top, bottom, first := 0, 0, true
			for _, c := range f.Outline(uint16(gid)) {
				for _, s := range c {
					if first {
						top, bottom, first = int(s.Y), int(s.Y), false
					}
					top, bottom = max(top, int(s.Y)), min(bottom, int(s.Y))
				}
			}
			if first {
				continue
			}
			drawn++
			em := f.Metrics().UnitsPerEm
			if d := top*1000/em - above; d < -2 || d > 40 { // a control point may lie outside
				t.Errorf("%s, glyph %d: it reaches %d up, its box %d", f.Name(), gid, top*1000/em, above)
			}
			if d := -bottom*1000/em - below; d < -2 || d > 40 {
				t.Errorf("%s, glyph %d: it reaches %d down, its box %d", f.Name(), gid, -bottom*1000/em, below)
			}
		}
		if drawn < 50 {
			t.Errorf("%s: only %d glyphs have outlines", f.Name(), drawn)
		}
	}
}
