package letter

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// HasPrefix reports whether the small form of s begins with prefix.
func HasPrefix(s, prefix string) bool {
	for len(prefix) > 0 && len(s) > 0 {
		if s[0] < utf8.RuneSelf && prefix[0] < utf8.RuneSelf {
			if byte(Lower(rune(s[0]))) != prefix[0] {
				return false
			}
			s, prefix = s[1:], prefix[1:]
			continue
		}
		r, n := utf8.DecodeRuneInString(s)
		p, m := utf8.DecodeRuneInString(prefix)
		if Lower(r) != p {
			return false
		}
		s, prefix = s[n:], prefix[m:]
	}
	return prefix == ""
}

// Words is how many words white space parts s into, as strings.Fields does.
func Words(s string) int {
	n, inside := 0, false
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		space := r == ' ' || r >= '\t' && r <= '\r'
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
			space = r < 0x100 && (r == 0x85 || r == 0xA0) || r >= 0x1680 && unicode.IsSpace(r)
		}
		if !space && !inside {
			n++
		}
		inside = !space
		i += size
	}
	return n
}

// ContainsAny reports whether s has one of some signs, as strings.ContainsAny
// does for text that is UTF-8. It is fast where s has few of the bytes with which
// the signs begin.
func ContainsAny(s, signs string) bool {
	for i := range len(s) {
		switch b := s[i]; {
		case 'a' <= b && b <= 'z' || b == ' ' || b >= utf8.RuneSelf && b < 0xC0:
			// of most texts, and no sign; or the rest of a character
		case strings.IndexByte(signs, b) < 0:
		case b < utf8.RuneSelf:
			return true
		default:
			if r, _ := utf8.DecodeRuneInString(s[i:]); strings.ContainsRune(signs, r) {
				return true
			}
		}
	}
	return false
}

// AtMost reports whether s has at most n runes. It counts only where the length
// in bytes leaves that open.
func AtMost(s string, n int) bool {
	return len(s) <= n || len(s) <= n*utf8.UTFMax && utf8.RuneCountInString(s) <= n
}
