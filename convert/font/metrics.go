package font

// Metrics are the numbers of a PDF font descriptor (ISO 32000-1, 9.8), in
// thousandths of an em, with y growing upwards.
type Metrics struct {
	UnitsPerEm  int    // of the font file, for reference
	Ascent      int    // above the baseline, positive
	Descent     int    // below the baseline, negative
	LineGap     int    // what the designer adds between lines
	CapHeight   int    // of a flat capital
	XHeight     int    // of a flat small letter
	ItalicAngle int    // whole degrees counter-clockwise from upright: negative leans right
	BBox        [4]int // left, bottom, right, top of all glyphs together
	StemV       int    // thickness of upright stems, estimated from the weight
	Weight      int    // 400 regular, 700 bold
	Flags       uint32 // ISO 32000-1, table 123

	UnderlinePosition  int // of the middle of the line, negative
	UnderlineThickness int
}

// Flags of a font descriptor (ISO 32000-1, table 123). Fonts drawn by glyph
// number are symbolic: they are not bound to the standard Latin letters.
const (
	FlagFixedPitch = 1 << 0
	FlagSerif      = 1 << 1
	FlagSymbolic   = 1 << 2
	FlagItalic     = 1 << 6
	FlagForceBold  = 1 << 18
)

// readMetrics gathers the metrics; what an absent table would have told gets a
// usual value.
func readMetrics(t *tables) Metrics {
	em := func(units int16) int { return perMille(int(units), t.unitsPerEm) }
	m := Metrics{
		UnitsPerEm: t.unitsPerEm,
		Ascent:     em(i16(t.hhea, 4)),
		Descent:    em(i16(t.hhea, 6)),
		LineGap:    em(i16(t.hhea, 8)),
		BBox:       [4]int{em(i16(t.head, 36)), em(i16(t.head, 38)), em(i16(t.head, 40)), em(i16(t.head, 42))},
		Weight:     400,
		Flags:      FlagSymbolic,

		UnderlinePosition: -100, UnderlineThickness: 50,
	}
	macStyle := u16(t.head, 44)
	if macStyle&1 != 0 {
		m.Weight = 700
	}
	italic := macStyle&2 != 0
	if len(t.post) >= 16 {
		// 16.16 fixed point, rounded to the whole degree.
		m.ItalicAngle = int((int64(int32(u32(t.post, 4))) + 1<<15) >> 16)
		m.UnderlinePosition, m.UnderlineThickness = em(i16(t.post, 8)), em(i16(t.post, 10))
		if u32(t.post, 12) != 0 {
			m.Flags |= FlagFixedPitch
		}
	}
	if len(t.os2) >= 78 {
		readOS2(t, &m)
		italic = italic || u16(t.os2, 62)&1 != 0
	}
	if m.CapHeight == 0 {
		m.CapHeight = m.Ascent * 7 / 10
	}
	if m.XHeight == 0 {
		m.XHeight = m.Ascent / 2
	}
	if italic || m.ItalicAngle != 0 {
		m.Flags |= FlagItalic
	}
	m.StemV = 10 + 220*(m.Weight-50)/900 // 95 for regular, 168 for bold
	if m.Weight >= 700 {
		m.Flags |= FlagForceBold
	}
	return m
}

func readOS2(t *tables, m *Metrics) {
	em := func(units int16) int { return perMille(int(units), t.unitsPerEm) }
	if w := int(u16(t.os2, 4)); w >= 100 && w <= 1000 {
		m.Weight = w
	}
	// IBM family classes 1 to 5 and 7 are serifs; so are PANOSE serif styles
	// 2 to 10 of Latin text (family kind 2).
	class, kind, serif := t.os2[30], t.os2[32], t.os2[33]
	if class >= 1 && class <= 7 && class != 6 || class == 0 && kind == 2 && serif >= 2 && serif <= 10 {
		m.Flags |= FlagSerif
	}
	if m.Ascent == 0 && m.Descent == 0 {
		m.Ascent, m.Descent, m.LineGap = em(i16(t.os2, 68)), em(i16(t.os2, 70)), em(i16(t.os2, 72))
	}
	if u16(t.os2, 0) >= 2 && len(t.os2) >= 90 {
		m.XHeight, m.CapHeight = em(i16(t.os2, 86)), em(i16(t.os2, 88))
	}
}

// embeddable reports whether the licence bits of the font (OpenType 1.9,
// OS/2 fsType) let a subset of its outlines be embedded in a document.
func embeddable(os2 []byte) (why string, ok bool) {
	if len(os2) < 10 {
		return "", true
	}
	bits := u16(os2, 8)
	switch {
	case bits&0xF == 2:
		return "its licence bits forbid embedding", false
	case bits&0x100 != 0:
		return "its licence bits forbid subsetting", false
	case bits&0x200 != 0:
		return "its licence bits allow only bitmaps to be embedded", false
	}
	return "", true
}
