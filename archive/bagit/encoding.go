package bagit

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf16"
)

// decoder turns pieces of a tag file into UTF-8, one after the other.
type decoder func(piece []byte) string

// Errors of text that cannot be read. A bag may be at fault, or this program.
var (
	errEncoding   = errors.New("the text is not in the encoding that bagit.txt declares")
	errUnreadable = errors.New("cannot be read here")
)

const (
	byteOrderMark = "\uFEFF"
	utf8Names     = " UTF-8 UTF8 US-ASCII ASCII "
	latin1Names   = " ISO-8859-1 LATIN-1 LATIN1 "
	windowsNames  = " WINDOWS-1252 CP1252 "
	utf16Names    = " UTF-16 UTF-16BE UTF-16LE "

	// windows1252 holds the characters of Windows-1252 from 0x80 to 0x9F.
	windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"
)

// newDecoder finds the decoder of an encoding. RFC 8493 asks for UTF-8; older
// versions let the bag choose, and these are the choices met in the wild.
func newDecoder(encoding string) (decoder, error) {
	name := strings.ToUpper(encoding)
	is := func(names string) bool { return strings.Contains(names, " "+name+" ") }
	switch {
	case name == "" || is(utf8Names):
		return func(b []byte) string { return string(b) }, nil
	case is(latin1Names):
		return singleByte(nil), nil
	case is(windowsNames):
		return singleByte([]rune(windows1252)), nil
	case is(utf16Names):
		return new(utf16Decoder{little: name == "UTF-16LE"}).decode, nil
	}
	return nil, fmt.Errorf("%q %w", encoding, errUnreadable)
}

// singleByte decodes Latin-1, with other characters from 0x80 on.
func singleByte(from80 []rune) decoder {
	return func(piece []byte) string {
		var b strings.Builder
		for _, c := range piece {
			if i := int(c) - 0x80; i >= 0 && i < len(from80) {
				b.WriteRune(from80[i])
			} else {
				b.WriteRune(rune(c))
			}
		}
		return b.String()
	}
}

// utf16Decoder honours a byte order mark over what the name of the encoding
// says. What is half a unit or half a pair waits for the next piece.
type utf16Decoder struct {
	little bool
	begun  bool
	rest   []byte
}

func (d *utf16Decoder) decode(piece []byte) string {
	data := append(d.rest, piece...)
	if !d.begun && len(data) >= 2 {
		d.begun = true
		switch string(data[:2]) {
		case "\xFE\xFF":
			data, d.little = data[2:], false
		case "\xFF\xFE":
			data, d.little = data[2:], true
		}
	}
	var units []uint16
	for ; len(data) >= 2; data = data[2:] {
		a, b := data[0], data[1]
		if d.little {
			a, b = b, a
		}
		unit := uint16(a)<<8 | uint16(b)
		if len(data) < 4 && unit>>10 == 0xD800>>10 {
			break // the other half of the pair is to come
		}
		units = append(units, unit)
	}
	d.rest = append([]byte(nil), data...)
	return string(utf16.Decode(units))
}
