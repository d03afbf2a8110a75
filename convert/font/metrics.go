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
	Flags       uint32 // ISO 32000-1, table 123: Nonsymbolic, Serif, FixedPitch, Italic, ForceBold

	UnderlinePosition  int // of the middle of the line, negative
	UnderlineThickness int
}
