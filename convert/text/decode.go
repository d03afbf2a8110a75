package text

import (
	"bytes"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/sniff"
)

// Decoded is a source as Unicode, before anything else was done to it. A byte
// order mark is still in String, so that dropping it is logged like the rest.
type Decoded struct {
	String     string // valid UTF-8; U+FFFD only where the source has it
	Encoding   string // as in Text
	Method     string
	Confidence float64
	Notices    []doc.Notice
}

// Decode turns bytes into Unicode. A declared charset is obeyed; else a byte
// order mark decides; else the whole is UTF-8; else it is one of the legacy
// charsets, if the text that comes out is convincing. Nothing is ever replaced
// silently: bytes that mean nothing in the charset are an EncodingError.
func Decode(data []byte, declared string) (Decoded, error) {
	if len(data) == 0 {
		return Decoded{}, ErrEmpty
	}
	if declared != "" {
		return decodeDeclared(data, declared)
	}
	if f, ok := sniff.Binary(data); ok {
		return Decoded{}, notText("it looks like "+f.Name, f.Remedy)
	}
	if name := markOf(data); name != "" {
		s, err := decodeUnicode(data, name)
		return Decoded{String: s, Encoding: name, Method: "bom", Confidence: 1}, err
	}
	if bytes.IndexByte(data, 0) >= 0 {
		if name, s := unmarked(data); name != "" {
			return Decoded{String: s, Encoding: name, Method: "guessed", Confidence: 0.95, Notices: guessed("has no byte order mark", name)}, nil
		}
	}
	valid := utf8.Valid(data)
	if !valid {
		if name, s := unmarkedEast(data); name != "" {
			return Decoded{String: s, Encoding: name, Method: "guessed", Confidence: 0.9, Notices: guessed("has no byte order mark", name)}, nil
		}
	}
	if (!valid || bytes.IndexByte(data, 0) >= 0) && tooManyControls(data) {
		return Decoded{}, notText("it holds too many NUL bytes and other controls", "leave it out; if it is text in UTF-16, name that with --encoding")
	}
	if valid {
		if d, ok := decodeEscaped(data); ok {
			return d, nil
		}
		return Decoded{String: string(data), Encoding: "utf-8", Method: "utf-8", Confidence: 1}, nil
	}
	return guess(data)
}

// invalidUTF8 is the offset of the first byte that is not UTF-8, or -1.
func invalidUTF8(data []byte) int {
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}

// decodeBytes decodes a charset of one byte a character. Bytes from 0x80 to
// 0x9F that it leaves free become C1 controls, as the WHATWG Encoding Standard
// has it; they are reported later. The offset is that of the first other byte
// that the charset does not define, or -1.
func decodeBytes(data []byte, c bytePage) (string, int) {
	var high [128]string
	for i := range high {
		if high[i] = string(c.DecodeByte(byte(i + 128))); high[i] == "\uFFFD" && i < 0x20 {
			high[i] = string(rune(i + 128))
		}
	}
	size := 0
	for i, b := range data {
		switch {
		case b < utf8.RuneSelf:
			size++
		case high[b-128] == "\uFFFD":
			return "", i
		default:
			size += len(high[b-128])
		}
	}
	out := make([]byte, 0, size)
	for _, b := range data {
		if b < utf8.RuneSelf {
			out = append(out, b)
		} else {
			out = append(out, high[b-128]...)
		}
	}
	return string(out), -1
}
