package font_test

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/font"
)

const smallFace = "NotoSerifArmenian-Regular.ttf"

// edited is a copy of a font with one table entry or some bytes changed.
func edited(data []byte, edit func(d []byte)) []byte {
	d := bytes.Clone(data)
	edit(d)
	return d
}

// entry returns the directory entry of a table.
func entry(t testing.TB, d []byte, tag string) []byte {
	t.Helper()
	for i := range int(binary.BigEndian.Uint16(d[4:])) {
		if rec := d[12+16*i : 28+16*i]; string(rec[:4]) == tag {
			return rec
		}
	}
	t.Fatalf("no table %q", tag)
	return nil
}

func tableOf(t testing.TB, d []byte, tag string) []byte {
	return d[binary.BigEndian.Uint32(entry(t, d, tag)[8:]):]
}

func TestFontsThatCannotBeUsedAreRefusedWithAReason(t *testing.T) {
	_, data := shippedFace(t, smallFace)
	put := binary.BigEndian.PutUint16
	for _, c := range []struct {
		name string
		data []byte
		want string
	}{
		{"nothing", nil, "too few"},
		{"text", []byte("This is no font at all."), `begins with "This"`},
		{"outlines that are none", edited(data, func(d []byte) { copy(entry(t, d, "glyf"), "CFF ") }), "damaged outlines"},
		{"a collection", edited(data, func(d []byte) { copy(d, "ttcf") }), "collection of fonts"},
		{"a web font", edited(data, func(d []byte) { copy(d, "wOF2") }), "web fonts"},
		{"a licence against embedding", edited(data, func(d []byte) { put(tableOf(t, d, "OS/2")[8:], 2) }), "forbid embedding"},
		{"a licence against subsetting", edited(data, func(d []byte) { put(tableOf(t, d, "OS/2")[8:], 0x100) }), "forbid subsetting"},
		{"a licence for bitmaps only", edited(data, func(d []byte) { put(tableOf(t, d, "OS/2")[8:], 0x200) }), "bitmaps"},
		{"a cut file", data[:len(data)/2], "beyond the end"},
		{"a cut directory", data[:40], "directory"},
		{"no glyphs", edited(data, func(d []byte) { put(tableOf(t, d, "maxp")[4:], 0) }), "no glyphs"},
		{"more glyphs than widths", edited(data, func(d []byte) { put(tableOf(t, d, "maxp")[4:], 0xFFFF) }), "does not fit"},
		{"a wrong magic number", edited(data, func(d []byte) { d[12] = 0; put(tableOf(t, d, "head")[12:], 0) }), "magic"},
		{"no em", edited(data, func(d []byte) { put(tableOf(t, d, "head")[18:], 0) }), "units per em"},
		{"an unknown loca", edited(data, func(d []byte) { put(tableOf(t, d, "head")[50:], 7) }), "loca format"},
		{"outlines out of order", edited(data, func(d []byte) { put(tableOf(t, d, "loca")[4:], 0xFFFF) }), "outside the outlines"},
		{"a missing table", edited(data, func(d []byte) { copy(entry(t, d, "hmtx"), "hmtX") }), `"hmtx" is missing`},
		{"a table twice", edited(data, func(d []byte) { copy(entry(t, d, "gasp"), "maxp") }), "twice"},
		{"no Unicode map", edited(data, func(d []byte) { put(tableOf(t, d, "cmap")[2:], 0) }), "Unicode map"},
	} {
		f, err := font.Parse("some.ttf", c.data)
		if err == nil || f != nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), `"some.ttf"`) {
			t.Errorf("%s: face %v, error %v, want %q", c.name, f != nil, err, c.want)
		}
	}
}

func TestNamesFallBackToTheFileName(t *testing.T) {
	_, data := shippedFace(t, smallFace)
	f, err := font.Parse("my [odd] font(1).ttf", edited(data, func(d []byte) { copy(entry(t, d, "name"), "nama") }))
	if err != nil {
		t.Fatal(err)
	}
	if f.PostScriptName() != "myoddfont1.ttf" || f.Family() != "" || f.Name() != "my [odd] font(1).ttf" {
		t.Errorf("PostScript name %q, family %q, name %q", f.PostScriptName(), f.Family(), f.Name())
	}
	f, _ = shippedFace(t, smallFace)
	if f.PostScriptName() != "NotoSerifArmenian-Regular" || f.Family() != "Noto Serif Armenian" {
		t.Errorf("PostScript name %q, family %q", f.PostScriptName(), f.Family())
	}
}

func TestAdvancesAreRoundedOnce(t *testing.T) {
	f, data := shippedFace(t, "GentiumBookPlus-Regular.ttf")
	o := readOutlines(t, data)
	for g := range f.NumGlyphs() {
		units := int(o.metric(uint16(g)).AdvanceWidth)
		if got, want := f.Advance(uint16(g)), (units*1000+1024)/2048; got != want {
			t.Fatalf("glyph %d: %d, want %d", g, got, want)
		}
	}
	if f.Advance(0xFFFF) != 0 {
		t.Error("a glyph that is not there has a width")
	}
}

// The same characters must lead to the same glyphs as with another reader.
func TestGlyphsOfCharactersAgreeWithAnotherReader(t *testing.T) {
	for _, name := range []string{"GentiumBookPlus-Regular.ttf", "NotoSansMath-Regular.ttf", smallFace} {
		f, data := shippedFace(t, name)
		other := parseOther(t, data)
		for r := rune(0); r <= 0x10FFFF; r++ {
			want, _ := other.NominalGlyph(r)
			if got := f.Glyph(r); uint32(got) != uint32(want) {
				t.Fatalf("%s: %U is glyph %d, want %d", name, r, got, want)
			}
		}
	}
}

func FuzzParse(f *testing.F) {
	_, data := shippedFace(f, smallFace)
	f.Add(data, uint16(0), byte(0))
	f.Add(collect(data), uint16(0), byte('t'))
	for _, name := range []string{"square.otf", "weighty.ttf"} {
		small, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(small, uint16(0), small[0])
		f.Add(collect(small), uint16(0), byte('t'))
	}
	for at := uint16(0); at < 0x4000; at += 0x333 {
		f.Add(data, at, byte(0xFF))
	}
	f.Fuzz(func(t *testing.T, data []byte, at uint16, b byte) {
		if int(at) < len(data) {
			data = edited(data, func(d []byte) { d[at] = b })
		}
		faces, err := font.ParseAll("fuzz.ttf", data)
		if err != nil {
			if faces != nil {
				t.Fatal("faces and an error")
			}
			return
		}
		var gids []uint16
		for _, run := range font.NewLibrary(faces...).Shape(nil, "Հայ (abc) ff\u0301 AO\U00017000", font.Regular, "hy") {
			checkRun(t, run)
			for _, g := range run.Glyphs {
				gids = append(gids, g.ID)
			}
		}
		if sub, err := faces[0].Subset(gids); err == nil && len(sub)%4 != 0 {
			t.Fatalf("subset of %d bytes", len(sub))
		}
	})
}
