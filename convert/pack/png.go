package pack

import (
	"encoding/binary"
	"hash/crc32"
)

// Picture is what a PNG file is made of.
type Picture struct {
	Width, Height int    // in pixels
	Depth         int    // bits of a component, or of a number in the palette: 1, 2, 4, 8
	Colour        bool   // a pixel has red, green and blue; else it is grey
	Palette       []byte // red, green and blue of each colour; pixels are their numbers
	Rows          []byte // each behind the number of its filter (ISO/IEC 15948, 9)
}

// PNG writes the picture as a file (ISO/IEC 15948) whose colours are those of sRGB.
func (p Picture) PNG() []byte {
	kind := byte(0)
	switch {
	case p.Palette != nil:
		kind = 3
	case p.Colour:
		kind = 2
	}
	out := append(make([]byte, 0, len(p.Rows)/16+1024), "\x89PNG\r\n\x1a\n"...)
	header := binary.BigEndian.AppendUint32(nil, uint32(p.Width))
	header = binary.BigEndian.AppendUint32(header, uint32(p.Height))
	out = chunk(out, "IHDR", append(header, byte(p.Depth), kind, 0, 0, 0))
	out = chunk(out, "sRGB", []byte{0}) // perceptual
	if p.Palette != nil {
		out = chunk(out, "PLTE", p.Palette)
	}
	out = chunk(out, "IDAT", Zlib(nil, p.Rows))
	return chunk(out, "IEND", nil)
}

func chunk(dst []byte, kind string, body []byte) []byte {
	dst = binary.BigEndian.AppendUint32(dst, uint32(len(body)))
	from := len(dst)
	dst = append(append(dst, kind...), body...)
	return binary.BigEndian.AppendUint32(dst, crc32.ChecksumIEEE(dst[from:]))
}
