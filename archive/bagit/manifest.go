package bagit

import (
	"bytes"
	"encoding/hex"
	"strings"
	"unicode/utf8"
)

// entry is one line of a manifest.
type entry struct {
	sum  string // lower-case hex
	path string // decoded
	raw  string // as written
}

// maxLine bounds a line of a tag file: longer than any path that an operating
// system takes, with room for a checksum.
const maxLine = 64 << 10

// parseManifest reads a manifest (RFC 8493, section 2.1.3): a checksum, spaces
// or tabs, optionally a "*", and a path on each line. bad is called with the
// number and the reason of each line that is none.
func parseManifest(text string, sumBytes int, encoded bool, bad func(line int, why string)) []entry {
	entries := make([]entry, 0, strings.Count(text, "\n")+1)
	for n, line := range lines(text) {
		if line == "" {
			continue
		}
		i := strings.IndexAny(line, " \t")
		if i < 0 || len(line) > maxLine {
			bad(n, "no path stands behind the checksum")
			continue
		}
		sum, path := strings.ToLower(line[:i]), strings.TrimLeft(line[i:], " \t")
		path = strings.TrimPrefix(path, "*")
		if _, err := hex.DecodeString(sum); err != nil || sumBytes > 0 && len(sum) != 2*sumBytes {
			bad(n, "the checksum is not hex of the right length")
			continue
		}
		if strings.TrimLeft(path, " \t") != path || path == "" || strings.ContainsRune(path, 0) || !utf8.ValidString(path) {
			bad(n, "the path is empty, begins with a blank, or is not text")
			continue
		}
		e := entry{sum: sum, path: path, raw: path}
		if encoded {
			e.path = decodePath(path)
		}
		entries = append(entries, e)
	}
	return entries
}

// lines yields each line with its number, without its end: LF, CR, or both.
func lines(text string) func(func(int, string) bool) {
	return func(yield func(int, string) bool) {
		for n := 1; text != ""; n++ {
			line, rest := text, ""
			if i := strings.IndexAny(text, "\r\n"); i >= 0 {
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

// decodePath undoes the three escapes of BagIt 1.0: LF, CR and % itself.
// Anything else behind a % stands for itself.
func decodePath(s string) string {
	if !strings.Contains(s, "%") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '%' && i+2 < len(s) {
			if c, ok := escapes[strings.ToUpper(s[i+1:i+3])]; ok {
				b.WriteByte(c)
				i += 2
				continue
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

var escapes = map[string]byte{"0A": '\n', "0D": '\r', "25": '%'}

// strayPercent reports whether a path holds a % that encodes nothing.
func strayPercent(raw string) bool {
	for i := 0; i < len(raw); i++ {
		if raw[i] != '%' {
			continue
		}
		if i+2 >= len(raw) {
			return true
		}
		if _, ok := escapes[strings.ToUpper(raw[i+1:i+3])]; !ok {
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
