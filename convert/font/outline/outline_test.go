package outline_test

import (
	"bytes"
	"encoding/binary"
	"os"
	"slices"
	"testing"

	"github.com/fad55d40/archive/convert/font/outline"
)

// simple is a glyph of four points: x goes to -200, 50, 300 and 200, y stays at 9.
var simple = []byte{0, 1, 0xFF, 0x38, 0, 9, 1, 44, 0, 9, // one contour, its box
	0, 3, 0, 2, 0xB0, 0x01, // its last point, two bytes of hints
	0x25, 0x3B, 1, 0x23, // long x and short y; twice a short x alone; a negative one
	0xFF, 0x38, 250, 250, 100, 9}

// face makes a font of the given glyphs; with long, offsets take four bytes.
func face(glyphs [][]byte, align int, long bool) []byte {
	var glyf, loca, hmtx []byte
	put := func(at int) {
		if long {
			loca = binary.BigEndian.AppendUint32(loca, uint32(at))
		} else {
			loca = binary.BigEndian.AppendUint16(loca, uint16(at/2))
		}
	}
	for i, g := range glyphs {
		put(len(glyf))
		glyf = append(glyf, g...)
		glyf = append(glyf, make([]byte, -len(glyf)&(align-1))...)
		hmtx = append(hmtx, 2, byte(i), 0, 7)
	}
	put(len(glyf))
	head := make([]byte, 54)
	binary.BigEndian.PutUint32(head[8:], 0x12345678)
	if long {
		head[51] = 1
	}
	hhea := make([]byte, 36)
	binary.BigEndian.PutUint16(hhea[34:], uint16(len(glyphs)))
	maxp := []byte{0, 1, 0, 0, 0, byte(len(glyphs))}
	return assemble([]string{"glyf", "head", "hhea", "hmtx", "loca", "maxp"}, [][]byte{glyf, head, hhea, hmtx, loca, maxp})
}

func assemble(tags []string, tables [][]byte) []byte {
	out := []byte{0, 1, 0, 0, 0, byte(len(tags)), 0, 0, 0, 0, 0, 0}
	at := len(out) + 16*len(tags)
	for i, tag := range tags {
		out = append(out, tag...)
		out = append(out, 0xDE, 0xAD, 0xBE, 0xEF) // no font has this checksum
		out = binary.BigEndian.AppendUint32(out, uint32(at))
		out = binary.BigEndian.AppendUint32(out, uint32(len(tables[i])))
		at += (len(tables[i]) + 3) &^ 3
	}
	for _, t := range tables {
		out = append(out, t...)
		out = append(out, make([]byte, -len(out)&3)...)
	}
	return out
}

// composite is made of glyph 1 twice: its offsets take a byte each, then two each.
var composite = []byte{0xFF, 0xFF, 0, 1, 0, 2, 0, 3, 0, 4, 0, 0x22, 0, 1, 5, 0xFB, 0, 0x03, 0, 1, 0, 100, 0xFF, 0}

var seeds = map[string][]byte{
	"simple":                  face([][]byte{simple, nil, simple}, 4, false),
	"long offsets":            face([][]byte{nil, simple, composite}, 4, true),
	"no alignment":            face([][]byte{simple, simple, simple}, 1, true),
	"zeros behind":            face([][]byte{append(slices.Clone(simple), 0, 0), simple}, 2, false),
	"a composite comes first": face([][]byte{composite, simple}, 2, false),
	"a part that is missing":  face([][]byte{composite, nil}, 2, false),
	"another box":             face([][]byte{append([]byte{0, 1, 0, 0, 0, 0}, simple[6:]...)}, 4, false),
	"no contours":             face([][]byte{make([]byte, 12), simple}, 4, false),
	"a damaged glyph":         face([][]byte{simple[:20], composite[:12], composite[:18]}, 4, true),
}

func TestAFaceComesBackByteForByte(t *testing.T) {
	gentium, err := os.ReadFile("../faces/GentiumBookPlus-Regular.ttf")
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{"Gentium": gentium}
	for name, file := range seeds {
		files[name] = file
	}
	for name, file := range files {
		before := bytes.Clone(file)
		apart, ok := outline.Split(file)
		if !ok {
			t.Errorf("%s cannot be taken apart", name)
			continue
		}
		if !bytes.Equal(file, before) {
			t.Errorf("%s was written to", name)
		}
		got, err := outline.Join(apart)
		if err != nil || !bytes.Equal(got, file) {
			t.Errorf("%s: %d bytes come back, %v; they were %d", name, len(got), err, len(file))
		}
	}
}

// What follows from the points is not kept: two faces that differ by nothing else
// than where their first point lies have the same rest.
func TestWhatFollowsFromThePointsIsNotKept(t *testing.T) {
	moved := slices.Clone(simple)
	moved[21], moved[3], moved[7] = moved[21]+1, moved[3]+1, moved[7]+1
	a, _ := outline.Split(face([][]byte{simple}, 4, false))
	b, _ := outline.Split(face([][]byte{moved}, 4, false))
	different := 0
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			different++
		}
	}
	// the point itself; and two sums and the bearing, all of which this face has wrong
	if len(a) != len(b) || different == 0 || different > 12 {
		t.Errorf("%d bytes of %d and %d differ", different, len(a), len(b))
	}
}

func TestWhatHasNoOutlinesOfThisKindIsLeftWhole(t *testing.T) {
	unordered := face([][]byte{simple, simple}, 4, false)
	loca := bytes.LastIndex(unordered, []byte{0, 0, 0, 14}) // offsets are halved
	if loca < 0 {
		t.Fatal("no loca")
	}
	unordered[loca+3], unordered[loca+1] = 2, 9
	short := face([][]byte{simple, simple}, 4, false)
	for name, file := range map[string][]byte{
		"nothing": nil, "text": []byte("no font at all, only some words of English text"), "cut off": short[:len(short)-60],
		"cubic outlines": assemble([]string{"CFF ", "head"}, [][]byte{{1}, make([]byte, 54)}), "unordered": unordered,
		"glyphs too short": face([][]byte{{0, 1, 2}}, 4, false),
	} {
		if _, ok := outline.Split(file); ok {
			t.Errorf("%s was taken apart", name)
		}
	}
}

func TestDamagedDataIsAnError(t *testing.T) {
	apart, ok := outline.Split(seeds["long offsets"])
	if !ok {
		t.Fatal("cannot be taken apart")
	}
	for n := range apart {
		if got, err := outline.Join(apart[:n]); err == nil || got != nil {
			t.Errorf("%d bytes of %d make a face", n, len(apart))
		}
	}
	if _, err := outline.Join(append(slices.Clone(apart), 0)); err == nil {
		t.Error("what follows the data is passed over")
	}
}

// FuzzJoin: damaged data gives an error or a file of the length that it tells.
func FuzzJoin(f *testing.F) {
	for _, file := range seeds {
		if apart, ok := outline.Split(file); ok {
			f.Add(apart)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		got, err := outline.Join(data)
		if err == nil && len(got) != int(binary.BigEndian.Uint32(data)) || err != nil && got != nil {
			t.Errorf("%d bytes, %v", len(got), err)
		}
	})
}

// FuzzSplit: what can be taken apart comes back.
func FuzzSplit(f *testing.F) {
	for _, file := range seeds {
		f.Add(file)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		apart, ok := outline.Split(data)
		if !ok {
			return
		}
		if got, err := outline.Join(apart); err != nil || !bytes.Equal(got, data) {
			t.Errorf("%d bytes come back of %d, %v", len(got), len(data), err)
		}
	})
}
