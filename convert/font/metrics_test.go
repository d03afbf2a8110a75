package font

import (
	"encoding/binary"
	"testing"
)

func TestFontUnitsAreRoundedToTheNearestThousandth(t *testing.T) {
	for _, c := range []struct{ units, em, want int }{
		{0, 1000, 0}, {1, 1000, 1}, {-1, 1000, -1}, {1, 2048, 0}, {2, 2048, 1}, {1024, 2048, 500},
		{3, 2000, 2}, {-3, 2000, -2}, {1, 2000, 1}, {-1, 2000, -1}, {65535, 16, 4095938}, {-32768, 16, -2048000},
	} {
		if got := perMille(c.units, c.em); got != c.want {
			t.Errorf("%d of %d units are %d, want %d", c.units, c.em, got, c.want)
		}
	}
}

// bare is a font of the tables every font has, 1000 units to the em.
func bare() *tables {
	t := &tables{head: make([]byte, 54), hhea: make([]byte, 36), unitsPerEm: 1000}
	put := binary.BigEndian.PutUint16
	put(t.hhea[4:], 800)
	put(t.hhea[6:], 0x10000-200)
	put(t.hhea[8:], 90)
	put(t.head[36:], 0x10000-50)
	put(t.head[38:], 0x10000-250)
	put(t.head[40:], 1100)
	put(t.head[42:], 900)
	return t
}

func TestMetricsOfABareFontAreGuessed(t *testing.T) {
	want := Metrics{UnitsPerEm: 1000, Ascent: 800, Descent: -200, LineGap: 90, CapHeight: 560, XHeight: 400,
		BBox: [4]int{-50, -250, 1100, 900}, StemV: 95, Weight: 400, Flags: FlagSymbolic,
		UnderlinePosition: -100, UnderlineThickness: 50}
	if got := readMetrics(bare()); got != want {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func TestStyleBitsOfOldFonts(t *testing.T) {
	font := bare()
	font.head[45] = 1 | 2
	m := readMetrics(font)
	if m.Weight != 700 || m.Flags != FlagSymbolic|FlagItalic|FlagForceBold || m.StemV != 168 {
		t.Errorf("%+v", m)
	}
}

func TestTheSlantIsRoundedToADegree(t *testing.T) {
	for fixed, want := range map[uint32]int{0: 0, 0xFFF80000: -8, 0xFFF38000: -12, 0xFFF37FFF: -13, 0x00048000: 5} {
		font := bare()
		font.post = make([]byte, 32)
		binary.BigEndian.PutUint32(font.post[4:], fixed)
		binary.BigEndian.PutUint32(font.post[12:], 1)
		m := readMetrics(font)
		if m.ItalicAngle != want || (m.Flags&FlagItalic != 0) != (want != 0) || m.Flags&FlagFixedPitch == 0 {
			t.Errorf("%#x is %d degrees, want %d; flags %b", fixed, m.ItalicAngle, want, m.Flags)
		}
	}
}

// os2 is a table of a version, weight, family class and PANOSE digits.
func os2(version, weight uint16, class, kind, serif byte) []byte {
	b := make([]byte, 96)
	put := binary.BigEndian.PutUint16
	put(b, version)
	put(b[4:], weight)
	b[30], b[32], b[33] = class, kind, serif
	put(b[68:], 700)
	put(b[70:], 0x10000-300)
	put(b[86:], 480)
	put(b[88:], 690)
	return b
}

func TestTheOS2TableRefinesTheMetrics(t *testing.T) {
	for _, c := range []struct {
		name  string
		table []byte
		want  func(Metrics) bool
	}{
		{"heights", os2(2, 400, 0, 0, 0), func(m Metrics) bool { return m.XHeight == 480 && m.CapHeight == 690 }},
		{"no heights before version 2", os2(1, 400, 0, 0, 0), func(m Metrics) bool { return m.XHeight == 400 }},
		{"a weight", os2(2, 900, 0, 0, 0), func(m Metrics) bool { return m.Weight == 900 && m.Flags&FlagForceBold != 0 }},
		{"a weight that is none", os2(2, 7, 0, 0, 0), func(m Metrics) bool { return m.Weight == 400 }},
		{"a serif class", os2(2, 400, 3, 0, 0), func(m Metrics) bool { return m.Flags&FlagSerif != 0 }},
		{"a sans class", os2(2, 400, 8, 2, 5), func(m Metrics) bool { return m.Flags&FlagSerif == 0 }},
		{"PANOSE serifs", os2(2, 400, 0, 2, 5), func(m Metrics) bool { return m.Flags&FlagSerif != 0 }},
		{"PANOSE sans", os2(2, 400, 0, 2, 11), func(m Metrics) bool { return m.Flags&FlagSerif == 0 }},
		{"a cut table", os2(2, 900, 3, 2, 5)[:70], func(m Metrics) bool { return m.Weight == 400 && m.Flags == FlagSymbolic }},
	} {
		font := bare()
		font.os2 = c.table
		if m := readMetrics(font); !c.want(m) {
			t.Errorf("%s: %+v", c.name, m)
		}
	}
}

func TestLineHeightsMissingInOneTableComeFromTheOther(t *testing.T) {
	font := bare()
	clear(font.hhea[4:10])
	font.os2 = os2(2, 400, 0, 0, 0)
	if m := readMetrics(font); m.Ascent != 700 || m.Descent != -300 {
		t.Errorf("%+v", m)
	}
}

func TestLicenceBits(t *testing.T) {
	for bits, want := range map[uint16]bool{0: true, 2: false, 4: true, 6: true, 8: true, 0x100: false, 0x104: false, 0x200: false} {
		table := os2(2, 400, 0, 0, 0)
		binary.BigEndian.PutUint16(table[8:], bits)
		if why, ok := embeddable(table); ok != want || (why == "") != want {
			t.Errorf("%#x: %v %q", bits, ok, why)
		}
	}
	if _, ok := embeddable(nil); !ok {
		t.Error("a font without the table is refused")
	}
}
