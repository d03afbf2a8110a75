package picture

import (
	"bytes"
	"encoding/binary"
)

// Bytes that a pixel takes while a picture is unpacked: of a PNG as colours and as rows,
// of a JPEG as frequencies, samples and colours of four inks.
const (
	perPixel    = 12
	perInkPixel = 16
)

// Unpacking is about how much memory showing a picture takes beside its file. It is
// nothing for those that pass as they are, and is told by the header alone.
func Unpacking(data []byte) (size int64) {
	pixels := func(width, height uint32) int64 {
		if width > MaxSide || height > MaxSide {
			return 0 // it is refused
		}
		return min(MaxDecoded, int64(width)*int64(height))
	}
	switch {
	case bytes.HasPrefix(data, []byte(pngSignature)) && len(data) > 29:
		kind, interlaced := data[25], data[28] != 0
		if kind >= 4 || interlaced || bytes.Contains(data[:min(len(data), 4096)], []byte("tRNS")) {
			return perPixel * pixels(binary.BigEndian.Uint32(data[16:]), binary.BigEndian.Uint32(data[20:]))
		}
	case inkJPEG(data):
		if at, ok := frameOf(data); ok {
			return perInkPixel * pixels(uint32(binary.BigEndian.Uint16(data[at+5:])), uint32(binary.BigEndian.Uint16(data[at+3:])))
		}
	}
	return 0
}

// inkJPEG reports whether a picture is a JPEG of four components.
func inkJPEG(data []byte) bool {
	at, ok := frameOf(data)
	return ok && data[at+7] == 4
}

// frameOf finds the header of a JPEG's frame, with its length, without reading on.
func frameOf(data []byte) (at int, ok bool) {
	if !bytes.HasPrefix(data, []byte("\xff\xd8\xff")) {
		return 0, false
	}
	for at := 2; ; {
		mark, next, err := marker(data, at)
		switch {
		case err != nil || next+8 > len(data) || mark == markSOS || mark == markEOI:
			return 0, false
		case mark >= 0xC0 && mark <= 0xC2:
			return next, true
		}
		at = next + int(binary.BigEndian.Uint16(data[next:]))
	}
}
