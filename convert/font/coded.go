package font

import "encoding/binary"

// IsPlain reports whether words of this face are shaped letter by letter: it is one of
// those that set everyday text, in which a document needs few glyphs.
func (f *Face) IsPlain() bool { return f.pairs != nil }

// AppendCoded is AppendSubset for a font whose character codes are bytes: codes has
// that of each glyph, 0 for a glyph without one. The file has a table "cmap" too, with one map, of bytes to
// glyphs (platform 1, encoding 0), which is what a symbolic TrueType font of a PDF
// has (ISO 32000-1, 9.6.6.4). There are at most 255 glyphs.
func (f *Face) AppendCoded(dst []byte, glyphs []Placed, codes []byte) ([]byte, error) {
	return f.appendSubset(dst, glyphs, codes)
}

// cmap writes the map of codes (OpenType 1.9, cmap, format 0).
func (s *subsetter) cmap() {
	const headLength, mapLength = 12, 6 + 256
	s.out = append(s.out, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, headLength)
	s.out = binary.BigEndian.AppendUint16(append(s.out, 0, 0), mapLength)
	s.out = append(s.out, 0, 0)
	at := len(s.out)
	s.out = append(s.out, make([]byte, 256)...)
	for i, code := range s.codes {
		if code > 0 {
			s.out[at+int(code)] = byte(i + 1)
		}
	}
}

// common are the characters that hardly an article of some length in Latin letters is
// without, among them those of the colophon.
const common = " ,-.0123456789:abcdefghijklmnopqrstuvwxyzABCDEFGHILMNOPRSTW"

// Common lists the glyphs of those characters, and behind them the glyphs that are parts
// of them: a subset that begins with all of these has the same bytes for all of them. It
// also returns those bytes, which a file of AppendCoded has at CommonStart. Both are the
// same at each call; nil for a face that is not plain.
func (f *Face) Common() (glyphs []uint16, outlines []byte) {
	if f.pairs == nil {
		return nil, nil
	}
	c := f.common()
	return c.glyphs, c.outlines
}

// CommonStart is where the outlines begin in a file of AppendCoded.
const CommonStart = 12 + 16*7

type commonGlyphs struct {
	glyphs   []uint16
	outlines []byte
}

// newCommon looks for the parts by making a subset.
func newCommon(f *Face) commonGlyphs {
	s := subsetter{t: f.tables, glyphs: []Placed{{Advance: AsDesigned}}}
	for _, r := range common {
		s.glyphs = append(s.glyphs, Placed{ID: f.Glyph(r), Advance: AsDesigned})
	}
	if err := s.glyf(); err != nil {
		return commonGlyphs{}
	}
	var c commonGlyphs
	for _, g := range s.glyphs[1:] {
		c.glyphs = append(c.glyphs, g.ID)
	}
	c.outlines = s.out
	return c
}
