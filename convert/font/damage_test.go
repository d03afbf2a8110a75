package font_test

import (
	"encoding/binary"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/font"
)

// glyphOf returns the bytes of a glyph inside a font with long offsets.
func glyphOf(t *testing.T, d []byte, gid uint16) []byte {
	t.Helper()
	loca := tableOf(t, d, "loca")
	if binary.BigEndian.Uint16(tableOf(t, d, "head")[50:]) != 1 {
		t.Fatal("the font has short offsets")
	}
	from, to := binary.BigEndian.Uint32(loca[4*int(gid):]), binary.BigEndian.Uint32(loca[4*int(gid)+4:])
	return tableOf(t, d, "glyf")[from:to]
}

// composite returns a glyph made of parts.
func composite(t *testing.T, d []byte, f *font.Face) uint16 {
	t.Helper()
	for g := range uint16(f.NumGlyphs()) {
		if data := glyphOf(t, d, g); len(data) > 10 && int16(binary.BigEndian.Uint16(data)) < 0 {
			return g
		}
	}
	t.Fatal("no composite glyph")
	return 0
}

func TestDamagedOutlinesAreErrorsOfTheSubset(t *testing.T) {
	const name = "GentiumBookPlus-Regular.ttf"
	whole, data := shippedFace(t, name)
	made, plain := composite(t, data, whole), whole.Glyph('o')
	put := binary.BigEndian.PutUint16
	for _, c := range []struct {
		name string
		gid  uint16
		edit func(d []byte)
		want string
	}{
		{"a composite of itself", made, func(d []byte) { put(glyphOf(t, d, made)[12:], made) }, "nested too deeply"},
		{"a part that is not there", made, func(d []byte) { put(glyphOf(t, d, made)[12:], 0xFFFF) }, "not there"},
		{"parts without end", made, func(d []byte) {
			for g := glyphOf(t, d, made)[10:]; len(g) >= 2; g = g[2:] {
				put(g, 0x20) // more parts, of glyph 32, follow
			}
		}, "damaged outline"},
		{"more contours than bytes", plain, func(d []byte) { put(glyphOf(t, d, plain), 0x7FFF) }, "damaged outline"},
		{"more instructions than bytes", plain, func(d []byte) {
			g := glyphOf(t, d, plain)
			put(g[10+2*int(binary.BigEndian.Uint16(g)):], 0xFFFF)
		}, "damaged outline"},
	} {
		f, err := font.Parse(name, edited(data, c.edit))
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		kept := []byte("kept")
		out, err := f.AppendSubset(kept, []font.Placed{{ID: 1}, {ID: c.gid}})
		if err == nil || !strings.Contains(err.Error(), c.want) || string(out) != "kept" {
			t.Errorf("%s: error %v, want %q", c.name, err, c.want)
		}
		if _, err := f.Subset([]uint16{1, whole.Glyph('x')}); err != nil {
			t.Errorf("%s: other glyphs: %v", c.name, err)
		}
	}
}

// Whatever is wrong with the layout tables, text comes out whole: shaped, or
// letter by letter, or told as missing.
func TestDamagedLayoutTablesNeverLoseText(t *testing.T) {
	_, data := shippedFace(t, "NotoNaskhArabic-Regular.ttf")
	rng := rand.New(rand.NewPCG(1, 2))
	const text = "السَّلام عليكم ab"
	parsed := 0
	for range 400 {
		d := edited(data, func(d []byte) {
			for range 1 + rng.IntN(8) {
				table := []string{"GSUB", "GPOS", "GDEF"}[rng.IntN(3)]
				length := int(binary.BigEndian.Uint32(entry(t, d, table)[12:]))
				tableOf(t, d, table)[rng.IntN(min(length, 600))] = byte(rng.IntN(256))
			}
		})
		f, err := font.Parse("damaged.ttf", d)
		if err != nil {
			continue
		}
		parsed++
		checkRuns(t, text, font.NewLibrary(f).Shape(nil, text, font.Regular, "ar"))
	}
	if parsed < 100 {
		t.Errorf("only %d of the damaged fonts were tried", parsed)
	}
}

// A substitution that leads to .notdef is undone where it does, and the text
// around it is drawn.
func TestNotdefFromASubstitutionIsNotDrawn(t *testing.T) {
	const name = "GentiumBookPlus-Regular.ttf"
	whole, data := shippedFace(t, name)
	ligature := font.NewLibrary(whole).Shape(nil, "fi", font.Regular, "en")[0].Glyphs
	if len(ligature) != 1 {
		t.Fatalf("fi has %d glyphs", len(ligature))
	}
	salvaged := 0
	gsub := tableOf(t, data, "GSUB")[:binary.BigEndian.Uint32(entry(t, data, "GSUB")[12:])]
	for at := 0; at+2 <= len(gsub); at += 2 {
		if binary.BigEndian.Uint16(gsub[at:]) != ligature[0].ID {
			continue
		}
		f, err := font.Parse(name, edited(data, func(d []byte) { binary.BigEndian.PutUint16(tableOf(t, d, "GSUB")[at:], 0) }))
		if err != nil {
			t.Fatal(err)
		}
		runs := font.NewLibrary(f).Shape(nil, "confine", font.Regular, "en")
		checkRuns(t, "confine", runs)
		if len(runs) == 7 {
			salvaged++
		}
		for _, r := range runs {
			if r.Missing {
				t.Errorf("%q is missing", r.Text)
			}
		}
	}
	if salvaged == 0 {
		t.Error("no change of the table led to .notdef")
	}
}
