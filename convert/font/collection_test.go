package font_test

import (
	"encoding/binary"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/font"
)

// collect joins fonts into a collection, moving the offsets of their tables.
func collect(fonts ...[]byte) []byte {
	out := append([]byte("ttcf\x00\x01\x00\x00"), 0, 0, 0, byte(len(fonts)))
	out = append(out, make([]byte, 4*len(fonts))...)
	for i, f := range fonts {
		base := len(out)
		binary.BigEndian.PutUint32(out[12+4*i:], uint32(base))
		out = append(out, f...)
		for k := range int(binary.BigEndian.Uint16(f[4:])) {
			offset := out[base+12+16*k+8:]
			binary.BigEndian.PutUint32(offset, binary.BigEndian.Uint32(offset)+uint32(base))
		}
	}
	return out
}

func TestAllFontsOfACollectionAreRead(t *testing.T) {
	regular, one := shippedFace(t, smallFace)
	_, two := shippedFace(t, "NotoSerifArmenian-Bold.ttf")
	faces, err := font.ParseAll("both.ttc", collect(one, two))
	if err != nil {
		t.Fatal(err)
	}
	if len(faces) != 2 || faces[0].PostScriptName() != "NotoSerifArmenian-Regular" ||
		faces[1].PostScriptName() != "NotoSerifArmenian-Bold" || faces[1].Name() != "both.ttc#2" {
		t.Fatalf("%d faces", len(faces))
	}
	l := font.NewLibrary(faces...)
	if runs := l.Shape(nil, "Հայ", font.Bold, "hy"); runs[0].Face != faces[1] || len(runs[0].Glyphs) != 3 {
		t.Errorf("bold text is set in %s", runs[0].Face.PostScriptName())
	}
	alone, err := regular.Subset([]uint16{5, 6})
	if err != nil {
		t.Fatal(err)
	}
	if together, err := faces[0].Subset([]uint16{5, 6}); err != nil || string(together) != string(alone) {
		t.Errorf("a subset from the collection differs: %v", err)
	}
}

func TestAFileOfOneFontHasOneFace(t *testing.T) {
	_, data := shippedFace(t, smallFace)
	faces, err := font.ParseAll(smallFace, data)
	if err != nil || len(faces) != 1 || faces[0].Name() != smallFace {
		t.Errorf("%d faces, %v", len(faces), err)
	}
}

func TestDamagedCollectionsAreRefused(t *testing.T) {
	_, data := shippedFace(t, smallFace)
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"no font":         {collect(), "0 fonts"},
		"too many fonts":  {edited(collect(data), func(d []byte) { d[8] = 9 }), "does not fit"},
		"a font far away": {edited(collect(data), func(d []byte) { d[12] = 9 }), "beyond the end"},
		"no font there":   {edited(collect(data), func(d []byte) { d[15]++ }), "not a TrueType or OpenType font"},
		"PostScript":      {collect([]byte("OTTO\x00\x00\x00\x00\x00\x00\x00\x00")), "table \"head\""},
	} {
		faces, err := font.ParseAll("some.ttc", c.data)
		if err == nil || faces != nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %d faces, error %v, want %q", name, len(faces), err, c.want)
		}
	}
}
