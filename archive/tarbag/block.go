package tarbag

import (
	"bytes"
	"fmt"
	"strings"
)

// blockSize is the unit of tar files: headers are one block, data are filled up
// with zeros.
const blockSize = 512

// Fields of a header block (POSIX pax, ustar interchange format), by offset.
const (
	nameAt, modeAt, uidAt, gidAt, sizeAt, timeAt = 0, 100, 108, 116, 124, 136
	sumAt, kindAt, linkAt, magicAt               = 148, 156, 157, 257
	unameAt, majorAt, prefixAt, fillAt           = 265, 329, 345, 500
)

// The marks of the forms of headers; the oldest has none.
const (
	magicUstar = "ustar\x0000"
	magicGNU   = "ustar  \x00"
	magicNone  = "\x00\x00\x00\x00\x00\x00\x00\x00"
)

// Kinds of entries.
const (
	kindFile      = '0'
	kindOldFile   = 0
	kindFolder    = '5'
	kindPax       = 'x' // an extended header for the entry behind it
	kindPaxGlobal = 'g' // one for all entries behind it
	kindLongName  = 'L' // GNU tar's: the name of the entry behind it
)

// maxOctal is the largest size that a header tells in octal digits.
const maxOctal = 1<<33 - 1

// header is what one block says.
type header struct {
	name   string
	kind   byte
	size   int64
	binary bool // the size is not in octal digits
}

// parseHeader reads a header block. Every field that any tool reads must be as
// every tool understands it. The error is a refusal.
func parseHeader(b []byte) (h header, err error) {
	if sum, ok := octal(b[sumAt:kindAt]); !ok || sum != checksum(b) {
		return h, refused("tar-checksum", "", "a header does not have the checksum that it says, or there is no header where one should be")
	}
	h.kind = b[kindAt]
	name, ok := text(b[nameAt:modeAt])
	if !ok {
		return h, refused("tar-ambiguous", "", "there are bytes behind the end of a name")
	}
	h.name = name
	switch magic := string(b[magicAt:unameAt]); magic {
	case magicUstar:
		prefix, ok := text(b[prefixAt:fillAt])
		if !ok || !empty(b[fillAt:]) {
			return h, refused("tar-ambiguous", name, "there are bytes behind the end of its header")
		}
		if prefix != "" {
			h.name = prefix + "/" + name
		}
	case magicGNU:
		if !empty(b[prefixAt:]) {
			return h, refused("tar-ambiguous", name, "its header is GNU tar's, with more in it than some tools take for a part of the name")
		}
	case magicNone:
		if !empty(b[magicAt:]) {
			return h, refused("tar-ambiguous", name, "its header is of the oldest form, with more in it than that has")
		}
	default:
		return h, refused("tar-malformed", name, "its header is of an unknown form, %q", magic)
	}
	return h, h.numbers(b)
}

// numbers reads the size, and holds the other numbers to what all tools can
// read.
func (h *header) numbers(b []byte) error {
	if _, ok := octal(b[modeAt:uidAt]); !ok {
		return refused("tar-malformed", h.name, "its mode is no octal number")
	}
	for _, field := range [][]byte{b[uidAt:gidAt], b[gidAt:sizeAt], b[timeAt:sumAt], b[majorAt : majorAt+8], b[majorAt+8 : prefixAt]} {
		if _, ok := octal(field); !ok && field[0]&0x80 == 0 {
			return refused("tar-malformed", h.name, "a number in its header is neither octal nor binary: %q", field)
		}
	}
	var ok bool
	if h.size, ok = octal(b[sizeAt:timeAt]); ok {
		return nil
	}
	if h.size, ok = base256(b[sizeAt:timeAt]); !ok || h.size <= maxOctal {
		return refused("tar-malformed", h.name, "its size is no number that fits: %q", b[sizeAt:timeAt])
	}
	h.binary = true
	return nil
}

// checksum is the sum of a header's bytes, with blanks for the checksum itself.
func checksum(b []byte) (sum int64) {
	for i, c := range b {
		if sumAt <= i && i < kindAt {
			c = ' '
		}
		sum += int64(c)
	}
	return sum
}

// octal reads a number: blanks, octal digits, then NULs and blanks. Nothing at
// all is 0.
func octal(field []byte) (n int64, ok bool) {
	rest := strings.TrimLeft(string(field), " ")
	digits := rest[:len(rest)-len(strings.TrimLeft(rest, "01234567"))]
	for _, c := range digits {
		n = n<<3 | int64(c-'0')
	}
	return n, strings.Trim(rest[len(digits):], "\x00 ") == ""
}

// base256 reads a number in GNU tar's binary form, one that is not negative.
func base256(field []byte) (n int64, ok bool) {
	if field[0] != 0x80 || !empty(field[1:len(field)-8]) || field[len(field)-8]&0x80 != 0 {
		return 0, false
	}
	for _, c := range field[len(field)-8:] {
		n = n<<8 | int64(c)
	}
	return n, true
}

// text reads characters up to a NUL; behind it there must be NULs only.
func text(field []byte) (string, bool) {
	s, rest, _ := bytes.Cut(field, []byte{0})
	return string(s), empty(rest)
}

// empty reports whether all bytes are zero.
func empty(b []byte) bool {
	for _, c := range b {
		if c != 0 {
			return false
		}
	}
	return true
}

// epoch is the fixed time of entries: 1980-01-01, as in zip files, in seconds
// since 1970.
const epoch = 315532800

// appendHeader writes a header in canonical form: ustar, mode 0644, no owner, one
// fixed time. A name that does not fit, and a size that does not, stand in a pax
// header before it.
func appendHeader(dst []byte, name string, size int64) []byte {
	prefix, base, fits := split(name)
	var records []byte
	if !fits {
		records = appendRecord(records, "path", name)
		prefix, base = "", "long"
	}
	field := size
	if size > maxOctal {
		records = appendRecord(records, "size", fmt.Sprint(size))
		field = 0
	}
	if len(records) > 0 {
		dst = appendBlock(dst, "", "pax", kindPax, int64(len(records)))
		dst = append(dst, records...)
		dst = append(dst, make([]byte, fill(int64(len(records))))...)
	}
	return appendBlock(dst, prefix, base, kindFile, field)
}

func appendBlock(dst []byte, prefix, name string, kind byte, size int64) []byte {
	b := make([]byte, blockSize)
	copy(b[nameAt:], name)
	copy(b[modeAt:], "0000644\x000000000\x000000000\x00")
	copy(b[sizeAt:], fmt.Sprintf("%011o\x00%011o\x00", size, int64(epoch)))
	b[kindAt] = kind
	copy(b[magicAt:], magicUstar)
	copy(b[majorAt:], "0000000\x000000000\x00")
	copy(b[prefixAt:], prefix)
	copy(b[sumAt:], fmt.Sprintf("%06o\x00 ", checksum(b)))
	return append(dst, b...)
}

// split divides a name into the two fields of a ustar header.
func split(name string) (prefix, base string, fits bool) {
	if strings.IndexFunc(name, func(r rune) bool { return r > '~' }) >= 0 {
		return "", "", false // of other characters, ustar does not say what they are
	}
	if len(name) <= modeAt {
		return "", name, true
	}
	for i := min(len(name)-1, fillAt-prefixAt); i >= len(name)-1-modeAt && i > 0; i-- {
		if name[i] == '/' {
			return name[:i], name[i+1:], true
		}
	}
	return "", "", false
}

// fill is how many zeros stand behind so many bytes.
func fill(n int64) int64 { return (blockSize - n%blockSize) % blockSize }
