// Package entries is what zip and tar files have in common for a bag that is
// serialized as one (RFC 8493, section 4): names that must mean the same to every
// tool, of which no two may be the same to any system, all in one folder, and the
// tree that they make. What it refuses it tells in words; the code is the
// caller's.
package entries

import (
	"io/fs"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Limits of what one file may hold.
const (
	MaxEntries = 1 << 20
	MaxName    = 4096 // bytes
)

// Wrong tells why a name may not stand in an archive file: it leads out of the
// place where it is unpacked, or some tool writes another name. Empty when all is
// well. A folder's name ends in a slash.
func Wrong(name string) string {
	switch {
	case !Safe(name):
		return "its name leads out of the bag or is not in plain form"
	case !norm.NFC.IsNormalString(name):
		return "its name is not in the composed Unicode form (NFC), and some tools write another name than others"
	}
	return trap(name)
}

// Safe reports whether a name means the same to every tool and stays below the
// place where it is unpacked. A folder's name ends in a slash.
func Safe(name string) bool {
	plain := strings.TrimSuffix(name, "/")
	switch {
	case plain == "" || len(name) > MaxName:
		return false
	case strings.ContainsAny(plain, "\\\x00") || plain[0] == '/' || plain[0] == '~' || len(plain) > 1 && plain[1] == ':':
		return false
	}
	return fs.ValidPath(plain) && plain != "."
}

// trap tells why some tool writes an entry under another name than it has;
// empty when none does. Info-ZIP leaves control characters out, and a semicolon
// with digits behind it at the end, which it takes for a version of VMS.
func trap(name string) string {
	for i := range len(name) {
		if c := name[i]; c < ' ' || c == 0x7F {
			return "its name holds a control character, which some tools leave out"
		}
	}
	for part := range strings.SplitSeq(name, "/") {
		if digits := strings.TrimRight(part, "0123456789"); strings.HasSuffix(digits, ";") {
			return "its name ends in a version of VMS, which some tools cut off"
		}
	}
	return ""
}

// fold gives names that differ in case or Unicode form only the same key.
func fold(name string) string {
	if isPlain(name) {
		return name
	}
	return norm.NFC.String(strings.ToLower(norm.NFC.String(name)))
}

// isPlain reports whether a name is its own key.
func isPlain(name string) bool {
	for i := range len(name) {
		if c := name[i]; c >= 0x80 || 'A' <= c && c <= 'Z' {
			return false
		}
	}
	return true
}
