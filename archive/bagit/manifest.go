package bagit

import (
	"bytes"
	"strings"
)

// entry is one line of a manifest.
type entry struct {
	sum  []byte // as it is; where the algorithm is unknown, nothing
	path string // decoded
	raw  string // as written
	star bool   // an asterisk stood before the path, as md5sum -b writes it
	form bool   // the line is written as appendEntry would write it
}

// parseEntry reads a line of a manifest (RFC 8493, section 2.1.3): a checksum,
// spaces or tabs, optionally a "*", and a path. The checksum is of sumBytes
// bytes, or of any number where that is 0, and is decoded into room. why tells
// what is wrong with the line.
func parseEntry(line string, sumBytes int, encoded bool, room []byte) (e entry, why string) {
	i := firstOf(line, ' ', '\t')
	if i < 0 || len(line) > maxLine {
		return e, "no path stands behind the checksum"
	}
	lower, ok := true, i > 0 && i%2 == 0 && (sumBytes == 0 || i == 2*sumBytes)
	e.sum = room[:0]
	for k := 0; ok && k < i; k += 2 {
		high, low := hexDigit[line[k]], hexDigit[line[k+1]]
		lower = lower && high|low < upperHex
		ok = high|low != noHex
		if sumBytes > 0 {
			e.sum = append(e.sum, high<<4|low&15)
		}
	}
	if !ok {
		return e, "the checksum is not hex of the right length"
	}
	rest := strings.TrimLeft(line[i:], " \t")
	e.path, e.star = strings.CutPrefix(rest, "*")
	if e.path == "" || e.path[0] == ' ' || e.path[0] == '\t' || strings.IndexByte(e.path, 0) >= 0 {
		return e, "the path is empty or begins with a blank, or holds a zero byte"
	}
	e.form = lower && !e.star && len(line) == i+2+len(rest) && line[i:i+2] == "  "
	e.raw = e.path
	if encoded {
		e.path = decodePath(e.raw)
	}
	return e, ""
}

// What hexDigit says beside the value of a digit.
const (
	upperHex = 0x10 // set in that of an upper-case digit
	noHex    = 0xFF
)

// hexDigit is the value of hexadecimal digits; it is never written.
var hexDigit = func() (t [256]byte) {
	for c := range t {
		switch {
		case '0' <= c && c <= '9':
			t[c] = byte(c - '0')
		case 'a' <= c && c <= 'f':
			t[c] = byte(c - 'a' + 10)
		case 'A' <= c && c <= 'F':
			t[c] = byte(c-'A'+10) | upperHex
		default:
			t[c] = noHex
		}
	}
	return t
}()

// decodePath undoes the three escapes of BagIt 1.0: LF, CR and % itself.
// Anything else behind a % stands for itself.
func decodePath(s string) string {
	if strings.IndexByte(s, '%') < 0 {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '%' && i+2 < len(s) {
			if c, ok := unescape(s[i+1 : i+3]); ok {
				b.WriteByte(c)
				i += 2
				continue
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// encodePath writes the three characters that decodePath undoes as escapes.
func encodePath(s string) string {
	if !strings.ContainsAny(s, "%\n\r") {
		return s
	}
	return strings.NewReplacer("%", "%25", "\n", "%0A", "\r", "%0D").Replace(s)
}

// decodeLineEnds undoes the escapes of LF and CR only.
func decodeLineEnds(s string) string {
	if strings.IndexByte(s, '%') < 0 {
		return s
	}
	return strings.NewReplacer("%0A", "\n", "%0a", "\n", "%0D", "\r", "%0d", "\r").Replace(s)
}

// unescape is the character that two digits behind a % stand for.
func unescape(digits string) (byte, bool) {
	switch strings.ToUpper(digits) {
	case "0A":
		return '\n', true
	case "0D":
		return '\r', true
	case "25":
		return '%', true
	}
	return 0, false
}

// strayPercent reports whether a path holds a % that encodes nothing.
func strayPercent(raw string) bool {
	for i := 0; i < len(raw); i++ {
		if raw[i] != '%' {
			continue
		}
		if i+2 >= len(raw) {
			return true
		}
		if _, ok := unescape(raw[i+1 : i+3]); !ok {
			return true
		}
	}
	return false
}

// appendEntry writes one line of a manifest as sha256sum does.
func appendEntry(dst []byte, sum, path string) []byte {
	dst = append(dst, sum...)
	dst = append(dst, "  "...)
	dst = append(dst, path...)
	return append(dst, '\n')
}

// plainPath reports whether a name may stand in a bag that we write: ASCII
// that no tool, shell or file system reads in another way.
func plainPath(path string) bool {
	return path != "" && bytes.IndexFunc([]byte(path), func(r rune) bool {
		return r <= ' ' || r > '~' || strings.ContainsRune(`%~*\:"<>|?`, r)
	}) < 0
}
