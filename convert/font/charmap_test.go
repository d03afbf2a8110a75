package font

import (
	"encoding/binary"
	"testing"
)

// words joins 16-bit numbers as font tables write them.
func words(values ...uint16) []byte {
	var b []byte
	for _, v := range values {
		b = binary.BigEndian.AppendUint16(b, v)
	}
	return b
}

// cmapOf makes a "cmap" table of one subtable for a platform and encoding.
func cmapOf(platform, encoding uint16, sub []byte) []byte {
	return append(words(0, 1, platform, encoding, 0, 12), sub...)
}

// format4 maps a-c to 10-12 by a delta, x-z through an array to 7, none, 9,
// and ends with the segment the format asks for.
func format4() []byte {
	sub := words(4, 0, 0, 6, 0, 0, 0) // three segments
	sub = append(sub, words('c', 'z', 0xFFFF, 0, 'a', 'x', 0xFFFF)...)
	delta := uint16(10)
	sub = append(sub, words(delta-'a', 2, 1)...)
	sub = append(sub, words(0, 4, 0)...) // the array begins two words further
	return append(sub, words(5, 0, 7)...)
}

// format12 maps U+1F600 to U+1F602 to 100-102.
func format12() []byte {
	return words(12, 0, 0, 28, 0, 0, 0, 1, 1, 0xF600, 1, 0xF602, 0, 100)
}

func TestCharactersOfFormat4(t *testing.T) {
	m, ok := newCharmap(cmapOf(3, 1, format4()))
	if !ok {
		t.Fatal("no map")
	}
	for r, want := range map[rune]uint16{'a': 10, 'c': 12, 'd': 0, 'w': 0, 'x': 7, 'y': 0, 'z': 9,
		0xFFFF: 0, 0x10000 + 'a': 0, -1: 0, 0: 0} {
		if got := m.glyph(r); got != want {
			t.Errorf("%U is glyph %d, want %d", r, got, want)
		}
	}
}

func TestCharactersOfFormat12(t *testing.T) {
	m, ok := newCharmap(cmapOf(3, 10, format12()))
	if !ok {
		t.Fatal("no map")
	}
	for r, want := range map[rune]uint16{0x1F5FF: 0, 0x1F600: 100, 0x1F602: 102, 0x1F603: 0, 'a': 0, -1: 0} {
		if got := m.glyph(r); got != want {
			t.Errorf("%U is glyph %d, want %d", r, got, want)
		}
	}
}

func TestTheWidestMapIsChosen(t *testing.T) {
	table := words(0, 2, 3, 1, 0, 20, 3, 10, 0, uint16(20+len(format4())))
	table = append(append(table, format4()...), format12()...)
	if m, ok := newCharmap(table); !ok || m.format != 12 {
		t.Errorf("format %d", m.format)
	}
}

func TestMapsThatAreNoUseAreNotChosen(t *testing.T) {
	for name, table := range map[string][]byte{
		"a symbol font":         cmapOf(3, 0, format4()),
		"an old Macintosh":      cmapOf(1, 0, format4()),
		"variation sequences":   cmapOf(0, 5, format4()),
		"a format of long ago":  cmapOf(3, 1, append(words(6, 0), make([]byte, 30)...)),
		"no segments":           cmapOf(3, 1, make([]byte, 40)),
		"a cut subtable":        cmapOf(3, 1, format4()[:20]),
		"a cut group":           cmapOf(3, 10, format12()[:20]),
		"an offset far outside": append(words(0, 1, 3, 1, 0xFFFF, 0xFFFF), format4()...),
		"records cut off":       words(0, 9, 3, 1),
	} {
		if _, ok := newCharmap(table); ok {
			t.Errorf("%s is taken for a Unicode map", name)
		}
	}
}

func TestAnArrayOutsideTheTableMapsToNothing(t *testing.T) {
	m, ok := newCharmap(cmapOf(3, 1, format4()[:16+8*3]))
	if !ok || m.glyph('x') != 0 || m.glyph('a') != 10 {
		t.Errorf("x is glyph %d, a %d", m.glyph('x'), m.glyph('a'))
	}
}
