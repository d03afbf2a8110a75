package bagit

import (
	"bytes"
	"iter"
	"strings"
	"unicode/utf8"
)

// entry is one line of a manifest.
type entry struct {
	sum  string // lower-case hex
	path string // decoded
	raw  string // as written
	star bool   // an asterisk stood before the path, as md5sum -b writes it
}

// maxLine bounds a line of a tag file: longer than any path that an operating
// system takes, with room for a checksum.
const maxLine = 64 << 10

// parseManifest reads a manifest (RFC 8493, section 2.1.3): a checksum, spaces
// or tabs, optionally a "*", and a path on each line. bad is called with the
// number and the reason of each line that is none. The entries point into text.
func parseManifest(text string, sumBytes int, encoded bool, bad func(line int, why string)) iter.Seq[entry] {
	return func(yield func(entry) bool) {
		for n, line := range lines(text) {
			if line == "" {
				continue
			}
			e, why := parseEntry(line, sumBytes)
			if why != "" {
				bad(n, why)
				continue
			}
			if encoded {
				e.path = decodePath(e.path)
			}
			if !yield(e) {
				return
			}
		}
	}
}

// parseEntry reads one line; why tells what is wrong with it.
func parseEntry(line string, sumBytes int) (e entry, why string) {
	i := strings.IndexAny(line, " \t")
	if i < 0 || len(line) > maxLine {
		return e, "no path stands behind the checksum"
	}
	if e.sum = line[:i]; !isHex(e.sum) {
		e.sum = strings.ToLower(e.sum)
	}
	if !isHex(e.sum) || sumBytes > 0 && len(e.sum) != 2*sumBytes {
		return e, "the checksum is not hex of the right length"
	}
	e.path, e.star = strings.CutPrefix(strings.TrimLeft(line[i:], " \t"), "*")
	if e.path == "" || e.path[0] == ' ' || e.path[0] == '\t' || strings.IndexByte(e.path, 0) >= 0 || !utf8.ValidString(e.path) {
		return e, "the path is empty, begins with a blank, or is not text"
	}
	e.raw = e.path
	return e, ""
}

// lowerHex tells hexadecimal digits in lower case; it is never written.
var lowerHex = [256]bool{
	'0': true, '1': true, '2': true, '3': true, '4': true, '5': true, '6': true, '7': true, '8': true, '9': true,
	'a': true, 'b': true, 'c': true, 'd': true, 'e': true, 'f': true,
}

// isHex reports whether s is a whole number of bytes in lower-case hexadecimal
// digits.
func isHex(s string) bool {
	for i := range len(s) {
		if !lowerHex[s[i]] {
			return false
		}
	}
	return len(s) > 0 && len(s)%2 == 0
}

// lines yields each line with its number, without its end: LF, CR, or both.
func lines(text string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		for n := 1; text != ""; n++ {
			line, rest := text, ""
			if i := lineEnd(text); i >= 0 {
				line, rest = text[:i], text[i+1:]
				if text[i] == '\r' {
					rest = strings.TrimPrefix(rest, "\n")
				}
			}
			if !yield(n, line) {
				return
			}
			text = rest
		}
	}
}

// lineEnd is the index of the first LF or CR. Looking for each by itself is
// what processors do fastest.
func lineEnd(text string) int {
	lf := strings.IndexByte(text, '\n')
	before := text
	if lf >= 0 {
		before = text[:lf]
	}
	if cr := strings.IndexByte(before, '\r'); cr >= 0 {
		return cr
	}
	return lf
}

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
