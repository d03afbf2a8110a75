package font

import "encoding/binary"

// IsPlain reports whether words of this face are shaped letter by letter: it is one of
// those that set everyday text, in which a document needs few glyphs.
func (f *Face) IsPlain() bool { return f.pairs != nil }

// AppendCoded is AppendSubset for a font whose character codes are bytes: codes has
// that of each glyph. The file has a table "cmap" too, with one map, of bytes to
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
		s.out[at+int(code)] = byte(i + 1)
	}
}
