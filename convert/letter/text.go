package letter

import (
	"strings"
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

// ContainsAny reports whether s has one of some signs. It is fast where s is
// ASCII and the signs mostly are not.
func ContainsAny(s, signs string) bool {
	for i := range len(s) {
		switch b := s[i]; {
		case b >= utf8.RuneSelf:
			return strings.ContainsAny(s[i:], signs)
		case 'a' <= b && b <= 'z' || b == ' ':
			// of most texts, and no sign
		case strings.IndexByte(signs, b) >= 0:
			return true
		}
	}
	return false
}
