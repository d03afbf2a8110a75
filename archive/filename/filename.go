// Package filename writes the names of files where only UTF-8 can stand: in
// JSON, in bag-info.txt, in a title. File systems keep bytes, and disks that
// came from elsewhere hold names in Latin-1 or Shift JIS. Written as they are
// these bytes would all become U+FFFD, and two files would share one name.
package filename

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Encode returns a name that is UTF-8. One that is so already stays as it is,
// and encoded is false. In any other, each byte that is not part of a letter,
// and each percent sign, becomes %XX (RFC 3986, section 2.1), so Decode gives
// the bytes back.
func Encode(name string) (text string, encoded bool) {
	if utf8.ValidString(name) {
		return name, false
	}
	var b strings.Builder
	for rest := name; rest != ""; {
		r, size := utf8.DecodeRuneInString(rest)
		if r == utf8.RuneError && size == 1 || r == '%' {
			fmt.Fprintf(&b, "%%%02X", rest[0])
		} else {
			b.WriteString(rest[:size])
		}
		rest = rest[size:]
	}
	return b.String(), true
}
